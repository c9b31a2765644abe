import type { Language } from "../../messages/language.js";
import { catalogue } from "../../rules/catalogue.js";
import type { Rule } from "../../rules/rule.js";

const pages = new Map<string, Rule["page"]>(catalogue.map(({ id, page }) => [id, page]));

/** A rule's page; undefined for one that the catalogue does not have, such as one over several files. */
export function pageOf(rule: string): Rule["page"] | undefined {
  return pages.get(rule);
}

/** What a rule is called; empty where the catalogue does not have it. */
export function titleOf(rule: string, language: Language): string {
  return pages.get(rule)?.[language].title ?? "";
}
