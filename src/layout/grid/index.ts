import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";
import { withBoxGrids } from "./boxes.js";
import { edgesOf } from "./edges.js";
import { framesOf } from "./frames.js";
import { type Grid, gridOf } from "./grid.js";

export type { Grid, GridCell } from "./grid.js";

/**
 * The ruled grids of a page, from the top: rulings → edges → frames → cells. A box around text is a grid of one cell.
 * @param areas what is painted under text: where no lines are, the backgrounds of cells
 */
export function findGrids(rulings: readonly RulingLine[], areas: readonly Box[] = []): Grid[] {
  return withBoxGrids(framesOf(edgesOf(rulings)).map(gridOf), areas)
    .filter(holdsText)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
}

/** The least a table measures in points, and the least that most of its cells do: smaller ones are strokes of letters. */
const least = { width: 40, height: 10, cell: 6 };

function holdsText({ xs, ys, cells }: Grid): boolean {
  const roomy = cells.filter(({ box }) => box[2] - box[0] >= least.cell && box[3] - box[1] >= least.cell);
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  const height = (ys.at(-1) ?? 0) - (ys[0] ?? 0);
  return width >= least.width && height >= least.height && roomy.length * 2 > cells.length;
}
