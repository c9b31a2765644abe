import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { bytesOf, latin1 } from "./latin1.js";

/** The moment that annotations are given, as pdf.js writes it, and as much that says nothing. */
const MOMENT = "/CreationDate (D:19700101000000)";
const NOTHING = " ".repeat(MOMENT.length);

/**
 * What pdf.js appended, the same for the same file whenever it is written: without the moment of writing, and with a
 * second identifier (ISO 32000-1, 14.4) that is made of what was written and not of the clock. All offsets stay: the
 * moment gives way to blanks, and the identifier stands behind everything that an offset points at.
 *
 * @param bytes the whole file; changed in place behind `from`
 * @param from where what was appended begins
 */
export function settled(bytes: Uint8Array, from: number): Uint8Array {
  const tail = latin1(bytes.subarray(from)).replaceAll(MOMENT, NOTHING);
  const place = secondIdentifier(tail, from);
  if (place === null) return joined(bytes.subarray(0, from), tail);
  const others = tail.slice(0, place.start) + tail.slice(place.end);
  const mark = bytesToHex(sha256(bytesOf(others))).slice(0, 32);
  return joined(bytes.subarray(0, from), `${tail.slice(0, place.start)}<${mark}>${tail.slice(place.end)}`);
}

/** Where the second of the file's identifiers stands in the last trailer; null where it has none. */
function secondIdentifier(tail: string, from: number): { readonly start: number; readonly end: number } | null {
  const told = /startxref\n(\d{1,15})\n%%EOF\s*$/.exec(tail.slice(-64));
  const table = Number(told?.[1] ?? Number.NaN) - from;
  if (!(table >= 0)) return null;
  // A table is followed by its trailer; a stream begins with it.
  const trailer = tail.startsWith("xref", table) ? tail.indexOf("trailer", table) : table;
  const list = tail.indexOf("/ID [", trailer);
  if (trailer < 0 || list < 0) return null;
  const first = endOfString(tail, list + "/ID [".length);
  const start = first === null ? -1 : tail.indexOf("(", first);
  const end = start < 0 ? null : endOfString(tail, start);
  return end === null ? null : { start, end };
}

/** Where a literal string that begins here ends (7.3.4.2); null where none does. pdf.js escapes brackets within. */
function endOfString(text: string, start: number): number | null {
  if (text[start] !== "(") return null;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === ")") return at + 1;
  }
  return null;
}

function joined(head: Uint8Array, tail: string): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(bytesOf(tail), head.length);
  return whole;
}
