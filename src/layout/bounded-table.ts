import type { Table } from "./block.js";

/** A form has some thousand places; a list of a million is data, of which the head is enough to tell that it is no form. */
const MOST_PLACES = 1_000_000;

/** A table of as many rows as can be spread out over its columns without filling the memory. */
export function boundedTable(table: Table): Table {
  const rows = Math.floor(MOST_PLACES / Math.max(1, table.columnCount));
  if (table.rowCount <= rows) return table;
  const cells = table.cells
    .filter(({ row }) => row < rows)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));
  return { ...table, rowCount: rows, cells };
}
