import {
  amountsAgree,
  Decimal,
  type Printed,
  printed,
  sumContradicts,
  withoutBlanks,
} from "../../../../../quantity/index.js";
import type { FundStream } from "./fund-columns.js";

/** The words of a funds block's cells by column and row, the total in the first row. */
export type FundWords = Readonly<Partial<Record<FundStream, readonly (string | undefined)[]>>>;

/** How many of the sums and rates that a funds block prints twice come out, and how many do not. */
export interface FundSums {
  readonly held: number;
  readonly broken: number;
}

const MONEY = ["initial", "adjusted", "executed"] as const;
const HUNDRED = new Decimal(100);

/**
 * Whether the figures of a funds block bear each other out: amounts sum to their total, and the rate and the score follow
 * from them. Where cells were put into wrong places they do not; where they do, no other reading of them is likely.
 */
export function fundSums(words: FundWords): FundSums {
  const told = [...MONEY.map((column) => sumOf(words[column] ?? [])), rateOf(words), scoreOf(words)];
  return { held: told.filter((one) => one === true).length, broken: told.filter((one) => one === false).length };
}

/** Whether all that can be asked of a block bears it out, and enough can. */
export function isBorneOut(words: FundWords): boolean {
  const { held, broken } = fundSums(words);
  return broken === 0 && held >= ENOUGH && !isOdd(words);
}

const ENOUGH = 2;

/**
 * Whether a block holds what no block says: pieces of torn figures, a source with more points than the total, with the
 * rate or the amount that the total lacks, or amounts that contradict each other in a column that lacks some.
 */
export function isOdd(words: FundWords): boolean {
  const columns = Object.values(words);
  if (columns.some((cells) => cells.some((text) => TORN.test(text ?? "")))) return true;
  const isSourceOnly = [...MONEY, "rate" as const].some((name) => {
    const [total, ...sources] = (words[name] ?? []).map(figure);
    return total === null && sources.some((source) => source !== null);
  });
  return isSourceOnly || POINTS.some((name) => exceeds(words[name] ?? [])) || isRagged(words);
}

/** What is left of a figure that was cut: a unit, or digits up to the point or behind it. */
const TORN = /^(?:万?元|[%％])$|[\d０-９][.．,，]$|^[.．]/;
const POINTS = ["weight", "score"] as const;

function exceeds(cells: readonly (string | undefined)[]): boolean {
  const [total, ...sources] = cells.map(figure);
  return total != null && sources.some((source) => source?.value.greaterThan(total.value) === true);
}

/** Whether sums are broken while some column has fewer amounts than there are rows: where the blank ones were is not told. */
function isRagged(words: FundWords): boolean {
  const heights = MONEY.flatMap((name) => {
    const height = (words[name] ?? []).filter((text) => (text ?? "") !== "").length;
    return height > 1 ? [height] : [];
  });
  const rows = words.label?.length ?? heights[0];
  return fundSums(words).broken > 0 && heights.some((height) => height !== rows);
}

/**
 * Whether amounts that do not bear each other out would if two of them changed places: then it is likelier that they
 * were misread than that the report is wrong.
 */
export function isMendedBySwap(words: FundWords): boolean {
  const { broken } = fundSums(words);
  if (broken === 0) return false;
  const places = MONEY.flatMap((column) => (words[column] ?? []).map((text, row) => ({ column, row, text })));
  return places.some((one, at) =>
    places.slice(at + 1).some((other) => {
      if (one.text === other.text) return false;
      const swapped = (column: (typeof MONEY)[number]): readonly (string | undefined)[] =>
        (words[column] ?? []).map((text, row) => {
          if (column === one.column && row === one.row) return other.text;
          return column === other.column && row === other.row ? one.text : text;
        });
      const columns = MONEY.filter((column) => words[column] !== undefined);
      const mended = { ...words, ...Object.fromEntries(columns.map((column) => [column, swapped(column)])) };
      return fundSums(mended).broken < broken;
    }),
  );
}

/**
 * Whether amounts that do not bear each other out are the totals said once more: then one source bears all the money, as it
 * mostly does, and its amounts were given to several rows or columns.
 */
export function isOneSourceScattered(words: FundWords): boolean {
  // Where each column comes to its total, a rate that is off is the report's own.
  if (!MONEY.some((column) => sumOf(words[column] ?? []) === false)) return false;
  const columns = MONEY.map((column) => (words[column] ?? []).map(amount));
  const totals = columns.flatMap(([total]) => total ?? []);
  const sources = columns.flatMap((cells) => cells.slice(1).flatMap((cell) => cell ?? []));
  return totals.length > 0 && totals.sort().join(" ") === sources.sort().join(" ");
}

/** An amount that is not zero, in one way of writing it. */
function amount(text: string | undefined): string | null {
  const found = figure(text);
  return found === null || found.value.isZero() ? null : found.value.toString();
}

/** Null where the column has no total or no part. */
function sumOf(cells: readonly (string | undefined)[]): boolean | null {
  const whole = figure(cells[0]);
  const parts = cells.slice(1).flatMap((cell) => figure(cell) ?? []);
  return whole === null || parts.length === 0 ? null : !sumContradicts(parts, whole);
}

function rateOf(words: FundWords): boolean | null {
  const [rate, executed] = [figure(words.rate?.[0]), figure(words.executed?.[0])];
  if (rate === null || executed === null) return null;
  // Of two budgets the adjusted is what the rate is of; where it comes out of the initial one, the two may be exchanged.
  const [budget] = [words.adjusted, words.initial].flatMap((column) => figure(column?.[0]) ?? []);
  if (budget === undefined || budget.value.isZero()) return null;
  return isNear(executed.value.div(budget.value).times(HUNDRED), rate);
}

function scoreOf(words: FundWords): boolean | null {
  const [rate, weight, score] = [figure(words.rate?.[0]), figure(words.weight?.[0]), figure(words.score?.[0])];
  if (rate === null || weight === null || score === null) return null;
  return isNear(weight.value.times(Decimal.min(rate.value, HUNDRED)).div(HUNDRED), score);
}

/** Whether a figure may be printed so, rounded up or down. */
function isNear(value: Decimal, told: Printed): boolean {
  const unit = new Decimal(10).pow(-told.decimals);
  return value.minus(told.value).abs().lessThan(unit) || amountsAgree({ value, decimals: 8 }, told);
}

function figure(text: string | undefined): Printed | null {
  return printed(withoutBlanks(text ?? "").replace(/(?:万?元|%)$/, ""));
}
