import { type Phrases, phrases, severityNames, verdictNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import { outputPhrases } from "../messages/output.js";
import { describePlace } from "../messages/places.js";
import type { Finding, Report, Result, Severity } from "../model/index.js";
import { severities } from "../model/index.js";
import { renderAdvice } from "./advice.js";
import { furtherAccepted } from "./arithmetic.js";
import type { TextWriter, WriterContext } from "./formats.js";
import { renderLedger } from "./ledger.js";
import { printable } from "./sanitize.js";
import { indented, labelled, type Style } from "./style.js";
import { count, emptyTally, type Tally } from "./summary.js";
import { nameTableOnPage } from "./table-name.js";

type PrettyContext = Pick<WriterContext, "language" | "style" | "elapsed" | "verbose">;

/** What `selfeval check` prints for a person: one part a file, its findings grouped by table, worst first. */
export function prettyWriter({ language, style, elapsed, verbose }: PrettyContext): TextWriter {
  const tally = emptyTally();
  const words = phrases[language];
  return {
    open: () => "",
    result: (result) => {
      count(tally, result);
      const ledger = verbose && result.error === null ? renderLedger(result.checks, words, 4, style) : [];
      const advice = verbose ? renderAdvice(result.findings, language, style) : [];
      return `${[renderResult(result, language, style), ...advice, ...ledger].join("\n")}\n\n`;
    },
    close: () =>
      `${renderSummary(tally, language, style, elapsed())}\n${tally.findings > 0 ? `${indented(style.paint.dim(words.explainHint), 0, style)}\n` : ""}`,
  };
}

function renderResult(result: Result, language: Language, style: Style): string {
  const words = phrases[language];
  const parts = [renderHead(result, words, style)];
  if (result.error !== null) {
    parts.push(indented(style.paint.red(`✖ ${result.error.code}`), 2, style));
    parts.push(indented(printable(result.error.message), 4, style));
    return parts.join("\n");
  }
  for (const [heading, findings] of groupByTable(result.findings, result.report, words)) {
    parts.push("", indented(style.paint.bold(printable(heading)), 2, style));
    parts.push(...worstFirst(findings).map((finding) => renderFinding(finding, language, style)));
  }
  parts.push("", indented(renderVerdict(result, words, style), 2, style));
  if (result.diagnostics.length > 0) {
    parts.push(indented(style.paint.dim(words.diagnostics), 2, style));
    for (const { message, ...place } of result.diagnostics) {
      const where = printable(describePlace(place, language));
      parts.push(indented(style.paint.dim(`· ${where === "" ? "" : `${where}  `}${printable(message)}`), 4, style));
    }
  }
  return parts.join("\n");
}

function renderHead(result: Result, words: Phrases, style: Style): string {
  const { report } = result;
  const facts =
    report === null
      ? []
      : [
          report.department === null ? null : printable(report.department.text),
          report.year === null ? null : words.year(report.year),
          report.format === "pdf" ? words.pages(report.pages) : null,
          report.format === "xlsx" ? words.sheets(report.pages) : null,
          words.tables(report.evaluations.length),
        ].filter((fact) => fact !== null);
  // Not wrapped: a path in pieces can be neither clicked nor copied.
  const head = style.paint.underline.bold(printable(result.file));
  return facts.length === 0 ? head : `${head}\n${indented(style.paint.dim(facts.join(" · ")), 2, style)}`;
}

/** Findings by the table they speak of, the narrative's first; the order of the document within each. */
function groupByTable(findings: readonly Finding[], report: Report | null, words: Phrases): [string, Finding[]][] {
  const groups = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const key = finding.subject.evaluation;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups]
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([key, group]) => [nameTableOnPage(report, key, words), group]);
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Room for a mark and the name of a severity, in columns. */
const LABEL_WIDTH = 10;

const marks: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "ℹ" };

function renderFinding(finding: Finding, language: Language, style: Style): string {
  const { paint } = style;
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[finding.severity];
  const label = colour(`${marks[finding.severity]} ${severityNames[finding.severity][language]}`);
  const { accepted } = outputPhrases[language];
  const further = furtherAccepted(finding);
  const [first] = finding.evidence;
  const where = first === undefined ? "" : printable(describePlace(first, language));
  const lines = [
    labelled(label, printable(finding.message), 4, LABEL_WIDTH, style),
    finding.formula === null ? null : indented(paint.bold(printable(finding.formula)), 4 + LABEL_WIDTH, style),
    further === null ? null : indented(printable(accepted(further)), 4 + LABEL_WIDTH, style),
    indented(paint.dim([where, finding.rule].filter((part) => part !== "").join("  ")), 4 + LABEL_WIDTH, style),
  ];
  return lines.filter((line) => line !== null).join("\n");
}

function renderVerdict(result: Result, words: Phrases, style: Style): string {
  const { paint } = style;
  const ledger = paint.dim(
    words.compared(
      result.checks.reduce((sum, check) => sum + check.passed, 0),
      result.checks.reduce((sum, check) => sum + check.failed, 0),
      result.checks.reduce((sum, check) => sum + check.notRun, 0),
    ),
  );
  if (result.verdict === "undetermined") return `${paint.magenta(`? ${words.undetermined}`)} ${ledger}`;
  const aside = result.suppressed.length;
  if (result.verdict === "passed")
    return `${paint.green(`✔ ${aside === 0 ? words.clean : words.cleanBut(aside)}`)} ${ledger}`;
  const by = (severity: Severity) => result.findings.filter((finding) => finding.severity === severity).length;
  const found = paint.bold(words.counts(by("error"), by("warning"), by("info")));
  return [found, ...(aside === 0 ? [] : [words.suppressed(aside)]), ledger].join("  ");
}

function renderSummary(tally: Tally, language: Language, style: Style, elapsed: string | null): string {
  const words = phrases[language];
  const separator = language === "zh" ? "，" : ", ";
  const outcomes = (["passed", "findings", "undetermined", "failed"] as const).map((outcome) => {
    const text = `${verdictNames[outcome][language]} ${tally[outcome]}`;
    return tally[outcome] === 0 ? style.paint.dim(text) : text;
  });
  const found = words.counts(tally.severities.error, tally.severities.warning, tally.severities.info);
  const time = elapsed === null ? [] : [words.seconds(elapsed)];
  const head = words.summary(tally.files, tally.files - tally.failed);
  const text = [`${head}${outcomes.join(separator)}`, found, ...time].join(language === "zh" ? "；" : "; ");
  return indented(style.paint.bold(text), 0, style);
}
