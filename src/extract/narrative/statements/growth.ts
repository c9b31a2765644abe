import type { GrowthStatement, NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { figureByWords } from "./referent.js";
import { between, type Story, type Telling } from "./telling.js";
import { wholeBefore } from "./whole.js";

const UP = ["增加", "增长", "上升", "提高", "上涨", "增幅", "增长率", "多"];
const DOWN = ["减少", "下降", "降低", "降幅", "压减", "减幅", "下降率", "少"];
const COMPARED =
  /(?:与|较|比|同)(?:(?:上|去|前)一?年|(?:19|20)\d\d年)度?(?:同期)?(?:的)?(?:决算|预算|支出|收入)?(?:数)?(?:相比|比较|相较)?|同比|环比/g;

/** "较上年增加 A 万元，增长 p%". Only what names its subject, or follows it at once, is given. */
export function readGrowth(telling: Telling, story: Story): GrowthStatement[] {
  const { passage, figures, sentence } = telling;
  const text = between(telling, sentence.start, sentence.end);
  const compared = [...text.matchAll(COMPARED)].map((match) => sentence.start + match.index + match[0].length);
  if (compared.length === 0) return [];
  const found: GrowthStatement[] = [];
  figures.forEach((percent, index) => {
    if (percent.quantity.unit !== "%") return;
    const word = lastOf(compared.filter((at) => at <= percent.start));
    const direction = directionOf(percent.label);
    if (word === undefined || direction === null) return;
    const from = Math.max(word, figures.slice(0, index).findLast((one) => one.dimension === "percent")?.end ?? 0);
    const region = figures.filter((one) => one.start >= from && one.end <= percent.start);
    const delta = region.find((one) => isMoney(one) && directionOf(one.label) === direction);
    const previous = region.find((one) => isMoney(one) && one !== delta && isLastYears(telling, one, word));
    if (delta === undefined || region.length > (previous === undefined ? 1 : 2)) return;
    const behind = Math.max(from, previous !== undefined && previous.end <= delta.start ? previous.end : 0);
    const current = currentOf(telling, story, { from, behind, word, told: delta });
    if (current === null) return;
    found.push({
      ...telling.place,
      kind: "growth",
      current,
      previous: previous === undefined ? null : narrativeFigure(passage, previous),
      delta: narrativeFigure(passage, delta),
      percent: narrativeFigure(passage, percent),
      direction,
    });
  });
  return found;
}

/** "较上年的 1000 万元增加", "比 2021 年 1000 万元增加": last year's amount by its words, or right behind the comparison. */
function isLastYears(telling: Telling, { label, start }: Figure, word: number): boolean {
  return /上年|去年|上一年/.test(label) || /^(?:的)?$/.test(between(telling, word, start));
}

function directionOf(label: string): "up" | "down" | null {
  const bare = bareLabel(label);
  if (DOWN.some((word) => bare.endsWith(word))) return "down";
  return UP.some((word) => bare.endsWith(word)) ? "up" : null;
}

interface Where {
  /** where the comparison's own clause begins */
  readonly from: number;
  /** the same, or the end of last year's amount where it stands before the change */
  readonly behind: number;
  /** end of 与上年相比 */
  readonly word: number;
  /** the change: its label holds the subject, if the clause names one */
  readonly told: Figure;
}

/** What grew: the subject of the clause, or the amount right before the comparison. */
function currentOf(telling: Telling, story: Story, { from, behind, word, told }: Where): NarrativeFigure | null {
  const verbs = [...UP, ...DOWN].join("|");
  const subject = bareLabel(between(telling, behind, told.start))
    .replace(new RegExp(`(?:${verbs})(?:了)?$`), "")
    .replace(/^[,、:(]+/, "");
  if (subject !== "") return telling.place.project === null ? figureByWords(story, subject) : null;
  if (from !== word) return null;
  const open = withoutBrackets(between(telling, telling.sentence.start, word));
  const inFront = telling.figures.filter(
    (figure) => figure.end <= word && isMoney(figure) && open.charAt(figure.start - telling.sentence.start) !== " ",
  );
  const last = lastOf(inFront);
  if (last !== undefined) {
    return isPlainlyCompared(telling, open, inFront) ? narrativeFigure(telling.passage, last) : null;
  }
  return wholeBefore(telling);
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

function lastOf<T>(list: readonly T[]): T | undefined {
  return list.at(-1);
}
