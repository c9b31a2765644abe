import { type Days, day, dayBefore, yearOf } from "./calendar.js";
import { readDate, readDateRange, yearInDigits } from "./date.js";
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

/** Words before a date that change nothing, and those that make a date the last day allowed. */
const leadingWords = ["预计", "计划", "应于", "已于", "实际于", "于", "在", "至", "到", "="];
const closingWords = ["截止到", "截至到", "截止", "截至", "不晚于", "不迟于", "最迟", "≤", "<=", "<", "《"];
const mathSigns = /^[≤<=《]/u;

/** Words of completion that may follow a date. */
const trailingWords = "已全部完成 全部完成 已完成 完成 完工 竣工 办结 到位 结束 任务 工作 建设 全部 已 均 止 。".split(
  " ",
);

/**
 * Reads a text that is a date or a deadline and nothing else but words of completion. `year` stands in where the text
 * names none ("12月底前"). Null where the text is anything else.
 */
export function parseDeadline(text: string, year: number | null = null): Deadline | null {
  const plain = yearInDigits(withoutBlanks(text).replace(/\(.{0,2}含.{0,4}\)/gu, ""));
  const { rest, closes } = stripLeading(plain);
  // "≤3月" may be three months: only a year makes it a date.
  const start = readDate(rest, mathSigns.test(plain) ? null : year);
  if (start === null) return null;
  const date = readDateRange(rest, start) ?? start;
  const deadline = readEnding(rest.slice(date.end), date.days);
  // "By the end of November" tells the last day only: the work may have been done at any time of the year before it.
  if (deadline === null || !closes || deadline.before) return deadline;
  return { first: day(yearOf(deadline.last), 1, 1), last: deadline.last, before: true };
}

function stripLeading(text: string): { rest: string; closes: boolean } {
  let rest = text;
  let closes = false;
  for (;;) {
    const closing = closingWords.find((word) => rest.startsWith(word));
    const word = closing ?? leadingWords.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return { rest, closes };
    closes ||= closing !== undefined;
    rest = rest.slice(word.length);
  }
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
