import { SPARSE } from "./count-moves.js";
import type { Cell, Cells, Grid } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { crookedRows } from "./sureness.js";

/** What a cell costs that no row with a name has. */
const NAMELESS = 5;
/** What a row costs that was not written cell behind cell. */
const CROOKED = 1.2;

const isPoints = (name: string): boolean => name === "weight" || name === "score";

/** What rows cost that were not written cell behind cell. */
export function crooked(cells: Cells, grid: Grid): number {
  return CROOKED * crookedRows(cells, grid);
}

/** What finished cells cost that come out even: every column that most rows fill has as many; null for others. */
export function uneven(all: Cells, grid: Grid, hasTotal: boolean): number | null {
  const heights = grid.columns.flatMap(({ name, blank }, at) =>
    blank < SPARSE ? [] : [(all[at]?.length ?? 0) - (hasTotal && isPoints(name) ? 1 : 0)],
  );
  const isWhole = grid.columns.every(({ blank }, at) => blank < SPARSE || all[at]?.includes(undefined) !== true);
  if (!isWhole || !heights.every((height) => height === heights[0] && height > 0)) return null;
  return crooked(all, grid);
}

/** What finished cells cost for those that their rows lack; the total row has points alone. */
export function unfinished(all: Cells, grid: Grid, hasTotal: boolean): number {
  const heights = grid.columns.map(({ name }, at) => {
    const height = all[at]?.length ?? 0;
    return isPoints(name) && hasTotal ? height - 1 : name === "ignored" || name === "deviation" ? 0 : height;
  });
  const rows = Math.max(0, ...heights);
  const nameless = NAMELESS * beyond(all, grid, hasTotal).length;
  return (
    nameless +
    grid.columns.reduce((sum, { name, blank }, at) => {
      const cells = all[at] ?? [];
      const filled = cells.filter((cell, row) => cell !== undefined && row < rows).length;
      const total = isPoints(name) && hasTotal && cells[rows] === undefined ? 0.8 : 0;
      const passed = cells.length - cells.filter((cell) => cell !== undefined).length;
      return sum + (rows - filled) * blank - passed * holeCost(blank) + total;
    }, 0)
  );
}

/** Cells below the last row with a name, but for the total row's points: no row of the table would hold them. */
export function beyond(all: Cells, { columns }: Grid, hasTotal: boolean): Cell[] {
  const named = all[columns.findIndex(({ name }) => name === "level3")]?.length ?? 0;
  return columns.flatMap(({ name }, at) => {
    const end = hasTotal && isPoints(name) ? named + 1 : named;
    return name === "deviation" ? [] : (all[at] ?? []).slice(end).flatMap((cell) => cell ?? []);
  });
}
