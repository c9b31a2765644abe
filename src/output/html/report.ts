import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import type { Picture, Result } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { cellMarks } from "./cell-marks.js";
import { renderFindings } from "./findings.js";
import { renderDiagnostics, renderLedger, renderSuppressed } from "./ledger.js";
import { numberedGroups } from "./numbering.js";
import { renderPicture } from "./pictures.js";
import { spotsOf } from "./spots.js";
import { renderTablesRead } from "./tables-read.js";
import { countsOf, renderVerdict } from "./verdict.js";

interface Part {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly body: string;
}

/** One report: its verdict, its findings beside the document, and all that was read and compared. */
export function renderReport(result: Result, picture: Picture | null, language: Language): string {
  if (result.report === null) return `${renderHead(result, language)}${renderFailure(result, language)}`;
  const parts = partsOf(result, picture, language);
  const links = parts.map(({ id, name, count }) => `<li><a href="#${id}">${escaped(name)} <b>${count}</b></a></li>`);
  const sections = parts.map(
    ({ id, name, body }) =>
      `<section class="part" id="${id}" tabindex="-1" aria-labelledby="${id}-name"><h3 id="${id}-name">${escaped(name)}</h3>${body}</section>`,
  );
  return `${renderHead(result, language)}<nav class="parts" aria-label="${escaped(reviewPhrases[language].told)}"><ul>${links.join("")}</ul></nav>${sections.join("")}`;
}

function partsOf(result: Result, picture: Picture | null, language: Language): Part[] {
  const words = reviewPhrases[language];
  const { report, diagnostics, suppressed, checks } = result;
  const groups = numberedGroups(result, language);
  const spots = spotsOf(groups.flatMap(({ findings }) => findings));
  const found: Part = {
    id: "findings",
    name: words.findings,
    count: result.findings.length,
    body:
      groups.length === 0
        ? `<p class="none">${escaped(result.verdict === "undetermined" ? words.noFindingsUnsure : words.noFindings)}</p>`
        : `<p class="filtered" hidden></p><div class="beside"><div class="list" role="region" aria-label="${escaped(words.findings)}">${renderFindings(groups, spots, language)}</div><div class="pictures" role="region" aria-label="${escaped(words.pictures)}">${renderPicture(picture, spots, language)}</div></div>`,
  };
  const told: Part = {
    id: "diagnostics",
    name: words.diagnostics,
    count: diagnostics.length,
    body: renderDiagnostics(diagnostics, language),
  };
  const aside: Part = {
    id: "suppressed",
    name: words.suppressed,
    count: suppressed.length,
    body: renderSuppressed(suppressed, language),
  };
  const marks = cellMarks(spots, picture?.notes ?? [], language);
  const read: Part = {
    id: "tables",
    name: words.tablesRead,
    count: report?.evaluations.length ?? 0,
    body: report === null ? "" : renderTablesRead(report, picture?.doubtful ?? [], marks, language),
  };
  const ledger: Part = {
    id: "ledger",
    name: words.ledger,
    count: checks.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
    body: renderLedger(checks, language),
  };
  // Where the file was not understood, why comes first.
  const first = result.verdict === "undetermined" ? [told, found] : [found, told];
  return [...first, aside, read, ledger].filter((part) => part.count > 0 || (part !== told && part !== aside));
}

function renderHead(result: Result, language: Language): string {
  const { report, sha256 } = result;
  const facts =
    report === null
      ? []
      : [
          report.department?.text ?? "",
          report.year === null ? "" : phrases[language].year(report.year),
          report.format === "pdf" ? phrases[language].pages(report.pages) : "",
          report.format === "xlsx" ? phrases[language].sheets(report.pages) : "",
          phrases[language].tables(report.evaluations.length),
        ].filter((fact) => fact !== "");
  const about = facts.length === 0 ? "" : `<p class="facts">${escaped(facts.join(" · "))}</p>`;
  const print = sha256 === null ? "" : `<p class="sha">SHA-256 ${escaped(sha256)}</p>`;
  return `<header class="head"><h2 tabindex="-1">${escaped(result.file)}</h2>${about}<p class="sentence">${renderVerdict(result, language)} ${escaped(sentenceOf(result, language))}</p>${print}</header>`;
}

function sentenceOf(result: Result, language: Language): string {
  if (result.error !== null) return "";
  const words = phrases[language];
  const counts = countsOf(result);
  const aside = result.suppressed.length;
  const sum = (field: "passed" | "failed" | "notRun") => result.checks.reduce((all, check) => all + check[field], 0);
  const ledger = words.compared(sum("passed"), sum("failed"), sum("notRun"));
  const found = {
    undetermined: words.undetermined,
    passed: aside === 0 ? words.clean : words.cleanBut(aside),
    findings: `${words.counts(counts.error, counts.warning, counts.info)}${language === "zh" ? "。" : "."}${aside === 0 ? "" : ` ${words.suppressed(aside)}`}`,
  }[result.verdict];
  return `${found} ${ledger}`;
}

function renderFailure({ error }: Result, language: Language): string {
  if (error === null) return "";
  return `<section class="failure"><p>${escaped(error.message)}</p><p><code>${escaped(error.code)}</code></p><p>${escaped(reviewPhrases[language].unsure(1, 0))}</p></section>`;
}
