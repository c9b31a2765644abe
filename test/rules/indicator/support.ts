import type { Indicator } from "../../../src/model/index.js";
import type { Failed, Rule } from "../../../src/rules/rule.js";
import { evaluation, facts, failures, indicator, outcomes } from "../../support/report-builder.js";

/** Cells of one row as they are printed; null for a column that the form does not have. */
export type Cells = { [K in keyof Indicator]?: string | null };

/** A plain row beside the one under test, so that no column is wholly blank. */
const plain: Cells = { level3: "举办讲座场次", target: "≥4场", actual: "4场", weight: "10", score: "10" };

/** What a rule accuses in a table of one plain row and this one. */
export function accused(rule: Rule, cells: Cells): Failed[] {
  return failures(rule, facts({ evaluations: [evaluation({ indicators: [indicator(plain), indicator(cells)] })] }));
}

/** How a rule judges this row alone, as kinds of outcomes. */
export function verdicts(rule: Rule, cells: Cells): string[] {
  return outcomes(rule, facts({ evaluations: [evaluation({ indicators: [indicator(cells)] })] })).map(
    ({ kind }) => kind,
  );
}

/** What a rule accuses in a table of just these rows. */
export function accusedTable(rule: Rule, rows: readonly Cells[]): Failed[] {
  return failures(rule, facts({ evaluations: [evaluation({ indicators: rows.map((cells) => indicator(cells)) })] }));
}
