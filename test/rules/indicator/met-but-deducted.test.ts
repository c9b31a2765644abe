import { describe, expect, it } from "vitest";
import { deviationUnexplained } from "../../../src/rules/indicator/deviation-unexplained.js";
import { metButDeducted } from "../../../src/rules/indicator/met-but-deducted.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({
  level3: "资料准确率",
  target: "100%",
  actual: "100%",
  weight: "9",
  score: "7.2",
  deviation: "",
  ...cells,
});

describe("points taken off a met target", () => {
  it.each<[string, Cells]>([
    ["a figure that reaches it", row({})],
    ["a dash for a reason", row({ deviation: "—" })],
    ["more than the target", row({ target: "≥90%", actual: "95%" })],
    ["a cost below its bound", row({ level2: "成本指标", target: "≤5万元", actual: "4.6万元" })],
    ["in time", row({ target: "2021年11月底前", actual: "2021年7月" })],
    ["the target's own words", row({ target: "及时", actual: "及时" })],
  ])("are accused: %s", (_name, cells) => {
    const [finding, ...others] = accused(metButDeducted, cells);
    expect(others).toHaveLength(0);
    expect(finding).toMatchObject({ formula: "7.2 < 9", subject: { row: "资料准确率", field: "score" } });
  });

  it.each<[string, Cells]>([
    ["a reason is given", row({ deviation: "报送迟了两天" })],
    ["the score is the weight", row({ score: "9.00" })],
    ["the score is the rounded weight", row({ weight: "8.33", score: "8.3" })],
    ["the target was missed", row({ actual: "98%" })],
    ["the words are others", row({ target: "稳定", actual: "总体稳定" })],
    ["the score is below nothing, which another rule tells", row({ score: "-2" })],
    ["the words tell a part", row({ target: "提升", actual: "部分提升" })],
  ])("are not found where %s", (_name, cells) => {
    expect(accused(metButDeducted, cells)).toEqual([]);
  });

  it("are found where the result is just the target, though it is open which way that binds", () => {
    const days = row({ level3: "有效监测天数", target: "315天", actual: "315天" });
    expect(accused(metButDeducted, days)).toHaveLength(1);
    expect(accused(deviationUnexplained, days)).toEqual([]);
    expect(accused(metButDeducted, { ...days, actual: "310天" })).toEqual([]);
  });

  it("are found where the points lost would round away: a weight is set, and rounds no score", () => {
    for (const [weight, score] of [
      ["5", "4.5"],
      ["10", "9.6"],
      ["5.0", "4.95"],
    ] as const) {
      const [finding] = accused(metButDeducted, row({ weight, score }));
      expect(finding).toMatchObject({ formula: `${score} < ${weight}`, accepted: weight });
    }
    const [rounded] = accused(metButDeducted, row({ weight: "8.33", score: "7.2" }));
    expect(rounded?.accepted).toBe("8.3");
  });

  it("cannot be judged without points", () => {
    expect(verdicts(metButDeducted, row({ score: "" }))).toEqual(["not-run"]);
    expect(verdicts(metButDeducted, row({ weight: null }))).toEqual(["not-run"]);
  });

  it.each<[string, Cells]>([
    ["a date that may be after the deadline", row({ target: "2021年6月底前", actual: "2021年" })],
    ["a date beside words", row({ target: "2021年6月底前", actual: "按时" })],
    ["words beside a figure", row({ target: "及时", actual: "95%" })],
    ["a figure beside words", row({ target: "≥95%", actual: "良好" })],
    ["a blank target", row({ target: "", actual: "" })],
  ])("are no question of %s", (_name, cells) => {
    expect(verdicts(metButDeducted, cells)).toEqual(["not-run"]);
  });

  it("are found on the very day of the deadline", () => {
    expect(accused(metButDeducted, row({ target: "2021年6月30日前", actual: "2021年6月30日" }))).toHaveLength(1);
  });

  it("cannot be judged without a column for reasons", () => {
    expect(verdicts(metButDeducted, row({ deviation: null }))).toEqual(["not-run"]);
  });

  it("speak in place of the rule on deviations", () => {
    expect(metButDeducted.silences).toContain("indicator/deviation-unexplained");
  });
});
