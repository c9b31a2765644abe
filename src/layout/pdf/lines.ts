import type { Box } from "../../model/index.js";
import { joinPlaced, type PlacedText, placed, trimPlaced, uniteBoxes } from "../placed-text.js";
import { type Mark, type Sheet, turnMark, usualTurn } from "./marks.js";

/** A line of text on a page. */
export interface Line {
  readonly content: PlacedText;
  /** around its printed characters, in the frame of the sheet */
  readonly box: Box;
  readonly baseline: number;
  /** the type size that most of its characters have */
  readonly size: number;
  readonly page: number;
  /**
   * widths of its first character (with those behind it that may not begin a line, as % and ，) and of its first word (an
   * ideograph is one), which may not have fitted on the line before
   */
  readonly firstWidth: number;
  readonly firstWordWidth: number;
  /** where it is read, measured from the top of the page, where that is not where it stands: behind another column of text */
  readonly order?: number;
  /** where its column of text begins and ends, where the page has two side by side */
  readonly frame?: { readonly left: number; readonly right: number };
}

/** What of a sheet its lines need to know. */
type Page = Pick<Sheet, "page" | "width" | "height">;

/** The upright lines of some marks, from the top; marks that run another way are left out. */
export function linesOf(marks: readonly Mark[], { page }: Page): Line[] {
  return rowsOf(marks.filter((mark) => mark.turn === 0)).flatMap((row) => lineOf(row, page));
}

/** The lines of a cell, those of its most usual direction first: headings are sometimes set sideways. */
export function linesOfEveryTurn(marks: readonly Mark[], page: Page): Line[] {
  const turn = usualTurn(marks);
  const lines = linesOf(
    marks.map((mark) => turnMark(mark, turn, page)),
    page,
  );
  const others = marks.filter((mark) => mark.turn !== turn);
  return others.length === 0 ? lines : [...lines, ...linesOfEveryTurn(others, page)];
}

/** Marks whose baselines lie within this part of their type size stand on one line: room for notes and mixed fonts. */
const sameLine = 0.4;

/** Marks line by line, from the top; each line from its highest baseline on. */
export function rowsOf(marks: readonly Mark[]): Mark[][] {
  const rows: { marks: Mark[]; baseline: number; size: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])) {
    const row = rows.at(-1);
    if (row !== undefined && mark.baseline - row.baseline <= sameLine * Math.max(row.size, mark.size)) {
      row.marks.push(mark);
      if (mark.size > row.size) Object.assign(row, { baseline: mark.baseline, size: mark.size });
    } else {
      rows.push({ marks: [mark], baseline: mark.baseline, size: mark.size });
    }
  }
  return rows.map((row) => row.marks);
}

function lineOf(row: readonly Mark[], page: number): Line[] {
  const sorted = [...row].sort((a, b) => startOf(a) - startOf(b));
  const printed = sorted.filter((mark) => mark.text.trim() !== "");
  const [first] = printed;
  if (first === undefined) return [];
  return [
    {
      content: trimPlaced(joinMarks(sorted)),
      box: printed.map((mark) => mark.box).reduce(uniteBoxes),
      baseline: first.baseline,
      size: medianOf(printed.map((mark) => mark.size)),
      page,
      firstWidth: firstPieceEnd(printed) - first.box[0],
      firstWordWidth: Math.max(firstPieceEnd(printed), firstWordEnd(printed)) - first.box[0],
    },
  ];
}

/** Marks that open something, and are as wide as an ideograph although only their right half shows. */
const opening = /^[“‘（〔［｛〈《「『【〖]$/;

/**
 * Where a mark begins for the eye. Typesetters push the empty halves of two punctuation marks into each other, so that
 * what opens has the very place of the comma before it.
 */
function startOf({ box, size, text }: Mark): number {
  const width = box[2] - box[0];
  return opening.test(text) && width > 0.8 * size ? box[0] + width / 2 : box[0];
}

/** Characters that no line begins with: they go down together with the one before them. */
export const neverFirst = /^[%％‰°.,，。、；：！？）)\]】》”’]$/;

/** Where the least that can be moved to a line of its own ends. */
function firstPieceEnd(marks: readonly Mark[]): number {
  let end = marks[0]?.box[2] ?? 0;
  for (const mark of marks.slice(1)) {
    if (!neverFirst.test(mark.text)) break;
    end = mark.box[2];
  }
  return end;
}

/** Where the first word ends: at the first ideograph or gap, but never before the first character does. */
function firstWordEnd(marks: readonly Mark[]): number {
  let end = marks[0]?.box[2] ?? 0;
  for (const mark of marks) {
    if (!isAscii(mark) || mark.box[0] - end > 0.2 * mark.size) break;
    end = mark.box[2];
  }
  return end;
}

/** Puts marks side by side, with a space where a gap is wide for this line and none is printed. */
function joinMarks(marks: readonly Mark[]): PlacedText {
  const usual = usualGap(marks);
  const parts = marks.map((mark, index) => {
    const content = placed(mark.text, mark.place);
    const before = marks[index - 1];
    const apart = before !== undefined && isApart(before, mark, usual);
    return apart ? joinPlaced([{ text: "", runs: [] }, content], " ") : content;
  });
  return joinPlaced(parts);
}

function usualGap(marks: readonly Mark[]): number {
  const gaps: number[] = [];
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (before !== undefined && !isSpace(before) && !isSpace(mark)) gaps.push(mark.box[0] - before.box[2]);
  });
  return gaps.length === 0 ? 0 : Math.max(0, medianOf(gaps));
}

/** Figures and letters never stand apart without meaning it; ideographs do, in justified and in letter-spaced lines. */
function isApart(before: Mark, mark: Mark, usual: number): boolean {
  if (isSpace(before) || isSpace(mark)) return false;
  const gap = mark.box[0] - before.box[2];
  const ascii = isAscii(before) && isAscii(mark);
  return ascii ? gap > Math.min(usual, 0.6 * mark.size) + 0.2 * mark.size : gap > usual + 0.45 * mark.size;
}

function isSpace(mark: Mark): boolean {
  return mark.text.trim() === "";
}

function isAscii(mark: Mark): boolean {
  return /^[\x20-\x7E]+$/.test(mark.text);
}

/** The middle one of the values, the lower of two; 0 where there is none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
