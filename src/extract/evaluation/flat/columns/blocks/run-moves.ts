import { leadingPieceWidth } from "../../rebuilt/width.js";
import { NEVER } from "../kinds.js";
import type { Cell, Grid, Piece, Trail } from "./grid.js";
import { holeCost, strainOf, strainOfKnown } from "./grid-costs.js";
import type { KnownCosts } from "./grid-memory.js";
import { ahead, FULL, SPARSE, type Spot, step } from "./run-steps.js";

/** The unit of the figure that it stands beside on its line. */
const UNIT = /^[\u4e00-\u9fff%％/]{1,4}$/;

/** How far a search of runs has come. */
export interface RunState extends Spot {
  readonly cost: number;
  readonly trail: Trail | null;
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
/** What going back to a row that was passed over costs. */
const BACK = 1;

/** A date that a wrap or its spaces cut: "2021 年 12", "月", "31", "日前". */
const DATE_GOES_ON = /\d{4} ?年 ?\d{0,2} ?(?:月 ?(?:\d{1,2} ?日)?)?[底前]?$/;

/** A piece with what is the same for all ways to place it. */
export interface RunStep {
  readonly piece: Piece;
  readonly previous: Piece | undefined;
  readonly grid: Grid;
  /** the widest line of each column */
  readonly widest: readonly number[];
  /** a cell that the piece begins */
  readonly cell: Cell;
  /** no cell stands as far down */
  readonly most: number;
  /** columns that it may begin a cell of, with what its words cost there */
  readonly columns: readonly { readonly at: number; readonly costs: KnownCosts }[];
}

/** What may be done with a piece, as far as it costs no more than the cheapest and a margin. */
export class RunMoves {
  readonly moves: RunMove[] = [];
  private least = Number.POSITIVE_INFINITY;

  constructor(private readonly margin: number) {}

  /** Whether something that costs so much can still be among the ways that are kept. */
  isHopeful(cost: number): boolean {
    return cost <= this.least + this.margin;
  }

  add(move: RunMove): void {
    if (!this.isHopeful(move.cost)) return;
    if (move.cost < this.least) this.least = move.cost;
    this.moves.push(move);
  }
}

/** What two cells that suit each other save at most: known words cost that much more before they are put down. */
const SAVED = 3;

export function runStepOf(piece: Piece, previous: Piece | undefined, grid: Grid, widest: readonly number[]): RunStep {
  const { text, number, width, line, block } = piece;
  const columns = grid.columns.flatMap((column, at) => {
    const costs = grid.memory.of(at, text);
    return costs.alone < NEVER || column.mayBegin?.(text) === true ? [{ at, costs }] : [];
  });
  const most = grid.rowsUntil?.(piece.page) ?? grid.mostRows;
  return { piece, previous, grid, widest, most, columns, cell: { text, pieces: [number], width, line, block } };
}

/** Everything that may be done with a piece from a state, put among `moves`. */
export function runMovesOf(moves: RunMoves, state: RunState, step: RunStep): void {
  const { piece, previous, columns } = step;
  const left = state.cost + (piece.isLoose ? LEFT_OUT_LOOSE : LEFT_OUT);
  moves.add({ cost: left, state, column: 15, row: -1 & 255, start: state.start, cell: null, isNew: false });
  if (previous !== undefined) goOn(moves, state, piece, previous, step);
  for (const { at, costs } of columns) {
    if (moves.isHopeful(state.cost + costs.alone - SAVED)) begin(moves, state, step, at, costs);
  }
}

/** The piece goes on with the cell of the piece before it. */
function goOn(moves: RunMoves, state: RunState, piece: Piece, previous: Piece, { grid, widest }: RunStep): void {
  const { column, row } = state;
  const cell = state.cells[column]?.[row];
  const own = grid.columns[column];
  if (cell === undefined || own === undefined || previous.block !== piece.block) return;
  if (cell.pieces.at(-1) !== previous.number) return;
  const isBeside = previous.line === piece.line;
  const text = isBeside ? `${cell.text} ${piece.text}` : cell.text + piece.text;
  // Lines of one cell are as wide as the cell, whose width those of its run tell.
  const room = Math.min(widest[column] ?? 0, grid.roomOf?.(piece.block) ?? Number.POSITIVE_INFINITY);
  const short = Math.max(0, room - previous.width - leadingPieceWidth(piece.text) + 1);
  const isUnit = isBeside && /[\d０-９]$/.test(cell.text) && UNIT.test(piece.text);
  const wrap = isUnit
    ? 0.2
    : DATE_GOES_ON.test(`${cell.text} ${piece.text}`)
      ? 0.1
      : isBeside
        ? 1.5
        : Math.min(3, 0.35 * short);
  const strain = strainOf(grid, state.cells, column, row, text) - strainOf(grid, state.cells, column, row, cell.text);
  moves.add({
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
function begin(moves: RunMoves, state: RunState, from: RunStep, column: number, costs: KnownCosts): void {
  const { piece, previous, grid, widest, cell, most } = from;
  const own = state.cells[column] ?? [];
  const blank = grid.columns[column]?.blank ?? 0;
  const add = (row: number, skip: number): void => {
    if (row >= most) return;
    const isRun = state.column === column && row === state.row + 1;
    const cost =
      state.cost +
      skip +
      ahead(state, grid, column, row, piece.text) +
      (previous === undefined ? 0 : step(state, piece, previous, grid, column, row, widest)) +
      strainOfKnown(grid, state.cells, costs, row);
    moves.add({ cost, state, column, row, start: isRun ? state.start : row, cell, isNew: true });
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
  const furthest = blank < 1 ? FURTHEST_UNIT : FURTHEST_SKIP;
  const passed = holeCost(blank);
  for (let skip = 1; skip <= furthest; skip++) add(next + skip, skip * passed);
  if (previous?.line === piece.line && state.row > next + furthest) add(state.row, (state.row - next) * passed);
  const hole = blank < FULL ? -1 : own.indexOf(undefined);
  if (hole >= 0) add(hole, (state.column === column && state.row === hole - 1 ? 0 : BACK) - passed);
}
