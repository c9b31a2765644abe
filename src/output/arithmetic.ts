import type { Language } from "../messages/language.js";
import { outputPhrases } from "../messages/output.js";
import type { Finding } from "../model/index.js";

/** What would have been accepted. A grade or a name that the message says already is left out; figures never are. */
export function furtherAccepted({ accepted, expected }: Pick<Finding, "accepted" | "expected">): string | null {
  const isSaid = accepted !== null && accepted === expected && !/\d/.test(accepted);
  return isSaid ? null : accepted;
}

/** How a finding is worked out and what would have been accepted, a line each; nothing where it rests on no figure. */
export function arithmeticOf(
  { formula, accepted }: Pick<Finding, "formula" | "accepted">,
  language: Language,
): string[] {
  const lines = [formula, accepted === null ? null : outputPhrases[language].accepted(accepted)];
  return lines.filter((line) => line !== null);
}
