/** What makes a spreadsheet take a cell for a formula, as its first character; full-width signs do in Chinese ones. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A text that no spreadsheet runs as a formula: one that it might gets an apostrophe before it. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
