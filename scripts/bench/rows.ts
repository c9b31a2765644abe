import { readRadicals } from "../../src/document/ideographs.js";
import type { Table } from "../../src/layout/block.js";
import type { DrawnCell } from "../fixtures/form-grid.js";

/** A table as rows of the cells that begin in them, from left to right; a merged cell stands in its first row only. */
export type Rows = readonly (readonly string[])[];

/** The rows of a table as it was drawn. A cell that was drawn in a row stands in it. */
export function rowsOfDrawing(drawing: readonly (readonly DrawnCell[])[]): Rows {
  return drawing.map((row) => row.map((cell) => cell.text));
}

/** The rows of a table as selfeval reads it. */
export function rowsOfTable({ rowCount, cells }: Table): Rows {
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => cell.content.text),
  );
}

/** What is compared of a cell, the same for all: its characters without white space, compatibility forms made equal. */
export function plain(text: string): string {
  return readRadicals(text).normalize("NFKC").replace(/\s/g, "");
}

/**
 * How many of the drawn cells were read: the text of a cell stands in its row, in its order among the cells of the row.
 * Blank cells count. Rows are matched in their order so that most cells are right; a row that is lost or too many costs
 * its own cells and no others.
 */
export function cellsRead(drawn: Rows, read: Rows): number {
  const [truth, found] = [drawn, read].map((rows) => rows.map((row) => row.map(plain))) as [string[][], string[][]];
  return longest(truth, found, (row, other) => longest(row, other, (a, b) => (a === b ? 1 : 0)));
}

/** The greatest sum of likenesses of pairs taken from both lists in order. */
function longest<T>(left: readonly T[], right: readonly T[], likeness: (a: T, b: T) => number): number {
  let before = new Array<number>(right.length + 1).fill(0);
  for (const a of left) {
    const now = [0];
    right.forEach((b, at) => {
      const pair = (before[at] ?? 0) + likeness(a, b);
      now.push(Math.max(pair, before[at + 1] ?? 0, now[at] ?? 0));
    });
    before = now;
  }
  return before.at(-1) ?? 0;
}
