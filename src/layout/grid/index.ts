import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";
import { withBoxGrids } from "./boxes.js";
import { edgesOf } from "./edges.js";
import { framesOf } from "./frames.js";
import { type Grid, gridOf } from "./grid.js";
import { type LooseBox, looseBoxes } from "./loose-boxes.js";

export type { Grid, GridCell } from "./grid.js";
export type { LooseBox } from "./loose-boxes.js";

/**
 * The ruled grids of a page, from the top: rulings → edges → frames → cells. A box around text is a grid of one cell; one
 * that stands by itself in a table is drawn around something in a cell, and parts no cells.
 * @param areas what is painted under text: where no lines are, the backgrounds of cells
 * @param frames boxes that may be drawn around words: in a table they part nothing either
 */
export function findGrids(
  rulings: readonly RulingLine[],
  areas: readonly Box[] = [],
  frames: readonly LooseBox[] = [],
): Grid[] {
  const loose = [...looseBoxes(without(rulings, frames)), ...frames];
  if (loose.length === 0) return gridsOf(rulings, areas);
  const tables = gridsOf(without(rulings, loose), areas).filter(({ cells }) => cells.length > 1);
  const inside = loose.filter(({ box }) => tables.some((table) => liesIn(box, table)));
  return gridsOf(without(rulings, inside), areas);
}

function without(rulings: readonly RulingLine[], boxes: readonly LooseBox[]): RulingLine[] {
  const sides = new Set(boxes.flatMap((box) => box.sides));
  return rulings.filter((ruling) => !sides.has(ruling));
}

/** Whether the middle of a box lies in a table that it does not frame. */
function liesIn([x0, y0, x1, y1]: Box, { xs, ys }: Grid): boolean {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (x < left || x > right || y < top || y > bottom) return false;
  return x1 - x0 < right - left && y1 - y0 < bottom - top;
}

function gridsOf(rulings: readonly RulingLine[], areas: readonly Box[]): Grid[] {
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
