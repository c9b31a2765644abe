import { describe, expect, it } from "vitest";
import { perfect } from "../../../src/rules/score/perfect.js";
import { evaluation, facts, leaf, outcomes } from "../../support/report-builder.js";

const table = (score: string | null, weight: string | null = "100") =>
  evaluation({
    total: { weight: weight === null ? null : leaf(weight), score: score === null ? null : leaf(score) },
  });

const kinds = (...tables: ReturnType<typeof table>[]) =>
  outcomes(perfect, facts({ evaluations: tables })).map(({ kind }) => kind);

describe("full marks in every table", () => {
  it("are told of once for the report, with every total score", () => {
    const [outcome, ...others] = outcomes(perfect, facts({ evaluations: [table("100"), table("100.00", null)] }));
    expect(others).toHaveLength(0);
    expect(outcome).toMatchObject({ kind: "failed", subject: { field: "score" }, actual: "100, 100.00" });
    expect(outcome?.kind === "failed" && outcome.evidence).toHaveLength(2);
  });

  it("are not found where one table has less", () => {
    expect(kinds(table("100"), table("99.34"))).toEqual(["passed"]);
    expect(kinds(table("100", "110"))).toEqual(["passed"]);
    expect(kinds(table(null), table("98"))).toEqual(["passed"]);
  });

  it("cannot be told where a total score is missing", () => {
    expect(kinds(table("100"), table(null))).toEqual(["not-run"]);
    expect(kinds(table("100"), table("—"))).toEqual(["not-run"]);
  });

  it("are no question of a report without tables", () => {
    expect(kinds()).toEqual([]);
  });
});
