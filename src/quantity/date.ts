import { type Days, day, isYear, lengthOfMonth, months, oneDay, yearOf } from "./calendar.js";
import { chineseDigit, readChineseNumeral } from "./chinese-numeral.js";
import { readDigits } from "./printed.js";

/** A date at the beginning of a text: the days that it names, and where it ends. */
export interface FoundDate {
  readonly days: Days;
  readonly end: number;
}

/**
 * The date that a half-width text without blanks begins with: 2021年, 2021年2月, 2021年12月31日, 2021年底, 上半年,
 * 2024-12-31, 20211231. `given` is the year of a date that names none. Null where no date begins.
 */
export function readDate(text: string, given: number | null): FoundDate | null {
  const numeric = readNumericDate(text);
  if (numeric !== null) return numeric;
  const named = /^(\d{4})年度?/u.exec(text);
  const relative = /^(?:本年度?|当年度?|全年|年度|年(?=[底末内中])|(?:次|翌|下一)年度?)/u.exec(text);
  const year = named !== null ? Number(named[1]) : yearAfter(given, relative?.[0] ?? "");
  if (year === null || !isYear(year)) return null;
  // 年底 is a part of the year that is read as a whole; 年内 is the year and what closes it.
  const isTaken = relative !== null && (!text.startsWith("年") || text.startsWith("年内"));
  const from = named?.[0].length ?? (isTaken ? relative[0].length : 0);
  return readWithinYear(text, from, year, named !== null || relative !== null);
}

/** The given year, or the one after it where words say so. */
function yearAfter(given: number | null, words: string): number | null {
  return given !== null && /^[次翌下]/u.test(words) ? given + 1 : given;
}

/** "2021年1月至12月", "2021年3月1日-2021年10月31日": from the first day of the one to the last of the other. */
export function readDateRange(text: string, start: FoundDate): FoundDate | null {
  const dash = /^[-~至到—–－]+/u.exec(text.slice(start.end))?.[0];
  if (dash === undefined) return null;
  const from = start.end + dash.length;
  const end = readDate(text.slice(from), yearOf(start.days.first));
  if (end === null || end.days.last < start.days.first) return null;
  return { days: { ...end.days, first: start.days.first }, end: from + end.end };
}

/** 二〇二一年 as 2021年. */
export function yearInDigits(text: string): string {
  const digits = [...text.slice(0, 5)];
  const year = digits.slice(0, 4).map(chineseDigit);
  return digits[4] === "年" && year.every((digit) => digit !== null) ? year.join("") + text.slice(4) : text;
}

function readWithinYear(text: string, from: number, year: number, yearIsTold: boolean): FoundDate | null {
  const rest = text.slice(from);
  if (yearIsTold && rest.startsWith("全年")) return { days: months(year, 1, 12, "year"), end: from + 2 };
  const part = readPart(rest, year) ?? readMonthSpan(rest, year);
  if (part !== null) return { days: part.days, end: from + part.end };
  const month = wholeNumberAt(text, from);
  if (month !== null && text.startsWith("月", month.end) && month.value >= 1 && month.value <= 12) {
    const end = month.end + (text.startsWith("月份", month.end) ? 2 : 1);
    return readWithinMonth(text, end, year, month.value);
  }
  return yearIsTold && month === null ? { days: months(year, 1, 12, "year"), end: from } : null;
}

/** 1-12月. */
function readMonthSpan(rest: string, year: number): FoundDate | null {
  const span = /^(\d{1,2})[-~至到—–－](\d{1,2})月份?/u.exec(rest);
  if (span === null) return null;
  const [whole, first, last] = [span[0], Number(span[1]), Number(span[2])];
  if (first < 1 || last > 12 || first > last) return null;
  return { days: months(year, first, last, "part"), end: whole.length };
}

/** 年底, 上半年, 三季度, 二季度末. */
function readPart(rest: string, year: number): FoundDate | null {
  const end = /^年?[底末终](?!\d)/u.exec(rest);
  if (end !== null) return { days: months(year, 12, 12, "end"), end: end[0].length };
  const part = /^(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度)(?<end>[底末](?!\d))?/u.exec(rest);
  if (part === null) return null;
  const { half, quarter = "", end: close } = part.groups ?? {};
  const last = half === undefined ? (chineseDigit(quarter) ?? Number(quarter)) * 3 : half === "上" ? 6 : 12;
  const first = last - (half === undefined ? 2 : 5);
  const days = close === undefined ? months(year, first, last, "part") : months(year, last, last, "end");
  return { days, end: part[0].length };
}

/** The days of a month's parts; null stands for its last day. */
const partsOfMonth: Readonly<Record<string, readonly [number, number | null]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, null],
  底: [21, null],
  末: [21, null],
};

function readWithinMonth(text: string, from: number, year: number, month: number): FoundDate | null {
  for (const [word, [first, last]] of Object.entries(partsOfMonth)) {
    if (!text.startsWith(word, from)) continue;
    const end = day(year, month, last ?? lengthOfMonth(year, month));
    return { days: { first: day(year, month, first), last: end, grain: "end" }, end: from + word.length };
  }
  const date = wholeNumberAt(text, from);
  if (date === null) return { days: months(year, month, month, "month"), end: from };
  if (!/^[日号]/u.test(text.slice(date.end, date.end + 1))) return null;
  const days = oneDay(year, month, date.value);
  return days === null ? null : { days, end: date.end + 1 };
}

/** 2024-12-31, 2021.12.31, 2021/12, 20211231. */
function readNumericDate(text: string): FoundDate | null {
  const found =
    /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/u.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (found === null) return null;
  const [whole, year, , month, date] = found;
  const [y, m] = [Number(year), Number(month)];
  if (!isYear(y) || m < 1 || m > 12) return null;
  const days = date === undefined ? months(y, m, m, "month") : oneDay(y, m, Number(date));
  return days === null ? null : { days, end: whole.length };
}

/** The whole number that stands at a position, in Arabic or Chinese digits. */
function wholeNumberAt(text: string, at: number): { value: number; end: number } | null {
  const digits = readDigits(text, at);
  if (digits !== null) return digits.decimals === 0 ? { value: Number(digits.plain), end: digits.end } : null;
  const chinese = readChineseNumeral(text, at);
  return chinese === null ? null : { value: chinese.value.toNumber(), end: chinese.end };
}
