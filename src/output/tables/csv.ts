import type { RawTable } from "../../model/index.js";
import { harmlessCell } from "../cell.js";

/**
 * Tables as CSV (RFC 4180), one after another, each under a line that begins with "#" and says which it is. A merged cell's
 * text stands at its top left. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function tablesAsCsv(tables: readonly RawTable[]): string {
  return tables.map((table, index) => `${headingOf(table, index)}\r\n${tableAsCsv(table)}`).join("\r\n");
}

/** One table as CSV, its rows alone. */
export function tableAsCsv({ rowCount, columnCount, cells }: RawTable): string {
  const rows = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ""));
  for (const { row, column, text } of cells) {
    const line = rows[row];
    if (line !== undefined) line[column] = field(text);
  }
  return rows.map((row) => `${row.join(",")}\r\n`).join("");
}

function headingOf({ page, rowCount, columnCount, evaluation }: RawTable, index: number): string {
  const parts = [`# table ${index + 1}`, `${rowCount} rows`, `${columnCount} columns`];
  if (page !== null) parts.splice(1, 0, `page ${page}`);
  return [...parts, ...(evaluation === null ? [] : [`evaluations[${evaluation}]`])].join("; ");
}

function field(text: string): string {
  const harmless = harmlessCell(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
