import type { Paragraph } from "../../layout/block.js";
import { readNumbering } from "../../layout/text/numbering.js";
import type { Leaf } from "../../model/index.js";
import { readAttachments } from "./attachments.js";
import { type Passage, readPassage, type Stretch, wholeOf } from "./passage.js";

/** A heading of the report's outline: 一、 is level 1, （一） level 2. */
export interface Heading {
  readonly level: 1 | 2;
  readonly passage: Passage;
  /** the heading's own words, number included; a heading may run on into its paragraph */
  readonly words: Stretch;
  /** index of its paragraph */
  readonly index: number;
}

/** The running text of a report: its paragraphs as passages, its outline, and where the annexes begin. */
export interface Outline {
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
  readonly attachments: readonly Leaf[];
  /** the paragraphs of the list of attachments; empty where there is none */
  readonly list: { readonly from: number; readonly to: number };
  /** index of the first paragraph of the list of attachments or of the annexes, or the number of paragraphs */
  readonly end: number;
}

/** A part of the report under one heading. `from` is the heading's own paragraph, `to` the first behind the part. */
export interface Part {
  readonly heading: Heading;
  readonly from: number;
  readonly to: number;
}

/** Longer ones are sentences. In characters. */
const LONGEST_HEADING = 40;
const LONGEST_RUN_IN = 24;

/** "附件 1-1" alone, or a table's title: what follows are the annexes. */
const ANNEX =
  /^(?:附件\d{1,2}(?:-\d{1,2})?[:.、]?|(?:附件\d{0,2}[:.、]?)?.{0,40}(?:自评表|评价表|评分表|基础数据表)(?:\(.{0,12}\))?)$/;

/** Finds the headings of the running text, and where its list of attachments and its annexes begin. */
export function readOutline(paragraphs: readonly Paragraph[]): Outline {
  const passages = paragraphs.map((paragraph) => readPassage(paragraph.content));
  const numbered = headingsOf(passages, readHeading);
  const headings = numbered.length > 0 ? numbered : inFigures(passages);
  const list = readAttachments(passages);
  const opening = headings[0]?.index ?? -1;
  const annex = passages.findIndex(({ plain }, index) => index > opening && index < list.from && ANNEX.test(plain));
  const end = annex === -1 ? list.from : annex;
  return { passages, headings: headings.filter((heading) => heading.index < end), attachments: list.leaves, list, end };
}

/** "第二部分 部门决算情况说明": sections are counted from 一、 again under it. */
const CHAPTER = /^第[一二三四五六七八九十]{1,3}(?:部分|章|篇)(?![一-鿿]*[。:,;])/;

function headingsOf(
  passages: readonly Passage[],
  read: (passage: Passage, index: number) => Heading | null,
): Heading[] {
  let last = 0;
  return passages.flatMap((passage, index) => {
    if (passage.plain.length <= LONGEST_HEADING && CHAPTER.test(passage.plain)) last = 0;
    const heading = read(passage, index);
    if (heading === null) return [];
    const ordinal = readNumbering(passage.plain)?.ordinal ?? 0;
    // A list that counts 一、二、 again inside a section is no part of the outline.
    if (heading.level === 1 && ordinal <= last) return [];
    if (heading.level === 1) last = ordinal;
    return [heading];
  });
}

/** Fewer headings that are numbered in figures may be any list. */
const FEWEST_IN_FIGURES = 3;
/** What the sections of such a report are about. */
const SECTION = /概况|基本情况|收支|预算|支出|资金|绩效|问题|措施|建议/;

/** "1.部门概况", "2.部门整体支出情况": the outline of a report that numbers its sections so and no other way. */
function inFigures(passages: readonly Passage[]): Heading[] {
  const headings = headingsOf(passages, (passage, index) => {
    const numbering = readNumbering(passage.plain);
    const isLine =
      numbering?.rank === 3 &&
      passage.plain.length <= LONGEST_HEADING &&
      !/[。:,;、%]/.test(passage.plain.slice(numbering.length));
    return isLine ? { level: 1, passage, words: wholeOf(passage), index } : null;
  });
  const isOutline = headings.every(({ passage }, at) => readNumbering(passage.plain)?.ordinal === at + 1);
  const isReport = headings.filter((heading) => SECTION.test(wordsOf(heading))).length >= FEWEST_IN_FIGURES;
  return isOutline && isReport ? headings : [];
}

function readHeading(passage: Passage, index: number): Heading | null {
  const { plain } = passage;
  const numbering = readNumbering(plain);
  if (numbering === null || numbering.rank > 2) return null;
  const level = numbering.rank === 1 ? 1 : 2;
  // A line of a table of contents ends in dots and a page number.
  if (/[.…·]{3,}\d*$/.test(plain)) return null;
  const stop = plain.slice(numbering.length).search(/[。:;]/);
  if (stop === -1) {
    if (plain.length > LONGEST_HEADING || /[,;、]$/.test(plain)) return null;
    return { level, passage, words: wholeOf(passage), index };
  }
  const end = numbering.length + stop;
  if (plain.charAt(end) === ";" || end > LONGEST_RUN_IN + numbering.length) return null;
  return { level, passage, words: { start: 0, end }, index };
}

/** The parts whose headings the predicate picks; each runs to the next heading of its own level or a higher one. */
export function partsWhere(outline: Outline, picks: (words: string, heading: Heading) => boolean): Part[] {
  const parts: Part[] = [];
  const next = { 1: outline.end, 2: outline.end };
  for (const heading of outline.headings.toReversed()) {
    if (picks(wordsOf(heading), heading)) parts.push({ heading, from: heading.index, to: next[heading.level] });
    next[heading.level] = heading.index;
    if (heading.level === 1) next[2] = heading.index;
  }
  return parts.reverse();
}

/** Whether a paragraph belongs to one of the parts. */
export function membership(parts: readonly Part[]): (index: number) => boolean {
  const members = new Set<number>();
  for (const part of parts) for (let index = part.from; index < part.to; index++) members.add(index);
  return (index) => members.has(index);
}

/** A heading's words without its number. */
export function wordsOf({ passage, words }: Heading): string {
  return passage.plain.slice(readNumbering(passage.plain)?.length ?? 0, words.end);
}
