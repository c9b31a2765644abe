import { type FileRecord, recordsOf } from "./records.js";

/** What programs part the fields of a saved sheet by. */
const SEPARATORS = [",", ";", "\t"] as const;
/** Fewer records are no sheet, and a sheet with fewer columns holds no form. */
const LEAST_RECORDS = 8;
const LEAST_FIELDS = 4;
/** So many of the records have as many fields as most have, and so many have no more: blank ones at the end may be left away. */
const ALIKE = 0.6;
const WITHIN = 0.9;

/** A row of a sheet: its cells parted by tabs, and the line of the file that it begins on, from 1. */
export interface SheetLine {
  readonly text: string;
  readonly number: number;
}

/**
 * The rows of a sheet that was saved as text with separators (CSV): what quotation marks enclose is one cell, over
 * however many lines.
 *
 * @param text a whole file
 * @returns null where the text is no such sheet
 */
export function sheetLines(text: string): SheetLine[] | null {
  for (const separator of SEPARATORS) {
    // Without quotation marks, tabs part cells as they are.
    if (!text.includes(separator) || (separator === "\t" && !/(?:^|[\t\n\r])"/.test(text))) continue;
    const records = recordsOf(text, separator);
    if (records !== null && (isSheet(records) || (separator === "\t" && hasBrokenCell(records))))
      return records.map(({ fields, line }) => ({ text: rowOf(fields), number: line }));
  }
  return null;
}

/** A paragraph of running text is the only cell of its row; any other row keeps its blank cells, which tell the columns. */
function rowOf(fields: readonly string[]): string {
  const row = fields.map((field) => field.replace(/[\t\r\n]+/g, "")).join("\t");
  return fields.slice(1).every((field) => field.trim() === "") ? row.trimEnd() : row;
}

/** Quotation marks that enclose the lines of a cell among others, as tables are copied out of a sheet into a text. */
function hasBrokenCell(records: readonly FileRecord[]): boolean {
  const lines = records.flatMap(({ fields }) => fields.map((field) => field.split("\n").length));
  const most = Math.max(1, ...lines);
  return (
    most <= MOST_LINES && records.some(({ fields }) => fields.length > 1 && fields.some((one) => /[\r\n]/.test(one)))
  );
}

/** A cell with more lines than this is one whose mark was never closed. */
const MOST_LINES = 12;

function isSheet(records: readonly FileRecord[]): boolean {
  const counts = records
    .filter(({ fields }) => fields.some((field) => field !== ""))
    .map(({ fields }) => fields.length);
  if (counts.length < LEAST_RECORDS) return false;
  const byCount = new Map<number, number>();
  for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  const [[usual, times] = [0, 0]] = [...byCount].sort((a, b) => b[1] - a[1]);
  const within = counts.filter((count) => count <= usual).length;
  return usual >= LEAST_FIELDS && times >= ALIKE * counts.length && within >= WITHIN * counts.length;
}
