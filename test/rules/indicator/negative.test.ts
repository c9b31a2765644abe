import { describe, expect, it } from "vitest";
import { negative } from "../../../src/rules/indicator/negative.js";
import { accused, verdicts } from "./support.js";

describe("points below 0", () => {
  it("are accused in the score", () => {
    const [finding, ...others] = accused(negative, { level3: "巡查次数", weight: "10", score: "-10" });
    expect(others).toHaveLength(0);
    expect(finding?.subject).toEqual({ evaluation: 0, row: "巡查次数", field: "score" });
    expect(finding?.formula).toBe("-10 < 0");
  });

  it("are accused in the weight", () => {
    expect(accused(negative, { weight: "-5", score: "0" })[0]?.subject.field).toBe("weight");
  });

  it.each([
    ["10", "0"],
    ["0", "0.00"],
  ])("are not found in a weight of %s and a score of %s", (weight, score) => {
    expect(accused(negative, { weight, score })).toEqual([]);
  });

  it.each([
    { level1: "扣分项" },
    { level2: "减分 事项" },
    { level3: "倒扣分情况" },
  ])("are what a row of %j is for", (name) => {
    expect(verdicts(negative, { level3: "报送及时性", ...name, weight: "", score: "-1" })).toEqual([]);
  });

  it("are no dash", () => {
    expect(verdicts(negative, { weight: "10", score: "—" })).toEqual(["passed", "not-run"]);
  });
});
