import { Decimal as DecimalJs } from "decimal.js";

/**
 * Decimal arithmetic of the whole tool. A clone of its own, so that no other user of the library can change the
 * precision; 60 digits hold any product of printed amounts exactly.
 */
export const Decimal = DecimalJs.clone({ precision: 60, rounding: DecimalJs.ROUND_HALF_UP, defaults: true });
export type Decimal = DecimalJs;

/** 1 with so many zeros, or (negative) so many places behind the point. Written down, which is quicker than a power counted out. */
export function powerOfTen(zeros: number): Decimal {
  return new Decimal(`1e${zeros}`);
}

/** A figure in plain notation, never with an exponent, for messages and formulas. */
export function formatDecimal(figure: Decimal): string {
  return figure.toFixed();
}
