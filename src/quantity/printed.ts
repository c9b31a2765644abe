import { Decimal, powerOfTen } from "./decimal.js";
import { isDigit, toHalfWidth } from "./width.js";

/**
 * A printed figure: what it says, and how finely it says it. `decimals` is the number of printed decimal places; it is
 * negative where the last printed digit stands for tens or more, as after a conversion of 万元 to 元.
 */
export interface Printed {
  readonly value: Decimal;
  readonly decimals: number;
}

/** Half of a unit in the last printed place. */
export function halfUnit(decimals: number): Decimal {
  return new Decimal(`5e${-decimals - 1}`);
}

/** The least exact figure that would be printed so. */
export function least(p: Printed): Decimal {
  return p.value.minus(halfUnit(p.decimals));
}

/** The bound that every exact figure printed so stays below. */
export function greatest(p: Printed): Decimal {
  return p.value.plus(halfUnit(p.decimals));
}

/** `value` rounded half up to a number of decimals, which may be negative. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  const scale = powerOfTen(decimals);
  return value.times(scale).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).div(scale);
}

/** The digits of a numeral from a position on: where they end, and what they say. */
export interface Digits {
  readonly end: number;
  readonly plain: string;
  readonly decimals: number;
}

/**
 * Reads digits, with or without thousands separators, and at most one decimal point. `text` is half-width. Null where
 * no digit stands at `start`.
 */
export function readDigits(text: string, start: number): Digits | null {
  let whole = "";
  let end = start;
  while (isDigit(text.charAt(end))) whole += text.charAt(end++);
  if (whole === "") return null;
  if (whole.length <= 3 && !whole.startsWith("0")) {
    while (isThousandsGroup(text, end)) {
      whole += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text.charAt(end) !== "." || !isDigit(text.charAt(end + 1))) return { end, plain: whole, decimals: 0 };
  let fraction = "";
  end++;
  while (isDigit(text.charAt(end))) fraction += text.charAt(end++);
  return { end, plain: `${whole}.${fraction}`, decimals: fraction.length };
}

/** A separator and exactly three digits. */
function isThousandsGroup(text: string, at: number): boolean {
  return (
    text.charAt(at) === "," &&
    isDigit(text.charAt(at + 1)) &&
    isDigit(text.charAt(at + 2)) &&
    isDigit(text.charAt(at + 3)) &&
    !isDigit(text.charAt(at + 4))
  );
}

/** A numeral that is the whole text, outer blanks apart: "1,821.93", "１８", "-3". Null for anything else. */
export function printed(text: string): Printed | null {
  const plain = toHalfWidth(text).trim();
  const signed = plain.startsWith("-") || plain.startsWith("+");
  const digits = readDigits(plain, signed ? 1 : 0);
  if (digits === null || digits.end !== plain.length) return null;
  const value = new Decimal(digits.plain);
  return { value: plain.startsWith("-") ? value.negated() : value, decimals: digits.decimals };
}
