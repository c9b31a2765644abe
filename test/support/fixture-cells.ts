import type { FixtureReport, FixtureTable } from "../../scripts/fixtures/report.js";
import type { Evaluation, Leaf, Report } from "../../src/model/index.js";

/** Text as it is compared: producers set spaces between Chinese and figures as they like. */
function bare(leaf: Leaf | null | undefined): string | null {
  return leaf === null || leaf === undefined ? null : leaf.text.replace(/\s+/g, "");
}

type Texts = Readonly<Record<string, string | null>>;

/** A table's cells as bare texts. */
export interface TableCells extends Record<string, unknown> {
  readonly name: string | null;
  readonly indicators: readonly Texts[];
}

/** All table cells that a fixture was drawn from, in the shape that `readCells` gives. */
export function drawnCells(report: FixtureReport): TableCells[] {
  return report.tables.map((table) => ({
    kind: table.kind,
    name: table.project ?? table.department,
    department: table.department,
    totalInvestment: table.totalInvestment ?? null,
    funds: drawnFunds(table),
    indicators: table.indicators.flatMap((group) =>
      group.level2.flatMap((level2) =>
        level2.rows.map(([name, target, actual, weight, score, reason = ""]) => ({
          level1: group.level1.replace(/（.*$/, ""),
          level1Weight: /（(.*)）$/.exec(group.level1)?.[1] ?? null,
          level2: level2.name,
          level3: name,
          target,
          actual,
          weight,
          score,
          deviation: reason,
        })),
      ),
    ),
    total: { weight: table.total[0], score: table.total[1] },
    grade: table.grade,
  }));
}

function drawnFunds(table: FixtureTable): unknown[] {
  const { total, current } = table.funds;
  const none = { executed: null, weight: null, rate: null, score: null };
  return [
    {
      source: "total",
      initial: total[0],
      adjusted: total[1],
      executed: table.executed,
      weight: "10",
      rate: table.rate,
      score: table.executionScore,
    },
    { source: "current-year", initial: current[0], adjusted: current[1], ...none },
    { source: "carried-over", initial: "", adjusted: "", ...none },
    { source: "other", initial: "", adjusted: "", ...none },
  ];
}

/** The same cells as they were read. */
export function readCells(report: Report): TableCells[] {
  return report.evaluations.map((evaluation: Evaluation) => ({
    kind: evaluation.kind,
    name: bare(evaluation.name),
    department: bare(evaluation.department),
    totalInvestment: bare(evaluation.totalInvestment),
    funds: evaluation.funds.map((fund) => ({
      source: fund.source,
      initial: bare(fund.initial),
      adjusted: bare(fund.adjusted),
      executed: bare(fund.executed),
      weight: bare(fund.weight),
      rate: bare(fund.rate),
      score: bare(fund.score),
    })),
    indicators: evaluation.indicators.map((row) => ({
      level1: bare(row.level1),
      level1Weight: bare(row.level1Weight),
      level2: bare(row.level2),
      level3: bare(row.level3),
      target: bare(row.target),
      actual: bare(row.actual),
      weight: bare(row.weight),
      score: bare(row.score),
      deviation: bare(row.deviation),
    })),
    total: { weight: bare(evaluation.total.weight), score: bare(evaluation.total.score) },
    grade: bare(evaluation.grade),
  }));
}
