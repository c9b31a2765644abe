import type { GrowthStatement, NarrativeFigure } from "../../../model/index.js";
import { type Figure, isOneKind, narrativeFigure } from "../figures.js";
import {
  COMPARED,
  type Comparison,
  directionOf,
  isAmount,
  isLastYears,
  namesOther,
  OTHERWISE,
} from "./comparison-words.js";
import { currentByArithmetic, currentOf, grownBehind } from "./grown.js";
import { between, type Story, type Telling } from "./telling.js";

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
    const own = figures[index - 1]?.end ?? sentence.start;
    if (OTHERWISE.test(between(telling, own, percent.start))) return [];
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
  if (delta !== undefined && namesOther(percent.label)) return null;
  const previous = region.find((one) => isAmount(one) && one !== delta && isLastYears(telling, one, word));
  const grown = previous === undefined ? grownBehind(telling, region, delta, word) : null;
  if (grown !== null && delta !== undefined) {
    return { current: narrativeFigure(passage, grown), previous: null, delta: narrativeFigure(passage, delta) };
  }
  const known = [delta, previous].filter((one) => one !== undefined);
  if (region.length > known.length) return null;
  if (known.length === 0) return besideBracket(telling, comparison, percent);
  const [first = percent, second = first] = known;
  if (!isOneKind(first, second)) return null;
  const behind = Math.max(from, previous !== undefined && previous.end <= (delta ?? percent).start ? previous.end : 0);
  const current =
    currentByArithmetic(telling, comparison, { previous, delta, direction }) ??
    currentOf(telling, story, { from, behind, comparison, told: delta ?? percent, kind: first, delta });
  if (current === null || isAllNew(delta, direction, current)) return null;
  return {
    current,
    previous: previous === undefined ? null : narrativeFigure(passage, previous),
    delta: delta === undefined ? null : narrativeFigure(passage, delta),
  };
}

/** What grew by as much as it is was nothing before: such an amount is none of the change's. */
function isAllNew(delta: Figure | undefined, direction: "up" | "down", { leaf }: NarrativeFigure): boolean {
  if (delta === undefined || direction === "down" || leaf.value === null || leaf.unit !== delta.quantity.unit)
    return false;
  return delta.quantity.value.greaterThanOrEqualTo(leaf.value);
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
