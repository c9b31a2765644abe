import { pageHeadings, severityNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import type { Rule } from "../rules/rule.js";
import { indented, type Style } from "./style.js";

const sections = ["compares", "why", "fires", "passes", "mend", "norm"] as const;

/** One rule's page for the terminal. */
export function renderRulePage(rule: Rule, language: Language, style: Style): string {
  const page = rule.page[language];
  const head = `${style.paint.bold(rule.id)}  ${severityNames[rule.severity][language]}\n${indented(page.title, 0, style)}\n`;
  const body = sections.map((section) => {
    const heading = style.paint.bold(pageHeadings[section][language]);
    return `\n${heading}\n${indented(page[section], 2, style)}\n`;
  });
  return `${head}${body.join("")}`;
}
