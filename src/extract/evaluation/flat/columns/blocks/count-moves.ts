import { leadingPieceWidth } from "../../rebuilt/width.js";
import type { Cell, Grid, Piece, State } from "./grid.js";
import { holeCost, step, strainOf, strainOfKnown } from "./grid-costs.js";
import type { KnownCosts } from "./grid-memory.js";

/** A piece that fits nowhere is left out: dearer than any doubtful place. */
const LEFT_OUT = 5;
const LEFT_OUT_LOOSE = 0.8;
const FURTHEST_SKIP = 2;
const MOST_HOLES = 3;
/** What going back to a row that was passed over costs. */
const BACK = 0.4;
/** What it costs that the cells of one line stand in other rows. */
const CROOKED = 3;
/** A column of which a blank costs less has no cell in many rows. */
export const SPARSE = 1;

/** How far a count has come. */
export type Counted = Pick<State, "cost" | "cells" | "column" | "row" | "room" | "trail">;

/** What may be done with a piece. */
export interface CountMove {
  readonly cost: number;
  readonly state: Counted;
  readonly column: number;
  readonly row: number;
  /** null where the piece is left out */
  readonly cell: Cell | null;
}

/** Everything that may be done with a piece. `known`: what its words cost in each column; null where it begins no cell. */
export function countMoves(
  state: Counted,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  known: readonly (KnownCosts | null)[],
): CountMove[] {
  const left = state.cost + (piece.isLoose ? LEFT_OUT_LOOSE : LEFT_OUT);
  const moves: CountMove[] = [{ cost: left, state, column: state.column, row: -1, cell: null }];
  known.forEach((costs, column) => {
    const more = goOn(state, piece, previous, grid, column);
    if (more !== null) moves.push(more);
    if (costs !== null) begin(moves, state, piece, previous, grid, costs);
  });
  return moves;
}

/** The piece goes on with the last cell of a column, where that stands in the same run of lines. */
function goOn(state: Counted, piece: Piece, previous: Piece | undefined, grid: Grid, column: number): CountMove | null {
  const cells = state.cells[column];
  const row = state.column === column ? state.row : (cells?.length ?? 0) - 1;
  const cell = cells?.[row];
  const own = grid.columns[column];
  if (cell === undefined || own === undefined || cell.block !== piece.block) return null;
  const isBeside = cell.line === piece.line;
  if (isBeside && state.column !== column) return null;
  // Lines of the row below stand no more between the lines of this one.
  if (state.column !== column && previous?.block === piece.block && state.row > row) return null;
  const text = isBeside ? `${cell.text} ${piece.text}` : cell.text + piece.text;
  const short = Math.max(state.room[column] ?? 0, cell.width) + 1 - cell.width - leadingPieceWidth(piece.text);
  const isUnit = /[\d０-９]$/.test(cell.text) && /^[\u4e00-\u9fff%％/]{1,4}$/.test(piece.text);
  const wrap = isBeside ? (isUnit ? 0.3 : 2) : short <= 0 ? 0 : Math.min(3, 0.3 * short);
  const strain = strainOf(grid, state.cells, column, row, text) - strainOf(grid, state.cells, column, row, cell.text);
  const far = isBeside ? 0 : 0.8 * Math.max(0, piece.line - cell.line - 2);
  const { width, line, block, number } = piece;
  return {
    cost: state.cost + strain + wrap + far + own.goesOn(cell.text, piece.text),
    state,
    column,
    row,
    cell: { text, pieces: [...cell.pieces, number], width, line, block },
  };
}

/** The piece begins the next cell of a column; one of a column that few rows fill stands in the present row or the next. */
function begin(
  moves: CountMove[],
  state: Counted,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  costs: KnownCosts,
): void {
  const { column } = costs;
  const own = grid.columns[column];
  const next = state.cells[column]?.length ?? 0;
  const isSparse = (own?.blank ?? 0) < SPARSE;
  const rows = isSparse
    ? new Set([Math.max(next, state.row), Math.max(next, state.row + 1)])
    : openRows(state.cells[column] ?? []);
  const passed = isSparse ? 0 : holeCost(own?.blank ?? 0);
  for (const row of rows) {
    if (row >= grid.mostRows) continue;
    const turn = row < next ? BACK - passed : (row - next) * passed;
    const isBeside = previous?.line === piece.line;
    if (isBeside && column <= state.column) continue;
    const crooked = isBeside && row !== state.row ? CROOKED : 0;
    const cost =
      state.cost +
      crooked +
      turn +
      step(state, piece, previous, column, row, grid) +
      strainOfKnown(grid, state.cells, costs, row);
    const { text, number, width, line, block } = piece;
    moves.push({ cost, state, column, row, cell: { text, pieces: [number], width, line, block } });
  }
}

/** The rows that a column's next cell may be in: the next, one further down where the row between comes later, or such a row. */
function openRows(own: readonly unknown[]): number[] {
  const next = own.length;
  const rows = [next];
  let holes = 0;
  for (let row = next - 1; row >= 0 && holes < MOST_HOLES; row--) {
    if (own[row] !== undefined) continue;
    rows.push(row);
    holes += 1;
  }
  for (let skip = 1; skip <= FURTHEST_SKIP && holes + skip <= MOST_HOLES; skip++) rows.push(next + skip);
  return rows;
}
