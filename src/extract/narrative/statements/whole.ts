import type { NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** The amount that the sentence before is about, of which this one goes on to tell. */
export function wholeBefore({ before }: Telling): NarrativeFigure | null {
  const whole = before === null ? undefined : wholeOf(before);
  return whole === undefined || before === null ? null : narrativeFigure(before.passage, whole);
}

/** Words that open a list of all parts of an amount, by one way of dividing it: 按功能分类, 按支出性质分. */
const CLASSES = /按照?[^,;:。]{1,10}(?:分类?|划分|看)[:,]/g;

/** A list by classes, and the amount that it divides. */
export interface Classified {
  /** offset behind the words that open the list */
  readonly from: number;
  readonly whole: NarrativeFigure;
  /** the words that open the list */
  readonly words: string;
}

/**
 * The lists of a sentence that divide one amount by its classes. The amount stands right before the first of them, or is
 * what the sentence before is about.
 */
export function classifiedLists(telling: Telling): Classified[] {
  const { sentence, figures, passage } = telling;
  const marks = [...between(telling, sentence.start, sentence.end).matchAll(CLASSES)];
  const first = sentence.start + (marks[0]?.index ?? 0);
  // "收入 900 万元，其中上年结转 100 万元；按用途分，…": what is divided anew is what 其中 divided.
  const among = between(telling, sentence.start, first).search(/其中|包括/);
  const until = among === -1 ? first : sentence.start + among;
  const before = figures.findLast((figure) => figure.end <= until);
  const isRightBefore =
    before !== undefined && isMoney(before) && /^[,;:(]?$/.test(between(telling, before.end, until));
  const whole = isRightBefore ? narrativeFigure(passage, before) : before === undefined ? wholeBefore(telling) : null;
  if (whole === null) return [];
  return marks.map((mark) => ({ from: sentence.start + mark.index + mark[0].length, whole, words: mark[0] }));
}

/** What the list by classes divides that a figure stands in. */
export function classifiedWhole(telling: Telling, part: Figure): NarrativeFigure | null {
  return classifiedLists(telling).findLast(({ from }) => from <= part.start)?.whole ?? null;
}

/** What a sentence is about that tells one amount, or one amount and behind 其中 its parts. */
function wholeOf(telling: Telling): Figure | undefined {
  const [whole, part, ...others] = telling.figures.filter(isMoney);
  if (whole === undefined || part === undefined) return whole;
  const isDivided = /^[,(:]?(?:其中|包括|含)/.test(between(telling, whole.end, part.start));
  return isDivided && others.every((one) => !/收入|支出总|总支出|预算/.test(one.label)) ? whole : undefined;
}
