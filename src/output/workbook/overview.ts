import type { Language } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { CheckCount, Result, Severity } from "../../model/index.js";
import { fileRow } from "../finding-rows.js";
import { figure } from "./cell.js";
import type { Column, Row } from "./sheet.js";
import type { Named } from "./sheets.js";
import { styleIds } from "./styles.js";

export function overviewColumns(language: Language): Column[] {
  const { columns } = outputPhrases[language];
  const words = workbookPhrases[language];
  const counts = [words.errors, words.warnings, words.infos, words.aside];
  const ledger = [words.compared, words.unequal, words.notRun];
  return [
    { head: columns.file, width: 42 },
    { head: columns.department, width: 26 },
    { head: columns.year, width: 8 },
    { head: columns.verdict, width: 14 },
    ...counts.map((head) => ({ head, width: 9 })),
    ...ledger.map((head) => ({ head, width: 12 })),
    { head: words.remark, width: 60 },
  ];
}

/** A file's row: what it came to, how many findings of each severity, what was compared, and what reading was unsure of. */
export function overviewRows(result: Result, { link, language }: Named): Row[] {
  const { findings, suppressed, checks, diagnostics, error, verdict } = result;
  const { file, department, year, verdict: told } = fileRow(result, language);
  const by = (severity: Severity) => ({ count: findings.filter((finding) => finding.severity === severity).length });
  const sum = (count: (check: CheckCount) => number) => ({
    count: checks.reduce((all, check) => all + count(check), 0),
  });
  const remarks = [
    ...(error === null ? [] : [error.message]),
    ...(error === null && verdict === "undetermined" ? [outputPhrases[language].undetermined] : []),
    ...diagnostics.map(({ message }) => message),
  ];
  return [
    {
      cells: [
        file,
        department,
        figure(year),
        told,
        ...[by("error"), by("warning"), by("info"), { count: suppressed.length }],
        sum(({ passed, failed }) => passed + failed),
        sum(({ failed }) => failed),
        sum(({ notRun }) => notRun),
        remarks.join(" "),
      ],
      link,
      styles: verdict === "passed" ? {} : { 3: verdict === "findings" ? styleIds.warning : styleIds.error },
    },
  ];
}
