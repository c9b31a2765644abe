import { type AlignedColumns, alignColumns } from "../aligned-columns.js";
import type { Cell, Table } from "../block.js";
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
  const columns = alignColumns(
    parts.flatMap(({ table }) => table.cells.map(({ box }) => ({ from: box[0], to: box[2] }))),
  );
  const columnCount = Math.max(0, columns.edges.length - 1);
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
    columnCount,
    cells,
    page: place !== undefined && "page" in place ? place.page : 1,
    ...(inferred !== undefined ? { inferred } : unmerged(cells, columnCount)),
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
function appendPart(
  { table, continuation }: TablePart,
  rows: number,
  columns: AlignedColumns,
  drafts: Draft[],
): number {
  const repeated = continuation?.repeated ?? 0;
  const offset = rows - repeated - (continuation?.cutRow === true ? 1 : 0);
  const cells = table.cells.filter((cell) => cell.row + cell.rowSpan > repeated);
  const goingOn =
    continuation === null ? new Map<FilledCell, Draft>() : cellsGoingOn(continuation, rows, cells, drafts);
  for (const cell of cells) {
    const above = goingOn.get(cell);
    if (above === undefined) {
      drafts.push({ ...draftOf(cell, Math.max(cell.row, repeated), offset), ...columnsOf(cell, columns) });
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

function columnsOf({ box }: FilledCell, { at }: AlignedColumns): Pick<Draft, "column" | "columnSpan"> {
  const column = at(box[0]);
  return { column, columnSpan: at(box[2]) - column };
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
