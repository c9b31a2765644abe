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
const soundness = (text: string, rows: readonly Partial<Indicator>[], sources: readonly string[] = []) => {
  const funds = sources.map((label) => ({ source: `other:${label}`, label: leaf(label) }));
  const evaluation = { indicators: rows, funds } as unknown as Parameters<typeof soundnessOf>[1];
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  return soundnessOf(
    { title: null, first: 0, lines } as unknown as Parameters<typeof soundnessOf>[0],
    evaluation,
    false,
  );
};

describe("how sound a reading of a flattened table is", () => {
  it("is half where labels of the second level are printed, whole or cut, and no row has one", () => {
    const rows = [row("", "", "养护里程数"), row("", "", "路面完好率")];
    expect(soundness("数量指\n标\n质量指\n标\n养护里程数 路面完好率", rows)).toBe(0.5);
    expect(soundness("数量指标 质量指标\n养护里程数 路面完好率", rows)).toBe(0.5);
  });

  it("is whole where each row has its label and no cell has the beginning of one", () => {
    const rows = [row("产出指标", "数量指标", "养护里程数"), row("产出指标", "质量指标", "空气质量指数")];
    expect(soundness("数量指\n标\n质量指\n标\n养护里程数 空气质量指数", rows)).toBe(1);
  });

  it("falls with each name that has the beginning of a label in it", () => {
    const rows = [row("产出指标", "数量指标", "数量指 27.00 养护里程数"), row("产出指标", "质量指标", "路面完好率")];
    expect(soundness("数量指 27.00 养护里程数\n标\n质量指标 路面完好率", rows)).toBe(0.5);
  });

  it("falls where words of a row of indicators stand among the sources of money", () => {
    const rows = [row("产出指标", "数量指标", "养护里程数")];
    expect(soundness("", rows, ["中央补助", "上级", "村级统筹", "镇级自有", "银行贷款"])).toBe(1);
    expect(soundness("", rows, ["中央补助", "下达及时性收到上级文件后"])).toBe(0.7);
  });
});
