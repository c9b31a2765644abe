import { UNREADABLE } from "../../model/index.js";
import type { Grid, GridCell } from "../grid/index.js";
import { neverFirst, rowsOf } from "./lines.js";
import type { Mark } from "./marks.js";
import { type CellFinder, cellFinder } from "./page-table.js";
import type { MarkRun } from "./runs.js";

/** How much of a character lies on either side of a border that runs through it, in widths of it. */
const within = 0.25;

/** Characters nearer than this, in ems, have no border between them. */
const close = 0.12;

/** Two cells side by side, and whether their border runs through a character or a figure: other text may just be near. */
interface Struck {
  readonly cells: readonly [GridCell, GridCell];
  readonly plainly: boolean;
}

/**
 * A border that runs through a character or a figure parts no cells: it was drawn too far, or the text has the room of
 * both. The cells beside it are one, so that no figure is cut in two; and so are those beside the same border elsewhere
 * between whose characters there is no room for one. Where words of their own stand in both cells, those of one only ran
 * over into the other.
 */
export function withoutStruckBorders(grid: Grid, marks: readonly Mark[], runs: ReadonlyMap<Mark, MarkRun>): Grid {
  const struck = struckBorders(grid, marks, runs);
  const places = new Set(struck.filter(({ plainly }) => plainly).map(({ cells }) => cells[0].box[2]));
  const joined = new Map<GridCell, GridCell>();
  const whole = (cell: GridCell): GridCell => {
    let last = cell;
    for (let next = joined.get(last); next !== undefined; next = joined.get(last)) last = next;
    return last;
  };
  for (const { cells } of struck) {
    const [a, b] = [whole(cells[0]), whole(cells[1])];
    if (a === b || !places.has(cells[0].box[2]) || !areBeside(a, b)) continue;
    const box = [a.box[0], a.box[1], b.box[2], a.box[3]] as const;
    const both = { ...a, columnSpan: a.columnSpan + b.columnSpan, box };
    joined.set(a, both).set(b, both);
  }
  return joined.size === 0 ? grid : { ...grid, cells: [...new Set(grid.cells.map(whole))] };
}

function struckBorders(grid: Grid, marks: readonly Mark[], runs: ReadonlyMap<Mark, MarkRun>): Struck[] {
  const [x0, y0, x1, y1] = [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0];
  const inside = marks.filter(
    ({ box, text, turn }) =>
      turn === 0 && text.trim() !== "" && box[2] > x0 && box[0] < x1 && box[3] > y0 && box[1] < y1,
  );
  const find = cellFinder(grid);
  const rows = rowsOf(inside).map((row) => [...row].sort((a, b) => a.box[0] - b.box[0]));
  const struck = rows.flatMap((row) =>
    row.flatMap((mark, index) => [...cutBy(mark, find), ...partedBy(row[index - 1], mark, find)]),
  );
  if (struck.length === 0) return [];
  const filled = cellsWithWords(rows, runs, find);
  return struck.filter(({ cells }) => !cells.every((cell) => filled.has(cell)));
}

/** Words nearer than this, in ems, go on with those before them. */
const goingOn = 0.6;

/** How far words may reach over the border of the cell that is their own, in ems. */
const over = 0.5;

/** The cells in which words stand that neither reach into the next cell nor go on with words of another. */
function cellsWithWords(
  rows: readonly (readonly Mark[])[],
  runs: ReadonlyMap<Mark, MarkRun>,
  find: CellFinder,
): Set<GridCell> {
  const filled = new Set<GridCell>();
  for (const row of rows) {
    const words = [...new Set(row.flatMap((mark) => runs.get(mark) ?? []))].sort((a, b) => a.from - b.from);
    const cells = words.map((run) => (run.marks[0] === undefined ? undefined : ownerOf(run, run.marks[0], find)));
    words.forEach((run, index) => {
      const cell = cells[index];
      const size = run.marks[0]?.size ?? 0;
      if (cell === undefined || run.from < cell.box[0] - over * size || run.to > cell.box[2] + over * size) return;
      const joins = (other: number, gap: number) => cells[other] !== cell && Math.abs(gap) < goingOn * size;
      const [before, after] = [words[index - 1], words[index + 1]];
      if (before !== undefined && before.to <= run.from && joins(index - 1, run.from - before.to)) return;
      if (after !== undefined && after.from >= run.to && joins(index + 1, after.from - run.to)) return;
      filled.add(cell);
    });
  }
  return filled;
}

/** How near to the side of a cell the text is that begins or ends there, in ems. */
const beside = 0.8;

/** The cell that a word or a figure belongs to: the one it begins or ends beside the border of, or that has its middle. */
export function ownerOf(run: MarkRun | undefined, mark: Mark, find: CellFinder): GridCell | undefined {
  const y = (mark.box[1] + mark.box[3]) / 2;
  if (run === undefined) return find((mark.box[0] + mark.box[2]) / 2, y);
  const [first, last] = [find(run.from + 0.1, y), find(run.to - 0.1, y)];
  if (first === last) return first;
  // Words that are wider than their cell stick out of the table as well.
  if (first === undefined || last === undefined) return find((run.from + run.to) / 2, y) ?? first ?? last;
  if (fillsBoth(run, mark.size, first, last)) return find((mark.box[0] + mark.box[2]) / 2, y);
  if (run.from - first.box[0] < beside * mark.size) return first;
  return last.box[2] - run.to < beside * mark.size ? last : find((run.from + run.to) / 2, y);
}

/** How near to a border two characters meet that it parts, in ems. */
const meeting = 0.15;

/**
 * Whether a run is the words of two cells side by side, each as wide as its cell, so that no gap is left between them:
 * it reaches from the one's left side to the other's right, and two of its characters meet at the border, which are not
 * of one figure.
 */
function fillsBoth(run: MarkRun, size: number, first: GridCell, last: GridCell): boolean {
  const border = last.box[0];
  if (!areBeside(first, last) || run.from - first.box[0] > beside * size || last.box[2] - run.to > beside * size)
    return false;
  return run.marks.some((mark, index) => {
    const before = run.marks[index - 1];
    if (before === undefined || Math.abs((before.box[2] + mark.box[0]) / 2 - border) > meeting * size) return false;
    return !/[\d.,]/.test(before.text) || !/[\d.,]/.test(mark.text);
  });
}

/** The border that runs through a character; what hangs over the end of a line does so for want of room. */
function cutBy({ box, text }: Mark, find: CellFinder): Struck[] {
  const inset = within * (box[2] - box[0]);
  return neverFirst.test(text) ? [] : struckAt(box[0] + inset, box[2] - inset, (box[1] + box[3]) / 2, true, find);
}

/** The border between two characters that have no room for one between them. */
function partedBy(before: Mark | undefined, { box, size, text }: Mark, find: CellFinder): Struck[] {
  if (before === undefined || before.text === UNREADABLE || box[0] - before.box[2] > close * size) return [];
  const isFigure = /\d/.test(before.text) && /[\d.]/.test(text);
  const [left, right] = [before.box[0] + before.box[2], box[0] + box[2]];
  return struckAt(left / 2, right / 2, (box[1] + box[3]) / 2, isFigure, find);
}

function struckAt(left: number, right: number, y: number, plainly: boolean, find: CellFinder): Struck[] {
  const [a, b] = [find(left, y), find(right, y)];
  return a === undefined || b === undefined || !areBeside(a, b) ? [] : [{ cells: [a, b], plainly }];
}

function areBeside(a: GridCell, b: GridCell): boolean {
  return a.row === b.row && a.rowSpan === b.rowSpan && a.column + a.columnSpan === b.column;
}
