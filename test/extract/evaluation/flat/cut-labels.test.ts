import { describe, expect, it } from "vitest";
import { cutLabels } from "../../../../src/extract/evaluation/flat/cut-labels.js";

describe("labels of levels that a narrow cell cut in two", () => {
  it("are known by their beginnings, apart from other words", () => {
    expect([...cutLabels("数量指 27.00 档案数字化加工\n经济效 10.00\n可持续 影响指")]).toEqual([
      "数量指标",
      "经济效益指标",
    ]);
  });

  it("are not found in names that have the same words in them", () => {
    expect([...cutLabels("空气质量指数 促进经济效 益提升率 时效指标 经济效益 社会公众 数量")]).toEqual([]);
  });
});
