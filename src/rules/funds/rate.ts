import type { Fund, Leaf } from "../../model/index.js";
import { Decimal, type Printed, quotientSpan, type Span, spanOf } from "../../quantity/index.js";
import { atFinest, hasPercentSign, inOneUnit, percent } from "../operands.js";

const HUNDRED = new Decimal(100);

/** No fund is executed five times over: a bare figure above this is in percent. */
const GREATEST_FRACTION = new Decimal(5);

/**
 * The percentages that a printed rate may mean. With its sign it means what it says; a bare "0.98" may be a fraction,
 * and a bare "1" is how a sheet prints exactly 100 %, not a figure rounded to whole ones.
 */
export function ratesMeant(leaf: Leaf | null): Printed[] {
  const rate = percent(leaf);
  if (leaf === null || rate === null) return [];
  if (hasPercentSign(leaf) || rate.value.greaterThan(GREATEST_FRACTION)) return [rate];
  const isPlainOne = rate.decimals === 0 && rate.value.equals(1);
  const fraction = { value: rate.value.times(HUNDRED), decimals: isPlainOne ? 0 : rate.decimals - 2 };
  return [fraction, rate];
}

/** The rate that the amounts themselves give. */
export interface ExactRate {
  /** every percentage that the printed amounts can stand for */
  readonly span: Span;
  /** the percentage of the figures as printed */
  readonly percent: Decimal;
}

/** Executed ÷ adjusted of one row; null where either is missing, or where the budget can be zero. */
export function exactRate(fund: Fund): ExactRate | null {
  if (fund.adjusted === null || fund.executed === null) return null;
  const amounts = inOneUnit([fund.executed, fund.adjusted]);
  if (amounts === null) return null;
  // Converted figures keep their own precision: one in 万元 is no exact one beside one in 元.
  const isOneUnit = fund.executed.unit === fund.adjusted.unit;
  const [executed, adjusted] = isOneUnit ? atFinest(amounts.figures) : amounts.figures;
  if (executed === undefined || adjusted === undefined || adjusted.value.isZero()) return null;
  const ratio = quotientSpan(spanOf(executed), spanOf(adjusted));
  if (ratio === null) return null;
  return {
    span: { least: ratio.least.times(HUNDRED), greatest: ratio.greatest.times(HUNDRED) },
    percent: executed.value.div(adjusted.value).times(HUNDRED),
  };
}

/** Of the percentages that a printed rate may mean, the one that the amounts are nearest to; the first without amounts. */
export function nearestMeant(meant: readonly Printed[], exact: ExactRate | null): Printed | null {
  const [first, second] = meant;
  if (first === undefined) return null;
  if (second === undefined || exact === null) return first;
  const off = (rate: Printed): Decimal => rate.value.minus(exact.percent).abs();
  return off(second).lessThan(off(first)) ? second : first;
}
