import { phrases, severityNames, verdictNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import { type Result, type Severity, severities } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { severityMarks } from "./findings.js";
import { titleOf } from "./rule-titles.js";
import { countsOf, type Outcome, outcomeOf, outcomes, renderVerdict } from "./verdict.js";

/** What the overview tells of one file; all that is kept of it. */
export interface Entry {
  readonly outcome: Outcome;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly department: string;
  /** findings by "rule severity" */
  readonly rules: ReadonlyMap<string, number>;
  readonly row: string;
}

/** @param number of the report among those of the page, from 1 */
export function entryOf(result: Result, number: number, language: Language): Entry {
  const outcome = outcomeOf(result);
  const counts = countsOf(result);
  const department = result.report?.department?.text.trim() ?? "";
  const rules = new Map<string, number>();
  for (const { rule, severity } of result.findings) {
    const key = `${rule} ${severity}`;
    rules.set(key, (rules.get(key) ?? 0) + 1);
  }
  const told = escaped(remarkOf(result, language));
  const cells = severities.map((severity) =>
    outcome === "failed" ? `<td class="n">–</td>` : `<td class="n" data-count="${severity}">${counts[severity]}</td>`,
  );
  const found = [...rules].map(([key, count]) => `${key} ${count}`).join(";");
  const year = result.report?.year ?? "";
  const row = `<tr data-report="${number}" data-outcome="${outcome}" data-department="${escaped(department)}" data-found="${escaped(found)}"><th scope="row"><a href="#report-${number}">${escaped(result.file)}</a></th><td>${escaped(department)}</td><td class="n">${year}</td><td>${renderVerdict(result, language)}</td>${cells.join("")}<td class="told">${told}</td></tr>`;
  return { outcome, counts, department, rules, row };
}

/** Why a file was not checked to the end; else the first of its errors. */
function remarkOf({ error, verdict, diagnostics, findings }: Result, language: Language): string {
  if (error !== null) return error.message;
  if (verdict === "undetermined") return diagnostics[0]?.message ?? phrases[language].undetermined;
  const worst = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))[0];
  return worst?.message ?? "";
}

/** The list of files, worst first, with what narrows it down. */
export function renderOverview(entries: readonly Entry[], language: Language): string {
  const words = reviewPhrases[language];
  const sorted = [...entries].sort(
    (a, b) =>
      outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
      severities.reduce((order, severity) => order || b.counts[severity] - a.counts[severity], 0),
  );
  const columns = [words.file, words.department, words.year, words.verdict]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join("");
  const counts = severities
    .map(
      (severity) =>
        `<th scope="col" class="n">${severityMarks[severity]} ${escaped(severityNames[severity][language])}</th>`,
    )
    .join("");
  const head = `<thead><tr>${columns}${counts}<th scope="col">${escaped(words.told)}</th></tr></thead>`;
  const rows = sorted.map(({ row }) => row).join("\n");
  return `${renderTiles(entries, language)}${renderFilters(entries, language)}<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.file)}"><table class="files">${head}<tbody>${rows}</tbody></table></div><p id="nothing" class="none" hidden>${escaped(words.nothing)}</p>${renderByRule(entries, language)}`;
}

function renderTiles(entries: readonly Entry[], language: Language): string {
  const of = (outcome: Outcome) => entries.filter((entry) => entry.outcome === outcome).length;
  const [failed, undetermined] = [of("failed"), of("undetermined")];
  const files = outcomes.map(
    (outcome) =>
      `<li class="v-${outcome}"><b>${of(outcome)}</b> ${escaped(reviewPhrases[language].tiles[outcome])}</li>`,
  );
  const found = severities.map((severity) => {
    const sum = entries.reduce((all, { counts }) => all + counts[severity], 0);
    return `<li class="s-${severity}"><b>${sum}</b> ${severityMarks[severity]} ${escaped(severityNames[severity][language])}</li>`;
  });
  const all = `<li class="all"><b>${entries.length}</b> ${escaped(reviewPhrases[language].files)}</li>`;
  const unsure =
    failed + undetermined === 0
      ? ""
      : `<p class="unsure">${escaped(reviewPhrases[language].unsure(failed, undetermined))}</p>`;
  return `<ul class="tiles">${all}${files.join("")}</ul><ul class="tiles found">${found.join("")}</ul>${unsure}`;
}

function renderFilters(entries: readonly Entry[], language: Language): string {
  const words = reviewPhrases[language];
  const rules = [...new Set(entries.flatMap((entry) => [...entry.rules.keys()].map((key) => key.split(" ")[0] ?? "")))];
  const departments = [...new Set(entries.map(({ department }) => department))].sort();
  const verdicts = outcomes.filter((outcome) => entries.some((entry) => entry.outcome === outcome));
  const selects = [
    select(
      "outcome",
      words.verdict,
      verdicts.map((outcome) => [outcome, verdictNames[outcome][language]]),
      words.all,
    ),
    select(
      "severity",
      words.severity,
      severities.map((severity) => [severity, severityNames[severity][language]]),
      words.all,
    ),
    select(
      "rule",
      words.rule,
      rules.sort().map((rule) => [rule, `${titleOf(rule, language)} ${rule}`.trim()]),
      words.all,
    ),
    select(
      "department",
      words.department,
      departments.map((name) => [`=${name}`, name === "" ? words.unread : name]),
      words.all,
    ),
  ];
  return `<form class="filters" role="search" aria-label="${escaped(words.filters)}">${selects.join("")}<label>${escaped(words.search)} <input id="filter-search" type="search" autocomplete="off"></label><button type="reset">${escaped(words.clear)}</button><output id="shown"></output></form>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  all: string,
): string {
  const items = options.map(([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`);
  return `<label>${escaped(label)} <select id="filter-${name}"><option value="">${escaped(all)}</option>${items.join("")}</select></label>`;
}

/** How often each rule found something, and in how many files; each row narrows the list down to it. */
function renderByRule(entries: readonly Entry[], language: Language): string {
  const words = reviewPhrases[language];
  const sums = new Map<string, { severity: string; findings: number; files: number }>();
  for (const { rules } of entries) {
    for (const [key, count] of rules) {
      const sum = sums.get(key) ?? { severity: key.split(" ")[1] ?? "", findings: 0, files: 0 };
      sums.set(key, { ...sum, findings: sum.findings + count, files: sum.files + 1 });
    }
  }
  if (sums.size === 0) return "";
  const rows = [...sums]
    .sort(([, a], [, b]) => b.findings - a.findings || b.files - a.files)
    .map(([key, { severity, findings, files }]) => {
      const rule = key.split(" ")[0] ?? "";
      const known = severities.find((name) => name === severity) ?? "info";
      return `<tr><th scope="row"><button type="button" data-only-rule="${escaped(rule)}">${escaped(titleOf(rule, language) || rule)}</button> <code>${escaped(rule)}</code></th><td class="s-${known}">${severityMarks[known]} ${escaped(severityNames[known][language])}</td><td class="n">${findings}</td><td class="n">${files}</td></tr>`;
    });
  const head = [words.rule, words.severity]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .concat([words.findings, words.files].map((name) => `<th scope="col" class="n">${escaped(name)}</th>`));
  return `<section class="by-rule"><h2>${escaped(words.byRule)}</h2><table class="data"><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}
