import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinFundLabels } from "../../../../../src/extract/evaluation/flat/rebuilt/fund-labels.js";
import { closeBorders, spreadLabels } from "../../../../../src/extract/evaluation/flat/rebuilt/level-spans.js";
import { joinLabels, strayLines } from "../../../../../src/extract/evaluation/flat/rebuilt/levels.js";
import { partition } from "../../../../../src/extract/evaluation/flat/rebuilt/partition.js";
import { figureRules, wordRules } from "../../../../../src/extract/evaluation/flat/rebuilt/rules.js";
import { placed } from "../../../../../src/layout/placed-text.js";

const line = (text: string, y: number) => ({ content: placed(text, { line: y + 1 }), y });
const texts = (parts: readonly { readonly content: { readonly text: string } }[]): string[] =>
  parts.map((part) => part.content.text);

describe("dividing a column's lines among rows", () => {
  const lines = [
    { text: "慰问一线职工", y: 0 },
    { text: "人数", y: 2 },
    { text: "建设职工书屋", y: 3 },
    { text: "数量", y: 5 },
    { text: "验收合格率", y: 6 },
  ];

  it("centres wrapped cells on their rows", () => {
    expect(partition(lines, [1, 4, 6], wordRules(lines, { empty: 6 }))?.ranges).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 4 },
      { first: 4, end: 5 },
    ]);
  });

  it("tells the rows of which a line might as well be the next row's", () => {
    const even = [
      { text: "保障书屋平稳运行，", y: 0 },
      { text: "营造阅读学习的良好", y: 1 },
      { text: "氛围充满活力和朝气", y: 2 },
      { text: "增进职工交流与沟通", y: 3 },
    ];
    expect(partition(even, [0.5, 2.5], wordRules(even, { empty: 2 }))?.close).toEqual([]);
    expect(partition(even, [1, 2], wordRules(even, { empty: 2 }))?.close).toEqual([0]);
    expect(partition(lines, [1, 4, 6], wordRules(lines, { empty: 6 }))?.close).toEqual([]);
  });

  it("keeps a cell whole that a page break cuts below its row", () => {
    const column = [
      { text: "为服务对象提供更加", y: 0, page: 1 },
      { text: "便捷、优质的公共服", y: 2, page: 2 },
      { text: "务，群众办事更方便", y: 4, page: 2 },
      { text: "稳定", y: 6, page: 2 },
    ];
    expect(partition(column, [0, 6], wordRules(column, { empty: 2 }))?.ranges).toEqual([
      { first: 0, end: 3 },
      { first: 3, end: 4 },
    ]);
  });

  it("takes a figure below words for a cell of its own", () => {
    const column = [
      { text: "保障书屋平稳运", y: 0 },
      { text: "行，营造良好的", y: 1 },
      { text: "氛围与环境", y: 2 },
      { text: "92%", y: 3 },
    ];
    expect(partition(column, [1, 3], wordRules(column, { empty: 2 }))?.ranges[1]).toEqual({ first: 3, end: 4 });
  });

  it("joins a figure only where the column was too narrow for it", () => {
    const torn = [
      { text: "９９．９", y: 0 },
      { text: "３", y: 2 },
      { text: "１０", y: 3 },
    ];
    expect(partition(torn, [1, 3], figureRules(torn, { empty: 1 }))?.ranges).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
    ]);
  });

  it("gives every line to exactly one row, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 12 }),
        (words, count) => {
          const column = words.map((text, y) => ({ text, y }));
          const rows = Array.from({ length: count }, (_, row) => row * 2);
          const ranges = partition(column, rows, wordRules(column, { empty: 1 }))?.ranges;
          if (ranges === undefined) return;
          expect(ranges.map((range) => range.end - range.first).reduce((a, b) => a + b, 0)).toBe(column.length);
          expect(ranges[0]?.first).toBe(0);
          ranges.slice(1).forEach((range, at) => {
            expect(range.first).toBe(ranges[at]?.end);
          });
        },
      ),
    );
  });
});

describe("labels that lie over several rows", () => {
  it("are joined as long as they go on to be a known name", () => {
    const lines = [line("产出指", 2), line("标(50", 4), line("分)", 5), line("效益指", 8), line("标", 9)];
    expect(texts(joinLabels(lines))).toEqual(["产出指标(50分)", "效益指标"]);
  });

  it("span the rows in whose middle they stand", () => {
    const rows = [0, 1, 2, 3, 4].map((y) => ({ top: y, bottom: y }));
    const labels = [
      { ...line("数量指标", 1), y: 1 },
      { ...line("质量指标", 3), y: 3.5 },
    ];
    expect(spreadLabels(labels, rows, null)).toEqual([
      { first: 0, end: 3 },
      { first: 3, end: 5 },
    ]);
  });

  it("leave out a name that stands between their halves", () => {
    const lines = [line("服务对象满", 1), line("服务对象满意度", 2), line("意度指标", 3)];
    expect(texts(strayLines(lines))).toEqual(["服务对象满意度"]);
    expect(strayLines([line("社会效益指", 1), line("标", 2), line("生态效益指", 3), line("标", 4)])).toEqual([]);
  });
});

describe("labels of the funds block", () => {
  it("are the longest runs that name a source", () => {
    const lines = [
      line("合计", 0),
      line("其中：当年", 1),
      line("财政拨款", 2),
      line("上年结转资", 3),
      line("金", 4),
      line("其他资金", 5),
    ];
    expect(texts(joinFundLabels(lines))).toEqual(["合计", "其中：当年财政拨款", "上年结转资金", "其他资金"]);
  });
});

describe("labels whose middles are between two lines", () => {
  const rows = [0, 1, 2, 3, 4, 5].map((y) => ({ top: y, bottom: y }));
  const label = (text: string, y: number) => ({ content: placed(text, { line: y + 1 }), y });
  const plain = () => 0;

  it("are printed on the upper lines throughout, or on the lower ones", () => {
    const upper = [label("数量指标", 1), label("质量指标", 4)];
    const lower = [label("数量指标", 1), label("质量指标", 3), label("时效指标", 5)];
    expect(spreadLabels(upper, rows, new Set([0, 2, 4]))?.map(({ end }) => end)).toEqual([4, 6]);
    expect(spreadLabels(lower, rows, new Set([0, 2, 4]))?.map(({ end }) => end)).toEqual([2, 4, 6]);
  });

  it("are told where a row might as well be the next label's", () => {
    const spans = [
      { first: 0, end: 3 },
      { first: 3, end: 6 },
    ];
    const far = [0, 2, 4, 6, 8, 10].map((y) => ({ top: y, bottom: y }));
    expect(closeBorders([label("数量指标", 2), label("质量指标", 8)], far, spans, null, plain)).toEqual([]);
    const off = [label("数量指标", 1.5), label("质量指标", 4.5)];
    expect(closeBorders(off, rows, spans, null, plain)).toEqual([3]);
    expect(closeBorders(off, rows, spans, new Set([0, 3]), plain)).toEqual([]);
  });
});
