import type { NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { between, type Telling } from "./telling.js";

/** The amount that the sentence before is about, of which this one goes on to tell. */
export function wholeBefore({ before }: Telling): NarrativeFigure | null {
  const whole = before === null ? undefined : wholeOf(before);
  return whole === undefined || before === null ? null : narrativeFigure(before.passage, whole);
}

/** Words that open a list of all parts of an amount, by one way of dividing it: 按功能分类, 按支出性质分. */
const CLASSES =
  /按照?[^,;:。]{1,10}(?:(?:分类?|划分|看)(?:(?:主要)?(?:用于|包括)(?:以下|如下)?(?:几个)?(?:方面)?)?[:,])|[^,;:。()]{2,12}(?:构成|组成)(?:情况)?(?:为|是|如下)?:/g;
/** Such words that name what is divided: "本年收入的具体构成为：". */
const COMPOSED = /^([^,;:。()]{2,12}?)(?:决算|预算)?的?(?:具体)?(?:构成|组成)(?:情况)?(?:为|是|如下)?:$/;

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
  const text = between(telling, sentence.start, sentence.end);
  const marks = [...text.matchAll(CLASSES)].map(({ 0: words, index }) => {
    const start = sentence.start + index;
    return { words, start, from: start + words.length, named: COMPOSED.exec(words)?.[1] };
  });
  const first = marks[0]?.start ?? sentence.start;
  // "收入 900 万元，其中上年结转 100 万元；按用途分，…": what is divided anew is what 其中 divided.
  const among = between(telling, sentence.start, first).search(/其中|包括/);
  const until = among === -1 ? first : sentence.start + among;
  const right = amountBefore(telling, until);
  const isFirst = figures.every((figure) => figure.end > until);
  const divided = right !== null ? narrativeFigure(passage, right) : isFirst ? wholeBefore(telling) : null;
  return marks.flatMap(({ words, from, named }) => {
    const whole = named === undefined ? divided : namedBefore(telling, named, from);
    return whole === null ? [] : [{ from, whole, words }];
  });
}

/** Clauses behind an amount that only compare it, or tell its share or its rate: "，较上年增加 30 万元，增长 9%". */
const COMPARING =
  /^(?:[,(](?:占|较|比|与|同比|环比|增长|增加|减少|下降|上升|降低|增幅|降幅|完成|预算完成|预算执行率|执行率|支出进度)[^,;。()\d]*\d[^,;。()]*\)?)*[,;:(]?$/;
/** Words before an amount that is a difference from another. */
const DIFFERENCE = /^(?:其中)?(?:较|比|与|同比|环比|增加|减少|增长|下降|上升|降低)/;

/** How many figures a comparison may hold. */
const MOST_COMPARED = 6;

/** The amount that stands right before an offset of the sentence, but for clauses that compare it with others. */
export function amountBefore(telling: Telling, at: number): Figure | null {
  const before = telling.figures.filter((figure) => figure.end <= at).slice(-MOST_COMPARED);
  const amount = before.findLast((figure) => isMoney(figure) && !DIFFERENCE.test(figure.label.trim()));
  return amount !== undefined && COMPARING.test(between(telling, amount.end, at)) ? amount : null;
}

/** The shortest name by which a whole can be told from others. In characters. */
export const SHORTEST_NAME = 3;

/** The last amount before an offset, in this sentence or those before it, that is told by just this name. */
export function namedBefore(telling: Telling, name: string, at: number): NarrativeFigure | null {
  const plain = bareLabel(name);
  if (plain.length < SHORTEST_NAME) return null;
  for (let told: Telling | null = telling; told !== null; told = told.before) {
    const figure = told.figures.findLast(
      (one) => (told !== telling || one.end <= at) && isMoney(one) && nameOf(one.label) === plain,
    );
    if (figure !== undefined) return narrativeFigure(told.passage, figure);
  }
  return null;
}

/** The name that an amount is told by, without its year, and without what the amounts before it say. */
function nameOf(label: string): string {
  return bareLabel(label)
    .replace(/^.*其中:?/, "")
    .replace(/^(?:(?:19|20)\d\d年度?)/, "");
}

/** What the list by classes divides that a figure stands in. */
export function classifiedWhole(telling: Telling, part: Figure): NarrativeFigure | null {
  return classifiedLists(telling).findLast(({ from }) => from <= part.start)?.whole ?? null;
}

/** What a sentence is about that tells one amount, or one amount and behind 其中 its parts. */
function wholeOf(telling: Telling): Figure | undefined {
  const [whole, part, ...others] = telling.figures.filter(
    (figure) => isMoney(figure) && !DIFFERENCE.test(figure.label.trim()),
  );
  if (whole === undefined || part === undefined) return whole;
  const isDivided = /^[,(:]?(?:其中|包括|含)/.test(between(telling, whole.end, part.start));
  return isDivided && others.every((one) => !/收入|支出总|总支出|预算/.test(one.label)) ? whole : undefined;
}

/** Words that open a list of the parts of the amount right before them. */
const LISTED = /(?:包括|包含|主要用于|分别为|具体为):/;

/** "支出 1180 万元，主要包括：人员经费 700 万元，占 59.32%": the amount right before the words that open the list. */
export function listedWhole(telling: Telling, part: Figure): NarrativeFigure | null {
  const { sentence, passage } = telling;
  const at = between(telling, sentence.start, part.start).search(LISTED);
  const mark = at === -1 ? at : sentence.start + at;
  const until = /主要$/.test(between(telling, sentence.start, mark)) ? mark - 2 : mark;
  const whole = at === -1 ? null : amountBefore(telling, until);
  return whole === null ? null : narrativeFigure(passage, whole);
}
