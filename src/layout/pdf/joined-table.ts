import type { Cell, Table } from "../block.js";
import { tolerance } from "../grid/edges.js";
import { type Continuation, sameColumns } from "./continuation.js";
import type { Line } from "./lines.js";
import { roundBox } from "./marks.js";
import type { FilledCell, PageTable } from "./page-table.js";
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
  readonly page: number;
  readonly lines: Line[];
}

/** The parts of a table as one. */
export function joinTable(parts: readonly TablePart[]): Table {
  const xs = commonColumns(parts.map((part) => part.table));
  const drafts: Draft[] = [];
  let rows = 0;
  for (const { table, continuation } of parts) {
    const repeated = continuation?.repeated ?? 0;
    const offset = rows - repeated - (continuation?.cutRow === true ? 1 : 0);
    const bottom = drafts.filter((draft) => draft.row + draft.rowSpan === rows);
    for (const cell of table.cells) {
      if (cell.row + cell.rowSpan <= repeated) continue;
      const isTop = continuation !== null && cell.row <= repeated;
      const above = isTop ? bottom.find((draft) => sameColumns(draft.source, cell)) : undefined;
      if (above !== undefined && (continuation?.cutRow === true || spanGoesOn(above, cell))) {
        above.rowSpan = cell.row + cell.rowSpan + offset - above.row;
        above.lines.push(...cell.lines);
      } else {
        const row = Math.max(cell.row, repeated);
        const rowSpan = cell.row + cell.rowSpan - row;
        const column = columnAt(xs, cell.box[0]);
        const columnSpan = Math.max(1, columnAt(xs, cell.box[2]) - column);
        drafts.push({
          row: row + offset,
          rowSpan,
          column,
          columnSpan,
          source: cell,
          page: table.page,
          lines: [...cell.lines],
        });
      }
    }
    rows = offset + table.grid.ys.length - 1;
  }
  const cells = drafts.sort((a, b) => a.row - b.row || a.column - b.column).map(cellOf);
  return { kind: "table", rowCount: rows, columnCount: xs.length - 1, cells, page: parts[0]?.table.page ?? 1 };
}

/** A merged cell that the page break cut: nothing is printed in one of its halves. */
function spanGoesOn(above: Draft, cell: FilledCell): boolean {
  if (cell.lines.length === 0) return above.rowSpan > 1 || cell.rowSpan > 1;
  return above.lines.length === 0 && above.rowSpan > 1;
}

function cellOf(draft: Draft): Cell {
  const { row, column, rowSpan, columnSpan, source, lines } = draft;
  const content = joinLines(lines, source.box[2] - source.box[0]);
  const place = { page: draft.page, bbox: roundBox(source.box) };
  return { row, column, rowSpan, columnSpan, content, lines: lines.map((line) => line.content), place };
}

/** The column edges of all parts, those that are nearly equal taken as one. */
function commonColumns(tables: readonly PageTable[]): number[] {
  const xs: number[] = [];
  for (const x of tables.flatMap((table) => table.grid.xs).sort((a, b) => a - b)) {
    const last = xs.at(-1);
    if (last === undefined || x - last > tolerance) xs.push(x);
  }
  return xs;
}

function columnAt(xs: readonly number[], x: number): number {
  const distances = xs.map((edge) => Math.abs(edge - x));
  return distances.indexOf(Math.min(...distances));
}
