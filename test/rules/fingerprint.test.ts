import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { evaluation, facts, indicator, leaf } from "../support/report-builder.js";

const row = { level3: "培训人次", target: "100人次", actual: "", weight: "10", score: "10" };

function marksOf(
  rows: readonly Parameters<typeof indicator>[0][],
  around: { line?: number; department?: string } = {},
) {
  const indicators = rows.map((cells) => {
    const made = indicator(cells);
    return { ...made, actual: { ...leaf(made.actual?.text ?? ""), line: around.line ?? 1 } };
  });
  const report = facts({
    department: leaf(around.department ?? "青禾县总工会"),
    evaluations: [evaluation({ indicators })],
  });
  const { findings } = runRules(catalogue, report, "zh");
  return findings.filter(({ rule }) => rule === "indicator/blank-actual-scored").map(({ fingerprint }) => fingerprint);
}

describe("a finding's fingerprint", () => {
  it("outlives a shift of the place, and blanks and widths of the print", () => {
    const [mark] = marksOf([row]);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(marksOf([row], { line: 70 })).toEqual([mark]);
    expect(marksOf([{ ...row, level3: "培 训人次", actual: "　" }])).toEqual([mark]);
  });

  it("changes with a figure, with the row, and with the unit whose report it is", () => {
    const marks = [
      ...marksOf([row]),
      ...marksOf([{ ...row, score: "9" }]),
      ...marksOf([{ ...row, level3: "培训班次" }]),
      ...marksOf([row], { department: "临川县文化馆" }),
    ];
    expect(new Set(marks).size).toBe(4);
  });

  it("tells two rows apart that are alike to the last figure", () => {
    expect(new Set(marksOf([row, row, { ...row, actual: "100人次" }])).size).toBe(2);
  });
});
