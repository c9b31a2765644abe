import type { Leaf } from "../../model/index.js";
import { figureLeaf, figuresOf, isMoney, wordsLeaf } from "./figures.js";
import type { Passage, Stretch } from "./passage.js";
import { readName } from "./project-name.js";

/** A sub-project told within its project's paragraph. */
export interface InlineItem {
  readonly name: Leaf;
  readonly amount: Leaf;
}

/** A number within a sentence, behind a mark: "其中：（1）…60 万元；（2）…50 万元". */
const MARKED = /(?<=[:;,。、])(?:\((\d{1,2})\)|([①-⑳])|(\d{1,2})[、.](?!\d))/g;

/**
 * The sub-projects that a paragraph counts from one on, each a name with its money right behind. Points that are not
 * all told so are no sub-projects, and none is given.
 */
export function inlineItems(passage: Passage): InlineItem[] {
  const pieces = numberedPieces(passage.plain);
  const items = pieces.map((piece) => itemIn(passage, piece));
  return items.length >= 2 && items.every((item) => item !== null) ? (items as InlineItem[]) : [];
}

/** The stretches from one number to the next, as long as they count 1, 2, 3. */
function numberedPieces(plain: string): Stretch[] {
  const marks = [...plain.matchAll(MARKED)].map((match) => ({ at: match.index, ordinal: ordinalOf(match) }));
  const first = marks.findIndex(({ ordinal }) => ordinal === 1);
  const counted = first < 0 ? [] : marks.slice(first).filter(({ ordinal }, index) => ordinal === index + 1);
  return counted.map(({ at }, index) => ({ start: at, end: counted[index + 1]?.at ?? endOfSentence(plain, at) }));
}

function ordinalOf([, bracketed, circled, plain]: RegExpExecArray): number {
  return circled === undefined ? Number(bracketed ?? plain) : circled.charCodeAt(0) - "①".charCodeAt(0) + 1;
}

function endOfSentence(plain: string, from: number): number {
  const stop = plain.indexOf("。", from);
  return stop < 0 ? plain.length : stop;
}

function itemIn(passage: Passage, piece: Stretch): InlineItem | null {
  const name = readName(passage.plain.slice(piece.start, piece.end));
  if (name === null) return null;
  const stretch = { start: piece.start + name.name.start, end: piece.start + name.name.end };
  const money = figuresOf(passage, piece).filter(isMoney);
  const [amount] = money;
  const between = amount === undefined ? "" : passage.plain.slice(piece.start + name.rest, amount.start);
  const isTold = /^[:,、]?(?:项目|实际|全年)*(?:支出|金额|经费|资金|安排|共|为|计)*$/.test(between);
  return amount === undefined || money.length > 1 || !isTold
    ? null
    : { name: wordsLeaf(passage, stretch), amount: figureLeaf(passage, amount) };
}
