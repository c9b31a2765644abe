import { severityNames, verdictNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { summaryPhrases } from "../../messages/summary.js";
import type { AcrossRow, AttentionRow, TableRow } from "../../model/index.js";
import { BYTE_ORDER_MARK, csvLine } from "../csv.js";
import { type AnswerWriter, type SummaryWriter, shownValue, titleOf } from "./summary.js";

const heads = [
  "part",
  "department",
  "file",
  "outcome",
  "rule",
  "title",
  "severity",
  "files",
  "findings",
  "message",
  "formula",
  "otherFile",
  "fingerprint",
  "reason",
] as const;

type Cells = Partial<Record<(typeof heads)[number], string | number | null>>;

/** One table for a spreadsheet: files to look at first, then counts by department and rule, then what is wrong between files. */
export const csvSummary: SummaryWriter = async function* (summary, { language }) {
  const { columns } = summaryPhrases[language];
  const line = (cells: Cells) => csvLine(heads.map((head) => String(cells[head] ?? "")));
  yield BYTE_ORDER_MARK + csvLine(heads.map((head) => columns[head]));
  for await (const row of summary.attention()) yield line(attentionCells(row, language));
  for await (const row of summary.table()) yield line(tableCells(row, language));
  for await (const row of summary.across()) yield line(acrossCells(row, language));
};

function attentionCells({ department, file, outcome, code, message }: AttentionRow, language: Language): Cells {
  const part = summaryPhrases[language].columns.outcome;
  return { part, department, file, outcome: verdictNames[outcome][language], rule: code, message };
}

function tableCells({ department, rule, severity, files, findings }: TableRow, language: Language): Cells {
  const part = summaryPhrases[language].table;
  const title = titleOf(rule, language);
  return { part, department, rule, title, severity: severityNames[severity][language], files, findings };
}

function acrossCells(row: AcrossRow, language: Language): Cells {
  const { department, file, rule, severity, message, formula, subject, fingerprint, reason } = row;
  return {
    part: summaryPhrases[language].across,
    department,
    file,
    rule,
    title: titleOf(rule, language),
    severity: severityNames[severity][language],
    message,
    formula,
    otherFile: subject.otherFile,
    fingerprint,
    reason,
  };
}

/** An answer as CSV. Figures stay figures; a text that a spreadsheet would run gets an apostrophe before it. */
export const csvAnswer: AnswerWriter = async function* ({ columns, rows }) {
  yield BYTE_ORDER_MARK + csvLine(columns);
  for await (const row of rows) yield csvLine(row.map(shownValue));
};
