import { describe, expect, it } from "vitest";
import { soundnessOf } from "../../../../src/extract/evaluation/flat/soundness.js";
import type { Indicator } from "../../../../src/model/index.js";

const leaf = (text: string) => ({ text, value: text, unit: null, line: 1 });
const labelled = (text: string) => (text === "" ? null : leaf(text));
const row = (level1: string, level2: string, level3: string) => ({
  level1: labelled(level1),
  level2: labelled(level2),
  level3: leaf(level3),
});
const placed = (text: string) => ({ text, runs: [{ start: 0, end: text.length, place: { line: 1 } }] });
const tableOf = (cells: readonly string[]) => ({ cells: cells.map((text) => ({ content: placed(text) })) });

interface Read {
  readonly rows: readonly Partial<Indicator>[];
  readonly sources?: readonly string[];
  readonly cells?: readonly string[];
}

const soundness = (text: string, { rows, sources = [], cells = [] }: Read, keepsBlanks = false) => {
  const funds = sources.map((label) => ({ source: `other:${label}`, label: leaf(label) }));
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  type Parts = Parameters<typeof soundnessOf>;
  const region = { title: null, first: 0, lines } as unknown as Parts[0];
  const reading = { evaluation: { indicators: rows, funds }, table: tableOf(cells) } as unknown as Parts[1];
  return soundnessOf(region, reading, keepsBlanks);
};

describe("how sound a reading of a flattened table is", () => {
  it("is half where labels of the second level are printed, whole or cut, and no row has one", () => {
    const rows = [row("", "", "养护里程数"), row("", "", "路面完好率")];
    expect(soundness("数量指\n标\n质量指\n标\n养护里程数 路面完好率", { rows })).toBe(0.5);
    expect(soundness("数量指标 质量指标\n养护里程数 路面完好率", { rows })).toBe(0.5);
  });

  it("is whole where each row has its label and no cell has the beginning of one", () => {
    const rows = [row("产出指标", "数量指标", "养护里程数"), row("产出指标", "质量指标", "空气质量指数")];
    expect(soundness("数量指\n标\n质量指\n标\n养护里程数 空气质量指数", { rows })).toBe(1);
  });

  it("falls with each name that has the beginning of a label in it", () => {
    const rows = [row("产出指标", "数量指标", "数量指 27.00 养护里程数"), row("产出指标", "质量指标", "路面完好率")];
    expect(soundness("数量指 27.00 养护里程数\n标\n质量指标 路面完好率", { rows })).toBe(0.5);
  });

  it("falls where words of a row of indicators stand among the sources of money", () => {
    const rows = [row("产出指标", "数量指标", "养护里程数")];
    expect(soundness("", { rows, sources: ["中央补助", "上级", "村级统筹", "镇级自有", "银行贷款"] })).toBe(1);
    expect(soundness("", { rows, sources: ["中央补助", "下达及时性收到上级文件后"] })).toBe(0.7);
    // Where blank cells are kept, a form may call its sources anything.
    expect(soundness("", { rows, sources: ["镇村两委"] }, true)).toBe(1);
  });

  it("falls where a row's points stand among the words of a cell, unless the text keeps its blank cells", () => {
    const rows = [row("产出指标", "数量指标", "养护里程数")];
    expect(soundness("", { rows, cells: ["养护里程数", "扩大 扩大 15 15"] })).toBe(0.7);
    expect(soundness("", { rows, cells: ["扩大 15", "2021 年 12 月 31 日前", "15 15"] })).toBe(1);
    expect(soundness("", { rows, cells: ["扩大 扩大 15 15"] }, true)).toBe(1);
  });
});
