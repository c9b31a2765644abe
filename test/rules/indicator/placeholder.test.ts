import { describe, expect, it } from "vitest";
import { placeholder } from "../../../src/rules/indicator/placeholder.js";
import { accused, type Cells } from "./support.js";

const row = (cells: Cells): Cells => ({
  level3: "办公条件",
  target: "改善",
  actual: "改善",
  weight: "5",
  score: "5",
  ...cells,
});

describe("text of the template", () => {
  it.each<[string, Cells, string]>([
    ["a numbered name", row({ level3: "指标2：" }), "level3"],
    ["dots with a score", row({ level3: "……", target: "", actual: "" }), "level3"],
    ["a name by its level", row({ level3: "三级指标1" }), "level3"],
    ["a length to keep to", row({ deviation: "（100字以内）" }), "deviation"],
    ["a length behind words", row({ deviation: "无偏差(不超过100字)" }), "deviation"],
    ["a request to fill in", row({ actual: "请填写" }), "actual"],
    ["crosses for a figure", row({ target: "≥XX个" }), "target"],
    ["braces", row({ target: "{指标值}" }), "target"],
  ])("is accused: %s", (_name, cells, field) => {
    const [finding, ...others] = accused(placeholder, cells);
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe(field);
  });

  it.each<[string, Cells]>([
    ["a line of the template that is blank", { level3: "指标3：", target: "", actual: "", weight: "", score: "" }],
    ["a real name behind its number", row({ level3: "指标2：培训人次" })],
    ["a name that speaks of indicators", row({ level3: "指标体系建设" })],
    ["articles of a length", row({ target: "每篇1000字以内" })],
    ["a year in Chinese digits", row({ target: "二〇〇九年建成" })],
  ])("is not found: %s", (_name, cells) => {
    expect(accused(placeholder, cells)).toEqual([]);
  });
});
