import { describe, expect, it } from "vitest";
import { runRules } from "../../../src/rules/engine.js";
import { shortfallFullMarks } from "../../../src/rules/indicator/shortfall-full-marks.js";
import { shortfallScore } from "../../../src/rules/indicator/shortfall-score.js";
import { evaluation, facts, indicator } from "../../support/report-builder.js";
import { accused, type Cells, verdicts } from "./support.js";

const rate = (score: string, cells: Cells = {}): Cells => ({
  level3: "设备合格率",
  target: "≥95%",
  actual: "84%",
  weight: "10",
  score,
  ...cells,
});
const cost = (score: string, cells: Cells = {}): Cells =>
  rate(score, { level2: "成本指标", level3: "设备购置", target: "≤100万元", actual: "120万元", ...cells });

describe("the score of a missed target", () => {
  it("is accused where it is not in proportion, with the arithmetic", () => {
    const [finding, ...others] = accused(shortfallScore, rate("7.3"));
    expect(others).toHaveLength(0);
    expect(finding).toMatchObject({
      expected: "8.84",
      formula: "10 × 84 ÷ 95 = 8.84 ≠ 7.3",
      subject: { evaluation: 0, row: "设备合格率", field: "score" },
    });
  });

  it.each<[string, Cells]>([
    ["too low for a rate", rate("8.6")],
    ["too high for a rate", rate("9.2")],
    ["too high for a count", rate("4", { level3: "检测座数", target: "≥150座", actual: "96座", weight: "5" })],
    ["of a cost", cost("9")],
    ["under = of a count", rate("9", { level3: "培训期数", target: "=3期", actual: "2期" })],
    ["of nothing done", rate("3", { level3: "讲座场次", target: "≥10场", actual: "0场" })],
    ["by other points than the reason takes off", rate("8.6", { deviation: "部分工作延后，扣1分" })],
    ["by a coefficient that is not the proportion", rate("9.5", { coefficient: "95%" })],
  ])("is accused: %s", (_name, cells) => {
    expect(accused(shortfallScore, cells)).toHaveLength(1);
  });

  it.each<[string, Cells]>([
    ["rounded", rate("8.84")],
    ["by the points that the reason takes off", rate("8", { deviation: "部分工作延后，按评分标准扣减 2 分" })],
    ["rounded to one decimal", rate("8.8")],
    ["cut off", rate("8")],
    ["in whole points", rate("9")],
    ["in proportion to a count", rate("3.2", { level3: "检测座数", target: "≥150座", actual: "96座", weight: "5" })],
    ["target over actual", cost("8.33")],
    ["one less the excess", cost("8")],
    ["nothing at double the cost", cost("0", { actual: "250万元" })],
    ["under = in proportion", rate("6.67", { level3: "培训期数", target: "=3期", actual: "2期" })],
    ["nothing for nothing done", rate("0", { level3: "讲座场次", target: "≥10场", actual: "0场" })],
    ["by a rounded coefficient", rate("88", { weight: "100", coefficient: "88%" })],
    ["a target that was met", rate("6", { actual: "95%" })],
  ])("is not found: %s", (_name, cells) => {
    expect(accused(shortfallScore, cells)).toEqual([]);
  });

  it.each<[string, Cells]>([
    ["an approximate result", rate("5", { actual: "约84%" })],
    ["a strict bound just reached", rate("5", { target: ">84%" })],
    ["a blank score", rate("")],
    ["a negative score", rate("-8")],
    ["a score above the weight", rate("11")],
  ])("cannot be judged with %s", (_name, cells) => {
    expect(verdicts(shortfallScore, cells)).toEqual(["not-run"]);
  });

  it("is left to the error where it is the full weight", () => {
    const given = facts({ evaluations: [evaluation({ indicators: [indicator(rate("10"))] })] });
    const { findings } = runRules([shortfallScore, shortfallFullMarks], given, "zh");
    expect(findings.map(({ rule }) => rule)).toEqual(["indicator/shortfall-full-marks"]);
  });
});
