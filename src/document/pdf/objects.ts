/** What a file's own words tell of its objects (ISO 32000-1, 7.3.10), its streams passed over. */
interface Objects {
  readonly defined: Set<number>;
  readonly referred: Set<number>;
  /** the object that the words stand in; where it is none at the end, the file does not break off inside one */
  open: number | null;
  /** some objects are packed into others and cannot be counted */
  arePacked: boolean;
  /** the number of the catalog, from which all else is found */
  catalog: number | null;
}

/**
 * The file with an end of its own, from which pdf.js finds its objects again; null unless all objects that it refers to are
 * there, none cut and none missing.
 */
export function withNewEnd(bytes: Uint8Array): Uint8Array | null {
  const { defined, referred, open, arePacked, catalog } = objectsOf(bytes);
  if (open !== null || arePacked || catalog === null) return null;
  for (const number of referred) if (!defined.has(number)) return null;
  const end = `\ntrailer\n<< /Size ${Math.max(...defined) + 1} /Root ${catalog} 0 R >>\nstartxref\n0\n%%EOF\n`;
  const mended = new Uint8Array(bytes.length + end.length);
  mended.set(bytes);
  mended.set(new TextEncoder().encode(end), bytes.length);
  return mended;
}

/** Reads a file's text once from its start, word by word. */
function objectsOf(bytes: Uint8Array): Objects {
  const objects: Objects = { defined: new Set(), referred: new Set(), open: null, arePacked: false, catalog: null };
  let numbers: readonly [number | null, number | null] = [null, null];
  for (let at = 0; at < bytes.length; ) {
    const { text, end } = wordAt(bytes, at);
    at = end;
    if (text === "") continue;
    note(text, numbers[0], objects);
    if (text === "stream") {
      const close = indexOfAscii(bytes, "endstream", at);
      if (close < 0) break;
      at = close + "endstream".length;
    }
    numbers = [numbers[1], /^\d{1,10}$/.test(text) ? Number(text) : null];
  }
  return objects;
}

/** Notes what a word tells of the objects; `number` is the last but one word before it, if that was a number. */
function note(word: string, number: number | null, objects: Objects): void {
  if (word === "obj" && number !== null) {
    objects.defined.add(number);
    objects.open = number;
  }
  if (word === "R" && number !== null) objects.referred.add(number);
  if (word === "endobj") objects.open = null;
  if (word === "Catalog") objects.catalog = objects.open;
  // an encrypted file is no use without the key, which stood at its end
  if (word === "ObjStm" || word === "Encrypt") objects.arePacked = true;
}

/** A word of letters or digits that begins here, or nothing and where to look on. */
function wordAt(bytes: Uint8Array, start: number): { text: string; end: number } {
  let end = start;
  while (isWord(bytes[end])) end += 1;
  if (end === start) return { text: "", end: start + 1 };
  return { text: end - start > 12 ? "?" : String.fromCharCode(...bytes.subarray(start, end)), end };
}

function isWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** Where a word of ASCII stands next in some bytes; -1 where it does not. */
export function indexOfAscii(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0, from); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return at;
  }
  return -1;
}
