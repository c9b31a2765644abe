import { severityNames, verdictNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { summaryPhrases } from "../../messages/summary.js";
import type { SummaryRows } from "../../model/index.js";
import { createPackage } from "../ooxml/package.js";
import type { Cell } from "../workbook/cell.js";
import { openWorkbook } from "../workbook/frame.js";
import type { Column } from "../workbook/sheet.js";
import { type SummaryWriter, titleOf } from "./summary.js";

type Head = keyof (typeof summaryPhrases)[Language]["columns"];

/** One sheet: its name, its columns, its rows. */
interface Plan {
  readonly name: string;
  readonly heads: readonly Head[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

const widths: Partial<Record<Head, number>> = {
  department: 30,
  file: 46,
  otherFile: 46,
  message: 60,
  title: 40,
  rule: 32,
  formula: 36,
  fingerprint: 36,
  reason: 30,
  outcome: 14,
};

/** The summary as a workbook: what needs a person first, then counts, then what is wrong between files. */
export const workbookSummary: SummaryWriter = async function* (summary, { language }) {
  const words = summaryPhrases[language];
  const all = plans(summary, language);
  const target = createPackage();
  const column = (head: Head): Column => ({ head: words.columns[head], width: widths[head] ?? 10 });
  const heads = all.map(({ name, heads: own }) => ({ name, columns: own.map(column) }));
  const book = openWorkbook(target, heads, words.overflow);
  for (const [at, { rows }] of all.entries()) {
    for await (const cells of rows) {
      book.sheets[at]?.row({ cells });
      yield target.take();
    }
  }
  book.end();
  yield* target.pieces();
};

function plans(summary: SummaryRows, language: Language): Plan[] {
  const words = summaryPhrases[language];
  const severity = (name: keyof typeof severityNames) => severityNames[name][language];
  const rule = (id: string) => [id, titleOf(id, language)];
  return [
    {
      name: verdictNames.undetermined[language],
      heads: ["file", "department", "outcome", "rule", "message"],
      rows: mapped(summary.attention(), (row) => [
        ...[row.file, row.department, verdictNames[row.outcome][language], row.code ?? "", row.message ?? ""],
      ]),
    },
    {
      name: words.departments,
      heads: ["department", "files", "failed", "undetermined", "error", "warning", "info"],
      rows: mapped(summary.departments(), (row) => [
        row.department,
        ...[row.files, row.failed, row.undetermined, row.error, row.warning, row.info].map((count) => ({ count })),
      ]),
    },
    {
      name: words.table,
      heads: ["department", "rule", "title", "severity", "findings", "files"],
      rows: mapped(summary.table(), (row) => [
        ...[row.department, ...rule(row.rule), severity(row.severity)],
        ...[row.findings, row.files].map((count) => ({ count })),
      ]),
    },
    {
      name: words.rules,
      heads: ["rule", "title", "severity", "findings", "files"],
      rows: mapped(summary.rules(), (row) => [
        ...[...rule(row.rule), severity(row.severity)],
        ...[row.findings, row.files].map((count) => ({ count })),
      ]),
    },
    {
      name: words.across,
      heads: [
        "file",
        "otherFile",
        "department",
        "severity",
        "rule",
        "title",
        "message",
        "formula",
        "fingerprint",
        "reason",
      ],
      rows: mapped(summary.across(), (row) => [
        ...[row.file, row.subject.otherFile ?? "", row.department, severity(row.severity), ...rule(row.rule)],
        ...[row.message, row.formula ?? "", row.fingerprint, row.reason ?? ""],
      ]),
    },
  ];
}

async function* mapped<T>(rows: AsyncIterable<T>, cells: (row: T) => readonly Cell[]): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield cells(row);
}
