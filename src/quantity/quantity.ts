import { powerOfTen } from "./decimal.js";
import { findNumerals, type Numeral } from "./numeral.js";
import { unitAt } from "./unit-at.js";
import { skipBlanks, toHalfWidth } from "./width.js";

/**
 * A figure with its unit. `unit` is the canonical name: "万元" for 万 and 万元, "%" for ％ and 百分之, "人次". A
 * multiplier before a unit that is no money has been multiplied out ("28 万人次" is 280000 人次, printed to tens of
 * thousands). `text`, `start` and `end` cover the figure and its unit.
 */
export interface Quantity extends Numeral {
  readonly unit: string | null;
  /** The text itself says that the figure is not exact: 约, 近, 余, 多, 左右. */
  readonly approximate: boolean;
}

const approximateBefore = ["约", "大约", "近", "将近", "大概", "≈", "逾"];
const approximateAfter = ["左右", "上下", "多", "余"];

/** Every quantity of a text, from left to right. Dates and ordinals (2021年, 12月, 第3) are none. */
export function findQuantities(text: string): Quantity[] {
  const half = toHalfWidth(text);
  const found: Quantity[] = [];
  for (const numeral of findNumerals(text)) {
    if (numeral.start < (found.at(-1)?.end ?? 0) || isOrdinal(half, numeral) || isDatePart(half, numeral)) continue;
    found.push(quantityOf(half, text, numeral));
  }
  return found;
}

function isOrdinal(half: string, numeral: Numeral): boolean {
  return half.charAt(numeral.start - 1) === "第";
}

/** A year, a month's or a day's number: 2021年, 12月, 3日 after a month. */
function isDatePart(half: string, { value, decimals, end, start }: Numeral): boolean {
  if (decimals !== 0 || value.isNegative()) return false;
  const next = half.charAt(skipBlanks(half, end));
  if (next === "年") return value.greaterThanOrEqualTo(1900) && value.lessThan(2200);
  if (next === "月") return value.lessThanOrEqualTo(12);
  if (next === "日" || next === "号") return BEHIND_A_DATE.test(half.slice(Math.max(0, start - 12), start));
  return false;
}

/** A month, or a day of one with a dash: the day that comes next is a date, too. */
const BEHIND_A_DATE = /月\s*(?:\d{1,2}\s*[日号]?\s*[-~至到—–、]\s*)?$/u;

function quantityOf(half: string, text: string, numeral: Numeral): Quantity {
  const percent = percentBefore(half, numeral);
  if (percent !== null) return { ...numeral, ...percent, text: text.slice(percent.start, numeral.end) };
  let position = skipBlanks(half, numeral.end);
  let approximate = "余多几".includes(half.charAt(position) || "?") && unitAt(half, position + 1) !== null;
  if (approximate) position++;
  const match = unitAt(half, position);
  approximate ||= isApproximate(half, numeral.start, match?.end ?? numeral.end);
  if (match === null) return { ...numeral, unit: null, approximate };
  const { unit, shift, end } = match;
  return {
    value: numeral.value.times(powerOfTen(shift)),
    decimals: numeral.decimals - shift,
    unit: unit.name,
    approximate: approximate || match.approximate,
    text: text.slice(numeral.start, end),
    start: numeral.start,
    end,
  };
}

/** 百分之九十五, 千分之3: the unit stands before the figure. */
function percentBefore(half: string, { start, end }: Numeral): Pick<Quantity, "start" | "unit" | "approximate"> | null {
  for (const [word, unit] of [
    ["百分之", "%"],
    ["千分之", "‰"],
  ] as const) {
    const from = start - word.length;
    if (from >= 0 && half.startsWith(word, from)) {
      return { start: from, unit, approximate: isApproximate(half, from, end) };
    }
  }
  return null;
}

function isApproximate(half: string, start: number, end: number): boolean {
  const after = skipBlanks(half, end);
  return (
    approximateBefore.some((word) => half.endsWith(word, start)) ||
    approximateAfter.some((word) => half.startsWith(word, after))
  );
}

/** Words that may stand before a figure without changing what it says. */
const leading = ["总计", "合计", "共计", "累计", "总共", "共", "约", "大约", "近", "¥", "￥"];
const trailing = ["左右", "上下", "整"];

/** The quantity that is the whole text, outer blanks and words like 共, 约, 总计 apart. Null for anything else. */
export function parseQuantity(text: string): Quantity | null {
  const [first, ...others] = findQuantities(text);
  if (first === undefined || others.length > 0) return null;
  const half = toHalfWidth(text);
  const before = half.slice(0, first.start).trim();
  const after = half.slice(first.end).trim();
  const isWhole = (before === "" || leading.includes(before)) && (after === "" || trailing.includes(after));
  return isWhole ? first : null;
}
