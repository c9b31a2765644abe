import type { Box } from "../../model/index.js";
import type { Grid, GridCell } from "../grid/index.js";
import { type Line, linesOfEveryTurn } from "./lines.js";
import type { Mark, Sheet } from "./marks.js";

/** A grid of one page with its text. */
export interface PageTable {
  readonly page: number;
  readonly grid: Grid;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell extends GridCell {
  readonly lines: readonly Line[];
}

export function bounds(grid: Grid): Box {
  return [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];
}

/**
 * Puts each mark into the cell that holds its middle; of nested grids the innermost counts.
 * @returns the tables, and the marks that stand outside of all
 */
export function fillGrids(sheet: Sheet, grids: readonly Grid[]): { tables: PageTable[]; rest: Mark[] } {
  const bySize = [...grids].sort((a, b) => area(bounds(a)) - area(bounds(b)));
  const fillings = new Map<GridCell, Mark[]>();
  const rest: Mark[] = [];
  for (const mark of sheet.marks) {
    const x = (mark.box[0] + mark.box[2]) / 2;
    const y = (mark.box[1] + mark.box[3]) / 2;
    const cell = cellAt(bySize, x, y);
    if (cell === undefined) rest.push(mark);
    else fillings.set(cell, [...(fillings.get(cell) ?? []), mark]);
  }
  const tables = grids.map((grid) => ({
    page: sheet.page,
    grid,
    cells: grid.cells.map((cell) => ({ ...cell, lines: linesOfEveryTurn(fillings.get(cell) ?? [], sheet) })),
  }));
  return { tables, rest };
}

function cellAt(grids: readonly Grid[], x: number, y: number): GridCell | undefined {
  for (const grid of grids) {
    if (!contains(bounds(grid), x, y)) continue;
    const cell = grid.cells.find(({ box }) => contains(box, x, y));
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x < box[2] && y >= box[1] && y < box[3];
}

function area(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

/** A single box is decoration around text, unless it carries on the table of the page before. */
export function isTable(grid: Grid): boolean {
  return grid.cells.length > 1;
}
