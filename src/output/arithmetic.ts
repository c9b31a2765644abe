import type { Language } from "../messages/language.js";
import { outputPhrases } from "../messages/output.js";
import type { Finding } from "../model/index.js";

/** What would have been accepted, where that says more than what is expected; null where it does not. */
export function furtherAccepted({ accepted, expected }: Pick<Finding, "accepted" | "expected">): string | null {
  return accepted === expected ? null : accepted;
}

/** How a finding is worked out and what would have been accepted, a line each; nothing where it rests on no figure. */
export function arithmeticOf(
  { formula, accepted }: Pick<Finding, "formula" | "accepted">,
  language: Language,
): string[] {
  const lines = [formula, accepted === null ? null : outputPhrases[language].accepted(accepted)];
  return lines.filter((line) => line !== null);
}
