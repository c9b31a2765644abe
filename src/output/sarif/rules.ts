import { pageHeadings } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import type { Severity } from "../../model/index.js";
import type { Rule } from "../../rules/rule.js";

/** Severities by SARIF's names. */
export const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

const sections = ["compares", "why", "fires", "passes", "mend", "norm"] as const;

/** A rule as a reportingDescriptor (SARIF 2.1.0 §3.49), its page as help. */
export function descriptorOf({ id, severity, page }: Rule, language: Language) {
  const told = page[language];
  const parts = sections.map((section) => [pageHeadings[section][language], told[section]] as const);
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: told.title },
    fullDescription: { text: told.compares },
    help: {
      text: [told.title, ...parts.map(([heading, text]) => `${heading}\n${text}`)].join("\n\n"),
      markdown: [`# ${told.title}`, ...parts.map(([heading, text]) => `## ${heading}\n\n${text}`)].join("\n\n"),
    },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** "score/weights-total" as "ScoreWeightsTotal", which viewers show beside the id. */
function nameOf(id: string): string {
  return id
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
