import { phrases, verdictNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import type { outputPhrases } from "../messages/output.js";
import { describePlace } from "../messages/places.js";
import { roles } from "../messages/roles.js";
import type { Evidence, Finding, Result, Severity, Suppressed } from "../model/index.js";
import { catalogue } from "../rules/catalogue.js";
import { outcomeOf } from "./summary.js";
import { nameTable } from "./table-name.js";

/** A finding as the columns of a table, each as text; blank where a column does not apply. */
export type FindingRow = Readonly<Record<keyof (typeof outputPhrases)[Language]["columns"], string>> & {
  readonly severity: Severity | "";
};

/** The findings of a file as rows, those that were set aside after the others. */
export function findingRows(result: Result, language: Language): FindingRow[] {
  return [...result.findings, ...result.suppressed].map((finding) => rowOf(result, finding, language));
}

/** A row that says whose file it is and what it came to. */
export function fileRow(result: Result, language: Language): FindingRow {
  return {
    file: result.file,
    department: result.report?.department?.text ?? "",
    year: result.report?.year?.toString() ?? "",
    verdict: verdictNames[outcomeOf(result)][language],
    severity: "",
    rule: "",
    title: "",
    message: "",
    formula: "",
    accepted: "",
    expected: "",
    actual: "",
    table: "",
    row: "",
    place: "",
    evidence: "",
    fingerprint: "",
    reason: "",
  };
}

function rowOf(result: Result, finding: Finding | Suppressed, language: Language): FindingRow {
  const { rule, severity, message, fingerprint, subject, evidence } = finding;
  return {
    ...fileRow(result, language),
    severity,
    rule,
    title: titles.get(rule)?.[language].title ?? "",
    message,
    formula: finding.formula ?? "",
    accepted: finding.accepted ?? "",
    expected: finding.expected ?? "",
    actual: finding.actual ?? "",
    table: nameTable(result.report, subject.evaluation, phrases[language]),
    row: subject.row ?? subject.item ?? "",
    place: describePlace(evidence[0] ?? {}, language),
    evidence: evidence.map((one) => figureOf(one, language)).join("; "),
    fingerprint,
    reason: "reason" in finding ? finding.reason : "",
  };
}

const titles = new Map(catalogue.map(({ id, page }) => [id, page]));

/** "weight 10 (page 4)" */
function figureOf({ role, text, ...place }: Evidence, language: Language): string {
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = roles;
  const where = describePlace(place, language);
  return `${names[role]?.[language] ?? role} ${text}${where === "" ? "" : ` (${where})`}`;
}
