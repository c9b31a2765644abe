import { tolerance } from "../grid/edges.js";
import { isCutRow } from "./cut-row.js";
import { bounds, isAsWide, type PageTable, textOf } from "./page-table.js";

/** How a table goes on with the first rows of the next page. */
export interface Continuation {
  /** rows at the top of the next page that repeat the table's head */
  readonly repeated: number;
  /** the page broke inside a row: the first row that is not repeated belongs to the last one before */
  readonly cutRow: boolean;
}

/**
 * Whether a table at the top of a page carries on the one at the end of the page before, and how; null where it does not.
 * @param head the table's part on its first page
 * @param before its part on the page before, with `room` points of free space below it
 */
export function continuationOf(
  head: PageTable,
  before: PageTable,
  after: PageTable,
  room: number,
): Continuation | null {
  if (!isAsWide(before.grid, after.grid)) return null;
  const repeated = repeatedRows(head, after);
  if (repeated === after.grid.ys.length - 1) return null;
  if (startsAnew(head, after, repeated)) return null;
  // Two rows printed again, word for word, are a head that was told to repeat: no other form has the same name in it.
  if (repeated >= 2) return { repeated, cutRow: isCutRow(before, after, repeated) };
  const firstHeight = (after.grid.ys[repeated + 1] ?? 0) - (after.grid.ys[0] ?? 0);
  if (room > firstHeight + 2 * tolerance && !sharesColumns(before, after)) return null;
  return { repeated, cutRow: isCutRow(before, after, repeated) };
}

/** Whether the first table of a page can only be the rest of the last one of the page before, but for lines above it. */
export function goesOn(before: readonly PageTable[], after: readonly PageTable[]): boolean {
  const last = before.toSorted((a, b) => bounds(b.grid)[3] - bounds(a.grid)[3])[0];
  const first = after.toSorted((a, b) => bounds(a.grid)[1] - bounds(b.grid)[1])[0];
  if (last === undefined || first === undefined || first.grid.xs.length < 4) return false;
  return continuationOf(last, last, first, Number.POSITIVE_INFINITY) !== null;
}

/** Whether most inner columns of the shorter part are columns of the other. */
function sharesColumns(before: PageTable, after: PageTable): boolean {
  const [a, b] = [before.grid.xs.slice(1, -1), after.grid.xs.slice(1, -1)];
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  if (fewer.length === 0) return true;
  const shared = fewer.filter((x) => more.some((other) => Math.abs(other - x) <= tolerance));
  return shared.length >= 0.6 * fewer.length;
}

/** How many rows at the top of the page repeat the first rows of the table, cell by cell. */
function repeatedRows(head: PageTable, after: PageTable): number {
  const rows = Math.min(head.grid.ys.length, after.grid.ys.length) - 1;
  let repeated = 0;
  while (repeated < rows && sameRow(head, after, repeated)) repeated += 1;
  return repeated;
}

function sameRow(before: PageTable, after: PageTable, row: number): boolean {
  const [a, b] = [rowTexts(before, row), rowTexts(after, row)];
  return a.some((text) => text !== "") && a.length === b.length && a.every((text, index) => text === b[index]);
}

function rowTexts(table: PageTable, row: number): string[] {
  return table.cells.filter((cell) => cell.row === row).map(textOf);
}

/** A form that begins with the same labels as the one before it is the next form, not the rest of that one. */
function startsAnew(head: PageTable, after: PageTable, repeated: number): boolean {
  const [a, b] = [rowTexts(head, repeated)[0] ?? "", rowTexts(after, repeated)[0] ?? ""];
  return a !== "" && a === b;
}
