import type { NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, isOneKind, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { CHANGED, COMPARED, type Comparison, directionOf, isAmount, isLastYears, VERBS } from "./comparison-words.js";
import { figureByWords } from "./referent.js";
import { yuanOf } from "./sums.js";
import { between, type Story, type Telling } from "./telling.js";
import { wholeBefore } from "./whole.js";

/** "与上年相比，收入 700 万元增加 30 万元": what grew stands behind the comparison. */
export function grownBehind(
  telling: Telling,
  region: readonly Figure[],
  delta: Figure | undefined,
  word: number,
): Figure | null {
  const [first] = region;
  if (first === undefined || first === delta || region.length !== 2 || !isAmount(first)) return null;
  const isApart = /^,[^,;。\d]+$/.test(between(telling, word, first.start)) && directionOf(first.label) === null;
  return isApart && CHANGED.test(between(telling, first.end, first.end + 8)) ? first : null;
}

export interface Change {
  readonly previous: Figure | undefined;
  readonly delta: Figure | undefined;
  readonly direction: "up" | "down";
}

/** Of the amounts before the comparison the one that last year's amount and the change come to. */
export function currentByArithmetic(telling: Telling, { start }: Comparison, change: Change): NarrativeFigure | null {
  const { previous, delta, direction } = change;
  if (previous === undefined || delta === undefined || previous.quantity.unit !== delta.quantity.unit) return null;
  const [before, by] = [previous.quantity.value, delta.quantity.value];
  const now = direction === "up" ? before.plus(by) : before.minus(by);
  const found = telling.figures.find(
    (one) => one.end <= start && one.quantity.unit === previous.quantity.unit && one.quantity.value.equals(now),
  );
  return found === undefined ? null : narrativeFigure(telling.passage, found);
}

export interface Where {
  /** where the comparison's own clause begins */
  readonly from: number;
  /** the same, or the end of last year's amount where it stands before the change */
  readonly behind: number;
  readonly comparison: Comparison;
  /** the change, or else the percentage: its label holds the subject, if the clause names one */
  readonly told: Figure;
  /** a figure of the kind that grew */
  readonly kind: Figure;
  readonly delta: Figure | undefined;
}

/** What grew: the subject of the clause, or the amount right before the comparison. */
export function currentOf(telling: Telling, story: Story, where: Where): NarrativeFigure | null {
  const { from, behind, comparison, told, kind, delta } = where;
  const subject = bareLabel(between(telling, behind, told.start))
    .replace(new RegExp(`(?:${VERBS})(?:了)?$`), "")
    .replace(/^(?:相比|比较)?[,、:(]*/, "");
  if (subject !== "") return telling.place.project === null && isMoney(kind) ? figureByWords(story, subject) : null;
  if (from !== comparison.end) return null;
  const open = withoutBrackets(between(telling, telling.sentence.start, comparison.end));
  const inFront = telling.figures.filter(
    (one) =>
      one.end <= comparison.start &&
      isOneKind(kind, one) &&
      open.charAt(one.start - telling.sentence.start) !== " " &&
      !isOfComparison(telling, one),
  );
  const last = inFront.at(-1);
  const named = ownSubject(telling, comparison);
  if (named !== "") {
    return telling.place.project === null && isMoney(kind) && !NO_SUBJECT.test(named)
      ? figureByWords(story, named)
      : null;
  }
  if (last === undefined) return isMoney(kind) ? wholeBefore(telling) : null;
  const divided = wholeOfSmaller(telling, open, inFront, delta);
  if (divided !== null) return narrativeFigure(telling.passage, divided);
  // Many things are counted in one unit: the count that grew stands right before the comparison.
  const isNext = isMoney(last) || /^[,(]?$/.test(between(telling, last.end, comparison.start));
  return isNext && isPlainlyCompared(telling, open, inFront) ? narrativeFigure(telling.passage, last) : null;
}

/** "收入较上年增加": what stands between the last mark and a comparison. */
function ownSubject(telling: Telling, { start }: Comparison): string {
  const end = telling.figures.findLast((one) => one.end <= start)?.end ?? telling.sentence.start;
  const words = between(telling, end, start).replace(/\([^()]*\)/g, "");
  const clause = words.slice(Math.max(...[",", ";", ":", "(", ")"].map((mark) => words.lastIndexOf(mark))) + 1);
  return clause.replace(
    /^(?:总体|整体|相应|分别|全年|本年度?|当年|年度|总额|合计|金额|数|各|均|也|则|总|实际|其|的|左右|以上|\/?[年月])+$/,
    "",
  );
}

/** Words of a comparison of a part of what a field holds. */
const NO_SUBJECT = /其中|主要|由于|因/;

/** Whether a figure is a change or last year's amount of another comparison. */
function isOfComparison(telling: Telling, one: Figure): boolean {
  if (directionOf(one.label) !== null) return true;
  const words = between(telling, telling.sentence.start, one.start);
  const last = [...words.matchAll(COMPARED)].at(-1);
  return last !== undefined && isLastYears(telling, one, telling.sentence.start + last.index + last[0].length);
}

/** "收入 2400 万元，其中上年结转 60 万元，较上年增加 170 万元": a part cannot have grown by more than it is. */
function wholeOfSmaller(
  { sentence, passage }: Telling,
  open: string,
  inFront: readonly Figure[],
  delta: Figure | undefined,
): Figure | null {
  const among = open.indexOf("其中");
  const [whole, part, ...others] = inFront;
  if (among === -1 || whole === undefined || part === undefined || others.length > 0 || delta === undefined)
    return null;
  const isDivided = whole.end - sentence.start <= among && part.start - sentence.start > among;
  const isUp = directionOf(delta.label) === "up";
  const [now, by] = [part, delta].map((figure) => yuanOf(narrativeFigure(passage, figure)));
  return isDivided && isUp && now != null && by != null && now.lessThan(by) ? whole : null;
}

/**
 * Behind a list of parts, a comparison may speak of the last part or of the whole. It speaks of the part where that is told
 * alone: between it and the comparison of the part before, or the mark that ends that, stands no other amount.
 */
function isPlainlyCompared({ sentence, figures }: Telling, open: string, inFront: readonly Figure[]): boolean {
  if (!/其中|包括|分别/.test(open)) return true;
  const mark = sentence.start + open.lastIndexOf(";");
  const end = sentence.start + open.length;
  const compared = figures.findLast((one) => one.quantity.unit === "%" && one.end <= end)?.end ?? sentence.start;
  const from = Math.max(mark, compared);
  const isDividedHere = /其中|包括|分别/.test(
    open.slice(from - sentence.start).replace(/^[;,]?(?:其中|包括)[:,]?/, ""),
  );
  return !isDividedHere && inFront.filter((one) => one.start >= from).length === 1;
}

/** The text with what stands in brackets blanked out: parts and explanations, which no comparison outside speaks of. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let open = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "(") depth++;
    open += depth > 0 ? " " : letter;
    if (letter === ")" && depth > 0) depth--;
  }
  return open;
}
