import { pageHeadings } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import type { Finding } from "../model/index.js";
import { catalogue } from "../rules/catalogue.js";
import { indented, type Style } from "./style.js";

/** Why the findings matter and how to mend the report, once for each rule, as lines for a person. */
export function renderAdvice(findings: readonly Finding[], language: Language, style: Style): string[] {
  const colon = language === "zh" ? "：" : ": ";
  const found = new Set(findings.map(({ rule }) => rule));
  return catalogue
    .filter(({ id }) => found.has(id))
    .flatMap(({ id, page }) => {
      const { title, why, mend } = page[language];
      return [
        indented(style.paint.bold(`${id} ${title}`), 4, style),
        indented(`${pageHeadings.why[language]}${colon}${why}`, 6, style),
        indented(`${pageHeadings.mend[language]}${colon}${mend}`, 6, style),
      ];
    });
}
