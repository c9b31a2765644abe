import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import type { FlowRow, Stretch } from "./rows.js";
import { DASH } from "./value.js";

/** Rows whose cells are whole, and those of them that say so without being sure. */
export interface WholeRows {
  readonly rows: readonly FlowRow[];
  readonly unsure: ReadonlySet<number>;
}

/** The last line of wrapped words is mostly as short as this; answers of one word are whole. */
const TAIL = /^[\u3400-\u9fff]{1,2}$/u;
const ANSWER = /^[是否有无优良中差]$/u;
/** Words that a tail may be cut from: no figure and no date ends in them. */
const WORDS = /^[^\d]*[\u3400-\u9fff]$/u;

/**
 * Gives values back their last line. A column of evidence behind all others is mostly blank, and the one or two characters
 * that a wrapped value ends in fit it as well ("长期发挥作", "用"). Where no other row has words there, it is blank; behind a
 * row's points nobody knows which cell such a line is the rest of.
 */
export function wholeTails(text: AtomText, { rows, unsure }: WholeRows): WholeRows {
  const key = (cell: Stretch | undefined): string => (cell === undefined ? "" : text.key(cell.start, cell.end));
  const isTail = (row: FlowRow): boolean => {
    const cell = row.get("ignored");
    return cell !== undefined && text.opensLine(cell.start) && TAIL.test(key(cell)) && !ANSWER.test(key(cell));
  };
  const filled = rows.flatMap((row, at) => (/[^\s]/u.test(key(row.get("ignored"))) ? [at] : []));
  const told = filled.filter((at) => !DASH.test(key(rows[at]?.get("ignored"))));
  const tails = told.filter((at) => isTail(rows[at] ?? new Map()));
  if (tails.length === 0 || told.length > tails.length) return { rows, unsure };
  const doubted = new Set(unsure);
  const whole = rows.map((row, at) => {
    if (!tails.includes(at)) return row;
    const actual = row.get("actual");
    if (actual?.end === row.get("ignored")?.start && WORDS.test(key(actual))) return joined(row, "actual");
    doubted.add(at);
    return row;
  });
  return { rows: whole, unsure: doubted };
}

/** A cell put together with what stands behind it, up to an atom: all of it unless told. */
export function joined(row: FlowRow, column: FlowColumn, end?: number): FlowRow {
  const [cell, rest] = [row.get(column), row.get("ignored")];
  if (cell === undefined || rest === undefined) return row;
  const cells = new Map(row);
  cells.set(column, { start: cell.start, end: end ?? rest.end });
  if (end === undefined || end === rest.end) cells.delete("ignored");
  else cells.set("ignored", { start: end, end: rest.end });
  return cells;
}
