import { describe, expect, it } from "vitest";
import type { Fund } from "../../../src/model/index.js";
import { blankAmount } from "../../../src/rules/funds/blank-amount.js";
import { executionRate } from "../../../src/rules/funds/execution-rate.js";
import { executionScore } from "../../../src/rules/funds/execution-score.js";
import { executionScoreRounded } from "../../../src/rules/funds/execution-score-rounded.js";
import { lowExecution } from "../../../src/rules/funds/low-execution.js";
import { overspent } from "../../../src/rules/funds/overspent.js";
import { sourceSum } from "../../../src/rules/funds/source-sum.js";
import { totalInvestment } from "../../../src/rules/funds/total-investment.js";
import type { Rule } from "../../../src/rules/rule.js";
import { evaluation, facts, failures, fund, indicator, leaf, outcomes } from "../../support/report-builder.js";

const cells = {
  initial: "120.00",
  adjusted: "130.00",
  executed: "65.00",
  weight: "10",
  rate: "50%",
  score: "5",
};
type Column = keyof typeof cells;

/** A table whose total row lacks some columns, or has them blank. */
function table(without: readonly Column[], blank: readonly Column[] = [], more: Partial<Fund>[] = []) {
  const total = { ...fund("total", cells) };
  for (const column of without) Object.assign(total, { [column]: null });
  for (const column of blank) Object.assign(total, { [column]: leaf("", { value: null }) });
  const sources = more.map((one) => ({ ...fund("current-year", {}), ...one }));
  return facts({
    evaluations: [
      evaluation({
        funds: [total, ...sources],
        indicators: [indicator({ deviation: "" }), indicator({ deviation: "" })],
        totalInvestment: leaf("100.00", { unit: "万元" }),
        period: leaf("2022年"),
      }),
    ],
  });
}

const kinds = (rule: Rule, given: ReturnType<typeof table>) => outcomes(rule, given).map(({ kind }) => kind);

/** Without any one of these columns the rule cannot compare; without the others it can. */
const needed: readonly (readonly [Rule, readonly Column[]])[] = [
  [executionRate, ["adjusted", "executed", "rate"]],
  [executionScore, ["weight", "score"]],
  [executionScoreRounded, ["weight", "score"]],
  [overspent, ["adjusted", "executed"]],
  [totalInvestment, ["initial", "adjusted"]],
];
const columns = Object.keys(cells) as Column[];

describe.each(needed)("$id", (rule, columnsNeeded) => {
  it.each(columns)("without the column %s", (column) => {
    const isNeeded = columnsNeeded.includes(column);
    expect(kinds(rule, table([column])).includes("not-run")).toBe(isNeeded);
    expect(kinds(rule, table([], [column])).includes("not-run")).toBe(isNeeded);
  });

  it("without a total row", () => {
    expect(
      kinds(rule, facts({ evaluations: [evaluation({ funds: [] })] })).filter((kind) => kind !== "not-run"),
    ).toEqual([]);
  });
});

