import { describe, expect, it } from "vitest";
import { scoreExceedsWeight } from "../../../src/rules/indicator/score-exceeds-weight.js";
import { accused, verdicts } from "./support.js";

const row = (weight: string | null, score: string | null) => ({ level3: "资料完整率", weight, score });

describe("a score above its weight", () => {
  it.each([
    ["11", "13"],
    ["5.00", "5.01"],
    ["0", "1"],
  ])("is accused: weight %s, score %s", (weight, score) => {
    const [finding] = accused(scoreExceedsWeight, row(weight, score));
    expect(finding?.formula).toBe(`${score} > ${weight}`);
    expect(finding?.subject.field).toBe("score");
  });

  it.each([
    ["11", "11.00"],
    ["11", "10.99"],
    ["11", "0"],
  ])("is not found: weight %s, score %s", (weight, score) => {
    expect(accused(scoreExceedsWeight, row(weight, score))).toEqual([]);
  });

  it.each([
    ["", "5"],
    ["5", "—"],
    [null, "5"],
    ["-5", "5"],
  ])("cannot be judged: weight %j, score %j", (weight, score) => {
    expect(verdicts(scoreExceedsWeight, row(weight, score))).toEqual(["not-run"]);
  });
});
