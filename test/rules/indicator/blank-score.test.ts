import { describe, expect, it } from "vitest";
import { blankScore } from "../../../src/rules/indicator/blank-score.js";
import { accused, accusedTable, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({ level3: "社会关注度", target: "提高", actual: "提高", weight: "15", ...cells });

describe("a weight without a score", () => {
  it.each(["", "—", "/", "无"])("is accused when the cell says %j", (score) => {
    const [finding] = accused(blankScore, row({ score }));
    expect(finding?.subject).toEqual({ evaluation: 0, row: "社会关注度", field: "score" });
  });

  it.each<[string, Cells]>([
    ["a score of 0", row({ score: "0" })],
    ["a row without a weight", row({ weight: "", score: "" })],
    ["a form without scores", row({ score: null })],
  ])("is not found with %s", (_name, cells) => {
    expect(accused(blankScore, cells)).toEqual([]);
  });

  it("is not found in a table that nobody scored", () => {
    expect(accusedTable(blankScore, [row({ score: "" }), row({ score: "" })])).toEqual([]);
  });

  it("cannot be judged without a weight", () => {
    expect(verdicts(blankScore, row({ weight: null, score: "" }))).toEqual(["not-run"]);
  });
});
