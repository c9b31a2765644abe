import type { Atom, AtomText } from "./atoms.js";

/** What it costs that a cell holds a stretch of atoms, judged by its lines alone: 0 for one line without spaces. */
const COST = {
  /** any line break inside a cell */
  wrap: 0.15,
  /** a number torn over two lines */
  tornNumber: 1,
  /** a number torn at its decimal point cannot be anything else */
  tornAtPoint: 0.1,
  /** other cells stand on the cell's first or last line, although the cell has several */
  shared: 0.3,
  /** per ideograph by which a line is shorter than its cell's longest, although the cell goes on */
  ragged: 0.8,
  /** two numbers in one cell of one line */
  twoNumbers: 5,
  /** a space between two words of one cell */
  spacedWords: 1.5,
  /** a tab or several spaces inside a cell */
  wide: 4,
  /** a space between a figure and its unit */
  spaced: 0.05,
  /** per ideograph by which a cell is wider than its column is known to be */
  tooWide: 0.7,
  mostTooWide: 3,
  /** the last of several lines is full too: more may belong to the cell, or less */
  fullLast: 0.4,
} as const;

/** A line may end before it is full by this much: a half-width character, which fonts draw wider or narrower. */
const SLACK = 0.5;
/** A word of letters or digits that does not fit moves to the next line whole. */
const LONGEST_UNBROKEN = 4;

const ends = (atom: Atom, pattern: RegExp) => pattern.test(atom.key.slice(-1));
const opens = (atom: Atom, pattern: RegExp) => pattern.test(atom.key.charAt(0));
const DIGIT = /[\d.,]/;
const WORD = /[\u3400-\u9fff]/;

/** The printed lines of a stretch: their widths, and how wide a piece each next line begins with that cannot be torn. */
export interface CellLines {
  readonly widths: readonly number[];
  readonly unbroken: readonly number[];
  /** the widths as they are at least: typesetters squeeze punctuation to half its width */
  readonly least: readonly number[];
}

const SQUEEZED = /[,，。、;；:：()（）“”《》]/;

/** What moves to the next line together: a word of letters or digits, a character with the mark that may not begin a line. */
function unbrokenWidth(key: string): number {
  const word = /^[\w.,%≥≤><=+-]*/.exec(key)?.[0].length ?? 0;
  const pulled = /^.[,，。、;；:：)）”》%]/.test(key) ? 1 : 0;
  return Math.max(pulled, Math.min(LONGEST_UNBROKEN, word / 2));
}

/** Measures the lines that the atoms from `start` up to `end` were printed on, in full-width characters. */
export function linesOf(text: AtomText, start: number, end: number): CellLines {
  const widths: number[] = [];
  const unbroken: number[] = [];
  const least: number[] = [];
  let width = 0;
  let squeezed = 0;
  for (let index = start; index < end; index++) {
    const atom = text.atoms[index];
    if (atom === undefined) break;
    if (index > start && atom.gap === "line") {
      widths.push(width);
      least.push(width - squeezed);
      unbroken.push(unbrokenWidth(atom.key));
      width = 0;
      squeezed = 0;
    } else if (index > start && atom.gap !== "none") width += 0.25;
    width += atom.width;
    if (SQUEEZED.test(atom.key)) squeezed = 0.5;
  }
  widths.push(width);
  least.push(width - squeezed);
  return { widths, unbroken, least };
}

/**
 * How unlikely the lines of a stretch are for one cell. Text wraps where its column is full: all lines but the last
 * are about as wide as the widest. A shorter line in the middle is the end of one cell and the next begins.
 *
 * @param columnWidth the width at which the column's other cells wrap, or null where that is not known
 */
export function wrapCost(text: AtomText, start: number, end: number, columnWidth: number | null): number {
  return joinsCost(text, start, end) + linesCost(linesOf(text, start, end), columnWidth) + sharedCost(text, start, end);
}

/** What it costs that a stretch is wrapped at all, however well its lines fit: that a cell is long says nothing against it. */
export function lengthCost(text: AtomText, start: number, end: number): number {
  let lines = 0;
  for (let index = start + 1; index < end; index++) if (text.opensLine(index)) lines++;
  return COST.wrap * lines;
}

function joinsCost(text: AtomText, start: number, end: number): number {
  let cost = 0;
  for (let index = start + 1; index < end; index++) {
    const [before, atom] = [text.atoms[index - 1], text.atoms[index]];
    if (before !== undefined && atom !== undefined) cost += joinCost(before, atom);
  }
  return cost;
}

/** What it costs that one cell holds two atoms one after the other. */
export function joinCost(before: Atom, atom: Atom): number {
  const numbers = ends(before, DIGIT) && opens(atom, DIGIT);
  if (atom.gap === "line") return COST.wrap + (numbers ? tornCost(before, atom) : 0);
  if (atom.gap === "wide") return COST.wide;
  if (numbers) return COST.twoNumbers;
  if (ends(before, WORD) && opens(atom, WORD)) return COST.spacedWords;
  return atom.gap === "space" ? COST.spaced : 0;
}

function tornCost(before: Atom, atom: Atom): number {
  return ends(before, /\./) || opens(atom, /\./) ? COST.tornAtPoint : COST.tornNumber;
}

function linesCost({ widths, unbroken, least }: CellLines, columnWidth: number | null): number {
  const full = widths.slice(0, -1);
  const last = widths.at(-1) ?? 0;
  const widest = Math.max(...least.slice(0, -1), 0);
  let cost = 0;
  full.forEach((width, index) => {
    const slack = Math.max(SLACK, unbroken[index] ?? 0);
    const room = Math.max(widest, columnWidth ?? 0);
    cost += COST.ragged * Math.max(0, room - width - slack);
  });
  if (full.length > 0) cost += COST.ragged * Math.max(0, last - widest - 0.5);
  if (full.length > 0 && last >= widest - 0.5) cost += COST.fullLast;
  if (columnWidth !== null) {
    const over = Math.max(widest, last) - columnWidth - 0.5;
    cost += Math.min(COST.mostTooWide, COST.tooWide * Math.max(0, over));
  }
  return cost;
}

function sharedCost(text: AtomText, start: number, end: number): number {
  let spans = false;
  for (let index = start + 1; index < end && !spans; index++) spans = text.opensLine(index);
  if (!spans) return 0;
  const before = text.opensLine(start) ? 0 : COST.shared;
  return before + (text.atoms[end - 1]?.last === true ? 0 : COST.shared);
}
