import { pageHeadings, severityNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import { mof2020 } from "../rules/profiles/index.js";
import type { RuleEntry } from "../rules/rule.js";
import { indented, type Style } from "./style.js";

const sections = ["compares", "why", "fires", "passes", "mend", "norm"] as const;

/** One rule's page for the terminal. */
export function renderRulePage(rule: RuleEntry, language: Language, style: Style): string {
  const page = rule.page[language];
  const head = `${style.paint.bold(rule.id)}  ${severityNames[rule.severity][language]}\n${indented(page.title, 0, style)}\n`;
  const body = sections.map((section) => {
    const heading = style.paint.bold(pageHeadings[section][language]);
    return `\n${heading}\n${indented(page[section], 2, style)}\n`;
  });
  const options = (rule.options ?? []).map(({ name, title, fallback }) =>
    indented(`${name} (${fallback(mof2020)})  ${title[language]}`, 2, style),
  );
  const settable = options.length === 0 ? [] : ["", style.paint.bold(pageHeadings.options[language]), ...options, ""];
  return `${head}${body.join("")}${settable.join("\n")}`;
}
