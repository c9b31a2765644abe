/** Characters outside the full-width ASCII block that people type for an ASCII one. Each is one UTF-16 unit. */
const lookalikes: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u2212": "-",
  "\ufe63": "-",
  "\ufe62": "+",
  "\ufe6a": "%",
  "\ufe64": "<",
  "\ufe65": ">",
  "\ufe66": "=",
  "\u2215": "/",
  "\u2044": "/",
};

/** Distance of a full-width form from its ASCII character. */
const SHIFT = 0xfee0;

/** The ASCII character of each full-width form and lookalike, by its code. */
const narrow: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: 0x5e }, (_, index) => [0xff01 + index, String.fromCharCode(0xff01 + index - SHIFT)] as const),
  ...Object.entries(lookalikes).map(([wide, ascii]) => [wide.charCodeAt(0), ascii] as const),
]);

/**
 * Full-width digits, letters and punctuation as ASCII. One UTF-16 unit becomes one, so that an offset into the result
 * is an offset into the text.
 */
export function toHalfWidth(text: string): string {
  let result = "";
  let taken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // almost all that is asked about: ASCII and ideographs, which stand for themselves
    if (code < 0xa0 || (code > 0x3000 && code < 0xfe62)) continue;
    const ascii = narrow.get(code);
    if (ascii === undefined) continue;
    result += text.slice(taken, i) + ascii;
    taken = i + 1;
  }
  return taken === 0 ? text : result + text.slice(taken);
}

/** The position of the next character at or after `from` that is no blank. `text` is half-width. */
export function skipBlanks(text: string, from: number): number {
  let position = from;
  while (position < text.length && isBlankChar(text.charAt(position))) position++;
  return position;
}

function isBlankChar(char: string): boolean {
  return char === " " || char === "\n" || char === "\t" || char === "\r";
}

/** Without any blank: printed Chinese has no meaning in its spaces. */
export function withoutBlanks(text: string): string {
  return toHalfWidth(text).replace(/\s+/gu, "");
}

/** Whether a character is an ASCII digit. */
export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char.length === 1;
}

/** Whether a character is an ASCII letter. */
export function isAsciiLetter(char: string): boolean {
  return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z");
}
