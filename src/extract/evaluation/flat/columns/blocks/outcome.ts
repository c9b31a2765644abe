import type { Cell, Cells, Trail } from "./grid.js";

/** What a search came to: the cells of every column by row, undefined where a row has none. */
export interface Found {
  readonly cells: Cells;
  readonly cost: number;
  /** the row of each piece, in the pieces' order; -1 for one that was left out */
  readonly rows: readonly number[];
}

/** What a way to divide pieces has come to when all are divided. */
interface Ended {
  readonly cost: number;
  readonly cells: Cells;
  readonly trail: Trail | null;
}

/**
 * The cheapest of the ways that are left when all pieces are divided; null where none is.
 *
 * @param finish what a way costs beside for what it lacks in the end; null where it is none
 */
export function bestOf<State extends Ended>(
  beam: readonly State[],
  finish: (state: State) => number | null,
): Found | null {
  let best: { readonly state: State; readonly cost: number } | null = null;
  for (const state of beam) {
    const rest = finish(state);
    if (rest !== null && (best === null || state.cost + rest < best.cost)) best = { state, cost: state.cost + rest };
  }
  return best === null ? null : { cells: best.state.cells, cost: best.cost, rows: rowsOf(best.state.trail) };
}

function rowsOf(trail: Trail | null): number[] {
  const rows: number[] = [];
  for (let step = trail; step !== null; step = step.before) rows.push(step.row);
  return rows.reverse();
}

/** The columns with one more cell, or another one in a place; rows above it that are passed over have none. */
export function withCell(cells: Cells, column: number, row: number, cell: Cell): Cells {
  const own: (Cell | undefined)[] = (cells[column] ?? []).slice();
  while (own.length < row) own.push(undefined);
  own[row] = cell;
  return cells.map((other, at) => (at === column ? own : other));
}

/** The widest line of each column, after one of such a width. */
export function withRoom(room: readonly number[], column: number, width: number): readonly number[] {
  return width <= (room[column] ?? 0) ? room : room.map((widest, at) => (at === column ? width : widest));
}
