import { ReadError } from "../errors.js";

/** Text, and the encoding it was recognised in. `damaged` counts characters that could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-8-bom" | "gb18030" | "utf-16le" | "utf-16be";
  readonly damaged: number;
}

/** Of a text that is read at all, at most this share of characters may be damaged. */
const MAX_DAMAGED = 0.005;

/** Of a text's ideographs, at least this share are everyday ones (level 1 of GB 2312 holds 99.7% of running text). */
const MIN_EVERYDAY = 0.8;

/**
 * Recognises the encoding of a text and decodes it: UTF-8 with and without byte order mark, UTF-16 in both byte
 * orders, GB 18030 (which holds GBK and GB 2312).
 *
 * UTF-8 is tried first because hardly any other text is valid UTF-8. GB 18030 accepts nearly any bytes, so its result
 * must look like Chinese before it is believed: a wrong guess would give wrong figures without a word.
 *
 * @throws ReadError unknown-encoding
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const utf8 = tryDecode(bytes, "utf-8");
  if (bytes.includes(0)) return decodeUtf16(bytes);
  if (utf8.damaged === 0 && !looksBinary(utf8.text)) return { ...utf8, encoding: "utf-8" };
  const chinese = tryDecode(bytes, "gb18030");
  if (isTolerable(chinese) && isEverydayChinese(chinese.text)) return { ...chinese, encoding: "gb18030" };
  // A file cut off in the middle of a character, or with a stray byte, is still worth reading.
  if (isTolerable(utf8) && isEverydayChinese(utf8.text)) return { ...utf8, encoding: "utf-8" };
  throw new ReadError("unknown-encoding");
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return believe({ ...tryDecode(bytes.subarray(3), "utf-8"), encoding: "utf-8-bom" });
  }
  if (first === 0xff && second === 0xfe)
    return believe({ ...tryDecode(bytes.subarray(2), "utf-16le"), encoding: "utf-16le" });
  if (first === 0xfe && second === 0xff)
    return believe({ ...tryDecode(bytes.subarray(2), "utf-16be"), encoding: "utf-16be" });
  return null;
}

/** A byte order mark is a claim, and the bytes behind it have to bear it out. */
function believe(decoded: Decoded): Decoded {
  if (!isTolerable(decoded) || looksBinary(decoded.text)) throw new ReadError("unknown-encoding");
  return decoded;
}

/** NUL bytes without a mark: UTF-16 when one byte order gives text and the other does not. */
function decodeUtf16(bytes: Uint8Array): Decoded {
  const candidates = (["utf-16le", "utf-16be"] as const)
    .map((encoding): Decoded => ({ ...tryDecode(bytes, encoding), encoding }))
    .filter((decoded) => isTolerable(decoded) && !looksBinary(decoded.text) && isEverydayChinese(decoded.text));
  const [only, second] = candidates;
  if (only === undefined || second !== undefined) throw new ReadError("unknown-encoding");
  return only;
}

function tryDecode(bytes: Uint8Array, label: string): { text: string; damaged: number } {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  let damaged = 0;
  for (const character of text) if (character === "\uFFFD") damaged++;
  return { text, damaged: damaged - (damaged > 0 ? printedReplacements(bytes, label) : 0) };
}

/** U+FFFD that stands in the file itself was damaged before and says nothing against the encoding. */
function printedReplacements(bytes: Uint8Array, label: string): number {
  if (label !== "utf-8") return 0;
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

function isTolerable(decoded: { text: string; damaged: number }): boolean {
  return decoded.damaged <= Math.max(1, decoded.text.length * MAX_DAMAGED);
}

/** Control characters that no text file has. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // 7 is what Word ends its cells with.
    if ((code < 0x09 && code !== 0x07) || (code > 0x0d && code < 0x20 && code !== 0x1b)) controls++;
  }
  return controls > text.length * MAX_DAMAGED;
}

/** Most of the ideographs are everyday ones: what a wrong byte order or a wrong code page never gives. */
function isEverydayChinese(text: string): boolean {
  let ideographs = 0;
  let everyday = 0;
  let strange = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x4e00 && code <= 0x9fff) {
      ideographs++;
      if (everydayIdeographs().has(code)) everyday++;
    } else if (code > 0x7f && !isOrdinary(code)) strange++;
  }
  return ideographs > 0 && everyday >= ideographs * MIN_EVERYDAY && strange <= (ideographs + strange) * 0.1;
}

/** Punctuation, symbols, full-width forms and radicals that reports are printed with. */
function isOrdinary(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0xff) ||
    (code >= 0x2000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code === 0xfffd
  );
}

let everydayCache: ReadonlySet<number> | undefined;

/** Level 1 of GB 2312: rows 16 to 55, the 3,755 commonest ideographs, taken from the decoder's own table. */
function everydayIdeographs(): ReadonlySet<number> {
  if (everydayCache === undefined) {
    const bytes: number[] = [];
    for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
    const table = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
    everydayCache = new Set([...table].map((character) => character.codePointAt(0) ?? 0));
  }
  return everydayCache;
}
