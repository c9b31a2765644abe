import { describe, expect, it } from "vitest";
import { coefficient } from "../../../src/rules/indicator/coefficient.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (weight: string, factor: string | null, score: string): Cells => ({
  level3: "巡查频次",
  weight,
  coefficient: factor,
  score,
});

describe("a score that is not its weight times its coefficient", () => {
  it.each([
    ["10", "90%", "10", "10 × 90% = 9 ≠ 10"],
    ["10", "90", "10", "10 × 90% = 9 ≠ 10"],
    ["20", "0.85", "18", "20 × 0.85 = 17 ≠ 18"],
    ["15", "100", "12", "15 × 100% = 15 ≠ 12"],
  ])("is accused: %s × %s, score %s", (weight, factor, score, formula) => {
    expect(accused(coefficient, row(weight, factor, score))[0]?.formula).toBe(formula);
  });

  it.each([
    ["10", "90%", "9"],
    ["10", "90", "9.00"],
    ["10", "0.9", "9"],
    ["10", "1", "10"],
    ["15", "66.67%", "10"],
    ["15", "66.67", "10.00"],
    ["5", "0", "0"],
    ["7", "93%", "6.5"],
  ])("is not found: %s × %s, score %s", (weight, factor, score) => {
    expect(accused(coefficient, row(weight, factor, score))).toEqual([]);
  });

  it("is no question where the form has no coefficients", () => {
    expect(verdicts(coefficient, row("10", null, "8"))).toEqual([]);
  });

  it("cannot be judged with a blank coefficient", () => {
    expect(verdicts(coefficient, row("10", "", "8"))).toEqual(["not-run"]);
  });
});
