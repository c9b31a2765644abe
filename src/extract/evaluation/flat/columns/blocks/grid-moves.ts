import { leadingPieceWidth } from "../../rebuilt/width.js";
import { NEVER } from "../kinds.js";
import type { Cell, Grid, Move, Piece, State } from "./grid.js";
import { holeCost, step, strainOf } from "./grid-costs.js";

/** A piece that fits nowhere is left out: dearer than any doubtful place. */
const LEFT_OUT = 5;
const LEFT_OUT_LOOSE = 0.8;
const MOST_BLANK = 3;

/** What going back to a row that was passed over costs. */
const BACK = 0.4;
const MOST_HOLES = 4;
/** A column is sparse where a blank costs less. */
const SPARSE = 0.2;
const FURTHEST_BACK = 8;

/** Everything that may be done with a piece. */
export function movesOf(state: State, piece: Piece, previous: Piece | undefined, grid: Grid): Move[] {
  const floor = previous !== undefined && previous.page !== piece.page ? tallest(state) : state.floor;
  const out: Move = {
    cost: state.cost + (piece.isLoose ? LEFT_OUT_LOOSE : LEFT_OUT),
    state,
    column: state.column,
    row: -1,
    cell: null,
    isNew: false,
    floor,
  };
  const moves: Move[] = [out];
  grid.columns.forEach((column, at) => {
    const appended = goOn(state, piece, previous, grid, at, floor);
    if (appended !== null) moves.push(appended);
    if (grid.memory.of(at, piece.text).alone < NEVER || column.mayBegin?.(piece.text) === true)
      begin(moves, state, piece, previous, grid, at, floor);
  });
  return moves;
}

/** How many rows the tallest column has. */
function tallest(state: State): number {
  return state.cells.reduce((most, cells) => Math.max(most, cells.length), 0);
}

/** The piece goes on with the cell of the present row that this run of lines has begun. */
function goOn(
  state: State,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  column: number,
  floor: number,
): Move | null {
  const cell = state.cells[column]?.[state.row];
  const own = grid.columns[column];
  if (cell === undefined || own === undefined || previous === undefined || cell.block !== piece.block) return null;
  const isBeside = cell.line === piece.line;
  if (isBeside && state.column !== column) return null;
  const text = isBeside ? `${cell.text} ${piece.text}` : cell.text + piece.text;
  const width = piece.width;
  const short = Math.max(state.room[column] ?? 0, cell.width) + 1 - cell.width - leadingPieceWidth(piece.text);
  const isUnit = /[\d０-９]$/.test(cell.text) && /^[\u4e00-\u9fff%％/]{1,4}$/.test(piece.text);
  const wrap = isBeside ? (isUnit ? 0.3 : 2) : short <= 0 ? 0 : Math.min(3, 0.3 * short);
  const strain =
    strainOf(grid, state.cells, column, state.row, text) - strainOf(grid, state.cells, column, state.row, cell.text);
  const far = isBeside ? 0 : 0.8 * Math.max(0, piece.line - cell.line - 2);
  return {
    cost: state.cost + strain + wrap + far + own.goesOn(cell.text, piece.text),
    state,
    column,
    row: state.row,
    cell: { text, pieces: [...cell.pieces, piece.number], width, line: piece.line, block: piece.block },
    isNew: false,
    floor,
  };
}

/** The piece begins a cell: the next of its column, or one further down where rows between have none. */
function begin(
  moves: Move[],
  state: State,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  column: number,
  floor: number,
): void {
  const next = state.cells[column]?.length ?? 0;
  const blank = grid.columns[column]?.blank ?? 0;
  // A column that few rows fill begins none.
  const most = blank < SPARSE ? tallest(state) : grid.mostRows;
  const forced = grid.rowOf?.(column, piece.text) ?? null;
  for (const row of forced === null ? rowsFor(state.cells[column] ?? [], state, floor, blank) : [forced]) {
    if (row >= most || state.cells[column]?.[row] !== undefined) continue;
    if (!isInReach(state, piece, previous, column, forced === null ? row : state.row)) continue;
    const cost =
      state.cost +
      (row < next ? BACK - holeCost(blank) : (row - next) * holeCost(blank)) +
      step(state, piece, previous, column, row, grid) +
      strainOf(grid, state.cells, column, row, piece.text);
    const cell: Cell = {
      text: piece.text,
      pieces: [piece.number],
      width: piece.width,
      line: piece.line,
      block: piece.block,
    };
    moves.push({ cost, state, column, row, cell, isNew: true, floor });
  }
}

/** A run of lines goes down the rows, and a line stays in its row and goes to the right. */
function isInReach(state: State, piece: Piece, previous: Piece | undefined, column: number, row: number): boolean {
  if (previous === undefined || state.row < 0 || previous.block !== piece.block) return true;
  if (previous.line === piece.line) return column > state.column && row === state.row;
  return row >= state.row;
}

function rowsFor(own: readonly unknown[], state: State, floor: number, blank: number): Set<number> {
  const next = own.length;
  const rows = new Set<number>();
  // What was written late goes where a row was passed over.
  for (
    let row = next - 1, holes = 0;
    row >= 0 && row >= Math.max(floor - 1, next - FURTHEST_BACK) && holes < MOST_HOLES;
    row--
  ) {
    if (own[row] !== undefined) continue;
    rows.add(row);
    holes += 1;
  }
  const most = blank < 1 ? 12 : MOST_BLANK;
  // A row that a page break cuts has cells on both pages.
  const first = Math.max(next, floor - 1);
  for (let row = first; row <= first + most; row++) rows.add(row);
  if (state.row >= next) rows.add(state.row);
  if (state.row + 1 >= next) rows.add(state.row + 1);
  return rows;
}
