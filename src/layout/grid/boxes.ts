import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";
import { edgesOf } from "./edges.js";
import { framesOf } from "./frames.js";
import { type Grid, gridOf } from "./grid.js";

/** Boxes of one table are no further apart than this, in points. */
const widestGap = 14;

/** A page with more boxes is a drawing. */
const mostBoxes = 1500;

/** Lower or narrower boxes, in points, hold no text. */
const smallest = 6;

/** So much of a table do its boxes cover; the shades of every other row cover less. */
const leastCover = 0.8;

/**
 * The grids of a page, those included whose cells are boxes of their own with white between them, or painted areas without
 * any lines. Such boxes are widened until they meet.
 * @param areas what is painted under text
 */
export function withBoxGrids(grids: readonly Grid[], areas: readonly Box[]): Grid[] {
  const ruled = grids.filter((grid) => grid.cells.length > 1).map(boundsOf);
  const single = grids.filter((grid) => grid.cells.length === 1);
  const painted = areas.filter((area) => !ruled.some((box) => holdsCentre(box, area)));
  const all = distinct([...single.map(boundsOf), ...painted]);
  if (all.length < 4 || all.length > mostBoxes) return [...grids];
  const boxes = all.filter((box) => all.filter((other) => other !== box && holdsCentre(box, other)).length < 2);
  const found = groupsOf(boxes).flatMap(gridOfBoxes);
  if (found.length === 0) return [...grids];
  const taken = found.map(boundsOf);
  const isTaken = (grid: Grid): boolean =>
    grid.cells.length === 1 && taken.some((box) => overlaps(box, boundsOf(grid)));
  return [...grids.filter((grid) => !isTaken(grid)), ...found];
}

function boundsOf(grid: Grid): Box {
  return [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];
}

function holdsCentre([x0, y0, x1, y1]: Box, box: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x > x0 && x < x1 && y > y0 && y < y1;
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Boxes that are large enough for text, each once: a cell may be painted and framed. */
function distinct(boxes: readonly Box[]): Box[] {
  const seen = new Set<string>();
  return boxes.filter((box) => {
    if (box[2] - box[0] < smallest || box[3] - box[1] < smallest) return false;
    const key = box.map((side) => Math.round(side / 2)).join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How far apart two boxes are that lie beside each other along an axis (0: across, 1: down); null for others. */
function gapOf(a: Box, b: Box, axis: 0 | 1): number | null {
  const cross = axis === 0 ? 1 : 0;
  const [a0, a1, b0, b1] = [a[cross], a[cross + 2] ?? 0, b[cross], b[cross + 2] ?? 0];
  const shared = Math.min(a1, b1) - Math.max(a0, b0);
  if (shared < 0.5 * Math.min(a1 - a0, b1 - b0)) return null;
  const gap = b[axis] - (a[axis + 2] ?? 0);
  return gap > -2 && gap <= widestGap ? gap : null;
}

/** Boxes that lie beside or under one another. */
interface Group {
  readonly boxes: Box[];
  readonly across: number[];
  readonly down: number[];
}

function groupsOf(boxes: readonly Box[]): Group[] {
  const groupAt = boxes.map((box): Group => ({ boxes: [box], across: [], down: [] }));
  boxes.forEach((a, from) => {
    boxes.forEach((b, to) => {
      if (from === to) return;
      const [across, down] = [gapOf(a, b, 0), gapOf(a, b, 1)];
      const [mine, other] = [groupAt[from], groupAt[to]];
      if ((across === null && down === null) || mine === undefined || other === undefined) return;
      if (mine !== other) {
        mine.boxes.push(...other.boxes);
        mine.across.push(...other.across);
        mine.down.push(...other.down);
        groupAt.forEach((group, index) => {
          if (group === other) groupAt[index] = mine;
        });
      }
      if (across !== null) mine.across.push(across);
      if (down !== null) mine.down.push(down);
    });
  });
  return [...new Set(groupAt)];
}

function gridOfBoxes({ boxes, across, down }: Group): Grid[] {
  if (across.length === 0 || down.length === 0 || boxes.length < 4) return [];
  const [dx, dy] = [usualGap(across) / 2, usualGap(down) / 2];
  const rulings = boxes.flatMap(([x0, y0, x1, y1]) => sidesOf([x0 - dx, y0 - dy, x1 + dx, y1 + dy]));
  const covered = boxes.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0 + 2 * dx) * (y1 - y0 + 2 * dy), 0);
  return framesOf(edgesOf(rulings))
    .map(gridOf)
    .filter((grid) => {
      const [x0, y0, x1, y1] = boundsOf(grid);
      return grid.cells.length > 1 && covered >= leastCover * (x1 - x0) * (y1 - y0);
    });
}

/** Cells that are merged have nothing beside them for long, and lie far from other boxes: the least gap that is usual counts. */
function usualGap(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  return Math.max(0, sorted[Math.floor(0.3 * sorted.length)] ?? 0);
}

function sidesOf([x0, y0, x1, y1]: Box): RulingLine[] {
  return [
    { orientation: "horizontal", box: [x0, y0, x1, y0] },
    { orientation: "horizontal", box: [x0, y1, x1, y1] },
    { orientation: "vertical", box: [x0, y0, x0, y1] },
    { orientation: "vertical", box: [x1, y0, x1, y1] },
  ];
}
