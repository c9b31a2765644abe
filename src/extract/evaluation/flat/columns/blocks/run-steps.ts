import { leadingPieceWidth } from "../../rebuilt/width.js";
import type { Cells, Grid, Piece } from "./grid.js";

/** What it costs to fill a cell before the one left of it, and the next ones of such a run. */
const AHEAD = 1.5;
const AHEAD_IN_RUN = 0.3;
/** So many points are seldom one indicator's. */
const MOST_POINTS = 45;
/** A column that nearly all rows fill: a blank costs no less. */
export const FULL = 1;
/** A column is sparse where a blank costs less. */
export const SPARSE = 0.2;

/** Where a search stands, as far as the cost of its next step asks. */
export interface Spot {
  readonly cells: Cells;
  /** where the last piece went; -1 before the first */
  readonly column: number;
  readonly row: number;
  /** the row that the present run began in */
  readonly start: number;
}

/** What it costs to fill a cell before the nearest one left of it that every row has: rows are mostly written to the right. */
export function ahead(state: Spot, grid: Grid, column: number, row: number, text: string): number {
  if ((grid.columns[column]?.blank ?? 0) < SPARSE || isLikeTotal(text)) return 0;
  let left = column - 1;
  while (left >= 0 && (grid.columns[left]?.blank ?? 0) < FULL) left -= 1;
  if (left < 0 || (state.cells[left]?.length ?? 0) > row) return 0;
  return state.column === column && row === state.row + 1 ? AHEAD_IN_RUN : AHEAD;
}

/** Whether points are too many for one indicator: the total row has no cells left of them. */
function isLikeTotal(text: string): boolean {
  return /^\d/.test(text) && Number(text) > MOST_POINTS;
}

/** What going from the last cell to a new one costs, for where their words stand. */
export function step(
  state: Spot,
  piece: Piece,
  previous: Piece,
  grid: Grid,
  column: number,
  row: number,
  widest: readonly number[],
): number {
  if (state.column < 0) return 0;
  const right = column - state.column;
  if (previous.line === piece.line) return (right > 0 ? 0 : 6) + Math.min(4, 2 * Math.abs(row - state.row));
  if (right !== 0) return (previous.block === piece.block ? 2 : 0) + turn(right > 0, row, state);
  const before = state.cells[column]?.[state.row]?.text ?? "";
  if (previous.block !== piece.block) return row === state.row + 1 ? 0 : 0.2;
  const isFull = previous.width + leadingPieceWidth(piece.text) > (widest[column] ?? 0);
  return (grid.columns[column]?.breaks(before, piece.text) ?? 0) + (isFull ? 0.4 : 0);
}

/** What going to another column costs: along a row, beside the run just written, or on to the next row it is least. */
function turn(isRight: boolean, row: number, state: Spot): number {
  const isExpected = isRight ? row === state.row || row === state.start : row === state.row + 1 || row === state.start;
  return (isRight ? 0.1 : 0.25) + (isExpected ? 0 : 0.25 + 0.03 * Math.min(20, Math.abs(row - state.row)));
}
