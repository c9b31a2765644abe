import { NEVER } from "../kinds.js";
import { isTooDear } from "../strain.js";
import { type Counted, type CountMove, countMoves, SPARSE } from "./count-moves.js";
import type { Cells, Grid, Piece } from "./grid.js";
import type { KnownCosts } from "./grid-memory.js";
import { bestOf, type Found, withCell, withRoom } from "./outcome.js";

/** How many ways are kept at once. */
const BEAM = 90;
/** Ways that cost so much more than the best so far never catch up. */
const HOPELESS = 9;
const MOST_PIECES = 900;

/**
 * Divides pieces of text among the columns of a grid, in order and without a gap: the first cell of a column is the first
 * row's, and every column has a cell for every row, but for those that few rows fill. So the rows need not be written one
 * after the other; counting tells them, and a division that does not come out even is none.
 *
 * @param finish what finished cells cost beside their own; null where they do not come out even
 */
export function searchCounted(
  pieces: readonly Piece[],
  grid: Grid,
  finish: (cells: Cells) => number | null,
): Found | null {
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return null;
  let beam: Counted[] = [
    { cost: 0, cells: grid.columns.map(() => []), column: -1, row: -1, room: grid.columns.map(() => 0), trail: null },
  ];
  for (const [at, piece] of pieces.entries()) {
    const costs = grid.columns.map((column, index): KnownCosts | null => {
      const known = grid.memory.of(index, piece.text);
      return known.alone < NEVER || column.mayBegin?.(piece.text) === true ? known : null;
    });
    beam = cheapest(
      beam.flatMap((state) => countMoves(state, piece, pieces[at - 1], grid, costs)),
      grid,
    );
    if (isTooDear(beam[0]?.cost ?? 0, pieces.length)) return null;
  }
  return bestOf(beam, ({ cells }) => finish(cells));
}

/** Which rows a column passed over, in short. */
function holesOf(cells: readonly unknown[]): number {
  let sum = 0;
  for (let row = 0; row < cells.length; row++) if (cells[row] === undefined) sum = sum * 64 + row + 1;
  return sum;
}

/** The cheapest moves, made; of those that lead to as full columns, the cheapest alone. */
function cheapest(moves: CountMove[], grid: Grid): Counted[] {
  const least = moves.reduce((so, { cost }) => Math.min(so, cost), Number.POSITIVE_INFINITY);
  const hopeful = moves.filter((move) => move.cost <= least + HOPELESS).sort((a, b) => a.cost - b.cost);
  const states: Counted[] = [];
  const seen = new Set<string>();
  for (const move of hopeful) {
    let key = `${move.column} ${move.row}`;
    grid.columns.forEach(({ blank }, column) => {
      if (blank < SPARSE) return;
      const cells = move.state.cells[column] ?? [];
      key += ` ${column === move.column ? Math.max(cells.length, move.row + 1) : cells.length}/${holesOf(cells)}`;
    });
    if (seen.has(key)) continue;
    seen.add(key);
    states.push(made(move));
    if (states.length >= BEAM) break;
  }
  return states;
}

function made({ cost, state, column, row, cell }: CountMove): Counted {
  const trail = { row, before: state.trail };
  if (cell === null) return { ...state, cost, trail };
  return {
    cost,
    cells: withCell(state.cells, column, row, cell),
    column,
    row,
    room: withRoom(state.room, column, cell.width),
    trail,
  };
}
