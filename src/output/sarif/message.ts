import { wellFormed } from "../wellformed.js";

/**
 * A message in plain text. A message may hold links and placeholders (SARIF 2.1.0 §3.11.5, §3.11.6): what a submission
 * says makes neither.
 */
export function messageOf(...lines: readonly (string | null)[]): { readonly text: string } {
  const text = lines
    .filter((line) => line !== null)
    .map(wellFormed)
    .join("\n");
  return { text: text.replaceAll("](", "] (").replaceAll("{", "{{").replaceAll("}", "}}") };
}
