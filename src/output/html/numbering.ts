import { type Phrases, phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { type Finding, type Report, type Result, severities } from "../../model/index.js";
import type { NumberedFinding } from "./spots.js";

/** Findings of one table, or of the narrative. */
export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly NumberedFinding[];
}

/** Findings by the table they speak of, the narrative's first, worst first in each, numbered in that order. */
export function numberedGroups({ findings, report }: Result, language: Language): FindingGroup[] {
  const tables = new Map<number, Finding[]>();
  for (const finding of findings) {
    const table = finding.subject.evaluation ?? -1;
    const known = tables.get(table);
    if (known === undefined) tables.set(table, [finding]);
    else known.push(finding);
  }
  let number = 0;
  return [...tables]
    .sort(([a], [b]) => a - b)
    .map(([table, members]) => {
      const sorted = [...members].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
      const numbered = sorted.map((finding) => ({ number: ++number, finding }));
      return { heading: tableName(report, table, phrases[language]), findings: numbered };
    });
}

/** What a table goes by; the narrative for an index that no table has. */
export function tableName(report: Report | null, index: number, words: Phrases): string {
  const evaluation = report?.evaluations[index];
  if (evaluation === undefined) return words.narrative;
  return evaluation.kind === "department"
    ? words.departmentTable
    : words.projectTable(evaluation.name?.text ?? words.none);
}
