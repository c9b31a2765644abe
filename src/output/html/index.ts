import type { Language } from "../../messages/language.js";
import type { Picture, Result } from "../../model/index.js";
import type { ResultWriter, WriterContext } from "../formats.js";
import { type Entry, entryOf } from "./overview.js";
import { packed } from "./packed.js";
import { renderEnd, renderStart } from "./page.js";
import { renderReport } from "./report.js";

/**
 * One page for a browser, of one report or of many: an overview, and each report with its findings beside the document.
 * A report lies packed in the page until a reader opens it, so that a page of hundreds opens at once; of each only its
 * line of the overview is kept while the page is written.
 */
export function htmlWriter({ language }: Pick<WriterContext, "language">): ResultWriter {
  const page = reviewPage(language);
  return {
    open: () => page.open(),
    result: async (result, source) => page.result(result, (await source?.picture?.()) ?? null),
    close: () => page.close(),
  };
}

/** A page of results as a whole. */
export function renderReview(
  results: readonly { readonly result: Result; readonly picture: Picture | null }[],
  language: Language = "zh",
): string {
  const page = reviewPage(language);
  return [page.open(), ...results.map(({ result, picture }) => page.result(result, picture)), page.close()].join("");
}

function reviewPage(language: Language) {
  const entries: Entry[] = [];
  return {
    open: () => renderStart(language),
    result: (result: Result, picture: Picture | null) => {
      const number = entries.push(entryOf(result, entries.length + 1, language));
      return `<script type="text/plain" id="data-${number}">${packed(renderReport(result, picture, language))}</script>\n`;
    },
    close: () => renderEnd(entries, language),
  };
}
