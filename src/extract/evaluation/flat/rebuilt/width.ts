/** Printed width in half ideographs: 2 for ideographs and full-width forms, 1 for anything narrower. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** East Asian wide characters; ambiguous ones (“ ” × …) count as wide, as Chinese fonts draw them. */
export function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2312) || code === 0xd7 || code === 0xb7;
}

/** A character that a line is never broken before or after, so that it keeps company with its neighbours of the kind. */
function isJoined(char: string): boolean {
  return /[A-Za-z0-9.,%/-]/.test(char);
}

/** Width of the first piece of a text that no line break divides: an ideograph, or a whole Latin word or numeral. */
export function leadingPieceWidth(text: string): number {
  let end = 0;
  while (end < text.length && isJoined(text.charAt(end))) end++;
  return printedWidth(text.slice(0, Math.max(1, end)));
}
