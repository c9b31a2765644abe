import type { RulingLine } from "../../document/document.js";
import { edgesOf } from "./edges.js";
import { framesOf } from "./frames.js";
import { type Grid, gridOf } from "./grid.js";

export type { Grid, GridCell } from "./grid.js";

/** The ruled grids of a page, from the top: rulings → edges → frames → cells. A box around text is a grid of one cell. */
export function findGrids(rulings: readonly RulingLine[]): Grid[] {
  return framesOf(edgesOf(rulings))
    .map(gridOf)
    .filter((grid) => grid.cells.length > 0)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
}
