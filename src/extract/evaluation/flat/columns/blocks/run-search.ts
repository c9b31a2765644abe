import { isTooDear } from "../strain.js";
import type { Grid, Piece } from "./grid.js";
import { bestOf, type Found, withCell } from "./outcome.js";
import { unevenAtBreak } from "./row-bound.js";
import { type RunMove, RunMoves, type RunState, runMovesOf, runStepOf } from "./run-moves.js";
import { FULL } from "./run-steps.js";

/** How many ways are kept at once: few first, and many where those came to nothing good. */
const BEAMS = [200, 600];
/** A division that costs more than this a piece may have been found among too few ways. */
const GOOD = 0.2;
/** One that costs more than this a piece is no such text, and is looked into no further. */
const POOR = 0.7;
/** Ways that cost so much more than the best so far never catch up. */
const HOPELESS = 7;
const MOST_PIECES = 900;

/**
 * Divides pieces of text among the cells of a grid whose columns were written in runs: every column's cells stand in
 * order from the top down, but which run is which column's, and how far it goes down, is lost. A run that stands beside
 * another begins in the same row.
 *
 * @param finish what finished cells cost for those that they lack
 */
export function searchRuns(pieces: readonly Piece[], grid: Grid, finish: (state: RunState) => number): Found | null {
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  let best: Found | null = null;
  for (const most of BEAMS) {
    const found = searchAmong(most, pieces, grid, finish);
    if (best === null || (found !== null && found.cost < best.cost)) best = found;
    if (best === null || best.cost < GOOD * pieces.length || best.cost > POOR * pieces.length) break;
  }
  return best;
}

function searchAmong(
  most: number,
  pieces: readonly Piece[],
  grid: Grid,
  finish: (state: RunState) => number,
): Found | null {
  let beam: RunState[] = [{ cost: 0, cells: grid.columns.map(() => []), column: -1, row: -1, start: -1, trail: null }];
  const widest = grid.columns.map((column) =>
    pieces.reduce((most, { text, width }) => (column.unfit(text) < 1 ? Math.max(most, width) : most), 0),
  );
  for (const [at, piece] of pieces.entries()) {
    const moves = new RunMoves(HOPELESS);
    if (at > 0 && pieces[at - 1]?.page !== piece.page)
      beam = beam.map((state) => ({ ...state, cost: state.cost + unevenAtBreak(state.cells, grid) }));
    const step = runStepOf(piece, pieces[at - 1], grid, widest);
    for (const state of beam) runMovesOf(moves, state, step);
    beam = cheapest(moves, most, grid);
    if (isTooDear(beam[0]?.cost ?? 0, pieces.length)) return null;
  }
  return bestOf(beam, finish);
}

/** The cheapest moves, made; of those that lead to as full columns, the cheapest alone. */
function cheapest(moves: RunMoves, most: number, grid: Grid): RunState[] {
  const hopeful = moves.moves.filter(({ cost }) => moves.isHopeful(cost)).sort((a, b) => a.cost - b.cost);
  const states: RunState[] = [];
  const seen = new Set<string>();
  for (const move of hopeful) {
    const key = keyOf(move, grid.columns);
    if (seen.has(key)) continue;
    seen.add(key);
    states.push(made(move));
    if (states.length >= most) break;
  }
  return states;
}

/** How far down each column has come, the rows that it passed over, and the last column, as characters. */
function keyOf({ state, column, row }: RunMove, columns: Grid["columns"]): string {
  let key = String.fromCharCode(column);
  state.cells.forEach((cells, at) => {
    const own = at === column ? row : -1;
    key += String.fromCharCode(Math.max(cells.length, own + 1));
    if ((columns[at]?.blank ?? 0) < FULL) return;
    for (let hole = cells.indexOf(undefined); hole >= 0; hole = cells.indexOf(undefined, hole + 1))
      if (hole !== own) key += String.fromCharCode(HOLE + hole);
    for (let hole = cells.length; hole < own; hole++) key += String.fromCharCode(HOLE + hole);
  });
  return key;
}

/** Stands before the number of a row that was passed over; no column is as high. */
const HOLE = 1000;

function made({ cost, state, column, row, start, cell, isNew }: RunMove): RunState {
  const trail = { row, before: state.trail };
  if (cell === null) return { ...state, cost, trail };
  return {
    cost,
    cells: withCell(state.cells, column, row, cell),
    column,
    row,
    start: isNew ? start : state.start,
    trail,
  };
}
