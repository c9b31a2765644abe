import { chineseDigit } from "./chinese-numeral.js";
import { wholeNumberAt } from "./quantity.js";
import { withoutBlanks } from "./width.js";

/**
 * A date or a deadline, as days in the form yyyymmdd. A date lies between `first` and `last`: "2021年2月" is 20210201 to
 * 20210228. A deadline (`before`) is kept when the thing is done by `last`; where its words leave open whether the
 * named month itself still counts ("2021年12月前"), `first` is the stricter reading and `last` the laxer.
 */
export interface Deadline {
  readonly first: number;
  readonly last: number;
  readonly before: boolean;
}

interface Days {
  readonly first: number;
  readonly last: number;
  /** How fine the date is: a year, a month, a day; "end" for 年底 and 月底, "part" for a quarter or a half. */
  readonly grain: "year" | "month" | "day" | "end" | "part";
}

const leadingWords = [
  "截止到",
  "截至到",
  "截止",
  "截至",
  "不晚于",
  "不迟于",
  "最迟",
  "预计",
  "计划",
  "应于",
  "已于",
  "实际于",
  "于",
  "在",
  "至",
  "到",
  "≤",
  "<=",
  "=",
  "<",
  "《",
];
const closing = new Set(["截止到", "截至到", "截止", "截至", "不晚于", "不迟于", "最迟", "≤", "<=", "<", "《"]);
const trailingWords = [
  "已全部完成",
  "全部完成",
  "已完成",
  "完成",
  "完工",
  "竣工",
  "办结",
  "到位",
  "结束",
  "任务",
  "工作",
  "建设",
  "。",
  "全部",
  "已",
  "均",
];
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

const day = (year: number, month: number, date: number) => year * 10000 + month * 100 + date;

function months(year: number, from: number, to: number, grain: Days["grain"]): Days {
  return { first: day(year, from, 1), last: day(year, to, lengthOfMonth(year, to)), grain };
}

/** The day before a day. */
function dayBefore(days: number): number {
  const year = Math.floor(days / 10000);
  const month = Math.floor(days / 100) % 100;
  const date = days % 100;
  if (date > 1) return days - 1;
  if (month > 1) return day(year, month - 1, lengthOfMonth(year, month - 1));
  return day(year - 1, 12, 31);
}

/**
 * Reads a text that is a date or a deadline and nothing else but words of completion. `year` stands in where the text
 * names none ("12月底前"). Null where the text is anything else.
 */
export function parseDeadline(text: string, year: number | null = null): Deadline | null {
  const plain = chineseYearInDigits(withoutBlanks(text).replace(/[（(].{0,2}含.{0,4}[)）]/gu, ""));
  const { rest, closes, signed } = stripLeading(plain);
  // "≤3月" may be three months: only a year makes it a date.
  const start = readDate(rest, signed ? null : year);
  if (start === null) return null;
  const range = readRange(rest, start, year);
  const days = range?.days ?? start.days;
  const ending = readEnding(rest.slice(range?.end ?? start.end), days);
  if (ending === null) return null;
  if (closes && !ending.before)
    return { first: day(Math.floor(days.last / 10000), 1, 1), last: days.last, before: true };
  return ending;
}

/** 二〇二一年 as 2021年. */
function chineseYearInDigits(text: string): string {
  const digits = [...text.slice(0, 5)];
  const year = digits.slice(0, 4).map(chineseDigit);
  return digits[4] === "年" && year.every((digit) => digit !== null) ? year.join("") + text.slice(4) : text;
}

function stripLeading(text: string): { rest: string; closes: boolean; signed: boolean } {
  let rest = text;
  let closes = false;
  for (;;) {
    const word = leadingWords.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return { rest, closes, signed: /^[≤<=《]/u.test(text) };
    closes ||= closing.has(word);
    rest = rest.slice(word.length);
  }
}

interface Read {
  readonly days: Days;
  readonly end: number;
}

/** A date at the beginning of a text without blanks. */
function readDate(text: string, given: number | null): Read | null {
  const numeric = readNumericDate(text);
  if (numeric !== null) return numeric;
  const named = /^(\d{4})年度?/u.exec(text);
  const relative = /^(?:本年度?|当年度?|全年|年度|年(?=[底末内中]))/u.exec(text);
  const year = named !== null ? Number(named[1]) : given;
  if (year === null || year < 1900 || year > 2199) return null;
  const from = named?.[0].length ?? (relative !== null && !text.startsWith("年") ? relative[0].length : 0);
  const isYear = named !== null || relative !== null;
  return readWithinYear(text, from, year, isYear);
}