describe("the rate of execution from either side", () => {
  it("scores by the amounts where no rate is printed, and by the rate where an amount is missing", () => {
    const score = (without: Column[], given: string) => {
      const total = { ...fund("total", { ...cells, score: given }) };
      for (const column of without) Object.assign(total, { [column]: null });
      return failures(executionScore, facts({ evaluations: [evaluation({ funds: [total] })] }))[0];
    };
    expect(score(["rate"], "6.5")).toMatchObject({ formula: "10 × 65.00 ÷ 130.00 = 5 ≠ 6.5", accepted: "5.0" });
    expect(score(["executed"], "6.5")).toMatchObject({ formula: "10 × 50% = 5 ≠ 6.5", accepted: "5.0–5.1" });
    expect(score(["adjusted"], "6.5")?.evidence.map(({ role }) => role)).toEqual([
      "execution score",
      "execution weight",
      "execution rate",
      "executed amount",
    ]);
    expect(score([], "5.0")).toBeUndefined();
  });

  it("is low by the amounts where no rate is printed, and says so with them", () => {
    const [finding] = failures(lowExecution, table(["rate"]));
    expect(finding).toMatchObject({ actual: "50%", formula: "50% < 90%", expected: "≥ 90%", accepted: "≥ 90%" });
    expect(finding?.evidence.map(({ role }) => role)).toEqual(["executed amount", "adjusted budget"]);
    expect(failures(lowExecution, table([], ["rate"]))[0]?.evidence.map(({ role }) => role)).toEqual([
      "executed amount",
      "adjusted budget",
    ]);
    const [printed] = failures(lowExecution, table(["executed"]));
    expect(printed?.evidence.map(({ role, leaf: { text } }) => [role, text])).toEqual([
      ["execution rate", "50%"],
      ["adjusted budget", "130.00"],
    ]);
  });

  it("cannot be told without a total row", () => {
    expect(kinds(lowExecution, facts({ evaluations: [evaluation({ funds: [] })] }))).toEqual(["not-run"]);
    expect(kinds(lowExecution, table(["rate", "executed"]))).toEqual(["not-run"]);
  });
});

describe("a total row that is scored", () => {
  it("needs both of its amounts", () => {
    expect(kinds(blankAmount, table([]))).toEqual(["passed", "passed"]);
    expect(kinds(blankAmount, table(["adjusted"]))).toEqual(["not-run", "passed"]);
    expect(kinds(blankAmount, table(["score"]))).toEqual(["not-run"]);
    expect(kinds(blankAmount, table([], ["score"]))).toEqual(["not-run"]);
    expect(kinds(blankAmount, facts({ evaluations: [evaluation({ funds: [] })] }))).toEqual(["not-run"]);
    const [finding] = failures(blankAmount, table([], ["executed"]));
    expect(finding?.evidence.map(({ role, leaf: { text } }) => [role, text])).toEqual([
      ["executed amount", ""],
      ["execution score", "5"],
    ]);
  });

  it("may lack them where it scores nothing", () => {
    const total = fund("total", { ...cells, executed: "", score: "0" });
    expect(kinds(blankAmount, facts({ evaluations: [evaluation({ funds: [total] })] }))).toEqual(["passed", "passed"]);
  });
});

describe("a total and its sources", () => {
  it("are compared column by column where both are told", () => {
    expect(kinds(sourceSum, table([]))).toEqual(["not-run"]);
    const own = { ...fund("current-year", { initial: "120.00", adjusted: "131.00" }) };
    expect(kinds(sourceSum, table([], [], [own]))).toEqual(["passed", "failed", "not-run"]);
    expect(kinds(sourceSum, table(["adjusted"], [], [own]))).toEqual(["passed", "not-run", "not-run"]);
    expect(kinds(sourceSum, facts({ evaluations: [evaluation({ funds: [] })] }))).toEqual(["not-run"]);
  });
});

describe("a total investment", () => {
  it("is shown with both budgets, as what it could have been", () => {
    const [finding] = failures(totalInvestment, table([]));
    expect(finding).toMatchObject({
      expected: "130.00",
      actual: "100.00",
      accepted: "120.00 万元, 130.00 万元",
      subject: { evaluation: 0, row: null, field: "totalInvestment" },
    });
    expect(finding?.evidence.map(({ role, leaf: { text } }) => [role, text])).toEqual([
      ["total investment", "100.00"],
      ["initial budget", "120.00"],
      ["adjusted budget", "130.00"],
      ["implementation period", "2022年"],
    ]);
  });

  it("could have been one figure where both budgets are", () => {
    const total = fund("total", { ...cells, initial: "130.00" });
    const given = evaluation({ funds: [total], totalInvestment: leaf("100.00", { unit: "万元" }) });
    const [finding] = failures(totalInvestment, facts({ evaluations: [given] }));
    expect(finding?.accepted).toBe("130.00 万元");
    expect(finding?.evidence).toHaveLength(3);
  });
});
