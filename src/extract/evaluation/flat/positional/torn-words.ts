import { toHalfWidth } from "../../../../quantity/index.js";
import type { ColumnField } from "./heading-words.js";
import { isLevelPiece } from "./level-words.js";
import { isDash, isFigureLike, misfit } from "./misfit.js";

/** What it costs to end a cell within a figure or a date, and to take two dates for one cell's, in positions. */
const TORN_FIGURE = 7;
const TWO_DATES = 9;
/** A figure behind a month is that of a day only where its unit follows. */
const DATE_AND_POINTS = 7;
/** Ideographs of one cell are not parted by a blank, but where a line was pulled apart to fill its column. */
const TWO_WORDS = 3.5;
const SAME_WORDS = 7;
const SAME_REASON = 4;
const IDEOGRAPH_LAST = /[\u4e00-\u9fff）)]$/u;
const IDEOGRAPH_FIRST = /^[\u4e00-\u9fff（(]/u;

/**
 * No column ends between a figure and its unit, but where units have their own, nor within a date: "2021 年" and "2 月"
 * side by side are one.
 *
 * @param field column of the second word, where it is another than that of the first
 */
export function tornFigure(field: ColumnField, before: string, after: string): number {
  if (field === "measureUnit" && misfit(field, after) === 0) return 0;
  if (/[0-9０-９]$/u.test(before) && /^[年月日号%％万亿元人个次场户件项台套天]/u.test(after)) return TORN_FIGURE;
  return /[年月]$/u.test(before) && /^[0-9０-９]{1,2}$/u.test(after) ? TORN_FIGURE : 0;
}

/** Two words on one line are one level's label only where they are a piece of its name together. */
export function tornLabel(field: ColumnField, before: string, after: string): number {
  return (field === "level1" || field === "level2") && !isLevelPiece(before + after) ? 4 : 0;
}

/** What it costs that a reason says what stands before it: a result repeats its target, but no reason its result. */
export function repeated(field: ColumnField, before: string, after: string): number {
  const isReason = field === "deviation" || field === "reason";
  return isReason && before === after && !isDash(before) && before !== "无" ? SAME_REASON : 0;
}

/** What it costs to read two words that follow each other as one cell's, for what the words tell. */
export function apartness(before: string, after: string): number {
  const [left, right] = [toHalfWidth(before), toHalfWidth(after)];
  if (isDash(left) && (isDash(right) || isFigureLike(right))) return 6;
  if (isDash(right)) return 4;
  // A target and an actual value that say the same, also where both are wrapped.
  if (left === right) return SAME_WORDS;
  if (IDEOGRAPH_LAST.test(left) && IDEOGRAPH_FIRST.test(right)) return TWO_WORDS;
  if (!/^[\d≥≤<>=]/.test(right)) return 0;
  if (/[\d%]$/.test(left)) return /^\d+$/.test(left) && /^\d{3}(?:\.\d+)?$/.test(right) ? 3 : 6;
  if (/[前底末内日]$/.test(left) && /^\d{4}/.test(right)) return TWO_DATES;
  if (/月$/.test(left) && /^\d+(?:\.\d+)?$/.test(right)) return DATE_AND_POINTS;
  return /[年第约共为≥≤<>=(（]$/.test(left) ? 0 : 3.5;
}
