import { severityNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { Result } from "../../model/index.js";
import { findingRows } from "../finding-rows.js";
import { figure } from "./cell.js";
import type { Column, Row } from "./sheet.js";
import type { Named } from "./sheets.js";
import { styleIds } from "./styles.js";

export function findingColumns(language: Language): Column[] {
  const { columns } = outputPhrases[language];
  const { decision, decisions, reason } = workbookPhrases[language];
  return [
    { head: columns.file, width: 32 },
    { head: columns.department, width: 22 },
    { head: columns.year, width: 8 },
    { head: columns.severity, width: 9 },
    { head: columns.title, width: 28 },
    { head: columns.message, width: 50 },
    { head: columns.formula, width: 34 },
    { head: columns.accepted, width: 20 },
    { head: columns.expected, width: 12 },
    { head: columns.actual, width: 12 },
    { head: columns.table, width: 30 },
    { head: columns.row, width: 22 },
    { head: columns.place, width: 12 },
    { head: decision, width: 12, style: styleIds.input, choices: decisions },
    { head: reason, width: 36, style: styleIds.input },
    { head: columns.evidence, width: 50 },
    { head: columns.rule, width: 32 },
    { head: columns.fingerprint, width: 36 },
  ];
}

/**
 * A finding's row. What was set aside before has its decision and reason written in; the fingerprint ties what a reviewer
 * writes to the finding, in whatever order the rows are sorted.
 */
export function findingRowsOf(result: Result, { link, language }: Named): Row[] {
  const [, setAside] = workbookPhrases[language].decisions;
  return findingRows(result, language).map((row, index) => {
    const { severity } = row;
    const isAside = index >= result.findings.length;
    return {
      cells: [
        row.file,
        row.department,
        figure(row.year),
        severity === "" ? "" : severityNames[severity][language],
        row.title,
        row.message,
        row.formula,
        row.accepted,
        figure(row.expected),
        figure(row.actual),
        row.table,
        row.row,
        row.place,
        isAside ? setAside : "",
        row.reason,
        row.evidence,
        row.rule,
        row.fingerprint,
      ],
      link,
      styles: severity === "error" || severity === "warning" ? { 3: styleIds[severity] } : {},
    };
  });
}
