import { toHalfWidth, withoutBlanks } from "../../../../../quantity/index.js";
import { fundSource } from "../../../heading.js";
import type { FundColumn } from "../../../vocabulary.js";
import { NEVER } from "../kinds.js";
import type { Column } from "./grid.js";

/** The columns of a funds block that are rebuilt, from left to right as nearly all forms have them. */
export const FUND_ORDER = ["label", "initial", "adjusted", "executed", "weight", "rate", "score"] as const;
export type FundStream = (typeof FUND_ORDER)[number];

type Looks = "amount" | "percent" | "points" | "dash" | "label" | "other";

/** What a cell of the funds block can be, by its looks. */
function looks(text: string): Looks {
  const key = withoutBlanks(text);
  if (/^(?:[-—–/]+|无)$/.test(key)) return "dash";
  if (/^-?[\d,]+(?:\.\d*)?%$/.test(key)) return "percent";
  if (/^\d{1,3}(?:\.\d{1,2})?$/.test(key) && key !== "0" && Number(key) <= 100) return "points";
  if (/^-?[\d,]*\.?\d+(?:万?元|万)?$/.test(key) || /^[\d,]+\.$/.test(key)) return "amount";
  return fundSource(text) === null ? "other" : "label";
}

const MONEY: Readonly<Record<Looks, number>> = {
  amount: 0,
  points: 0.2,
  dash: 0.3,
  percent: NEVER,
  label: NEVER,
  other: NEVER,
};
const RATE: Readonly<Record<Looks, number>> = { ...MONEY, percent: 0, amount: 2.5, points: 2, dash: 0.3 };
const POINTS: Readonly<Record<Looks, number>> = { ...MONEY, points: 0, amount: 4, dash: 0.3 };
const LABEL: Readonly<Record<Looks, number>> = {
  amount: NEVER,
  points: NEVER,
  dash: NEVER,
  percent: NEVER,
  label: 0,
  other: NEVER,
};

const COSTS: Readonly<Record<FundStream, Readonly<Record<Looks, number>>>> = {
  label: LABEL,
  initial: MONEY,
  adjusted: MONEY,
  executed: MONEY,
  weight: POINTS,
  rate: RATE,
  score: POINTS,
};

const BLANK: Readonly<Record<FundStream, number>> = {
  label: 6,
  initial: 2.5,
  adjusted: 2.5,
  executed: 2.5,
  weight: 1.2,
  rate: 1.2,
  score: 1.2,
};

/** A column of the funds block, under a field's name. */
export function fundColumnOf(stream: FundStream): Column {
  return {
    name: stream,
    blank: BLANK[stream],
    unfit: (text) => COSTS[stream][looks(text)],
    mayBegin: (text) => stream === "rate" && /^\d{1,3}[.．]\d{0,2}$/.test(toHalfWidth(text)),
    goesOn: (before, after) => (stream === "label" ? 8 : isTorn(before, toHalfWidth(after)) ? 0 : 8),
    breaks: (before, after) => (stream !== "label" && mustGoOn(before, toHalfWidth(after)) ? 5 : 0),
  };
}

/** Whether a figure can go on on the next line: it is not whole yet, or what follows is no whole one. */
function isTorn(words: string, after: string): boolean {
  const before = toHalfWidth(words);
  if (mustGoOn(before, after) || /^(?:万?元)$/.test(after)) return /\d|[.,]$/.test(before);
  if (!/\d$/.test(before) || !/^[\d.,]+%?$/.test(after) || /\.\d{2}$|%$/.test(before)) return false;
  return /[.%]/.test(after) ? !before.includes(".") || after.endsWith("%") : after.length < before.length;
}

function mustGoOn(words: string, after: string): boolean {
  const before = toHalfWidth(words);
  return /[.,]$/.test(before) || /^[.,%]/.test(after);
}

/** What it costs that two cells stand in one row: points and rates are the total's, or dashes of the sources. */
export function unlikeFunds(one: FundStream, a: string, other: FundStream, b: string): number {
  if (one === "label" && (other === "weight" || other === "rate" || other === "score")) {
    const isTotal = fundSource(a) === "total";
    const isDash = looks(b) === "dash";
    return isTotal ? (isDash ? 4 : 0) : isDash ? 0 : 0.8;
  }
  if (one === "label" && fundSource(a) === "total") return looks(b) === "dash" ? 1 : 0;
  if (one === "weight" && other === "score" && looks(a) !== "dash" && looks(b) !== "dash")
    return Number(toHalfWidth(b)) > Number(toHalfWidth(a)) ? 3 : 0;
  return 0;
}

/** Whether a piece of text can be in a cell of the funds block. */
export function isFundCell(text: string): boolean {
  return looks(text) !== "other" || /^[\d０-９.．,，%％]+$|^万?元$/.test(withoutBlanks(text));
}

/** The columns that forms merge over all rows together. */
export const MERGED: readonly FundColumn[] = ["executed", "weight", "rate", "score"];
