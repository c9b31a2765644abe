import { workbookPhrases } from "../../messages/workbook.js";
import type { ResultWriter, WriterContext } from "../formats.js";
import { createPackage } from "../ooxml/package.js";
import { type OpenWorkbook, openWorkbook } from "./frame.js";
import { sheetPlans } from "./sheets.js";

/** A workbook for Excel and WPS (ECMA-376): overview, findings, what was read, and the ledger, a sheet each. */
export function workbookWriter({
  language,
  linkOf,
  openSpool,
}: Pick<WriterContext, "language" | "linkOf" | "openSpool">): ResultWriter {
  const target = createPackage(openSpool);
  const words = workbookPhrases[language];
  let book: OpenWorkbook | null = null;
  return {
    open: () => {
      const heads = sheetPlans.map(({ key, columns }) => ({ name: words.sheets[key], columns: columns(language) }));
      book = openWorkbook(target, heads, words.overflow);
      return target.take();
    },
    result: (result) => {
      const link = result.sha256 === null ? null : (linkOf?.(result.file) ?? null);
      for (const [index, { rows }] of sheetPlans.entries()) {
        for (const row of rows(result, { link, language })) book?.sheets[index]?.row(row);
      }
      return target.take();
    },
    close: () => {
      book?.end();
      return target.finish();
    },
    rest: () => {
      book?.end();
      return target.pieces();
    },
  };
}
