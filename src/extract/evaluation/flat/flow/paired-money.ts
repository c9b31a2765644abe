import { fundColumn, fundSource } from "../../heading.js";
import type { AtomText } from "./atoms.js";
import { AMOUNT } from "./money-words.js";
import type { Stretch } from "./rows.js";
import { DASH } from "./value.js";

/** A label with its amount, as two cells of a row that has no heading. */
export interface LabelledAmount {
  readonly label: Stretch;
  readonly amount: Stretch;
}

/** One row: what was budgeted, and what was executed of it. */
export type PairedAmounts = readonly [LabelledAmount, LabelledAmount];

const LABEL_ATOMS = 6;

/**
 * Reads money that stands behind labels instead of under headings: "预算数：100 执行数：98", and below it a row for each
 * source, which is named twice.
 *
 * @param start the atom at which the word for the budget begins
 * @returns null where the money has another form
 */
export function readPairedMoney(text: AtomText, start: number, end: number): PairedAmounts[] | null {
  const rows: PairedAmounts[] = [];
  for (let at = start; at < end; ) {
    const budgeted = labelledAmount(text, at, end);
    const executed = budgeted === null ? null : labelledAmount(text, budgeted.amount.end, end);
    if (budgeted === null || executed === null) break;
    const [first, second] = [keyOf(text, budgeted), keyOf(text, executed)];
    if (rows.length === 0 ? !isBudget(first) || fundColumn(second) !== "executed" : first !== second) break;
    rows.push([budgeted, executed]);
    at = executed.amount.end;
  }
  return rows.length < 2 ? null : rows;
}

function isBudget(key: string): boolean {
  const column = fundColumn(key);
  return column === "adjusted" || column === "initial";
}

/** The label without its colon. */
function keyOf(text: AtomText, { label }: LabelledAmount): string {
  return text.key(label.start, label.end).replace(/:$/, "");
}

function labelledAmount(text: AtomText, at: number, end: number): LabelledAmount | null {
  for (let stop = at + 1; stop < Math.min(end, at + LABEL_ATOMS); stop++) {
    const key = text.key(stop, stop + 1);
    if (!AMOUNT.test(key) && !DASH.test(key)) continue;
    const label = text.key(at, stop).replace(/:$/, "");
    const isLabel = fundSource(label) !== null || fundColumn(label) !== null;
    return isLabel ? { label: { start: at, end: stop }, amount: { start: stop, end: stop + 1 } } : null;
  }
  return null;
}
