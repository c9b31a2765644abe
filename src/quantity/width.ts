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

/** Any character that is narrowed. Most cells have none, and are asked about often. */
const wide = new RegExp(`[\uff01-\uff5e${Object.keys(lookalikes).join("")}]`, "u");

/** Distance of a full-width form from its ASCII character. */
const SHIFT = 0xfee0;

/**
 * Full-width digits, letters and punctuation as ASCII. One UTF-16 unit becomes one, so that an offset into the result
 * is an offset into the text.
 */
export function toHalfWidth(text: string): string {
  if (!wide.test(text)) return text;
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    result += isFullWidth ? String.fromCharCode(code - SHIFT) : (lookalikes[text.charAt(i)] ?? text.charAt(i));
  }
  return result;
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
