import { phrases, severityNames, verdictNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { type SummaryPhrases, summaryPhrases } from "../../messages/summary.js";
import { type AcrossRow, type Severity, severities, type Totals } from "../../model/index.js";
import { printable } from "../sanitize.js";
import { indented, type Style } from "../style.js";
import { type AnswerWriter, type SummaryContext, type SummaryWriter, shownValue, titleOf } from "./summary.js";
import { type TextColumn, textTable } from "./text-table.js";

/** A person reads no more rows of one table on a terminal. */
const MOST = 100;

/** What `selfeval summarize` prints for a person: what needs one first, then the tables, then what is wrong between files. */
export const prettySummary: SummaryWriter = async function* (summary, context) {
  const { language, style } = context;
  const words = summaryPhrases[language];
  const { columns } = words;
  yield head(summary.totals, context);
  const name = (department: string) => (department === "" ? words.noDepartment : department);
  yield* section(words.attention, [{ head: columns.file }, { head: columns.outcome }, { head: columns.message }], {
    rows: mapped(summary.attention(), ({ file, outcome, code, message }) => [
      file,
      code ?? verdictNames[outcome][language],
      message ?? phrases[language].undetermined,
    ]),
    words,
    style,
  });
  const counts = ["files", "failed", "undetermined", "error", "warning", "info"] as const;
  yield* section(words.departments, [{ head: columns.department }, ...figures(counts.map((one) => columns[one]))], {
    rows: mapped(summary.departments(), (row) => [name(row.department), ...counts.map((one) => String(row[one]))]),
    words,
    style,
  });
  const ruled = [{ head: columns.severity }, { head: columns.rule }, ...figures([columns.findings, columns.files])];
  yield* section(words.table, [{ head: columns.department }, ...ruled], {
    rows: mapped(summary.table(), ({ department, rule, severity, findings, files }) => [
      name(department),
      ...[severityNames[severity][language], rule, String(findings), String(files)],
    ]),
    words,
    style,
  });
  yield* section(words.rules, [...ruled, { head: columns.title }], {
    rows: mapped(summary.rules(), ({ rule, severity, findings, files }) => [
      ...[severityNames[severity][language], rule, String(findings), String(files), titleOf(rule, language)],
    ]),
    words,
    style,
  });
  yield* across(summary, context, words);
};

const figures = (heads: readonly string[]): TextColumn[] => heads.map((head) => ({ head, isFigure: true }));

async function* mapped<T>(rows: AsyncIterable<T>, cells: (row: T) => string[]): AsyncGenerator<string[]> {
  for await (const row of rows) yield cells(row);
}

interface Section {
  readonly rows: AsyncIterable<string[]>;
  readonly words: SummaryPhrases;
  readonly style: Style;
}

/** A heading and its table; nothing where there is no row. */
async function* section(
  heading: string,
  columns: readonly TextColumn[],
  { rows, words, style }: Section,
): AsyncGenerator<string> {
  let count = 0;
  const shown: string[][] = [];
  for await (const row of rows) if (++count <= MOST) shown.push(row);
  if (count === 0) return;
  yield `\n${style.paint.bold(heading)}\n`;
  for await (const line of textTable(
    columns,
    mapped(fromList(shown), (row) => row),
  ))
    yield line.replace(/^(?=.)/gm, "  ");
  if (count > MOST) yield `  ${style.paint.dim(words.more(count - MOST))}\n`;
}

async function* fromList<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

function head({ files, findings, ...totals }: Totals, { language, style }: SummaryContext): string {
  const words = summaryPhrases[language];
  const outcomes = (["failed", "undetermined", "findings", "passed"] as const)
    .filter((outcome) => files[outcome] > 0)
    .map((outcome) => `${verdictNames[outcome][language]} ${files[outcome]}`);
  const found = phrases[language].counts(findings.error, findings.warning, findings.info);
  const lines = [
    style.paint.bold(`${words.head(files.total, files.departments)}${outcomes.join(language === "zh" ? "，" : ", ")}`),
    ...(findings.suppressed > 0 ? [`${found}  ${phrases[language].suppressed(findings.suppressed)}`] : [found]),
    ...(totals.unfinished.length > 0
      ? [style.paint.red(words.unfinished(totals.unfinished.map(printable).join(", ")))]
      : []),
    ...(totals.cutOff > 0 ? [style.paint.red(words.cutOff(totals.cutOff))] : []),
    ...(totals.repeated > 0 ? [words.repeated(totals.repeated)] : []),
    ...(totals.conflicting > 0 ? [style.paint.yellow(words.conflicting(totals.conflicting))] : []),
  ];
  return `${lines.join("\n")}\n`;
}

async function* across(
  summary: Parameters<SummaryWriter>[0],
  { language, style }: SummaryContext,
  words: SummaryPhrases,
): AsyncGenerator<string> {
  yield `\n${style.paint.bold(words.across)}\n`;
  let count = 0;
  for await (const row of summary.across()) if (++count <= MOST) yield finding(row, language, style);
  if (count === 0) yield `  ${words.none}\n`;
  if (count > MOST) yield `  ${style.paint.dim(words.more(count - MOST))}\n`;
  const sum = (key: "passed" | "failed" | "notRun") => summary.checks.reduce((all, check) => all + check[key], 0);
  yield `  ${style.paint.dim(words.compared(sum("passed") + sum("failed"), sum("failed"), sum("notRun")))}\n`;
}

function finding(row: AcrossRow, language: Language, style: Style): string {
  const { file, rule, severity, message, formula, reason } = row;
  const marks: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "·" };
  const paint = severity === severities[0] ? style.paint.red : style.paint.yellow;
  const lines = [
    `  ${paint(`${marks[severity]} ${severityNames[severity][language]}`)} ${printable(file)}`,
    indented(printable(message), 6, style),
    ...(formula === null ? [] : [indented(printable(formula), 6, style)]),
    ...(reason === null ? [] : [indented(printable(summaryPhrases[language].aside(reason)), 6, style)]),
    style.paint.dim(indented(rule, 6, style)),
  ];
  return `${lines.join("\n")}\n`;
}

/** An answer as a table for the eye. */
export const prettyAnswer: AnswerWriter = ({ columns, rows }) =>
  textTable(
    columns.map((name) => ({ head: printable(name) })),
    mapped(rows, (row) => row.map(shownValue)),
  );
