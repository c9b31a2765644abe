import type { Cells, Grid, Piece, State } from "./grid.js";
import type { KnownCosts } from "./grid-memory.js";

/** What a row that is passed over costs until it is filled; what rows cost that stay blank is settled in the end. */
export function holeCost(blank: number): number {
  return Math.min(2, 0.5 * blank);
}

/** What it costs to leave a row in its middle and go on in the middle of one below. */
const ASKEW = 0.8;

/** What going from the last cell to a new one costs, for where their words stand. */
export function step(
  state: Pick<State, "cells" | "column" | "row">,
  piece: Piece,
  previous: Piece | undefined,
  column: number,
  row: number,
  grid: Grid,
): number {
  if (previous === undefined || state.row < 0) return 0.1 * column + row;
  if (previous.line === piece.line) return 0;
  const right = column - state.column;
  const down = row - state.row;
  const passed = grid.columns.slice(state.column + 1, column).filter(({ blank }) => blank >= 1).length;
  if (previous.block === piece.block && grid.isTall?.(piece.block) !== true) {
    if (right === 0) {
      const above = state.cells[column]?.[state.row]?.text ?? "";
      return 0.2 + 0.2 * Math.max(0, down - 1) + (grid.columns[column]?.breaks(above, piece.text) ?? 0);
    }
    return 0.5 + (down === 0 ? 0 : 0.4) + 0.1 * passed;
  }
  if (down === 0 && right > 0) return 0.15 * passed;
  if (down === 1 && right < 0) return 0.1 + 0.15 * Math.min(column, 3);
  if (right === 0) return 0.3 + 0.2 * Math.max(0, down - 1);
  return (right > 0 && down > 0 ? ASKEW : 0) + 0.9 + 0.04 * Math.min(20, Math.abs(down));
}

/** What a cell costs in its row: by itself, and beside the row's other cells. */
export function strainOf(grid: Grid, cells: Cells, column: number, row: number, text: string): number {
  return strainOfKnown(grid, cells, grid.memory.of(column, text), row);
}

/** The same of words whose costs are at hand. */
export function strainOfKnown(grid: Grid, cells: Cells, costs: KnownCosts, row: number): number {
  let cost = costs.alone;
  for (let other = 0; other < cells.length; other++) {
    const beside = other === costs.column ? undefined : cells[other]?.[row];
    if (beside !== undefined) cost += grid.memory.beside(costs, other, beside.text);
  }
  return cost;
}
