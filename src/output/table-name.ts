import type { Phrases } from "../messages/interface.js";
import type { Report } from "../model/index.js";

/** What a reviewer calls the table that a finding speaks of; the narrative where it speaks of none. */
export function nameTable(report: Report | null, index: number | null, words: Phrases): string {
  const evaluation = index === null ? undefined : report?.evaluations[index];
  if (evaluation === undefined) return words.narrative;
  return evaluation.kind === "department"
    ? words.departmentTable
    : words.projectTable(evaluation.name?.text ?? words.none);
}

/** The same with the page that the table begins on. */
export function nameTableOnPage(report: Report | null, index: number | null, words: Phrases): string {
  const name = nameTable(report, index, words);
  const page = index === null ? undefined : report?.evaluations[index]?.page;
  // A workbook's "page" is a sheet, which each finding names.
  return page == null || report?.format === "xlsx" ? name : words.tableOnPage(name, page);
}
