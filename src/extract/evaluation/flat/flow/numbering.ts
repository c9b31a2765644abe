import type { AtomText } from "./atoms.js";

/** Headings that stand over the running number of the rows. */
export const ORDINALS = new Set(["行次", "序号", "编号"]);
/** Words before the numbers in a row that numbers the columns. */
const NUMBERING = /^(?:栏次|列次|行次)$/;
/** Fewer numbers in a row may be anything. */
const FEWEST_NUMBERS = 4;
/** ① to ⑳ */
const FIRST_CIRCLED = 0x2460;
const CIRCLED = 20;

/** The atom at which a heading of running numbers begins that ends before atom `at`; null where none does. */
export function ordinalBefore(text: AtomText, at: number): number | null {
  for (const first of [at - 1, at - 2]) if (first >= 0 && ORDINALS.has(text.key(first, at))) return first;
  return null;
}

/** The end of a row of column numbers (1 2 3 …, （1）（2）… or ①②…) that begins at atom `at`; `at` itself where there is none. */
export function numberingEnd(text: AtomText, at: number, columns: number): number {
  let next = NUMBERING.test(text.key(at, at + 1)) ? at + 1 : at;
  let count = 0;
  while (next < text.length) {
    const number = String(count + 1);
    const circled = String.fromCodePoint(FIRST_CIRCLED + count);
    if (text.key(next, next + 1) === number || (count < CIRCLED && text.key(next, next + 1) === circled)) next++;
    else if (text.key(next, next + 1) === `(${number})`) next++;
    else if (text.key(next, next + 2) === `(${number})`) next += 2;
    else break;
    count++;
  }
  return count >= FEWEST_NUMBERS && count >= columns - 2 ? next : at;
}
