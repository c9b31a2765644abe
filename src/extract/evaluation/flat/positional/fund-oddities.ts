import { toHalfWidth } from "../../../../quantity/index.js";
import type { Piece } from "./band.js";
import type { ColumnField } from "./heading-words.js";
import { isDash } from "./misfit.js";
import { isNoAmount } from "./oddities.js";
import { BLANK_CELL, type BuiltCell } from "./rows.js";

/** Columns of amounts, and those whose cells forms merge over all rows of the block. */
const AMOUNTS: readonly ColumnField[] = ["initial", "adjusted", "executed"];
const POINTS: readonly ColumnField[] = ["weight", "score"];
export const MERGED: readonly ColumnField[] = ["executed", "weight", "rate", "score"];

/** Rows with an amount in some of the columns of amounts and nothing in another: it may have come into a neighbour's cell. */
export function halfRows(columns: readonly FundColumnCells[], merged: boolean, rows: number): number {
  const money = columns.filter(
    ({ field, cells }) => AMOUNTS.includes(field) && !(merged && MERGED.includes(field) && loneCell(cells) !== null),
  );
  return Array.from({ length: rows }, (_, row) => {
    const filled = money.filter(({ cells }) => cells[row]?.top !== null).length;
    return filled > 0 && filled < money.length ? 1 : 0;
  }).reduce<number>((sum, odd) => sum + odd, 0);
}

/** Whether a cell holds two figures, or a dash beside something else. */
function isTwoFigures(text: string): boolean {
  return isDash(text) || /[.．].*[.．]/u.test(text);
}

/** Points are a hundred at most: above that a figure is an amount. */
const MOST_POINTS = 100;

function isNoPoints(text: string): boolean {
  return Number(toHalfWidth(text).replace(/[,\s]/g, "")) > MOST_POINTS;
}

/** Columns of amounts with two words in a cell or on two lines, blank throughout, that hold words, or whose figures stand far off their rows; and points that are amounts. */
export function oddAmounts(columns: readonly FundColumnCells[], heights: readonly number[], merged: boolean): number {
  const figures = columns.filter(({ field }) => [...AMOUNTS, ...MERGED, "money"].includes(field));
  const crowded = figures.filter(
    ({ field, pieces, cells }) =>
      pieces.some(({ tokens }) => tokens.length > 1) ||
      (POINTS.includes(field) && cells.some(({ content }) => isNoPoints(content.text))) ||
      cells.some(
        ({ content, top, bottom }) => top !== bottom && (AMOUNTS.includes(field) || isTwoFigures(content.text)),
      ),
  ).length;
  const money = columns.filter(({ field }) => AMOUNTS.includes(field));
  return (
    crowded +
    money.filter(({ field, cells, strain }) => {
      if (cells.every((cell) => cell.top === null)) return true;
      if (cells.some((cell) => isNoAmount(cell.content.text))) return true;
      if (merged && MERGED.includes(field) && loneCell(cells) !== null) return false;
      if (cells.some((cell, row) => standsBetween(cell, heights[row] ?? 0))) return true;
      return strain > OFF_ROW * cells.length;
    }).length
  );
}

/** Whether an amount stands a line or more off the middle of its label: as well it may be the next label's. */
function standsBetween({ top, bottom }: BuiltCell, y: number): boolean {
  return top !== null && bottom !== null && Math.abs((top + bottom) / 2 - y) >= 1;
}

/** Amounts whose lines cost more than this a row to be divided do not stand beside their labels. */
const OFF_ROW = 1;

/** A column of the block and what dividing its lines cost. */
export interface FundColumnCells {
  readonly field: ColumnField;
  readonly pieces: readonly Piece[];
  readonly cells: readonly BuiltCell[];
  readonly strain: number;
}

/** The only filled cell of a column, or a blank one where none is filled; null where several are. */
export function loneCell(cells: readonly BuiltCell[]): BuiltCell | null {
  const filled = cells.filter((cell) => cell.top !== null);
  return filled.length > 1 ? null : (filled[0] ?? BLANK_CELL);
}
