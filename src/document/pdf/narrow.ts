const narrow =
  /^[0-9a-ln-vx-z\u00AC\u00AF\u00DD-\u00DF\u00E2-\u00E5\u00E7\u00F0\u00F1\u00F4-\u00F6\u00FB\u00FD-\u0100]$/;

/**
 * Figures and letters that no font draws as wide as an ideograph. Where one is, programs that rewrite PDFs have put a wrong
 * map into the font. (Wide letters are left out, and those of Pinyin, which Chinese fonts may draw so.)
 */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}
