import type { PlacedText } from "../placed-text.js";

const WIDE = /[\u2018-\u201d\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Whether a character takes the room of two: ideographs, full-width forms, and quotation marks as Chinese sets them. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** Columns that a text takes in a monospaced view, blanks between wide characters left out. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns;
}

/** Blanks before the first character, in columns. */
export function indentOf(text: string): number {
  return columnsOf(text.slice(0, text.length - text.trimStart().length));
}

/** A figure behind a whole number or a point, or a single digit behind a figure: a blank has come into it. */
const TORN_FIGURE = /(?<![\d.])\d+ \d|\d \d(?![\d.])|\d\. \d/;

/**
 * A justified line that was flattened letter by letter: "项 目 支 出 411.22 万 元 ，". Most of its neighbours of an
 * ideograph are single blanks; two ideographs side by side hardly occur.
 */
function isLetterSpaced(text: string): boolean {
  const trimmed = text.trim();
  const pairs = trimmed.match(/[\u2e80-\u9fff](?=[\u2e80-\u9fff])/g)?.length ?? 0;
  const spaced = trimmed.match(/[\u2e80-\u9fff] (?=[\u2e80-\u9fff])/g)?.length ?? 0;
  return spaced >= 3 && spaced > pairs * 3;
}

/**
 * The line without the blanks that spread its letters, each character still with its place. Digits spread one by one
 * ("2 0 2 1 年 度") close up as well, and all of a line of which one is torn ("330 8.7 7 万 元"); other figures told apart by
 * a blank stay apart. Other lines are returned as they are.
 */
export function closeUp(line: PlacedText): PlacedText {
  if (!isLetterSpaced(line.text)) return line;
  const start = line.text.length - line.text.trimStart().length;
  const words = line.text.trim().split(/\s+/);
  const everyLetterAlone = words.every((word) => word.length === 1);
  const closesFigures = everyLetterAlone || TORN_FIGURE.test(line.text);
  const keep: number[] = [];
  for (let at = 0; at < line.text.length; at++) {
    const blank = line.text.charAt(at) === " ";
    const between = isLatin(line.text.charAt(at - 1)) && isLatin(line.text.charAt(at + 1));
    if (at < start || !blank || (between && !closesFigures)) keep.push(at);
  }
  return pick(line, keep);
}

function isLatin(character: string): boolean {
  return /^[0-9A-Za-z.,%]$/.test(character);
}

/** The characters at the given offsets, in order, with their places. */
function pick(line: PlacedText, offsets: readonly number[]): PlacedText {
  const runs = [];
  let next = 0;
  for (const run of line.runs) {
    const start = next;
    while (next < offsets.length && (offsets[next] ?? 0) < run.end) next++;
    if (next > start) runs.push({ start, end: next, place: run.place });
  }
  return { text: offsets.map((at) => line.text.charAt(at)).join(""), runs };
}
