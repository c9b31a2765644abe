import { Decimal } from "./decimal.js";
import { greatest, halfUnit, least, type Printed } from "./printed.js";

/** All exact figures between two bounds. Both bounds count as reached, which can only spare an accusation. */
export interface Span {
  readonly least: Decimal;
  readonly greatest: Decimal;
}

/** What a printed figure can stand for. */
export function spanOf(p: Printed): Span {
  return { least: least(p), greatest: greatest(p) };
}

/** A figure that is exact: a count, a weight in points. */
export function exactSpan(value: Decimal): Span {
  return { least: value, greatest: value };
}

/** Where the sum of two figures lies. */
export function sumSpan(a: Span, b: Span): Span {
  return { least: a.least.plus(b.least), greatest: a.greatest.plus(b.greatest) };
}

/** Where the first figure less the second lies. */
export function differenceSpan(a: Span, b: Span): Span {
  return { least: a.least.minus(b.greatest), greatest: a.greatest.minus(b.least) };
}

/** Where the product of two figures lies, whatever their signs. */
export function productSpan(a: Span, b: Span): Span {
  return hull([
    a.least.times(b.least),
    a.least.times(b.greatest),
    a.greatest.times(b.least),
    a.greatest.times(b.greatest),
  ]);
}

/** Null where the divisor can be zero. */
export function quotientSpan(a: Span, b: Span): Span | null {
  if (b.least.lessThanOrEqualTo(0) && b.greatest.greaterThanOrEqualTo(0)) return null;
  return hull([a.least.div(b.least), a.least.div(b.greatest), a.greatest.div(b.least), a.greatest.div(b.greatest)]);
}

function hull(figures: readonly [Decimal, ...Decimal[]]): Span {
  return { least: Decimal.min(...figures), greatest: Decimal.max(...figures) };
}

/**
 * Whether no exact figure of the span prints as shown, neither by rounding half up nor by cutting off at the printed
 * decimals.
 */
export function derivedContradicts(span: Span, shown: Printed): boolean {
  const half = halfUnit(shown.decimals);
  const unit = half.times(2);
  const { value } = shown;
  // Rounding reaches half a unit to either side; cutting off reaches a whole unit away from zero, on both sides of 0.
  const isBelow = value.isZero()
    ? span.greatest.lessThanOrEqualTo(unit.negated())
    : value.isNegative()
      ? span.greatest.lessThanOrEqualTo(value.minus(unit))
      : span.greatest.lessThan(value.minus(half));
  const isAbove =
    value.isNegative() && !value.isZero()
      ? span.least.greaterThan(value.plus(half))
      : span.least.greaterThanOrEqualTo(value.plus(unit));
  return isBelow || isAbove;
}
