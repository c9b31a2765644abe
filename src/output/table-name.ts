import type { Phrases } from "../messages/interface.js";
import type { Report } from "../model/index.js";

/** What a reviewer calls the table that a finding speaks of; the narrative where it speaks of none. */
export function nameTable(report: Report | null, index: number | null, words: Phrases): string {
  const evaluation = index === null ? undefined : report?.evaluations[index];
  if (evaluation === undefined) return words.narrative;
  const name =
    evaluation.kind === "department" ? words.departmentTable : words.projectTable(evaluation.name?.text ?? words.none);
  // A workbook's "page" is a sheet, which each finding names.
  if (evaluation.page === null || report?.format === "xlsx") return name;
  return words.tableOnPage(name, evaluation.page);
}
