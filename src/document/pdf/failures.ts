import { ReadError } from "../errors.js";
import { withNewEnd } from "./objects.js";

/** How far into a file its header may stand, and how near its end the trailer must (both in bytes). */
const headerReach = 1024;
const trailerReach = 2048;

/**
 * The bytes to read. A file that lost its end, though nothing that its pages consist of, gets a new one; of any other
 * without an end a reader would read the pages it can still find and say nothing.
 * @throws {ReadError} not-a-pdf, damaged-pdf
 */
export function withEnd(bytes: Uint8Array): Uint8Array {
  if (!includesAscii(bytes.subarray(0, headerReach), "%PDF-")) throw new ReadError("not-a-pdf");
  const content = bytes.subarray(0, endOfContent(bytes));
  const tail = content.subarray(-trailerReach);
  if (includesAscii(tail, "%%EOF") || includesAscii(tail, "startxref")) return bytes;
  const mended = withNewEnd(content);
  if (mended === null) throw new ReadError("damaged-pdf");
  return mended;
}

/** Where the file ends without the zeros and blanks that a copy may have appended. */
function endOfContent(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1])) end -= 1;
  return end;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32;
}

function includesAscii(bytes: Uint8Array, word: string): boolean {
  const codes = Array.from(word, (character) => character.charCodeAt(0));
  for (let at = 0; at + codes.length <= bytes.length; at += 1) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true;
  }
  return false;
}
