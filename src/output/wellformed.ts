import { printable } from "./sanitize.js";

/**
 * Text of a submission, fit for a file that other programs read: no control characters or marks of direction, no half
 * of a surrogate pair, and none of the code points that are no characters (XML 1.0 §2.2 forbids them all).
 */
export function wellFormed(text: string): string {
  return printable(text).replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, "\ufffd");
}
