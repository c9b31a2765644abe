import { describe, expect, it } from "vitest";
import { copiedActual } from "../../../src/rules/indicator/copied-actual.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (target: string, actual: string, cells: Cells = {}): Cells => ({
  level3: "标牌完好率",
  target,
  actual,
  ...cells,
});

describe("an actual value that is a copy of its target", () => {
  it.each<[string, string, Cells]>([
    ["≥90%", "≥90%", {}],
    ["≥90%", ">=90 %", {}],
    ["≥９０％", "≥90%", {}],
    ["90", "≥90%", { nature: "≥", measureUnit: "%" }],
    ["≤100万元", "≤100万元", { level2: "成本指标" }],
    ["不低于95%", "不低于95%", {}],
    ["95%以上", "95%以上", {}],
  ])("is accused: %s, %s", (target, actual, cells) => {
    const [finding, ...others] = accused(copiedActual, row(target, actual, cells));
    expect(others).toHaveLength(0);
    expect(finding?.subject).toEqual({ evaluation: 0, row: "标牌完好率", field: "actual" });
  });

  it.each<[string, string, Cells]>([
    ["≥90%", "90%", {}],
    ["≥90%", "≥92%", {}],
    ["≥90%", ">90%", {}],
    ["=100%", "=100%", {}],
    ["90", "90", { nature: "≥", measureUnit: "%" }],
    ["提升", "提升", {}],
    ["2021年底前", "2021年底前", {}],
  ])("is not found: %s, %s", (target, actual, cells) => {
    expect(accused(copiedActual, row(target, actual, cells))).toEqual([]);
  });

  it("cannot be judged where the result is no figure", () => {
    expect(verdicts(copiedActual, row("≥90%", ""))).toEqual(["not-run"]);
  });
});
