import type { FundColumn } from "../../vocabulary.js";
import { DASH } from "./value.js";

/** What a column of the block holds: `amount`, `percent` and `ordinal` are columns that the result has no field for. */
export type MoneyColumn = FundColumn | "amount" | "percent" | "ordinal";

/** What a block's figures have in common. */
export interface MoneyWords {
  /** how many decimals the amounts have that are printed whole; null where none has any */
  readonly decimals: number | null;
  /** what a source without money has dashes for; null where that is not known yet */
  readonly dashed: "amounts" | "points" | null;
}

/** The score of words that a column cannot hold. */
export const NEVER = Number.NEGATIVE_INFINITY;
export const POINTS: readonly MoneyColumn[] = ["weight", "rate", "score"];
/** An amount as printed; its decimals are the first group. */
export const AMOUNT = /^-?\d[\d,]*(?:\.(\d+))?(?:万元|亿元|千元|元|万|亿)?$/;
/** What stands in a cell of the block that is no word. */
export const FIGURE = /^(?:-?\d[\d,.]*(?:万元|元|万|%)?|[-—–/]+|无)$/;
const LEADING_ZERO = /^-?0\d/;
/** Where one source has dashes for its points, a row of dashes alone has them there too. */
const DASHED_POINTS = 4;
/** Columns of reasons and evidence hold words: a figure there is a piece of a neighbour. */
const FIGURE_AS_WORDS = -2;
/** A rate there is worse than nowhere. */
const RATE_AS_WORDS = -6;
export const RATE = /^-?\d[\d,]*(?:\.\d+)?%$/;

/**
 * How many decimals the amounts have that have most; null where none has any. A small figure may be a rate ("1.0000"), and
 * tells only where there is no greater one.
 */
export function mostDecimals(keys: readonly string[]): number | null {
  const great = keys.filter((key) => Number.parseFloat(key.replaceAll(",", "")) > GREATEST_RATE);
  return decimalsOf(great) ?? decimalsOf(keys);
}

/** No budget is executed twice over. */
const GREATEST_RATE = 2;

function decimalsOf(keys: readonly string[]): number | null {
  const found = keys.flatMap((key) => AMOUNT.exec(key)?.[1]?.length ?? []);
  return found.length === 0 ? null : Math.max(...found);
}

/**
 * How well words stand in a column of the block.
 *
 * @param unmerged no column of the row is merged over the block
 */
export function wordsScore(block: MoneyWords, column: MoneyColumn, key: string, unmerged: boolean): number {
  if (column === "ordinal") return /^\d{1,2}$/.test(key) ? 3 : NEVER;
  if (column === "reason" || column === "ignored") return otherScore(key);
  // Forms print dashes where a source has no points of its own; a blank amount stays blank more often.
  if (DASH.test(key)) return isDashed(block, column) && unmerged ? DASHED_POINTS : 1.5;
  if (LEADING_ZERO.test(key)) return NEVER;
  if (column === "rate" || column === "percent") return rateScore(key);
  if (column !== "weight" && column !== "score") return amountScore(key, block.decimals);
  return /^-?\d{1,3}(?:\.\d{1,4})?分?$/.test(key) && Number.parseFloat(key) <= 100 ? 2 : NEVER;
}

/** The unit of an amount, or its end, on a line of its own. */
const TORN_UNIT = /^[万亿千百]?元$|^[万亿]$/;

/** Whether a source without money has dashes in a column rather than in others: rates have them with the points. */
function isDashed({ dashed }: MoneyWords, column: MoneyColumn): boolean {
  return dashed !== "amounts" && (POINTS.includes(column) || (dashed === "points" && column === "percent"));
}

function otherScore(key: string): number {
  if (RATE.test(key)) return RATE_AS_WORDS;
  if (AMOUNT.test(key) || TORN_UNIT.test(key)) return FIGURE_AS_WORDS;
  return key.length > 2 ? 0.5 : 0;
}

function rateScore(key: string): number {
  // The end of an amount before it: no budget was executed a thousandfold.
  if (/^-?\d{5}/.test(key)) return NEVER;
  if (RATE.test(key)) return 3;
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(key) ? 1 : NEVER;
}

/** An amount with some decimals, but fewer than others have, may be torn. */
function amountScore(key: string, decimals: number | null): number {
  const amount = AMOUNT.exec(key);
  if (amount === null) return NEVER;
  if (decimals === null || amount[1] === undefined) return 2;
  return amount[1].length === decimals ? 3 : amount[1].length > decimals ? 2 : -1;
}
