import { type PlacedText, slicePlaced, trimPlaced } from "../../layout/placed-text.js";
import { toHalfWidth } from "../../quantity/index.js";

/**
 * A paragraph as the grammar reads it: half-width, without the blanks that typesetting puts between words and figures.
 * All offsets are into `plain`; `cut` leads back to the text as printed.
 */
export interface Passage {
  readonly plain: string;
  readonly content: PlacedText;
  /** for each character of `plain`, where it stands in `content` */
  readonly offsets: readonly number[];
}

/** A stretch of a passage; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** All of a passage. */
export function wholeOf({ plain }: Passage): Stretch {
  return { start: 0, end: plain.length };
}

const LATIN = /[0-9A-Za-z.]/;
const BLANK = /\s/;

/** A blank means something only between two figures or two Latin words, and nothing before a point within a figure. */
export function readPassage(content: PlacedText): Passage {
  const half = toHalfWidth(content.text);
  const offsets: number[] = [];
  let plain = "";
  let at = 0;
  while (at < half.length) {
    let next = at;
    while (next < half.length && BLANK.test(half.charAt(next))) next++;
    const isTorn = /\d/.test(plain.slice(-1)) && /^\.\d/.test(half.slice(next, next + 2));
    if (next > at && !isTorn && LATIN.test(plain.slice(-1)) && LATIN.test(half.charAt(next))) {
      plain += " ";
      offsets.push(at);
    }
    if (next < half.length) {
      plain += half.charAt(next);
      offsets.push(next);
    }
    at = next + 1;
  }
  return { plain, content, offsets };
}

/** The printed text of a stretch, outer blanks apart. */
export function cut(passage: Passage, { start, end }: Stretch): PlacedText {
  const from = passage.offsets[start] ?? passage.content.text.length;
  const last = passage.offsets[end - 1];
  return trimPlaced(slicePlaced(passage.content, from, last === undefined ? from : last + 1));
}

/** Nothing longer is a sentence; text without marks is cut here, so that no work grows with the square of its length. */
const LONGEST_SENTENCE = 3000;

/** The sentences of a passage, each with its closing mark. */
export function sentencesOf(passage: Passage): Stretch[] {
  const sentences = splitAt(passage.plain, wholeOf(passage), /[。!?]/);
  return sentences.flatMap(({ start, end }) => {
    const pieces: Stretch[] = [];
    for (let from = start; from < end; from += LONGEST_SENTENCE) {
      pieces.push({ start: from, end: Math.min(end, from + LONGEST_SENTENCE) });
    }
    return pieces;
  });
}

/** Splits a stretch behind each character that the pattern (of one character) matches. */
function splitAt(plain: string, stretch: Stretch, separator: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let start = stretch.start;
  for (let at = stretch.start; at < stretch.end; at++) {
    if (!separator.test(plain.charAt(at))) continue;
    parts.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < stretch.end) parts.push({ start, end: stretch.end });
  return parts.filter((part) => plain.slice(part.start, part.end).trim() !== "");
}
