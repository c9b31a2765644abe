/**
 * Makes text of a submission safe to print on a terminal: line ends become spaces; control characters, which could
 * move the cursor or recolour the screen, and the marks that reverse the reading direction are taken out.
 */
export function printable(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}
