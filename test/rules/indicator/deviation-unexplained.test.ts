import { describe, expect, it } from "vitest";
import { deviationUnexplained } from "../../../src/rules/indicator/deviation-unexplained.js";
import { accused, accusedTable, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({
  level3: "资金拨付及时率",
  target: "100%",
  actual: "52%",
  weight: "4",
  score: "2.08",
  deviation: "",
  ...cells,
});

describe("a deviation without a reason", () => {
  it.each<[string, Cells]>([
    ["a missed figure", row({})],
    ["a missed figure with full marks", row({ score: "4" })],
    ["any other rate just missed", row({ actual: "99.97%", score: "4" })],
    ["a missed figure without points", row({ weight: null, score: null })],
    ["无 for a reason", row({ deviation: "无" })],
    ["a late date with points taken off", row({ target: "2021年6月底前", actual: "2021年11月20日" })],
    ["a result that says itself that it was not met", row({ target: "及时", actual: "未及时", score: "4" })],
    ["points taken off words in part", row({ target: "增强", actual: "部分增强", score: "3" })],
    ["points taken off words that only a person can judge", row({ target: "稳定", actual: "总体稳定", score: "3" })],
    [
      "half a point taken off words that only a person can judge",
      row({ target: "稳定", actual: "总体稳定", score: "3.5" }),
    ],
    ["points taken off a blank result", row({ actual: "", score: "0" })],
  ])("is accused: %s", (_name, cells) => {
    const [finding, ...others] = accused(deviationUnexplained, cells);
    expect(others).toHaveLength(0);
    expect(finding?.subject).toEqual({ evaluation: 0, row: "资金拨付及时率", field: "deviation" });
    expect(finding?.evidence[0]?.role).toBe("reason");
  });

  it.each<[string, Cells]>([
    ["a reason is given", row({ deviation: "上级资金年底才下达" })],
    ["the target was met", row({ actual: "100%", score: "4" })],
    ["a met target lost points, which another rule tells", row({ actual: "100%", score: "3" })],
    [
      "full marks for what was late are an error already",
      row({ target: "2021年6月底前", actual: "2021年9月", score: "4" }),
    ],
    ["the score is the rounded weight", row({ target: "稳定", actual: "总体稳定", weight: "8.33", score: "8.3" })],
    ["words have full marks", row({ target: "稳定", actual: "总体稳定", score: "4" })],
    ["nothing happened that was not to happen", row({ target: "不发生事故", actual: "未发生事故", score: "4" })],
    ["the score is below nothing, which another rule tells", row({ actual: "100%", score: "-2" })],
    [
      "a rate of execution lost nothing but a rounding",
      row({ level3: "预算执行率", actual: "99.97%", weight: "10", score: "9.99" }),
    ],
    ["the score is missing", row({ target: "稳定", actual: "总体稳定", score: "" })],
  ])("is not found where %s", (_name, cells) => {
    expect(accused(deviationUnexplained, cells)).toEqual([]);
  });

  it("says what was missed, and what would have met it", () => {
    const [missed] = accused(deviationUnexplained, row({}));
    expect(missed).toMatchObject({ accepted: "≥ 100%", actual: "" });
    expect(missed?.message.zh).toBe("“资金拨付及时率”的指标值是 100%，实际完成 52%，没有完成目标，原因栏没有说明。");
    expect(missed?.evidence.map(({ role }) => role)).toEqual(["reason", "target", "actual", "score", "weight"]);
    const [over] = accused(deviationUnexplained, row({ level3: "投诉次数", target: "≤3次", actual: "5次" }));
    expect(over?.accepted).toBe("≤ 3 次");
    const [late] = accused(deviationUnexplained, row({ target: "2021年6月底前", actual: "2021年11月20日" }));
    expect(late?.accepted).toBeNull();
  });

  it("says how many points were lost where nothing was missed", () => {
    const [lost] = accused(deviationUnexplained, row({ target: "稳定", actual: "总体稳定", score: "3" }));
    expect(lost?.accepted).toBe("4");
    expect(lost?.message.zh).toBe("“资金拨付及时率”得 3 分，低于分值 4 分，原因栏没有说明。");
    expect(
      accused(deviationUnexplained, row({ target: "稳定", actual: "总体稳定", weight: "8.33", score: "8.3" })),
    ).toEqual([]);
  });

  it("cannot be judged without a column for reasons", () => {
    expect(verdicts(deviationUnexplained, row({ deviation: null }))).toEqual(["not-run"]);
  });

  it("is not found in a table whose results were all left out", () => {
    expect(
      accusedTable(deviationUnexplained, [row({ actual: "", score: "0" }), row({ actual: "", score: "0" })]),
    ).toEqual([]);
  });
});
