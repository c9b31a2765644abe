import type { NarrativeFigure, ShareStatement } from "../../../model/index.js";
import { type Figure, isMeasured, isMoney, isOneKind, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { fieldByWords, figureByWords, figureOfField } from "./referent.js";
import { makesUp } from "./sums.js";
import { between, outsideBrackets, type Story, type Telling } from "./telling.js";
import { amountBefore, classifiedWhole, listedWhole, namedBefore, SHORTEST_NAME, wholeBefore } from "./whole.js";

const SHARE = /^(?<subject>.*?)占(?<whole>.*?)(?:的)?(?:比例|比重|百分比|比)?(?:为|达|约|:)*$/;
/** Between a whole with its figure and the percentage: "占总支出 598 万元的 69.89%". */
const BEHIND_WHOLE = /^的?(?:比例|比重|百分比|比)?(?:为|达|约|:)*$/;

/** "其中 B 万元，占 A 的 p%", "全年支出中，基本支出占 p%". Both sides must be known, or nothing is given. */
export function readShares(telling: Telling, story: Story): ShareStatement[] {
  const shares: ShareStatement[] = [];
  let run: Run | null = null;
  telling.figures.forEach((percent, index) => {
    if (percent.quantity.unit !== "%") return;
    const continued: Run | null = run?.next === partAt(telling, index) ? run : null;
    const sides: Sides | null =
      wholeInFigures(telling, story, index) ??
      wholeInWords(telling, story, index) ??
      (continued === null ? null : inherited(telling, continued, index));
    if (sides === null) return;
    run = { whole: sides.whole, parts: [...(continued?.parts ?? []), sides.part], next: index + 1 };
    shares.push({ ...telling.place, kind: "share", ...sides, percent: narrativeFigure(telling.passage, percent) });
  });
  return shares;
}

/** Shares told one after the other, each of the amount right before it. */
interface Run {
  readonly whole: NarrativeFigure;
  readonly parts: readonly NarrativeFigure[];
  /** index of the figure behind the last of them */
  readonly next: number;
}

/** "财政拨款 600 万元，占总收入的 75%；上年结转 200 万元，占 25%": the parts of a run that make up the whole share it. */
function inherited(telling: Telling, run: Run, index: number): Sides | null {
  const [part, percent] = [telling.figures[partAt(telling, index)], telling.figures[index]];
  if (part === undefined || percent === undefined || !isMoney(part) || !/^占(?:比)?(?:为|达)?:?$/.test(percent.label))
    return null;
  const told = narrativeFigure(telling.passage, part);
  return makesUp([...run.parts, told], run.whole) ? { part: told, whole: run.whole } : null;
}

/** "基本支出 90 万元（人员 80 万元、公用 10 万元），占 45%": the index of the figure before a share, without those in brackets that closed between. */
function partAt(telling: Telling, index: number): number {
  return outsideBrackets(telling, index, index - 1);
}

interface Sides {
  readonly part: NarrativeFigure;
  readonly whole: NarrativeFigure;
}

/** "B 万元，占总支出 A 万元的 p%": the whole with its own figure between part and percentage. */
function wholeInFigures(telling: Telling, story: Story, index: number): Sides | null {
  const { figures, passage, place } = telling;
  const [part, whole, percent] = [
    figures[outsideBrackets(telling, index - 1, index - 2)],
    figures[index - 1],
    figures[index],
  ];
  if (whole === undefined || percent === undefined || !BEHIND_WHOLE.test(percent.label)) return null;
  const subject = /^([^占]*)占[^占]{0,16}$/.exec(whole.label)?.[1];
  if (subject === undefined || !/^的?[^,;。]*$/.test(between(telling, whole.end, percent.start))) return null;
  if (subject !== "") {
    const told = place.project === null && isMoney(whole) ? figureByWords(story, subject) : null;
    return told === null ? null : { part: told, whole: narrativeFigure(passage, whole) };
  }
  if (part === undefined || !isOneKind(part, whole)) return null;
  const isBehind = /^(?:\([^()]*\))?[,(]?占/.test(between(telling, part.end, whole.start));
  return isBehind ? { part: narrativeFigure(passage, part), whole: narrativeFigure(passage, whole) } : null;
}

function wholeInWords(telling: Telling, story: Story, index: number): Sides | null {
  const percent = telling.figures[index];
  const match = percent === undefined ? null : SHARE.exec(percent.label);
  if (percent === undefined || match === null) return null;
  const { subject = "", whole: words = "" } = match.groups ?? {};
  const before = telling.figures[partAt(telling, index)];
  const part = partOf(telling, story, subject, before);
  const whole = part === null ? null : wholeOf(telling, story, { words, subject, part: before, percent });
  return part === null || whole === null ? null : { part, whole };
}

/** The part: the subject of the clause, or the amount or count right before it. */
function partOf(telling: Telling, story: Story, subject: string, before: Figure | undefined): NarrativeFigure | null {
  if (subject !== "") return telling.place.project === null ? figureByWords(story, subject) : null;
  return before !== undefined && (isMoney(before) || isMeasured(before))
    ? narrativeFigure(telling.passage, before)
    : null;
}

interface Clause {
  readonly words: string;
  readonly subject: string;
  readonly part: Figure | undefined;
  readonly percent: Figure;
}

/** The whole: named behind 占, or by "…中，" in front, or the amount that 其中 divides, or what the part is always a part of. */
function wholeOf(telling: Telling, story: Story, { words, subject, part, percent }: Clause): NarrativeFigure | null {
  const beside = subject === "" ? part : undefined;
  if (words !== "") return wholeByWords(telling, story, words, beside);
  const here = beside === undefined ? null : amongHere(telling, beside);
  if (here !== null) return here;
  if (beside !== undefined && !isMoney(beside)) return dividedBy(telling, beside);
  const overall = telling.place.project === null;
  const among = /([^,;。]{2,16})中,/.exec(between(telling, telling.sentence.start, percent.start))?.[1];
  if (overall && among !== undefined && among !== "其") return figureByWords(story, among);
  const divided = beside === undefined ? null : dividedBy(telling, beside);
  if (divided !== null && beside !== undefined) return shownShare(telling, beside, percent) ?? divided;
  const field = fieldByWords(subject === "" ? (part?.label ?? "") : subject);
  return overall && (field === "basic" || field === "project") ? figureOfField(story, "expenditure") : null;
}

/** "项目支出 200 万元，占 40%；设备购置 50 万元，占 25%": another amount of the sentence of which the part is just this share. */
function shownShare(telling: Telling, part: Figure, percent: Figure): NarrativeFigure | null {
  const share = percent.quantity.value;
  const whole = telling.figures.find(
    (one) =>
      one.end <= part.start &&
      one.quantity.unit === part.quantity.unit &&
      one.quantity.value.times(share).equals(part.quantity.value.times(100)),
  );
  return whole === undefined ? null : narrativeFigure(telling.passage, whole);
}

/** The whole that stands behind 占: the sentence's own figure of that name, or the budget's. */
function wholeByWords(telling: Telling, story: Story, words: string, part: Figure | undefined): NarrativeFigure | null {
  const named = part === undefined ? null : namedHere(telling, words, part);
  const isOfBudget = telling.place.project === null && (part === undefined || isMoney(part));
  const byField = isOfBudget ? figureByWords(story, words) : null;
  const isOfMoney = part !== undefined && isMoney(part);
  return named ?? byField ?? (isOfMoney ? namedBefore(telling, words, part.start) : null);
}

/** "采购支出总额 286 万元，…，占采购支出总额的 80%": the one figure of the sentence that the same words stand before. */
function namedHere(telling: Telling, words: string, part: Figure): NarrativeFigure | null {
  const name = nameOf(words);
  if (name.length < SHORTEST_NAME) return null;
  const named = telling.figures.filter(
    (figure) =>
      figure.end <= part.start &&
      isOneKind(figure, part) &&
      nameOf(figure.label)
        .replace(/^.*其中:?/, "")
        .endsWith(name),
  );
  const [whole, other] = named;
  return whole === undefined || other !== undefined ? null : narrativeFigure(telling.passage, whole);
}

/** A name without the words for a sum: 采购支出总额 → 采购支出. */
function nameOf(words: string): string {
  return bareLabel(words.replace(/["“”]/g, "")).replace(/^(?:全年|本年|当年|全部|20\d\d年度?)/, "");
}

/** "收入 900 万元中，年初预算 600 万元占 67%": the figure that 中 stands behind. */
function amongHere(telling: Telling, part: Figure): NarrativeFigure | null {
  const whole = telling.figures.findLast(
    (figure) => figure.end < part.start && between(telling, figure.end, figure.end + 2) === "中,",
  );
  if (whole === undefined || !isOneKind(whole, part)) return null;
  return /[;。]/.test(between(telling, whole.end, part.start)) ? null : narrativeFigure(telling.passage, whole);
}

/** The figure right before 其中 or before 按功能分类; where a sentence begins so, what the sentence before it is about. */
function dividedBy(telling: Telling, part: Figure): NarrativeFigure | null {
  const text = between(telling, telling.sentence.start, part.start);
  const at = text.lastIndexOf("其中");
  if (at === -1) return isMoney(part) ? (classifiedWhole(telling, part) ?? listedWhole(telling, part)) : null;
  if (at === 0) return isMoney(part) ? wholeBefore(telling) : null;
  const until = telling.sentence.start + at;
  const amount = isMoney(part) && !/增加|减少/.test(part.label) ? amountBefore(telling, until) : null;
  const whole = amount ?? telling.figures.findLast((figure) => figure.end <= until);
  return whole !== undefined && isOneKind(whole, part) ? narrativeFigure(telling.passage, whole) : null;
}