function readWithinYear(text: string, from: number, year: number, isYear: boolean): Read | null {
  const rest = text.slice(from);
  if (isYear && rest.startsWith("全年")) return { days: months(year, 1, 12, "year"), end: from + 2 };
  const part = readPart(rest, year);
  if (part !== null) return { days: part.days, end: from + part.end };
  const span = /^(\d{1,2})[-~至到—–－](\d{1,2})月份?/u.exec(rest);
  if (span !== null) return readMonthSpan(span, year, from);
  const month = wholeNumberAt(text, from);
  if (month !== null && /^月份?/u.test(text.slice(month.end)) && month.value >= 1 && month.value <= 12) {
    const end = month.end + (text.startsWith("月份", month.end) ? 2 : 1);
    return readWithinMonth(text, end, year, month.value);
  }
  return isYear && month === null ? { days: months(year, 1, 12, "year"), end: from } : null;
}

/** 1-12月. */
function readMonthSpan(span: RegExpExecArray, year: number, from: number): Read | null {
  const [whole, first, last] = [span[0], Number(span[1]), Number(span[2])];
  if (first < 1 || last > 12 || first > last) return null;
  return { days: months(year, first, last, "part"), end: from + whole.length };
}

/** 年底, 上半年, 三季度. */
function readPart(rest: string, year: number): Read | null {
  const end = /^年?[底末终](?!\d)/u.exec(rest);
  if (end !== null) return { days: months(year, 12, 12, "end"), end: end[0].length };
  const half = /^([上下])半年/u.exec(rest);
  if (half !== null)
    return { days: half[1] === "上" ? months(year, 1, 6, "part") : months(year, 7, 12, "part"), end: half[0].length };
  const quarter = /^第?([一二三四1-4])季度/u.exec(rest);
  if (quarter === null) return null;
  const number = chineseDigit(quarter[1] ?? "") ?? Number(quarter[1]);
  return { days: months(year, number * 3 - 2, number * 3, "part"), end: quarter[0].length };
}

function readWithinMonth(text: string, from: number, year: number, month: number): Read | null {
  const last = lengthOfMonth(year, month);
  const part = /^[底末]|^[上中下]旬|^初/u.exec(text.slice(from))?.[0];
  if (part !== undefined) {
    const [first, end] = part === "初" || part === "上旬" ? [1, 10] : part === "中旬" ? [11, 20] : [21, last];
    return {
      days: { first: day(year, month, first), last: day(year, month, end), grain: "end" },
      end: from + part.length,
    };
  }
  const date = wholeNumberAt(text, from);
  if (date === null) return { days: months(year, month, month, "month"), end: from };
  if (date.value < 1 || date.value > last || !/^[日号]/u.test(text.slice(date.end))) return null;
  const only = day(year, month, date.value);
  return { days: { first: only, last: only, grain: "day" }, end: date.end + 1 };
}

/** 2024-12-31, 2021.12.31, 2021/12, 20211231. */
function readNumericDate(text: string): Read | null {
  const found =
    /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])/u.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (found === null) return null;
  const [whole, yearText, , monthText, dateText] = found;
  const year = Number(yearText);
  const month = Number(monthText);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (dateText === undefined) return { days: months(year, month, month, "month"), end: whole.length };
  const date = Number(dateText);
  if (date < 1 || date > lengthOfMonth(year, month)) return null;
  const only = day(year, month, date);
  return { days: { first: only, last: only, grain: "day" }, end: whole.length };
}

/** "2021年1月至12月", "2021年3月1日-2021年10月31日": from the first day of the one to the last of the other. */
function readRange(text: string, start: Read, given: number | null): Read | null {
  const dash = /^[-~至到—–－]+/u.exec(text.slice(start.end))?.[0];
  if (dash === undefined) return null;
  const from = start.end + dash.length;
  const end = readDate(text.slice(from), Math.floor(start.days.first / 10000) || given);
  if (end === null || end.days.last < start.days.first) return null;
  return { days: { ...end.days, first: start.days.first }, end: from + end.end };
}

/** What follows the date: 前, 内, words of completion; null for anything else. */
function readEnding(text: string, days: Days): Deadline | null {
  const word = /^(?:之前|以前|前|以内|之内|内)/u.exec(text)?.[0] ?? "";
  let rest = text.slice(word.length);
  for (let next = nextTrailing(rest); next !== undefined; next = nextTrailing(rest)) rest = rest.slice(next.length);
  if (rest !== "") return null;
  const { first, last, grain } = days;
  if (word === "") return { first, last, before: false };
  if (word.endsWith("内") || grain === "end" || grain === "day") return { first: last, last, before: true };
  // Before a year is before its first day; before a month may or may not take the month in.
  const strict = dayBefore(first);
  return { first: strict, last: grain === "year" ? strict : last, before: true };
}

function nextTrailing(text: string): string | undefined {
  return trailingWords.find((word) => text.startsWith(word));
}

/** Whether an actual date or deadline is certainly after the target, by the reading that favours the report. */
export function isLater(actual: Deadline, target: Deadline): boolean {
  return actual.first > target.last;
}
