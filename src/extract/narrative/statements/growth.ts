import type { GrowthStatement, NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, isOneKind, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { figureByWords } from "./referent.js";
import { between, type Story, type Telling } from "./telling.js";
import { wholeBefore } from "./whole.js";

const UP = ["增加", "增长", "上升", "提高", "上涨", "增幅", "增长率", "多"];
const DOWN = ["减少", "下降", "降低", "降幅", "压减", "减幅", "下降率", "少"];
const COMPARED =
  /(?:与|较|比|同)(?:(?:上|去|前)一?年|(?:19|20)\d\d年)度?(?:同期)?(?:的)?(?:(?:年初|期初|调整后?|全年)(?=预算))?(?:决算|预算|支出|收入)?(?:数)?(?:相比|比较|相较)?|同比(?:上年|去年)?|环比/g;

/** A comparison with the year before, by its words: 较上年, 同比. */
interface Comparison {
  readonly start: number;
  readonly end: number;
}

/** "较上年增加 A 万元，增长 p%". Only what names its subject, or follows it at once, is given. */
export function readGrowth(telling: Telling, story: Story): GrowthStatement[] {
  const { figures, sentence } = telling;
  const text = between(telling, sentence.start, sentence.end);
  const compared = [...text.matchAll(COMPARED)].map(({ index, 0: words }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
  if (compared.length === 0) return [];
  return figures.flatMap((percent, index) => {
    if (percent.quantity.unit !== "%") return [];
    const direction = directionOf(percent.label);
    if (direction === null) return [];
    const floor = figures.slice(0, index).findLast((one) => one.dimension === "percent")?.end ?? 0;
    const amounts = comparisonsBefore(telling, compared, percent)
      .map((one) => amountsOf(telling, story, { comparison: one, from: Math.max(one.end, floor), percent, direction }))
      .find((one) => one !== null);
    if (amounts === undefined) return [];
    return [
      {
        ...telling.place,
        kind: "growth",
        ...amounts,
        percent: narrativeFigure(telling.passage, percent),
        direction,
      },
    ];
  });
}

/**
 * The comparison that a percentage belongs to; also the one before, where the last is but told again: "较上年减少 3 万元，
 * 同比下降 20%".
 */
function comparisonsBefore(telling: Telling, compared: readonly Comparison[], percent: Figure): Comparison[] {
  const [before, last] = compared.filter(({ end }) => end <= percent.start).slice(-2);
  if (last === undefined) return before === undefined ? [] : [before];
  const isAgain = /^[^,;。\d]{2,3}$/.test(between(telling, last.end, percent.start));
  return before !== undefined && isAgain ? [last, before] : [last];
}

interface Told {
  readonly comparison: Comparison;
  /** where the comparison's own clause begins */
  readonly from: number;
  readonly percent: Figure;
  readonly direction: "up" | "down";
}

type Amounts = Pick<GrowthStatement, "current" | "previous" | "delta">;

/** This year's amount, with the change or last year's amount or both. */
function amountsOf(telling: Telling, story: Story, told: Told): Amounts | null {
  const { comparison, from, percent, direction } = told;
  const { figures, passage } = telling;
  const word = comparison.end;
  const region = figures.filter((one) => one.start >= from && one.end <= percent.start);
  const delta = region.find((one) => isAmount(one) && directionOf(one.label) === direction);
  const previous = region.find((one) => isAmount(one) && one !== delta && isLastYears(telling, one, word));
  const known = [delta, previous].filter((one) => one !== undefined);
  if (region.length > known.length) return null;
  if (known.length === 0) return besideBracket(telling, comparison, percent);
  const [first = percent, second = first] = known;
  if (!isOneKind(first, second)) return null;
  const behind = Math.max(from, previous !== undefined && previous.end <= (delta ?? percent).start ? previous.end : 0);
  const current = currentOf(telling, story, { from, behind, comparison, told: delta ?? percent, kind: first });
  return (
    current && {
      current,
      previous: previous === undefined ? null : narrativeFigure(passage, previous),
      delta: delta === undefined ? null : narrativeFigure(passage, delta),
    }
  );
}

/** "支出 1180 万元（上年支出 1080 万元），同比增长 9.26%": last year's amount in a bracket behind this year's. */
function besideBracket(telling: Telling, { start, end }: Comparison, percent: Figure): Amounts | null {
  const at = telling.figures.findLastIndex((one) => one.end <= start);
  const [current, previous] = [telling.figures[at - 1], telling.figures[at]];
  if (current === undefined || previous === undefined || !isAmount(current) || !isOneKind(current, previous))
    return null;
  const isBracketed =
    /^\((?:上年|去年)[^()]{0,12}$/.test(between(telling, current.end, previous.start)) &&
    /^\),?$/.test(between(telling, previous.end, start));
  // The percentage follows at once, and names nothing else that grew.
  if (!isBracketed || !/^,?(?:增长|下降|减少|增加|上升|降低)了?$/.test(between(telling, end, percent.start)))
    return null;
  const { passage } = telling;
  return { current: narrativeFigure(passage, current), previous: narrativeFigure(passage, previous), delta: null };
}

const isAmount = (figure: Figure): boolean => isMoney(figure) || figure.dimension === "count";

/** "较上年的 1000 万元增加", "比 2021 年 1000 万元增加": last year's amount by its words, or right behind the comparison. */
function isLastYears(telling: Telling, { label, start }: Figure, word: number): boolean {
  return /上年|去年|上一年/.test(label) || /^(?:的)?$/.test(between(telling, word, start));
}

/** A yearly average over several years is no growth on the year before. */
function directionOf(label: string): "up" | "down" | null {
  const bare = bareLabel(label);
  if (/年均|平均|累计/.test(bare)) return null;
  if (DOWN.some((word) => bare.endsWith(word))) return "down";
  return UP.some((word) => bare.endsWith(word)) ? "up" : null;
}

interface Where {
  /** where the comparison's own clause begins */
  readonly from: number;
  /** the same, or the end of last year's amount where it stands before the change */
  readonly behind: number;
  readonly comparison: Comparison;
  /** the change, or else the percentage: its label holds the subject, if the clause names one */
  readonly told: Figure;
  /** a figure of the kind that grew */
  readonly kind: Figure;
}

/** What grew: the subject of the clause, or the amount right before the comparison. */
function currentOf(telling: Telling, story: Story, where: Where): NarrativeFigure | null {
  const { from, behind, comparison, told, kind } = where;
  const verbs = [...UP, ...DOWN].join("|");
  const subject = bareLabel(between(telling, behind, told.start))
    .replace(new RegExp(`(?:${verbs})(?:了)?$`), "")
    .replace(/^[,、:(]+/, "");
  if (subject !== "") return telling.place.project === null && isMoney(kind) ? figureByWords(story, subject) : null;
  if (from !== comparison.end) return null;
  const open = withoutBrackets(between(telling, telling.sentence.start, comparison.end));
  const inFront = telling.figures.filter(
    (one) =>
      one.end <= comparison.end && isOneKind(kind, one) && open.charAt(one.start - telling.sentence.start) !== " ",
  );
  const last = lastOf(inFront);
  if (last === undefined) return isMoney(kind) ? wholeBefore(telling) : null;
  // Many things are counted in one unit: the count that grew stands right before the comparison.
  const isNext = isMoney(last) || /^[,(]?$/.test(between(telling, last.end, comparison.start));
  return isNext && isPlainlyCompared(telling, open, inFront) ? narrativeFigure(telling.passage, last) : null;
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
