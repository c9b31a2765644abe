import { describe, expect, it } from "vitest";
import type { Subject } from "../../src/model/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { fingerprinter } from "../../src/rules/fingerprint.js";
import { evaluation, facts, indicator, leaf, project } from "../support/report-builder.js";

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
    const three = marksOf([row, row, row, { ...row, actual: "100人次" }]);
    expect(new Set(three).size).toBe(3);
    // The first is marked as it would be alone, and a second pair has marks of its own.
    expect(three[0]).toBe(marksOf([row])[0]);
    const other = { ...row, level3: "培训班次" };
    expect(new Set(marksOf([row, row, other, other, { ...row, actual: "100人次" }])).size).toBe(4);
  });

  it("changes with the table, the project and the sub-project that it is about", () => {
    const report = facts({
      evaluations: [evaluation({ name: leaf("甲") }), evaluation({ name: leaf("乙") }), evaluation({ name: null })],
      projects: [project("丙"), project("丁")],
    }).report;
    const subject = { evaluation: null, row: null, field: null, project: null, item: null, otherFile: null };
    const mark = (about: Partial<Subject>) =>
      fingerprinter(report)({
        rule: "score/grade",
        severity: "error",
        message: "",
        expected: null,
        actual: null,
        formula: null,
        accepted: null,
        subject: { ...subject, ...about },
        evidence: [],
      }).fingerprint;
    const subjects: Partial<Subject>[] = [
      {},
      { evaluation: 0 },
      { evaluation: 1 },
      { evaluation: 2 },
      { project: 0 },
      { project: 1 },
    ];
    expect(new Set([...subjects, { item: "戊" }].map(mark)).size).toBe(7);
    expect(mark({ project: 0 })).toBe(mark({ project: 0 }));
  });
});
