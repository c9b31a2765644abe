import { severityNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import { outputPhrases } from "../messages/output.js";
import type { Result } from "../model/index.js";
import { harmlessCell } from "./cell.js";
import { type FindingRow, fileRow, findingRows } from "./finding-rows.js";
import type { TextWriter, WriterContext } from "./formats.js";
import { outcomeOf } from "./summary.js";
import { wellFormed } from "./wellformed.js";

/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * CSV (RFC 4180) for a spreadsheet: one finding a row, those that were set aside with their reason, and a row for each file
 * that could not be read or judged, so that no file is missed in silence.
 */
export function csvWriter({ language }: Pick<WriterContext, "language">): TextWriter {
  const { columns } = outputPhrases[language];
  return {
    open: () => BYTE_ORDER_MARK + csvLine(Object.values(columns)),
    result: (result) =>
      [...statusRow(result, language), ...findingRows(result, language)].map((row) => csvLine(cells(row))).join(""),
    close: () => "",
  };

  function cells(row: FindingRow): string[] {
    return (Object.keys(columns) as (keyof typeof columns)[]).map((column) =>
      column === "severity" && row.severity !== "" ? severityNames[row.severity][language] : row[column],
    );
  }
}

/** The row of a file that no finding speaks for. */
function statusRow(result: Result, language: Language): FindingRow[] {
  const outcome = outcomeOf(result);
  if (outcome === "passed" || outcome === "findings") return [];
  const { undetermined } = outputPhrases[language];
  const message = result.error === null ? undetermined : result.error.message;
  return [{ ...fileRow(result, language), rule: result.error?.code ?? "", message }];
}

/** A line of CSV (RFC 4180) that no spreadsheet runs as a formula. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(",")}\r\n`;
}

/** Quoted where it holds what separates fields, in any locale. */
function field(text: string): string {
  const harmless = harmlessCell(wellFormed(text));
  return /[",;\s]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
