import { columnsOf, indentOf } from "./spacing.js";

/** What the lines of a text say together about how they were broken. */
export interface Measure {
  /** columns of a full line, its indent included; most broken lines reach it but for a character or two */
  readonly full: number;
  /** each paragraph is one line: nothing was broken */
  readonly unbroken: boolean;
  /** blank lines are rare enough to part paragraphs, and not put between all lines */
  readonly blanksPart: boolean;
}

/** No page is set narrower; a text of short lines only was not broken at their width. In columns. */
const NARROWEST = 40;

/** Share of all lines that are at most as long as a full line. */
const FULL_SHARE = 0.85;

const SENTENCE_END = /[。！？；：!?;][”’"』」）)]?\s*$/;

/** Whether a text ends as a sentence or a listed point does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd());
}

/** Width of a line as it was set: its indent, and its characters without the blanks between them. */
export function widthOf(text: string): number {
  return indentOf(text) + columnsOf(text.replace(/\s+/g, ""));
}

/** Measures lines of running text; blank ones are counted as parting lines only. */
export function measure(texts: readonly string[]): Measure {
  const filled = texts.filter((text) => text.trim() !== "");
  const widths = filled.map(widthOf).sort((a, b) => a - b);
  const full = Math.max(NARROWEST, widths[Math.floor((widths.length - 1) * FULL_SHARE)] ?? 0);
  const long = filled.filter((text) => widthOf(text) > 50);
  const ended = long.filter(endsSentence).length;
  return {
    full,
    unbroken: long.length > 0 && ended >= long.length * 0.7,
    blanksPart: texts.length - filled.length < filled.length * 0.4,
  };
}
