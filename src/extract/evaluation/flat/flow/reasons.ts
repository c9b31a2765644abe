import type { AtomText } from "./atoms.js";
import type { FlowRow, Stretch } from "./rows.js";
import { joined, type WholeRows } from "./tails.js";
import { DASH } from "./value.js";

/**
 * Gives reasons their last lines back. A column of evidence stands behind the reasons in some forms and is mostly blank;
 * the last line of a wrapped reason fits it as well. Where words stand in that column only straight behind a reason, on
 * a line of their own, it is blank; where other rows have some too, nobody knows.
 */
export function wholeReasons(text: AtomText, rows: readonly FlowRow[]): WholeRows {
  const says = (cell: Stretch | undefined): cell is Stretch =>
    cell !== undefined && !DASH.test(text.key(cell.start, cell.end));
  const isTail = (row: FlowRow): boolean => {
    const [reason, evidence] = [row.get("deviation"), row.get("ignored")];
    return says(reason) && says(evidence) && reason.end === evidence.start && text.opensLine(evidence.start);
  };
  const tails = rows.flatMap((row, at) => (isTail(row) ? [at] : []));
  if (tails.length === 0) return { rows, unsure: new Set() };
  if (rows.some((row, at) => says(row.get("ignored")) && !tails.includes(at))) return { rows, unsure: new Set(tails) };
  return { rows: rows.map((row, at) => (tails.includes(at) ? joined(row, "deviation") : row)), unsure: new Set() };
}

/** Points whose last decimal may stand on the next line, and that decimal. */
const CUT_POINTS = /^\d{1,2}\.\d$/;
const DECIMAL = /^\d$/;

/**
 * Gives scores back a last decimal that stands on a line of its own. Where points have no decimals but the few that were
 * taken off, only the column behind them tells that "10.4" and "5" are one: no other row has a figure there.
 */
export function wholeScores(text: AtomText, { rows, unsure }: WholeRows): WholeRows {
  const key = (cell: Stretch | undefined): string => (cell === undefined ? "" : text.key(cell.start, cell.end));
  const isCut = (row: FlowRow): boolean => {
    const [score, next] = [row.get("score"), row.get("ignored")];
    const isBehind =
      score !== undefined && next !== undefined && score.end === next.start && text.opensLine(next.start);
    return isBehind && CUT_POINTS.test(key(score)) && DECIMAL.test(text.key(next.start, next.start + 1));
  };
  const cut = rows.flatMap((row, at) => (isCut(row) ? [at] : []));
  if (cut.length === 0) return { rows, unsure };
  const isBlank = rows.every((row, at) => cut.includes(at) || !/\d/.test(key(row.get("ignored"))));
  if (!isBlank) return { rows, unsure: new Set([...unsure, ...cut]) };
  return {
    rows: rows.map((row, at) => (cut.includes(at) ? joined(row, "score", (row.get("score")?.end ?? 0) + 1) : row)),
    unsure,
  };
}
