import { Decimal } from "./decimal.js";
import { halfUnit, type Printed, roundTo } from "./printed.js";

function total(parts: readonly Printed[]): Decimal {
  return parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0));
}

/**
 * Whether measured amounts cannot be the parts of a total. The finest printed precision holds for all of them, and each
 * may be half a unit of it off: |sum − total| > (n + 1) · ½ · 10^-d. Parts may be negative; all have one unit.
 */
export function sumContradicts(parts: readonly Printed[], whole: Printed): boolean {
  const decimals = Math.max(whole.decimals, ...parts.map((part) => part.decimals));
  const allowance = halfUnit(decimals).times(parts.length + 1);
  return total(parts).minus(whole.value).abs().greaterThan(allowance);
}

/**
 * Whether points do not sum to their total. Weights and scores are assigned and not measured, so they sum exactly;
 * only a total printed with fewer decimals than its parts may be their rounding.
 */
export function pointsSumContradicts(parts: readonly Printed[], whole: Printed): boolean {
  const sum = total(parts);
  if (sum.equals(whole.value)) return false;
  const isCoarser = parts.some((part) => part.decimals > whole.decimals);
  return !(isCoarser && roundTo(sum, whole.decimals).equals(whole.value));
}

/** Whether two tellings of one amount agree: they are equal, or one is the other rounded to its decimals. One unit. */
export function amountsAgree(a: Printed, b: Printed): boolean {
  return a.value.equals(b.value) || isRounding(a, b) || isRounding(b, a);
}

/** Whether a figure with fewer decimals is another one, rounded. */
export function isRounding(coarse: Printed, fine: Printed): boolean {
  return coarse.decimals < fine.decimals && roundTo(fine.value, coarse.decimals).equals(coarse.value);
}
