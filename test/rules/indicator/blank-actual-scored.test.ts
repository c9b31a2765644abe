import { describe, expect, it } from "vitest";
import type { Leaf } from "../../../src/model/index.js";
import { blankActualScored } from "../../../src/rules/indicator/blank-actual-scored.js";
import { evaluation, facts, failures, indicator, leaf } from "../../support/report-builder.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({ level3: "购置设备台数", target: "≥58台", weight: "9", score: "9", ...cells });

const onPage = (text: string): Leaf => ({ text, value: null, unit: null, page: 1, bbox: [0, 0, 9, 9] });
const scored = (level3: string, actual: Leaf) => indicator({ level3, actual, score: "9" });

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

  it("is told once where the whole column is empty", () => {
    const table = evaluation({ indicators: [scored("甲", onPage("")), scored("乙", onPage("/"))] });
    const [finding, ...others] = failures(blankActualScored, facts({ evaluations: [table] }));
    expect(others).toHaveLength(0);
    expect(finding?.subject).toEqual({ evaluation: 0, field: "actual" });
    expect(finding?.evidence).toHaveLength(4);
  });

  it("is not found in an empty column where hardly a row has a score, or in one read from text", () => {
    const unscored = indicator({ level3: "丙", actual: onPage("") });
    const few = evaluation({ indicators: [scored("甲", onPage("")), unscored, unscored] });
    const ofText = evaluation({ indicators: [scored("甲", leaf("")), scored("乙", leaf(""))] });
    expect(failures(blankActualScored, facts({ evaluations: [few, ofText] }))).toEqual([]);
  });
});
