import type { Box, Place } from "../../model/index.js";
import { tolerance } from "../grid/edges.js";
import type { Grid, GridCell } from "../grid/index.js";
import { type Line, linesOfEveryTurn } from "./lines.js";
import { type Mark, placeOnPage, type Sheet } from "./marks.js";

/** A grid of one page with its text. */
export interface PageTable {
  readonly page: number;
  readonly grid: Grid;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell extends GridCell {
  readonly lines: readonly Line[];
  /** where the cell stands on the page itself */
  readonly place: Place;
}

/** The box that a grid takes on its page. */
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
    else if (!fillings.get(cell)?.push(mark)) fillings.set(cell, [mark]);
  }
  const tables = grids.map((grid) => ({
    page: sheet.page,
    grid,
    cells: grid.cells.map((cell) => ({
      ...cell,
      lines: linesOfEveryTurn(fillings.get(cell) ?? [], sheet),
      place: placeOnPage(cell.box, sheet),
    })),
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

/**
 * The grids of each page that are tables. A single box is decoration around text or the page, unless it stands where the
 * last row of the table of the page before would: at the top, and as wide.
 */
export function tableGrids(pages: readonly (readonly Grid[])[]): Grid[][] {
  const kept: Grid[][] = [];
  for (const grids of pages) {
    const before = kept.at(-1) ?? [];
    const carriesOn = (grid: Grid) => grid === grids[0] && before.some((other) => isAsWide(other, grid));
    kept.push(grids.filter((grid) => grid.cells.length > 1 || carriesOn(grid)));
  }
  return kept;
}

/** Whether two grids begin and end at the same places across the page. */
export function isAsWide(a: Grid, b: Grid): boolean {
  const [left, , right] = bounds(a);
  const [otherLeft, , otherRight] = bounds(b);
  return Math.abs(left - otherLeft) <= 2 * tolerance && Math.abs(right - otherRight) <= 2 * tolerance;
}
