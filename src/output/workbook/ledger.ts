import type { Language } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { Result } from "../../model/index.js";
import { catalogue } from "../../rules/catalogue.js";
import type { Column, Row } from "./sheet.js";
import type { Named } from "./sheets.js";

export function ledgerColumns(language: Language): Column[] {
  const { columns } = outputPhrases[language];
  const words = workbookPhrases[language];
  return [
    { head: columns.file, width: 42 },
    { head: columns.rule, width: 34 },
    { head: columns.title, width: 44 },
    ...[words.passed, words.failed, words.notRun].map((head) => ({ head, width: 12 })),
  ];
}

/** What each rule compared in a file; rules that had nothing to compare are left out. */
export function ledgerRows({ file, checks }: Result, { language }: Named): Row[] {
  return checks
    .filter(({ passed, failed, notRun }) => passed + failed + notRun > 0)
    .map(({ rule, passed, failed, notRun }) => ({
      cells: [
        file,
        rule,
        titles.get(rule)?.[language].title ?? "",
        ...[passed, failed, notRun].map((count) => ({ count })),
      ],
    }));
}

const titles = new Map(catalogue.map(({ id, page }) => [id, page]));
