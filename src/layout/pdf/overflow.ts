import { tolerance } from "../grid/edges.js";
import { type Line, medianOf } from "./lines.js";
import { bounds, type FilledCell, isAsWide, type PageTable, sameColumns } from "./page-table.js";

/** Lines of one cell follow each other within so many ems, if the table's own lines are not set wider. */
const pitch = 1.7;

/** How far apart lines of one cell are, at most, in points for type of a size: as far as the table's cells have them, or a little further. */
function pitchIn({ cells }: PageTable, size: number): number {
  const steps = cells.flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? line.baseline)),
  );
  return Math.max(pitch * size, Math.min(1.1 * medianOf(steps), 3 * size));
}

/** What stands on a page: its tables from the top, and the lines outside of them. */
export interface PageText {
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
}

/**
 * Where a page break cuts a merged cell, browsers set what has no room in it below the frame, and go on with the cell on
 * the next page. Such lines are put back into the cell over them; what stands between two other tables is left alone.
 */
export function withOverflow(pages: readonly PageText[]): PageText[] {
  return pages.map((page, index) => {
    const table = page.tables.reduce<PageTable | null>(lower, null);
    const next = pages[index + 1];
    const after = next === undefined ? undefined : topTable(next);
    if (table === null || after === undefined || !isAsWide(table.grid, after.grid)) return page;
    const bottom = bounds(table.grid)[3];
    const below = page.lines.filter((line) => line.baseline > bottom);
    const filled = below.length === 0 || below.length > 4 ? null : takeIn(table, below, after);
    if (filled === null) return page;
    return {
      tables: page.tables.map((other) => (other === table ? filled : other)),
      lines: page.lines.filter((line) => !below.includes(line)),
    };
  });
}

function lower(a: PageTable | null, b: PageTable): PageTable {
  return a === null || bounds(b.grid)[3] > bounds(a.grid)[3] ? b : a;
}

/** The table with which a page begins. */
function topTable({ tables, lines }: PageText): PageTable | undefined {
  const [first] = tables;
  const top = first === undefined ? 0 : bounds(first.grid)[1];
  return lines.some((line) => line.baseline < top) ? undefined : first;
}

/** A label that is cut takes no more of the table's width than this: titles and notes stand across more of it. */
const mostOfWidth = 0.35;

/** The table with the lines below it in the labels of its last row; null where one of them fits none. */
function takeIn(table: PageTable, below: readonly Line[], after: PageTable): PageTable | null {
  const [left, , right] = bounds(table.grid);
  const rows = table.grid.ys.length - 1;
  const size = medianOf(table.cells.flatMap((cell) => cell.lines.map((line) => line.size)));
  const isCut = (cell: FilledCell) =>
    cell.row + cell.rowSpan === rows &&
    cell.box[2] - cell.box[0] < mostOfWidth * (right - left) &&
    after.cells.some((other) => other.row <= mostHeadRows && sameColumns(cell, other));
  const added = new Map<FilledCell, Line[]>();
  for (const line of below) {
    const cell = table.cells.find((cell) => isCut(cell) && liesWithin(line, cell));
    if (cell === undefined || Math.abs(line.size - size) > 0.1 * size) return null;
    const lines = added.get(cell) ?? [];
    const before = lines.at(-1)?.baseline ?? Math.max(cell.box[3] - line.size, cell.lines.at(-1)?.baseline ?? 0);
    if (line.baseline - before > pitchIn(table, line.size)) return null;
    added.set(cell, [...lines, line]);
  }
  const cells = table.cells.map((cell) => {
    const lines = added.get(cell);
    return lines === undefined ? cell : { ...cell, lines: [...cell.lines, ...lines], runsOver: true };
  });
  return { ...table, cells };
}

/** So many rows of headings may stand over the lower half of a cell on the next page. */
const mostHeadRows = 3;

function liesWithin({ box }: Line, cell: FilledCell): boolean {
  return box[0] > cell.box[0] - tolerance && box[2] < cell.box[2] + tolerance;
}

/**
 * A cell that is too low for its text lets it run over the border, on top of what the cell below says. A line that lies
 * across the upper border of a cell and is printed into the line below it goes up into the cell that it comes from.
 */
export function withoutOverprints(table: PageTable): PageTable {
  const moved = new Map<FilledCell, Line[]>();
  const left = new Map<FilledCell, readonly Line[]>();
  for (const cell of table.cells) {
    const [first, second] = cell.lines;
    if (first === undefined || second === undefined || !isOverprinted(first, second, cell)) continue;
    const above = table.cells.find((other) => other.row + other.rowSpan === cell.row && liesWithin(first, other));
    if (above === undefined || !followsOn(above, first)) continue;
    moved.set(above, [...(moved.get(above) ?? []), first]);
    left.set(cell, cell.lines.slice(1));
  }
  if (moved.size === 0) return table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    lines: [...(left.get(cell) ?? cell.lines), ...(moved.get(cell) ?? [])],
  }));
  return { ...table, cells };
}

function isOverprinted(first: Line, second: Line, cell: FilledCell): boolean {
  const touches = first.box[0] < second.box[2] && second.box[0] < first.box[2];
  const step = second.baseline - first.baseline;
  return touches && step > 0 && step < 0.95 * first.size && first.box[1] < cell.box[1] - 0.2 * first.size;
}

/** Whether a line is the next one of a cell: the cell has none yet, or its last one stands just over it. */
function followsOn(cell: FilledCell, line: Line): boolean {
  const last = cell.lines.at(-1);
  return last === undefined || (last.baseline < line.baseline && line.baseline - last.baseline < pitch * line.size);
}
