import type { AtomText } from "./atoms.js";
import type { FlowRow, Stretch } from "./rows.js";
import { DASH } from "./value.js";

/** Rows whose reasons are whole, and those of them that say so without being sure. */
export interface WholeReasons {
  readonly rows: readonly FlowRow[];
  readonly unsure: ReadonlySet<number>;
}

/**
 * Gives reasons their last lines back. A column of evidence stands behind the reasons in some forms and is mostly blank;
 * the last line of a wrapped reason fits it as well. Where words stand in that column only straight behind a reason, on
 * a line of their own, it is blank; where other rows have some too, nobody knows.
 */
export function wholeReasons(text: AtomText, rows: readonly FlowRow[]): WholeReasons {
  const says = (cell: Stretch | undefined): cell is Stretch =>
    cell !== undefined && !DASH.test(text.key(cell.start, cell.end));
  const isTail = (row: FlowRow): boolean => {
    const [reason, evidence] = [row.get("deviation"), row.get("ignored")];
    return says(reason) && says(evidence) && reason.end === evidence.start && text.opensLine(evidence.start);
  };
  const tails = rows.flatMap((row, at) => (isTail(row) ? [at] : []));
  if (tails.length === 0) return { rows, unsure: new Set() };
  if (rows.some((row, at) => says(row.get("ignored")) && !tails.includes(at))) return { rows, unsure: new Set(tails) };
  return { rows: rows.map((row, at) => (tails.includes(at) ? joined(row) : row)), unsure: new Set() };
}

function joined(row: FlowRow): FlowRow {
  const [reason, evidence] = [row.get("deviation"), row.get("ignored")];
  if (reason === undefined || evidence === undefined) return row;
  const cells = new Map(row);
  cells.set("deviation", { start: reason.start, end: evidence.end });
  cells.delete("ignored");
  return cells;
}
