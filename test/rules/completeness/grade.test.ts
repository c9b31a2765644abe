import { describe, expect, it } from "vitest";
import { gradeMissing } from "../../../src/rules/completeness/grade.js";
import { evaluation, facts, failures, leaf, outcomes } from "../../support/report-builder.js";

const table = (grade: string | null, score: string | null) =>
  facts({
    evaluations: [
      evaluation({
        grade: grade === null ? null : leaf(grade, { value: null }),
        total: { weight: leaf("100"), score: score === null ? null : leaf(score) },
      }),
    ],
  });
const kinds = (grade: string | null, score: string | null) =>
  outcomes(gradeMissing, table(grade, score)).map(({ kind }) => kind);

describe("completeness/grade", () => {
  it("asks for the grade that a scored table left blank", () => {
    const [failure] = failures(gradeMissing, table("", "97.5"));
    expect(failure?.subject).toEqual({ evaluation: 0, field: "grade" });
    expect(failure?.evidence.map(({ role, leaf: { text } }) => [role, text])).toEqual([
      ["grade", ""],
      ["total score", "97.5"],
    ]);
    expect(failure?.message.zh).toBe("“某项目”自评表的总得分为 97.5 分，没有填写等级。");
    expect(kinds("自评等次", "97.5")).toEqual(["failed"]);
    expect(kinds("等级：", "97.5")).toEqual(["failed"]);
    expect(kinds("—", "97.5")).toEqual(["failed"]);
  });

  it("passes a grade, and asks for none where the form has no place or the table no score", () => {
    expect(kinds("优", "97.5")).toEqual(["passed"]);
    expect(kinds("等级：优", "97.5")).toEqual(["passed"]);
    expect(kinds("优秀等级", "97.5")).toEqual(["passed"]);
    expect(kinds(null, "97.5")).toEqual(["not-run"]);
    expect(kinds("", null)).toEqual(["not-run"]);
    expect(kinds("", "")).toEqual(["not-run"]);
  });
});
