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
    const read = recordsOf(text, separator);
    const records = separator === "," && read !== null ? withWholeAmounts(read) : read;
    if (records !== null && (isSheet(records) || (separator === "\t" && hasBrokenCell(records))))
      return records.map(({ fields, line }) => ({ text: rowOf(fields), number: line }));
  }
  return null;
}

/** What stands before and behind a comma that parts thousands. */
const THOUSANDS = { before: /^\s*-?\d{1,3}$/, behind: /^\d{3}(?:\.\d+)?\s*$/ } as const;

/**
 * Amounts whose commas no quotation marks keep from parting cells ("1,860.00" as two), put together in records that have
 * just so many fields more than others as they have such commas; where it is not clear which they are, as written.
 */
function withWholeAmounts(records: readonly FileRecord[]): readonly FileRecord[] {
  const usual = usualCount(records);
  return records.map((record) => {
    const { fields } = record;
    const torn = fields.flatMap((field, at) =>
      THOUSANDS.before.test(fields[at - 1] ?? "") && THOUSANDS.behind.test(field) ? [at] : [],
    );
    if (torn.length === 0 || fields.length - torn.length !== usual) return record;
    const whole = fields.flatMap((field, at) =>
      torn.includes(at) ? [] : [torn.includes(at + 1) ? `${field},${fields[at + 1]}` : field],
    );
    return { ...record, fields: whole };
  });
}

/** How many fields most records have that are not blank. */
function usualCount(records: readonly FileRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records)
    if (fields.some((field) => field !== "")) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
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
  const usual = usualCount(records);
  const times = counts.filter((count) => count === usual).length;
  const within = counts.filter((count) => count <= usual).length;
  return usual >= LEAST_FIELDS && times >= ALIKE * counts.length && within >= WITHIN * counts.length;
}
