import type { NarrativeFigure, ShareStatement } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { fieldByWords, figureByWords, figureOfField } from "./referent.js";
import { between, type Story, type Telling } from "./telling.js";
import { wholeBefore } from "./whole.js";

const SHARE = /^(?<subject>.*?)占(?<whole>.*?)(?:的)?(?:比例|比重|百分比|比)?(?:为|达|约|:)*$/;

/** "其中 B 万元，占 A 的 p%", "全年支出中，基本支出占 p%". Both sides must be known, or nothing is given. */
export function readShares(telling: Telling, story: Story): ShareStatement[] {
  return telling.figures.flatMap((percent, index) => {
    if (percent.quantity.unit !== "%") return [];
    const match = SHARE.exec(percent.label);
    if (match === null) return [];
    const { subject = "", whole = "" } = match.groups ?? {};
    const before = telling.figures[index - 1];
    const part = partOf(telling, story, subject, before);
    const total = part === null ? null : wholeOf(telling, story, { words: whole, subject, part: before, percent });
    if (part === null || total === null) return [];
    return [
      { ...telling.place, kind: "share", part, whole: total, percent: narrativeFigure(telling.passage, percent) },
    ];
  });
}

/** The part: the subject of the clause, or the amount right before it. */
function partOf(telling: Telling, story: Story, subject: string, before: Figure | undefined): NarrativeFigure | null {
  if (subject !== "") return telling.place.project === null ? figureByWords(story, subject) : null;
  return before !== undefined && isMoney(before) ? narrativeFigure(telling.passage, before) : null;
}

interface Clause {
  readonly words: string;
  readonly subject: string;
  readonly part: Figure | undefined;
  readonly percent: Figure;
}

/** The whole: named behind 占, or by "…中，" in front, or the amount that 其中 divides, or what the part is always a part of. */
function wholeOf(telling: Telling, story: Story, { words, subject, part, percent }: Clause): NarrativeFigure | null {
  const overall = telling.place.project === null;
  if (words !== "") return overall ? figureByWords(story, words) : null;
  const among = /([^,;。]{2,16})中,/.exec(between(telling, telling.sentence.start, percent.start))?.[1];
  if (overall && among !== undefined && among !== "其") return figureByWords(story, among);
  const divided = subject === "" && part !== undefined ? dividedBy(telling, part) : null;
  if (divided !== null) return divided;
  const field = fieldByWords(subject === "" ? (part?.label ?? "") : subject);
  return overall && (field === "basic" || field === "project") ? figureOfField(story, "expenditure") : null;
}

/** The amount right before 其中; where a sentence begins so, what the sentence before it is about. */
function dividedBy(telling: Telling, part: Figure): NarrativeFigure | null {
  const text = between(telling, telling.sentence.start, part.start);
  const at = text.lastIndexOf("其中");
  if (at === -1) return null;
  if (at === 0) return wholeBefore(telling);
  const whole = telling.figures.findLast((figure) => figure.end <= telling.sentence.start + at);
  return whole !== undefined && isMoney(whole) ? narrativeFigure(telling.passage, whole) : null;
}
