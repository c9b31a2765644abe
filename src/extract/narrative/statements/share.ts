import type { NarrativeFigure, ShareStatement } from "../../../model/index.js";
import { type Figure, isMeasured, isMoney, isOneKind, narrativeFigure } from "../figures.js";
import { fieldByWords, figureByWords, figureOfField } from "./referent.js";
import { between, type Story, type Telling } from "./telling.js";
import { classifiedWhole, wholeBefore } from "./whole.js";

const SHARE = /^(?<subject>.*?)占(?<whole>.*?)(?:的)?(?:比例|比重|百分比|比)?(?:为|达|约|:)*$/;
/** Between a whole with its figure and the percentage: "占总支出 598 万元的 69.89%". */
const BEHIND_WHOLE = /^的?(?:比例|比重|百分比|比)?(?:为|达|约|:)*$/;

/** "其中 B 万元，占 A 的 p%", "全年支出中，基本支出占 p%". Both sides must be known, or nothing is given. */
export function readShares(telling: Telling, story: Story): ShareStatement[] {
  return telling.figures.flatMap((percent, index) => {
    if (percent.quantity.unit !== "%") return [];
    const sides = wholeInFigures(telling, story, index) ?? wholeInWords(telling, story, index);
    if (sides === null) return [];
    return [{ ...telling.place, kind: "share", ...sides, percent: narrativeFigure(telling.passage, percent) }];
  });
}

interface Sides {
  readonly part: NarrativeFigure;
  readonly whole: NarrativeFigure;
}

/** "B 万元，占总支出 A 万元的 p%": the whole with its own figure between part and percentage. */
function wholeInFigures(telling: Telling, story: Story, index: number): Sides | null {
  const { figures, passage, place } = telling;
  const [part, whole, percent] = [figures[index - 2], figures[index - 1], figures[index]];
  if (whole === undefined || percent === undefined || !BEHIND_WHOLE.test(percent.label)) return null;
  const subject = /^([^占]*)占[^占]{0,16}$/.exec(whole.label)?.[1];
  if (subject === undefined || !/^的?[^,;。]*$/.test(between(telling, whole.end, percent.start))) return null;
  if (subject !== "") {
    const told = place.project === null && isMoney(whole) ? figureByWords(story, subject) : null;
    return told === null ? null : { part: told, whole: narrativeFigure(passage, whole) };
  }
  if (part === undefined || !isOneKind(part, whole)) return null;
  const isBehind = /^[,(]?占/.test(between(telling, part.end, whole.start));
  return isBehind ? { part: narrativeFigure(passage, part), whole: narrativeFigure(passage, whole) } : null;
}

function wholeInWords(telling: Telling, story: Story, index: number): Sides | null {
  const percent = telling.figures[index];
  const match = percent === undefined ? null : SHARE.exec(percent.label);
  if (percent === undefined || match === null) return null;
  const { subject = "", whole: words = "" } = match.groups ?? {};
  const before = telling.figures[index - 1];
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
  const isCount = subject === "" && part !== undefined && !isMoney(part);
  if (isCount) return words === "" ? dividedBy(telling, part) : null;
  const overall = telling.place.project === null;
  if (words !== "") return overall ? figureByWords(story, words) : null;
  const among = /([^,;。]{2,16})中,/.exec(between(telling, telling.sentence.start, percent.start))?.[1];
  if (overall && among !== undefined && among !== "其") return figureByWords(story, among);
  const divided = subject === "" && part !== undefined ? dividedBy(telling, part) : null;
  if (divided !== null) return divided;
  const field = fieldByWords(subject === "" ? (part?.label ?? "") : subject);
  return overall && (field === "basic" || field === "project") ? figureOfField(story, "expenditure") : null;
}

/** The figure right before 其中 or before 按功能分类; where a sentence begins so, what the sentence before it is about. */
function dividedBy(telling: Telling, part: Figure): NarrativeFigure | null {
  const text = between(telling, telling.sentence.start, part.start);
  const at = text.lastIndexOf("其中");
  if (at === -1) return isMoney(part) ? classifiedWhole(telling, part) : null;
  if (at === 0) return isMoney(part) ? wholeBefore(telling) : null;
  const whole = telling.figures.findLast((figure) => figure.end <= telling.sentence.start + at);
  return whole !== undefined && isOneKind(whole, part) ? narrativeFigure(telling.passage, whole) : null;
}
