import { leadingPieceWidth } from "../../rebuilt/width.js";
import { NEVER } from "../kinds.js";
import type { Cell, Grid, Piece } from "./grid.js";
import { holeCost, strainOf } from "./grid-costs.js";

/** How far a search of runs has come. */
export interface RunState {
  readonly cost: number;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  /** where the last piece went; -1 before the first */
  readonly column: number;
  readonly row: number;
  /** the row that the present run began in */
  readonly start: number;
  /** tells states apart that have other cells filled */
  readonly mark: number;
  readonly trail: RunTrail | null;
}

interface RunTrail {
  readonly row: number;
  readonly before: RunTrail | null;
}

export interface RunMove {
  readonly cost: number;
  readonly state: RunState;
  readonly column: number;
  readonly row: number;
  readonly start: number;
  /** null where the piece is left out */
  readonly cell: Cell | null;
  readonly isNew: boolean;
}

/** A piece that fits nowhere is left out: dearer than any doubtful place. */
const LEFT_OUT = 5;
const LEFT_OUT_LOOSE = 0.8;
const FURTHEST_SKIP = 2;
/** Rows that are told in words have no unit. */
const FURTHEST_UNIT = 5;
/** A column is sparse where a blank costs less. */
const SPARSE = 0.2;
/** What going back to a row that was passed over costs. */
const BACK = 1.5;
/** Of two columns that say the like, the left is written first. */
const AHEAD = 0.4;
const PAIRS: Readonly<Record<string, string>> = { actual: "target", score: "weight", target: "initialTarget" };

/** Everything that may be done with a piece, put behind `moves`. */
export function runMovesOf(
  moves: RunMove[],
  state: RunState,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  widest: readonly number[],
): void {
  const left = state.cost + (piece.isLoose ? LEFT_OUT_LOOSE : LEFT_OUT);
  moves.push({ cost: left, state, column: 15, row: -1 & 255, start: state.start, cell: null, isNew: false });
  if (previous !== undefined) goOn(moves, state, piece, previous, grid, widest);
  grid.columns.forEach((column, at) => {
    if (grid.memory.of(at, piece.text).alone < NEVER || column.mayBegin?.(piece.text) === true)
      begin(moves, state, piece, previous, grid, at, widest);
  });
}

/** The piece goes on with the cell of the piece before it. */
function goOn(
  moves: RunMove[],
  state: RunState,
  piece: Piece,
  previous: Piece,
  grid: Grid,
  widest: readonly number[],
): void {
  const { column, row } = state;
  const cell = state.cells[column]?.[row];
  const own = grid.columns[column];
  if (cell === undefined || own === undefined || previous.block !== piece.block) return;
  if (cell.pieces.at(-1) !== previous.number) return;
  const isBeside = previous.line === piece.line;
  const text = isBeside ? `${cell.text} ${piece.text}` : cell.text + piece.text;
  const short = Math.max(0, (widest[column] ?? 0) - previous.width - leadingPieceWidth(piece.text) + 1);
  const wrap = isBeside ? 1.5 : Math.min(3, 0.35 * short);
  const strain = strainOf(grid, state.cells, column, row, text) - strainOf(grid, state.cells, column, row, cell.text);
  moves.push({
    cost: state.cost + strain + wrap + own.goesOn(cell.text, piece.text),
    state,
    column,
    row,
    start: state.start,
    cell: { ...cell, text, pieces: [...cell.pieces, piece.number], width: piece.width, line: piece.line },
    isNew: false,
  });
}

/** The piece begins a cell: the next of its column, one further down, or the first that was passed over. */
function begin(
  moves: RunMove[],
  state: RunState,
  piece: Piece,
  previous: Piece | undefined,
  grid: Grid,
  column: number,
  widest: readonly number[],
): void {
  const own = state.cells[column] ?? [];
  const cell: Cell = {
    text: piece.text,
    pieces: [piece.number],
    width: piece.width,
    line: piece.line,
    block: piece.block,
  };
  const blank = grid.columns[column]?.blank ?? 0;
  const add = (row: number, skip: number): void => {
    if (row >= grid.mostRows) return;
    const isRun = state.column === column && row === state.row + 1;
    const cost =
      state.cost +
      skip +
      ahead(state, grid, column, row) +
      (previous === undefined ? 0 : step(state, piece, previous, grid, column, row, widest)) +
      strainOf(grid, state.cells, column, row, piece.text);
    moves.push({ cost, state, column, row, start: isRun ? state.start : row, cell, isNew: true });
  };
  const forced = grid.rowOf?.(column, piece.text) ?? null;
  if (forced !== null) {
    if (own[forced] === undefined) add(forced, 0);
    return;
  }
  const next = own.length;
  add(next, 0);
  // Of a column that few rows fill, and of names, only the order is kept.
  if (blank < SPARSE || grid.columns[column]?.name === "level3") return;
  const most = blank < 1 ? FURTHEST_UNIT : FURTHEST_SKIP;
  const passed = holeCost(blank);
  for (let skip = 1; skip <= most; skip++) add(next + skip, skip * passed);
  if (previous?.line === piece.line && state.row > next + most) add(state.row, (state.row - next) * passed);
  const hole = own.indexOf(undefined);
  if (hole >= 0) add(hole, (state.column === column && state.row === hole - 1 ? 0 : BACK) - passed);
}

/** What it costs to fill a cell before the one left of it that would suit as well. */
function ahead(state: RunState, grid: Grid, column: number, row: number): number {
  const partner = PAIRS[grid.columns[column]?.name ?? ""];
  const at = partner === undefined ? -1 : grid.columns.findIndex(({ name }) => name === partner);
  return at >= 0 && (state.cells[at]?.length ?? 0) <= row ? AHEAD : 0;
}

/** What going from the last cell to a new one costs, for where their words stand. */
function step(
  state: RunState,
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
function turn(isRight: boolean, row: number, state: RunState): number {
  const isExpected = isRight ? row === state.row || row === state.start : row === state.row + 1 || row === state.start;
  return (isRight ? 0.1 : 0.25) + (isExpected ? 0 : 0.25 + 0.03 * Math.min(20, Math.abs(row - state.row)));
}
