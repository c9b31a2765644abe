import { type Decimal, powerOfTen } from "./decimal.js";
import type { Printed } from "./printed.js";
import { unitAt } from "./unit-at.js";
import type { Unit } from "./unit-names.js";
import { withoutBlanks } from "./width.js";

/**
 * The unit that a name stands for: canonical name, dimension, factor to the base unit of its group. "万" is 万元,
 * "万人次" is 人次 with the factor 10000. Null for an unknown name.
 */
export function unitOf(name: string): Unit | null {
  const plain = withoutBlanks(name).replace(/^[(]|[)]$/gu, "");
  if (plain === "") return null;
  const match = unitAt(plain, 0);
  if (match === null || match.end !== plain.length) return null;
  return { ...match.unit, factor: match.unit.factor.times(powerOfTen(match.shift)) };
}

/** A figure told in another unit of the same group, with its precision. Null where the units do not convert. */
export function convert(p: Printed, from: string, to: string): Printed | null {
  const source = unitOf(from);
  const target = unitOf(to);
  if (source === null || target === null || !convertible(source, target)) return null;
  const factor = source.factor.div(target.factor);
  // A factor that is no power of ten widens the precision to the next one: never finer than what was printed.
  const shift = zerosUpTo(factor);
  return { value: p.value.times(source.factor).div(target.factor), decimals: p.decimals - shift };
}

/** The zeros of the least power of ten that is no less than a factor, which may be a quotient of rounded ones. */
function zerosUpTo(factor: Decimal): number {
  const rounded = factor.toSignificantDigits(9);
  return rounded.eq(powerOfTen(rounded.e)) ? rounded.e : rounded.e + 1;
}

/** A count unit only equals itself. */
function convertible(a: Unit, b: Unit): boolean {
  return a.group === b.group && (a.dimension !== "count" || a.name === b.name);
}
