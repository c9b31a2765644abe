import type { Box, Place } from "../../model/index.js";
import { tolerance } from "../grid/edges.js";
import type { Grid, GridCell } from "../grid/index.js";
import { type Line, linesOfEveryTurn, medianOf } from "./lines.js";
import { type Mark, placeOnPage, type Sheet } from "./marks.js";
import { isOutOfOrder, printedOver } from "./printed-over.js";
import { partedRuns, runsOf } from "./runs.js";
import { stampedMarks } from "./stamps.js";
import { ownerOf, withoutStruckBorders } from "./struck-borders.js";
import { verticalLines } from "./vertical.js";
import { isWoven } from "./woven.js";

/** A grid of one page with its text. */
export interface PageTable {
  readonly page: number;
  readonly grid: Grid;
  readonly cells: readonly FilledCell[];
  /** it goes on beyond the left or the right edge of the page */
  readonly isOffPage?: true;
}

export interface FilledCell extends GridCell {
  readonly lines: readonly Line[];
  /** where the cell stands on the page itself */
  readonly place: Place;
  /** the page ends inside the cell, and its text went on below the frame */
  readonly runsOver?: boolean;
  /** some of its words were printed at quite another time than the others, or upon them */
  readonly isPrintedOver?: true;
}

/** The box that a grid takes on its page. */
export function bounds(grid: Grid): Box {
  return [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];
}

/** The marks of a sheet as its grids part them. */
export interface Filling {
  readonly tables: PageTable[];
  /** marks outside of all tables */
  readonly rest: Mark[];
  /** large marks that lie across the borders of cells, and words stamped over them: a watermark or a seal, in none of them */
  readonly across: Mark[];
  /** the page's cells were not written one after the other */
  readonly isOutOfOrder: boolean;
}

/**
 * Puts each mark into the cell that holds its middle, or that its word or figure belongs to; of nested grids the innermost
 * counts.
 * @param tellsOrder whether the order of printing tells which words were stamped over others
 */
export function fillGrids(sheet: Sheet, drawn: readonly Grid[], tellsOrder = true): Filling {
  const usual = medianOf(sheet.marks.map((mark) => mark.size));
  const ordinary = sheet.marks.filter((mark) => mark.size <= large * usual);
  const places = drawn.map(cellFinder);
  const runs = partedRuns(runsOf(ordinary), (from, to, y) => places.some((find) => find(from, y) !== find(to, y)));
  const grids = drawn.map((grid) => withoutStruckBorders(grid, ordinary, runs));
  const finders = [...grids].sort((a, b) => area(bounds(a)) - area(bounds(b))).map(cellFinder);
  const find: CellFinder = (x, y) => cellAt(finders, x, y);
  const owner = (mark: Mark) => ownerOf(runs.get(mark), mark, find);
  const stamped = tellsOrder ? stampedMarks(sheet.marks, (mark) => ownerOf(undefined, mark, find)) : new Set<Mark>();
  const resumed = tellsOrder ? printedOver(sheet.marks, owner) : [];
  const kept = stamped.size === 0 ? null : sheet.marks.filter((mark) => !stamped.has(mark));
  const over = new Set((kept === null ? resumed : printedOver(kept, owner)).map(({ cell }) => cell));
  const fillings = new Map<GridCell, Mark[]>();
  const rest: Mark[] = [];
  const across: Mark[] = [];
  for (const mark of sheet.marks) {
    const cell = owner(mark);
    if (cell === undefined) rest.push(mark);
    else if (stamped.has(mark) || (mark.size > large * usual && liesAcross(mark, cell.box))) across.push(mark);
    else if (!fillings.get(cell)?.push(mark)) fillings.set(cell, [mark]);
  }
  const tables = grids.map((grid) => ({
    page: sheet.page,
    grid,
    cells: grid.cells.map((cell) => ({
      ...cell,
      lines: cellLines(fillings.get(cell) ?? [], sheet),
      place: placeOnPage(cell.box, sheet),
      // Where cells were concluded, words of another time are those of a cell that was not.
      ...(((grid.inferred === undefined && over.has(cell)) || isWoven(fillings.get(cell) ?? [])) && {
        isPrintedOver: true as const,
      }),
    })),
    ...(reachesEdge(grid, sheet) && { isOffPage: true as const }),
  }));
  return { tables, rest, across, isOutOfOrder: isOutOfOrder(resumed, sheet.marks.length) };
}

/** Lines are seen up to the edge of the page: one that ends there went on. */
function reachesEdge({ xs }: Grid, { width }: Sheet): boolean {
  return (xs[0] ?? 0) < edge || (xs.at(-1) ?? 0) > width - edge;
}

/** Nothing is drawn so near to the edge of a page, in points. */
const edge = 0.1;

function cellLines(marks: readonly Mark[], sheet: Sheet): Line[] {
  return verticalLines(marks, sheet) ?? linesOfEveryTurn(marks, sheet);
}

/** So many times as large as most of the page's type no text of a cell is that has no room in it. */
const large = 1.6;

function liesAcross({ box, size }: Mark, cell: Box): boolean {
  const out = 0.2 * size;
  return box[0] < cell[0] - out || box[1] < cell[1] - out || box[2] > cell[2] + out || box[3] > cell[3] + out;
}

/** The cell that holds a point. */
export type CellFinder = (x: number, y: number) => GridCell | undefined;

function cellAt(finders: readonly CellFinder[], x: number, y: number): GridCell | undefined {
  for (const find of finders) {
    const cell = find(x, y);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Looks a grid's cells up by its rows and columns, so that large grids take no longer than small ones. */
export function cellFinder({ xs, ys, cells }: Grid): CellFinder {
  const fields = new Map<number, GridCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = 0; column < cell.columnSpan; column += 1)
        fields.set(row * xs.length + cell.column + column, cell);
    }
  }
  return (x, y) => {
    const [row, column] = [trackAt(ys, y), trackAt(xs, x)];
    return row < 0 || column < 0 ? undefined : fields.get(row * xs.length + column);
  };
}

/** Which of the tracks between places holds a point; -1 outside. */
function trackAt(places: readonly number[], at: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return from === places.length ? -1 : from - 1;
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

/** Whether two cells lie over the same columns, as far as drawing is exact. */
export function sameColumns(a: FilledCell, b: FilledCell): boolean {
  return Math.abs(a.box[0] - b.box[0]) <= 2 * tolerance && Math.abs(a.box[2] - b.box[2]) <= 2 * tolerance;
}

/** The words of a cell, its lines joined and without white space. */
export function textOf(cell: FilledCell): string {
  return cell.lines.map((line) => line.content.text.replace(/\s/g, "")).join("");
}
