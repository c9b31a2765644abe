/** Days as integers yyyymmdd: they compare as dates do, and need no clock. */

/** A stretch of days, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** How fine the date is: a year, a month, a day; "end" for 年底 and 月底, "part" for a quarter or a half. */
  readonly grain: "year" | "month" | "day" | "end" | "part";
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has, in the Gregorian calendar; 0 where there is no such month. */
export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** A day as yyyymmdd. */
export function day(year: number, month: number, date: number): number {
  return year * 10000 + month * 100 + date;
}

/** The year of a day given as yyyymmdd. */
export function yearOf(days: number): number {
  return Math.floor(days / 10000);
}

/** Years that a report can speak of; other four-digit figures are no years. */
export function isYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** From the first day of one month to the last of another. */
export function months(year: number, from: number, to: number, grain: Days["grain"]): Days {
  return { first: day(year, from, 1), last: day(year, to, lengthOfMonth(year, to)), grain };
}

/** One day, or null where the calendar has no such day. */
export function oneDay(year: number, month: number, date: number): Days | null {
  if (!isYear(year) || date < 1 || date > lengthOfMonth(year, month)) return null;
  const only = day(year, month, date);
  return { first: only, last: only, grain: "day" };
}

/** The day before a day. */
export function dayBefore(days: number): number {
  const year = yearOf(days);
  const month = Math.floor(days / 100) % 100;
  const date = days % 100;
  if (date > 1) return days - 1;
  if (month > 1) return day(year, month - 1, lengthOfMonth(year, month - 1));
  return day(year - 1, 12, 31);
}
