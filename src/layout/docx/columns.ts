import type { DocxTable } from "../../document/docx/document.js";
import { alignColumns } from "../aligned-columns.js";

/** The columns that a cell takes, `to` exclusive. */
export interface Taken {
  readonly from: number;
  readonly to: number;
}

/** The columns of a table: what each cell of each row takes, and where the columns begin and the last one ends. */
export interface Columns {
  readonly count: number;
  readonly taken: readonly (readonly Taken[])[];
  /** in points; null where nothing tells */
  readonly edges: readonly number[] | null;
}

/** Finds the columns by the grid that the rows count in, or by the cells' widths where they do not count alike. */
export function columnsOf(table: DocxTable): Columns {
  return isCounted(table) ? byGrid(table) : (byWidths(table) ?? byGrid(table));
}

/** Whether all rows come to as many columns: Word's do, other programs leave spans out and let the widths tell. */
function isCounted({ rows, widths }: DocxTable): boolean {
  const totals = rows.map(
    ({ before, after, cells }) => before + after + cells.reduce((sum, { span }) => sum + span, 0),
  );
  return new Set(widths.length > 0 ? [widths.length, ...totals] : totals).size <= 1;
}

function byGrid({ rows, widths }: DocxTable): Columns {
  const taken = rows.map(({ before, cells }) => {
    let at = before;
    return cells.map(({ span }) => {
      at += span;
      return { from: at - span, to: at };
    });
  });
  const count = taken.reduce((most, row) => Math.max(most, row.at(-1)?.to ?? 0), 0);
  const told = widths.slice(0, count);
  if (told.length < count || told.some((width) => width <= 0)) return { count, taken, edges: null };
  const edges = [0];
  for (const width of told) edges.push((edges.at(-1) ?? 0) + width);
  return aligned(taken.map((row) => row.map(({ from, to }) => ({ from: edges[from] ?? 0, to: edges[to] ?? 0 }))));
}

/** Columns out of where each cell's borders stand, in points. */
function aligned(rows: readonly (readonly Taken[])[]): Columns {
  const { edges, at } = alignColumns(rows.flat());
  const taken = rows.map((row) => row.map(({ from, to }) => ({ from: at(from), to: at(to) })));
  return { count: Math.max(0, edges.length - 1), taken, edges };
}

/** Each row's borders by its cells' widths; null where a cell has none. */
function byWidths({ rows, widths }: DocxTable): Columns | null {
  const borders: number[][] = [];
  for (const { before, cells } of rows) {
    let x = widths.slice(0, before).reduce((sum, width) => sum + width, 0);
    const row = [x];
    for (const { width } of cells) {
      if (width === null || width <= 0) return null;
      x += width;
      row.push(x);
    }
    borders.push(row);
  }
  return aligned(borders.map((row) => row.slice(1).map((to, index) => ({ from: row[index] ?? 0, to }))));
}
