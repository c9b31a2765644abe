import { describe, expect, it } from "vitest";
import { blankActualScored } from "../../../src/rules/indicator/blank-actual-scored.js";
import { accused, accusedTable, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({ level3: "购置设备台数", target: "≥58台", weight: "9", score: "9", ...cells });

describe("a score without an actual value", () => {
  it.each(["", "-", "——", "/", "一", "人次", "无"])("is accused when the cell says %j", (actual) => {
    const [finding, ...others] = accused(blankActualScored, row({ actual }));
    expect(others).toHaveLength(0);
    expect(finding?.subject).toEqual({ evaluation: 0, row: "购置设备台数", field: "actual" });
    expect(finding?.evidence.map(({ role }) => role)).toEqual(["actual", "score"]);
  });

  it.each<[string, Cells]>([
    ["a result of nothing", row({ actual: "0台" })],
    ["a score of 0", row({ actual: "", score: "0" })],
    ["words", row({ target: "及时", actual: "及时" })],
    ["no accident where none was wanted", row({ target: "0起", actual: "无" })],
    ["no complaint under an upper bound", row({ target: "≤3次", actual: "无" })],
    ["no complaint under a strict bound", row({ target: "<3次", actual: "无" })],
    ["无 for a target in words", row({ target: "无投诉", actual: "无" })],
  ])("is not found with %s", (_name, cells) => {
    expect(accused(blankActualScored, cells)).toEqual([]);
  });

  it("cannot be judged where the form has no such column, or no score", () => {
    expect(verdicts(blankActualScored, row({ actual: null }))).toEqual(["not-run"]);
    expect(verdicts(blankActualScored, row({ actual: "", score: "" }))).toEqual(["not-run"]);
  });

  it("is not found where the whole column is empty", () => {
    expect(accusedTable(blankActualScored, [row({ actual: "" }), row({ actual: "" })])).toEqual([]);
  });
});
