import type { Cell } from "../../../layout/block.js";
import { type Column, type Grid, isBlank, overlap, rangeOf } from "./grid.js";

/** Where a block of rows begins: its heading rows, and what its columns hold. */
export interface Header<Field> {
  readonly row: number;
  /** how many rows the headings take */
  readonly depth: number;
  readonly columns: readonly Column<Field>[];
  /** the heading cells of those columns, in the same order */
  readonly cells: readonly Cell[];
  /** headings that no vocabulary knows */
  readonly unknown: readonly Cell[];
  /** how a block of money lies, where it has no row of headings over columns of figures */
  readonly shape?: "pairs" | "transposed";
}

/** A heading is at most so many rows deep. Taller cells beside it are labels of the whole block. */
export const MAX_DEPTH = 3;

/** A column and the cell of its heading. */
export interface Headed<Field> {
  readonly column: Column<Field>;
  readonly cell: Cell;
}

/** A heading, and the one that it stands under. */
export interface HeadingUnder {
  readonly cell: Cell;
  readonly above: Cell | null;
}

/** The headings in `depth` rows from `row` that no other stands under, from left to right. */
export function lowestHeadings(grid: Grid, row: number, depth: number): HeadingUnder[] {
  const within: Cell[] = [];
  for (let r = row; r < row + depth; r += 1) {
    within.push(...grid.starting(r).filter((cell) => !isBlank(cell) && cell.row + cell.rowSpan <= row + depth));
  }
  const isUnder = (low: Cell, high: Cell): boolean => low.row > high.row && overlap(rangeOf(low), rangeOf(high)) > 0;
  return within
    .filter((cell) => !within.some((other) => isUnder(other, cell)))
    .map((cell) => ({ cell, above: within.findLast((other) => isUnder(cell, other)) ?? null }))
    .sort((a, b) => a.cell.column - b.cell.column);
}

/** So many headings that end together end where they do, whatever stands beside them. */
const ENOUGH = 3;

/** How many rows headings take for sure: as many as all of them, where they are several; else one. */
export function sureDepth(headings: readonly Cell[]): number {
  const [first] = headings;
  const endTogether = headings.length >= ENOUGH && headings.every((cell) => cell.rowSpan === first?.rowSpan);
  return endTogether ? (first?.rowSpan ?? 1) : 1;
}
