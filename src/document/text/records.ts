/** A record of a file with separators: its fields without their quotation marks, and the line it begins on, from 1. */
export interface FileRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Parts a text at separators and line ends, but for those in quotation marks (RFC 4180; a doubled mark in a field that
 * marks enclose is one). A mark within a field that none opens is a character like any other.
 *
 * Our own, although libraries do this (csv-parse, Papa Parse): their declarations bring in Node's, and with them the core
 * would compile against a platform. Papa Parse tells no lines, and the build of csv-parse for browsers has a Buffer of its
 * own and is larger than all that reads text here.
 *
 * @returns null where an opened mark is never closed, or something stands behind the mark that closes a field
 */
export function recordsOf(text: string, separator: string): FileRecord[] | null {
  const records: FileRecord[] = [];
  let fields: string[] = [];
  let first = 1;
  let line = 1;
  for (let at = 0; ; ) {
    const { field, end } = fieldAt(text, at, separator);
    if (end < 0) return null;
    fields.push(field);
    line += lineEnds(field);
    const next = text.charAt(end);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (next === separator) continue;
    if (next !== "" && next !== "\n" && next !== "\r") return null;
    records.push({ fields, line: first });
    if (next === "") return records;
    fields = [];
    first = ++line;
  }
}

/** The field that begins at an offset, and where it ends; -1 where a mark that opens it is never closed. */
function fieldAt(text: string, from: number, separator: string): { readonly field: string; readonly end: number } {
  if (text.charAt(from) !== '"') {
    const end = endOfField(text, from, separator);
    return { field: text.slice(from, end), end };
  }
  const closing = closingMark(text, from + 1);
  const field = text.slice(from + 1, Math.max(from + 1, closing)).replaceAll('""', '"');
  return { field, end: closing < 0 ? closing : closing + 1 };
}

/** Where the mark stands that closes a field whose words begin at `from`; -1 where none does. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === separator || char === "\n" || char === "\r") break;
  }
  return at;
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
