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

const LATIN = /[0-9A-Za-z.]/;

/** A blank means something only between two figures or two Latin words. */
export function readPassage(content: PlacedText): Passage {
  const half = toHalfWidth(content.text);
  const offsets: number[] = [];
  let plain = "";
  for (let at = 0; at < half.length; at++) {
    const character = half.charAt(at);
    if (/\s/.test(character)) {
      const next = half.slice(at).trimStart().charAt(0);
      if (!LATIN.test(plain.slice(-1)) || !LATIN.test(next) || /\s/.test(plain.slice(-1))) continue;
    }
    plain += /\s/.test(character) ? " " : character;
    offsets.push(at);
  }
  return { plain, content, offsets };
}

/** The printed text of a stretch, outer blanks apart. */
export function cut(passage: Passage, { start, end }: Stretch): PlacedText {
  const from = passage.offsets[start] ?? passage.content.text.length;
  const last = passage.offsets[end - 1];
  return trimPlaced(slicePlaced(passage.content, from, last === undefined ? from : last + 1));
}

/** The sentences of a passage, each with its closing mark. */
export function sentencesOf(passage: Passage): Stretch[] {
  return splitAt(passage.plain, { start: 0, end: passage.plain.length }, /[。!?]/);
}

/** Splits a stretch behind each character that the pattern (of one character) matches. */
export function splitAt(plain: string, stretch: Stretch, separator: RegExp): Stretch[] {
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
