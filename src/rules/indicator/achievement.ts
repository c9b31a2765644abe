import { amountsAgree, greatest, least, type Printed } from "../../quantity/index.js";
import { comparable, type Pair } from "./comparable.js";
import { type Direction, directionOf, unsignedDirection } from "./direction.js";
import { isShortByRounding } from "./execution-row.js";
import { actualOf, type Figure, targetOf } from "./reading.js";
import type { Row } from "./rows.js";

/** A target figure and what became of it. */
export interface Achievement extends Pair {
  readonly direction: Direction;
  /** "unsure" where the printed figures or the row's words allow either reading. */
  readonly outcome: "met" | "missed" | "unsure";
}

/**
 * Compares the figures of a row. Null where the row invites no such comparison: its target or its actual is no figure,
 * or they are no figures of one quantity.
 */
export function achievementOf(row: Row): Achievement | null {
  const target = targetOf(row);
  const actual = actualOf(row);
  if (target?.kind !== "figure" || actual?.kind !== "figure") return null;
  const pair = comparable(target, actual);
  if (pair === null) return null;
  const direction = directionOf(row, target);
  const isJudged = isTold(actual) && !isShortByRounding(row, pair);
  return { ...pair, direction, outcome: isJudged ? judge(row, target, pair, direction) : "unsure" };
}

/**
 * The comparison of a row whose target is a range ("60～65次") and whose result stays below its lower end, where more is
 * better. Null where it does not, or where that cannot be told.
 */
export function belowRange(row: Row): Achievement | null {
  const [target, actual] = [targetOf(row), actualOf(row)];
  if (target?.kind !== "range" || actual?.kind !== "figure" || !isTold(actual)) return null;
  const least: Figure = { kind: "figure", sign: null, quantity: target.low, label: "" };
  const pair = unsignedDirection(row, least) === "more" ? comparable(least, actual) : null;
  const isBelow = pair !== null && !isShortByRounding(row, pair) && judgeBound(pair, "more", false) === "missed";
  return isBelow ? { ...pair, direction: "more", outcome: "missed" } : null;
}

/** Whether the actual is a result: not about a figure, and not itself a bound ("≥90%", "100人以上"). */
function isTold(actual: Figure): boolean {
  return !actual.quantity.approximate && (actual.sign === null || actual.sign === "=");
}

function judge(row: Row, target: Figure, pair: Pair, direction: Direction): Achievement["outcome"] {
  if (target.quantity.approximate) return "unsure";
  // Just what a bare target says is met, whichever way it binds: 315天 of 315天.
  const isBare = target.sign === null && target.label === "";
  if (direction === "unsure") return isBare && pair.actual.value.equals(pair.target.value) ? "met" : "unsure";
  if (direction !== "exact") return judgeBound(pair, direction, target.sign === ">" || target.sign === "<");
  if (pair.actual.value.equals(pair.target.value)) return "met";
  // Under "=" a figure off the target is missed only where its natural direction says so too: more than was promised
  // is a deviation to explain, and no failure.
  const natural = unsignedDirection(row, target);
  if (natural !== "more" && natural !== "less") return "unsure";
  return judgeBound(pair, natural, false) === "missed" ? "missed" : "unsure";
}

function judgeBound(pair: Pair, direction: "more" | "less", strict: boolean): Achievement["outcome"] {
  const { target, actual, unit } = pair;
  // Forms write ">" for "≥": a figure right on a strict bound is judged neither way.
  if (actual.value.equals(target.value)) return strict ? "unsure" : "met";
  const beyond = direction === "more" ? actual.value.greaterThan(target.value) : actual.value.lessThan(target.value);
  if (beyond) return "met";
  return isCertainlyShort(target, actual, direction, unit) ? "missed" : "unsure";
}

/**
 * Whether no exact figure behind the actual reaches the target. The target is set, and so exact; but an amount with
 * decimals may be the other's rounding, and then they are one amount. A rate just under its target stays under it.
 */
function isCertainlyShort(target: Printed, actual: Printed, direction: "more" | "less", unit: string | null): boolean {
  const mayBeRounded = unit !== "%" && target.decimals > 0;
  if (mayBeRounded && amountsAgree(target, actual)) return false;
  return direction === "more"
    ? greatest(actual).lessThanOrEqualTo(target.value)
    : least(actual).greaterThan(target.value);
}
