import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";
import { bare, textLines } from "../../../../support/text-lines.js";

const BEFORE = [
  "2021年度部门整体支出绩效自评表",
  "部门名称 青禾县图书馆",
  "年度资金总额 年初预算数 全年预算数 全年执行数 分值 执行率 得分",
  "合计 300 310 305 10 98.39% 9.84",
  "预期目标 实际完成情况",
  "办好图书馆。",
  "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施",
];
const NAMES = [
  "新增馆藏图书册数",
  "阅读推广活动场次",
  "图书编目准确率",
  "文献修复完成及时性",
  "自助设备完好率",
  "盲文图书采购数量",
];
const VALUES: [string, string][] = [
  ["900册", "950册"],
  ["≥95%", "97.5%"],
  ["2021年12月底前", "2021年11月"],
  ["≤35元/册", "33.8元/册"],
  ["≥300天", "312天"],
];

interface Row {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
}

const rows = fc
  .array(
    fc.record({
      values: fc.constantFrom(...VALUES),
      weight: fc.integer({ min: 1, max: 30 }),
      full: fc.boolean(),
      blank: fc.boolean(),
    }),
    { minLength: 2, maxLength: NAMES.length },
  )
  .map((drawn) =>
    drawn.map(({ values: [target, actual], weight, full, blank }, index): Row => {
      const score = full ? String(weight) : "0";
      return { name: NAMES[index] ?? "", target, actual: blank ? "" : actual, weight: String(weight), score };
    }),
  );

/** Rows as they are written: cells joined by blanks, or one cell a line. */
function written(all: readonly Row[], oneCellALine: boolean): string {
  const lines = all.map((row, index) => {
    const labels = index === 0 ? ["产出指标（50分）", "数量指标"] : [];
    const cells = [...labels, row.name, row.target, row.actual, row.weight, row.score].filter((cell) => cell !== "");
    return cells.join(oneCellALine ? "\n" : " ");
  });
  return [...BEFORE, ...lines, "总分 100 98"].join("\n");
}

function read(text: string) {
  const [region] = findRegions(textLines(text));
  return region === undefined ? null : readFlow(region);
}

describe("tables written row by row, of any rows", () => {
  it("a blank actual value stays blank and no cell holds another's words", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, oneCellALine) => {
        const found = read(written(all, oneCellALine))?.evaluation.indicators.map((row) =>
          [row.level3, row.target, row.actual, row.weight, row.score].map(bare),
        );
        expect(found).toEqual(all.map((row) => [row.name, row.target, row.actual, row.weight, row.score]));
      }),
      { numRuns: 40 },
    );
  });

  it("a row without an actual value is told, unless the sign says that the value is the target", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const told = read(written(all, false))?.notes.filter((note) => note.code === "value-uncertain");
        expect(told).toHaveLength(all.filter((row) => row.actual === "" && !/^[≥≤]/.test(row.target)).length);
      }),
      { numRuns: 20 },
    );
  });
});

describe("hostile texts", () => {
  const table = (body: readonly string[]) => [...BEFORE, ...body].join("\n");
  const cases: [string, readonly string[]][] = [
    ["figures without end", Array.from({ length: 3000 }, (_, at) => String(at % 97))],
    ["words without end", Array.from({ length: 1500 }, (_, at) => `慰问${at % 7}`)],
    ["one line without end", [Array.from({ length: 3000 }, (_, at) => ["慰问", "10", "产出指标"][at % 3]).join(" ")]],
    ["fifty thousand words", Array.from({ length: 50_000 }, () => "慰问")],
    ["a word without end", ["慰问".repeat(50_000)]],
  ];

  it.each(cases)(
    "%s come to an end, and are told",
    (_, body) => {
      expect(read(table(body))?.notes).not.toEqual([]);
    },
    20_000,
  );
});
