import { tolerance } from "../grid/edges.js";
import { type FilledCell, isAsWide, type PageTable } from "./page-table.js";
import { isFull } from "./wrap.js";

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

/** The words of a cell, its lines joined and without white space. */
export function textOf(cell: FilledCell): string {
  return cell.lines.map((line) => line.content.text.replace(/\s/g, "")).join("");
}

/** A form that begins with the same labels as the one before it is the next form, not the rest of that one. */
function startsAnew(head: PageTable, after: PageTable, repeated: number): boolean {
  const [a, b] = [rowTexts(head, repeated)[0] ?? "", rowTexts(after, repeated)[0] ?? ""];
  return a !== "" && a === b;
}

/**
 * The row was cut when text of some cells runs on and the others are spent: each cell with text follows one whose last
 * line was full, at least one such cell stays empty, and columns are the same. A row of its own would fill its columns.
 * Where no line was drawn below the last row it was cut as well, unless a cell of it was plainly at its end.
 */
function isCutRow(before: PageTable, after: PageTable, repeated: number): boolean {
  const last = before.grid.ys.length - 2;
  const upper = before.cells.filter((cell) => cell.row + cell.rowSpan - 1 === last);
  const lower = after.cells.filter((cell) => cell.row === repeated);
  let spent = 0;
  let running = 0;
  for (const cell of lower) {
    const above = upper.find((other) => sameColumns(other, cell));
    if (above === undefined) return false;
    const [first] = cell.lines;
    const end = above.lines.at(-1);
    if (first === undefined) spent += end === undefined || above.rowSpan > 1 ? 0 : 1;
    else if (end !== undefined && isFull(end, first, cell.box[2] - cell.box[0])) running += 1;
    else if (end !== undefined || !before.grid.open.bottom) return false;
  }
  return before.grid.open.bottom || (running > 0 && spent > 0);
}

/** Whether two cells lie over the same columns, as far as drawing is exact. */
export function sameColumns(a: FilledCell, b: FilledCell): boolean {
  return Math.abs(a.box[0] - b.box[0]) <= 2 * tolerance && Math.abs(a.box[2] - b.box[2]) <= 2 * tolerance;
}
