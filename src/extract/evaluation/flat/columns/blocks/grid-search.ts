import { isTooDear } from "../strain.js";
import type { Column, Grid, Move, Piece, State } from "./grid.js";
import { movesOf } from "./grid-moves.js";
import { bestOf, type Found, withCell, withRoom } from "./outcome.js";

const BEAM = 60;
/** The same where ways are kept apart by words. */
const BEAM_APART = 180;
/** Ways that cost so much more than the best so far never catch up. */
const HOPELESS = 9;
const MOST_PIECES = 900;

/**
 * Divides pieces of text, in the order in which they were written, among the cells of a grid: every column's cells
 * stand in order, the pieces of one line in one row, and the rows of a run of lines never go up. Which of the ways that
 * are left is taken is decided by what suits a column and by what suits a row, never by sums.
 *
 * @param finish what a finished state costs for the cells that it lacks
 */
export function searchGrid(pieces: readonly Piece[], grid: Grid, finish: (state: State) => number): Found | null {
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  let beam: State[] = [start(grid.columns)];
  for (const [at, piece] of pieces.entries()) {
    beam = cheapest(
      beam.flatMap((state) => movesOf(state, piece, pieces[at - 1], grid)),
      grid.apartRows ?? 0,
    );
    if (isTooDear(beam[0]?.cost ?? 0, pieces.length)) return null;
  }
  return bestOf(beam, finish);
}

function start(columns: readonly Column[]): State {
  return {
    cost: 0,
    cells: columns.map(() => []),
    column: -1,
    row: -1,
    floor: 0,
    room: columns.map(() => 0),
    trail: null,
  };
}

/** The cheapest moves, made; of those that lead to as full columns, the cheapest alone. */
function cheapest(moves: readonly Move[], apartRows: number): State[] {
  let least = Number.POSITIVE_INFINITY;
  for (const move of moves) least = Math.min(least, move.cost);
  const hopeful = moves.filter((move) => move.cost <= least + HOPELESS).sort((a, b) => a.cost - b.cost);
  const states: State[] = [];
  const seen = new Set<string>();
  for (const move of hopeful) {
    const heights = move.state.cells.map((cells, column) =>
      column === move.column ? Math.max(cells.length, move.row + 1) : cells.length,
    );
    const key = `${heights.join()}|${move.column}|${move.row}|${move.isNew}|${move.state.cells.map(holes).join()}${topOf(move, apartRows)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    states.push(made(move));
    if (states.length >= (apartRows > 0 ? BEAM_APART : BEAM)) break;
  }
  return states;
}

/** The words that the top rows have after a move. */
function topOf({ state, column, row, cell }: Move, rows: number): string {
  let words = "";
  for (let top = 0; top < rows; top++) {
    state.cells.forEach((cells, at) => {
      words += `|${(at === column && top === row && cell !== null ? cell : cells[top])?.text ?? ""}`;
    });
  }
  return words;
}

/** Which rows a column passed over, in short, so that states differ which may still go back. */
function holes(cells: readonly unknown[]): number {
  let sum = 0;
  cells.forEach((cell, row) => {
    if (cell === undefined) sum += row + 100;
  });
  return sum;
}

function made(move: Move): State {
  const { state, column, row, cell } = move;
  const trail = { row, before: state.trail };
  if (cell === null) return { ...state, cost: move.cost, floor: move.floor, trail };
  return {
    cost: move.cost,
    cells: withCell(state.cells, column, row, cell),
    column,
    row,
    floor: move.floor,
    room: withRoom(state.room, column, cell.width),
    trail,
  };
}
