import type { XlsxSheet } from "../../document/xlsx/document.js";
import { readXlsx } from "../../document/xlsx/index.js";
import { languages } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { workbookPhrases } from "../../messages/workbook.js";
import { wellFormed } from "../../output/wellformed.js";

/** A row of the findings' sheet in which a reviewer may have written. */
export interface ReviewRow {
  readonly sheet: string;
  /** from 1, as the program shows it */
  readonly row: number;
  readonly fingerprint: string;
  readonly decision: string;
  readonly reason: string;
  readonly rule: string;
  readonly file: string;
  readonly finding: string;
}

type Field = Exclude<keyof ReviewRow, "sheet" | "row">;

/** The headings of the columns, in every language that the workbook is written in. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  fingerprint: languages.map((language) => outputPhrases[language].columns.fingerprint),
  decision: languages.map((language) => workbookPhrases[language].decision),
  reason: languages.map((language) => workbookPhrases[language].reason),
  rule: languages.map((language) => outputPhrases[language].columns.rule),
  file: languages.map((language) => outputPhrases[language].columns.file),
  finding: languages.map((language) => outputPhrases[language].columns.message),
};

const findingsSheets = languages.map((language) => workbookPhrases[language].sheets.findings);

/** A run over thousands of reports has hundreds of thousands of rows. */
const scope = { mostTexts: 20_000_000, limits: { ofOne: 400 * 2 ** 20, ofAll: 800 * 2 ** 20 } };

/** Someone may have put a line or two above the headings. */
const MOST_ABOVE = 20;

/**
 * The rows of the sheet of findings, whatever was sorted, filtered, hidden, moved or added since it was written: columns
 * are known by their headings. Null where no sheet has the columns of decisions and fingerprints.
 *
 * @throws ReadError where the bytes are no workbook that can be read
 */
export function readReviewWorkbook(bytes: Uint8Array): ReviewRow[] | null {
  const usual = readXlsx(bytes, { ...scope, wants: (name) => findingsSheets.some((known) => known === name) });
  return rowsOf(usual.sheets) ?? rowsOf(readXlsx(bytes, scope).sheets);
}

function rowsOf(sheets: readonly XlsxSheet[]): ReviewRow[] | null {
  const found = sheets.flatMap((sheet) => {
    const head = findHead(sheet);
    return head === null ? [] : [readRows(sheet, head)];
  });
  return found.length === 0 ? null : found.flat();
}

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<number, Field>;
}

function findHead({ cells }: XlsxSheet): Head | null {
  const rows = new Map<number, Map<number, Field>>();
  for (const { row, column, text } of cells) {
    if (row > MOST_ABOVE) break;
    const field = fieldOf(text);
    if (field !== null) rows.set(row, (rows.get(row) ?? new Map()).set(column, field));
  }
  for (const [row, columns] of rows) {
    const fields = [...columns.values()];
    if (fields.includes("fingerprint") && fields.includes("decision")) return { row, columns };
  }
  return null;
}

function fieldOf(text: string): Field | null {
  const word = text.trim();
  const known = (Object.keys(headings) as Field[]).find((field) => headings[field].includes(word));
  return known ?? null;
}

function readRows({ name, cells }: XlsxSheet, head: Head): ReviewRow[] {
  const rows = new Map<number, Record<Field, string>>();
  for (const { row, column, text } of cells) {
    const field = row > head.row ? head.columns.get(column) : undefined;
    if (field === undefined) continue;
    const known = rows.get(row) ?? { fingerprint: "", decision: "", reason: "", rule: "", file: "", finding: "" };
    known[field] = wellFormed(text).trim();
    rows.set(row, known);
  }
  return [...rows].map(([row, fields]) => ({ sheet: name, row, ...fields }));
}
