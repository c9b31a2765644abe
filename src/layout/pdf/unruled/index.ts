import type { Box } from "../../../model/index.js";
import { type Edge, type Edges, edgesOf } from "../../grid/edges.js";
import type { Grid } from "../../grid/index.js";
import { holdsMiddle } from "../../placed-text.js";
import type { Mark, Sheet } from "../marks.js";
import { type Piece, pieceLines } from "./pieces.js";
import { boxAround, looksTabular, looseBoxes, unruledRuns } from "./regions.js";
import { concludeGrid } from "./table.js";

/**
 * The grids of a sheet, those included whose borders are drawn in part or not at all: these are concluded from where text
 * stands. `ruled` are the grids that borders draw.
 */
export function withUnruledGrids(sheet: Sheet, ruled: readonly Grid[]): Grid[] {
  const upright = sheet.marks.filter((mark) => mark.turn === 0);
  const drawn = edgesOf(sheet.rulings);
  const grids = ruled.map((grid) => refined(grid, outsideNested(upright, grid, ruled), drawn));
  const loose = looseBoxes(outside(drawn, ruled)).flatMap((box) => {
    const inside = marksIn(upright, box);
    return looksTabular(pieceLines(inside), 2) ? conclude(box, inside, drawn) : [];
  });
  const taken = [...grids, ...loose].map(boundsOf);
  const free = upright.filter((mark) => !taken.some((box) => holdsMiddle(box, mark.box)));
  const bare = unruledRuns(pieceLines(free)).flatMap((lines) => concludeLines(boxAround(lines), lines, emptyEdges));
  return [...grids, ...loose, ...bare].sort(
    (a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0),
  );
}

const emptyEdges: Edges = { horizontal: [], vertical: [] };

/** A grid in whose cells several columns and rows stand, parted by no line, as those stand. */
function refined(grid: Grid, marks: readonly Mark[], drawn: Edges): Grid {
  const box = boundsOf(grid);
  const inside = marksIn(marks, box);
  const crowded = grid.cells.some((cell) => isRoomy(cell.box) && looksTabular(pieceLines(marksIn(inside, cell.box))));
  return (crowded ? conclude(box, inside, drawn)[0] : undefined) ?? grid;
}

/** The marks that stand in no table drawn inside a grid: words in a table with a frame around it are the table's. */
function outsideNested(marks: readonly Mark[], grid: Grid, ruled: readonly Grid[]): readonly Mark[] {
  const nested = ruled.filter(
    (other) => other !== grid && other.cells.length > 1 && liesIn(boundsOf(other), boundsOf(grid)),
  );
  return nested.length === 0
    ? marks
    : marks.filter((mark) => !nested.some((other) => holdsMiddle(boundsOf(other), mark.box)));
}

function liesIn(inner: Box, outer: Box): boolean {
  return inner[0] > outer[0] && inner[1] > outer[1] && inner[2] < outer[2] && inner[3] < outer[3];
}

/** Three columns and three lines of the smallest type take more than this, in points. */
function isRoomy([x0, y0, x1, y1]: Box): boolean {
  return x1 - x0 > 90 && y1 - y0 > 24;
}

function conclude(box: Box, marks: readonly Mark[], drawn: Edges): Grid[] {
  return concludeLines(box, pieceLines(marks), within(drawn, box));
}

function concludeLines(box: Box, lines: readonly (readonly Piece[])[], drawn: Edges): Grid[] {
  const concluded = concludeGrid({ box, lines, drawn });
  return concluded === null ? [] : [concluded];
}

function boundsOf(grid: Grid): Box {
  return [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];
}

function marksIn(marks: readonly Mark[], box: Box): Mark[] {
  return marks.filter((mark) => holdsMiddle(box, mark.box));
}

/** The edges inside a box, cut to it. */
function within({ horizontal, vertical }: Edges, [x0, y0, x1, y1]: Box): Edges {
  const cut = (edges: readonly Edge[], at: readonly [number, number], along: readonly [number, number]) =>
    edges.flatMap((edge): Edge[] => {
      const [from, to] = [Math.max(edge.from, along[0]), Math.min(edge.to, along[1])];
      return edge.at >= at[0] - 3 && edge.at <= at[1] + 3 && to > from ? [{ at: edge.at, from, to }] : [];
    });
  return { horizontal: cut(horizontal, [y0, y1], [x0, x1]), vertical: cut(vertical, [x0, x1], [y0, y1]) };
}

/** The edges that belong to none of the grids. */
function outside({ horizontal, vertical }: Edges, grids: readonly Grid[]): Edges {
  const boxes = grids.map(boundsOf);
  const isOutside = (x: number, y: number) =>
    !boxes.some((box) => x >= box[0] - 3 && x <= box[2] + 3 && y >= box[1] - 3 && y <= box[3] + 3);
  return {
    horizontal: horizontal.filter((edge) => edge.to - edge.from > 30 && isOutside((edge.from + edge.to) / 2, edge.at)),
    vertical: vertical.filter((edge) => edge.to - edge.from > 10 && isOutside(edge.at, (edge.from + edge.to) / 2)),
  };
}
