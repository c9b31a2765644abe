import { convert, Decimal, type Printed, type Quantity, toHalfWidth, type Unit, unitOf } from "../../quantity/index.js";
import type { Figure } from "./reading.js";

/** Target and actual in one unit. */
export interface Pair {
  readonly target: Printed;
  readonly actual: Printed;
  /** the unit of both, null where neither tells one */
  readonly unit: string | null;
}

/** Count units that reviewers take for one another. */
const interchangeable: readonly ReadonlySet<string>[] = [
  new Set(["人", "名", "位", "个人", "人员"]),
  new Set(["场", "场次", "次", "次数"]),
  new Set(["期", "班", "期次"]),
  new Set(["台", "台套", "台/套", "套/台", "台(套)"]),
];

/** Figures this far apart, one of them without a unit, are more likely told in two scales. */
const SCALE = 100;
const FRACTION = 20;

/** Brings the two figures of a row to one unit. Null where they may be figures of two quantities, or of two scales. */
export function comparable(target: Figure, actual: Figure): Pair | null {
  if (!labelsAgree(target.label, actual.label)) return null;
  const pair = inOneUnit(
    withBareMyriad(target.quantity, actual.quantity),
    withBareMyriad(actual.quantity, target.quantity),
  );
  return pair === null || mayDifferInScale(pair, isBare(target.quantity), isBare(actual.quantity)) ? null : pair;
}

/** Words by which a figure is one of many: what was done in each month is not what was done in the year. */
const EACH = /[每逐](?:个)?(?:年|季度?|月|周|星期|旬|日|天|半年|学期|批|期|场|次)|[按逐][月季周]/u;

/** Two labels that differ name two things; one that speaks of a change makes the figure a difference. */
function labelsAgree(target: string, actual: string): boolean {
  if (target === actual) return true;
  if (EACH.test(target) || EACH.test(actual)) return false;
  return (target === "" || actual === "") && !/增|减|降|升|提高|同比|较|比/u.test(target + actual);
}

/** "1.3万" beside a count is 13000 of what is counted, not 万元. */
export function withBareMyriad(quantity: Quantity, other: Quantity): Quantity {
  const shift = quantity.unit === "万元" ? 4 : quantity.unit === "亿元" ? 8 : null;
  const otherUnit = other.unit === null ? null : unitOf(other.unit);
  const isBare = shift !== null && /[万亿]$/u.test(quantity.text.trim());
  if (!isBare || otherUnit === null || otherUnit.dimension === "money" || otherUnit.dimension === "price")
    return quantity;
  return {
    ...quantity,
    value: quantity.value.times(new Decimal(10).pow(shift)),
    decimals: quantity.decimals - shift,
    unit: other.unit,
  };
}

function inOneUnit(target: Quantity, actual: Quantity): Pair | null {
  const [a, b] = [target.unit, actual.unit];
  if (a === b || a === null || b === null || areInterchangeable(a, b)) return { target, actual, unit: a ?? b };
  const converted = convert(actual, b, a);
  return converted === null || isSlip(target, converted) ? null : { target, actual: converted, unit: a };
}

/** Measured figures this far apart in two units are more likely told in one of them by mistake: 2000平方米, 2100亩. */
const SLIP = 20;

const MEASURES: ReadonlySet<Unit["dimension"]> = new Set(["length", "area", "mass", "volume"] as const);

/** Time is left out: what was to be done within days may be done within hours. */
function isSlip({ unit, value }: Quantity, converted: Printed): boolean {
  const dimension = unit === null ? undefined : unitOf(unit)?.dimension;
  const isMeasure = dimension !== undefined && MEASURES.has(dimension);
  return isMeasure && timesApart(value, converted.value)?.greaterThanOrEqualTo(SLIP) === true;
}

/** How many times the smaller of two figures the larger one is, whatever their signs; null where one is nothing. */
function timesApart(a: Decimal, b: Decimal): Decimal | null {
  const [less, more] = [Decimal.min(a.abs(), b.abs()), Decimal.max(a.abs(), b.abs())];
  return less.isZero() ? null : more.div(less);
}

/** Whether two figures are measured in two units of one kind, of which one is more likely a slip. */
export function unitsSlip(target: Quantity, actual: Quantity): boolean {
  const [a, b] = [target.unit, actual.unit];
  const converted = a === null || b === null || a === b ? null : convert(actual, b, a);
  return converted !== null && isSlip(target, converted);
}

/** Whether two count units count the same things in everyday use. */
export function areInterchangeable(a: string, b: string): boolean {
  return interchangeable.some((units) => units.has(a) && units.has(b));
}

/** Whether the figure is printed without a unit; its unit may be a column's, or the other figure's. */
function isBare({ text }: Quantity): boolean {
  return /\d$/u.test(toHalfWidth(text));
}

/**
 * Whether a bare figure may be told in another scale than its partner: 0.96 beside 95%, or a figure a hundred times
 * the other where only one of them prints its unit.
 */
function mayDifferInScale({ target, actual, unit }: Pair, targetIsBare: boolean, actualIsBare: boolean): boolean {
  const ratio = timesApart(target.value, actual.value);
  if (ratio === null) return false;
  const less = Decimal.min(target.value.abs(), actual.value.abs());
  const hasFraction = less.lessThanOrEqualTo(1) && ratio.greaterThanOrEqualTo(FRACTION);
  if (unit === "%" && (targetIsBare || actualIsBare) && hasFraction) return true;
  return targetIsBare !== actualIsBare && ratio.greaterThanOrEqualTo(SCALE);
}
