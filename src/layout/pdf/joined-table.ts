import type { Cell, Table } from "../block.js";
import { tolerance } from "../grid/edges.js";
import { unmerged } from "../unmerged.js";
import type { Continuation } from "./continuation.js";
import type { Line } from "./lines.js";
import { type FilledCell, type PageTable, sameColumns } from "./page-table.js";
import { cutSpans } from "./spans.js";
import { joinLines } from "./wrap.js";

/** The parts of one table on successive pages; the first has no continuation. */
export interface TablePart {
  readonly table: PageTable;
  readonly continuation: Continuation | null;
}

/** A cell under construction, in the rows and columns of the joined table. */
interface Draft {
  row: number;
  rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly source: FilledCell;
  /** its part on the last page that it has reached */
  end: FilledCell;
  readonly lines: Line[];
}

/** The parts of a table as one. */
export function joinTable(parts: readonly TablePart[]): Table {
  const columns = commonColumns(parts.map((part) => part.table));
  const drafts: Draft[] = [];
  let rows = 0;
  for (const part of parts) rows = appendPart(part, rows, columns, drafts);
  const cells = drafts.sort((a, b) => a.row - b.row || a.column - b.column).map(cellOf);
  const kinds = parts.map(({ table }) => table.grid.inferred);
  const inferred = (["cells", "columns"] as const).find((kind) => kinds.includes(kind));
  const [place] = parts.flatMap(({ table }) => table.cells.map((cell) => cell.place));
  return {
    kind: "table",
    rowCount: rows,
    columnCount: columns.count,
    cells,
    page: place !== undefined && "page" in place ? place.page : 1,
    ...(inferred !== undefined ? { inferred } : unmerged(cells, columns.count)),
    ...(parts.some(({ table }) => table.isOffPage === true) && { isOffPage: true as const }),
  };
}

/** The lines of heads that were printed again at the top of a page: the joined table has them once. */
export function repeatedLines(parts: readonly TablePart[]): Line[] {
  return parts.flatMap(({ table, continuation }) =>
    table.cells.flatMap((cell) => (cell.row + cell.rowSpan <= (continuation?.repeated ?? 0) ? cell.lines : [])),
  );
}

/** Adds the rows of a part to those before; gives how many there are now. */
function appendPart({ table, continuation }: TablePart, rows: number, columns: Columns, drafts: Draft[]): number {
  const repeated = continuation?.repeated ?? 0;
  const offset = rows - repeated - (continuation?.cutRow === true ? 1 : 0);
  const cells = table.cells.filter((cell) => cell.row + cell.rowSpan > repeated);
  const goingOn =
    continuation === null ? new Map<FilledCell, Draft>() : cellsGoingOn(continuation, rows, cells, drafts);
  for (const cell of cells) {
    const above = goingOn.get(cell);
    if (above === undefined) {
      drafts.push({ ...draftOf(cell, Math.max(cell.row, repeated), offset), ...columnsOf(cell, table, columns) });
    } else {
      above.rowSpan = cell.row + cell.rowSpan + offset - above.row;
      above.lines.push(...withoutRepeated(above.lines, cell.lines));
      above.end = cell;
    }
  }
  return offset + table.grid.ys.length - 1;
}

/** The lines below a page break, without those that some programs print on both sides of it. */
function withoutRepeated(above: readonly Line[], below: readonly Line[]): readonly Line[] {
  const words = (line: Line | undefined): string => line?.content.text.replace(/\s/g, "") ?? "";
  for (let count = Math.min(above.length, below.length); count > 0; count -= 1) {
    const upper = above.slice(-count).map(words);
    const isSame = upper.every((text, index) => text === words(below[index]));
    if (isSame && upper.join("").length > 1 && !/^[\d.,%]*$/.test(upper.join(""))) return below.slice(count);
  }
  return below;
}

/** The cells at the top of a page that belong to a cell at the end of the page before. */
function cellsGoingOn(
  { repeated, cutRow }: Continuation,
  rows: number,
  cells: readonly FilledCell[],
  drafts: readonly Draft[],
): Map<FilledCell, Draft> {
  const upper = drafts.filter((draft) => draft.row + draft.rowSpan === rows);
  const lower = cells.filter((cell) => cell.row <= repeated);
  if (!cutRow) return cutSpans(upper, lower);
  return new Map(
    lower.flatMap((cell) => {
      const above = upper.find((draft) => sameColumns(draft.source, cell));
      return above === undefined ? [] : [[cell, above] as const];
    }),
  );
}

function draftOf(cell: FilledCell, row: number, offset: number): Omit<Draft, "column" | "columnSpan"> {
  return {
    row: row + offset,
    rowSpan: cell.row + cell.rowSpan - row,
    source: cell,
    end: cell,
    lines: [...cell.lines],
  };
}

function columnsOf({ box }: FilledCell, table: PageTable, { at }: Columns): Pick<Draft, "column" | "columnSpan"> {
  const column = at(table, box[0]);
  return { column, columnSpan: at(table, box[2]) - column };
}

function cellOf(draft: Draft): Cell {
  const { row, column, rowSpan, columnSpan, source, lines } = draft;
  const content = joinLines(lines, source.box[2] - source.box[0]);
  const isPrintedOver = source.isPrintedOver === true || draft.end.isPrintedOver === true;
  return {
    ...{ row, column, rowSpan, columnSpan, content },
    lines: lines.map((line) => line.content),
    place: source.place,
    ...(isPrintedOver && { isPrintedOver: true as const }),
  };
}

/** The columns of a joined table, and where the borders of its parts stand among them. */
interface Columns {
  readonly count: number;
  /** the border's number, from 0 at the left */
  readonly at: (table: PageTable, x: number) => number;
}

/**
 * The column edges of all parts, those of different parts that are nearly equal taken as one. Two edges of the same part
 * stay two, however near they are: a cell lies between them.
 */
function commonColumns(tables: readonly PageTable[]): Columns {
  const places = tables.flatMap((table) => table.grid.xs.map((x) => ({ table, x }))).sort((a, b) => a.x - b.x);
  const numbers = new Map(tables.map((table) => [table, new Map<number, number>()]));
  let first = Number.NEGATIVE_INFINITY;
  let count = 0;
  let inGroup = new Set<PageTable>();
  for (const { table, x } of places) {
    if (x - first > tolerance || inGroup.has(table)) {
      first = x;
      count += 1;
      inGroup = new Set();
    }
    inGroup.add(table);
    numbers.get(table)?.set(x, count - 1);
  }
  return { count: count - 1, at: (table, x) => numbers.get(table)?.get(x) ?? 0 };
}
