import { Decimal, differenceSpan, exactSpan, quotientSpan, type Span } from "../../quantity/index.js";
import type { Direction } from "./direction.js";

const NOTHING = new Decimal(0);
const ALL = new Decimal(1);

/** The share of its weight that a missed target earns by one accepted formula. */
export interface Formula {
  readonly share: Span;
  /** the share as arithmetic, with the figures given */
  readonly write: (target: string, actual: string) => string;
}

/** The accepted formulas for a missed target. A negative result counts as nothing. */
export function accepted(direction: Direction, target: Decimal, actual: Span): readonly Formula[] {
  switch (direction) {
    case "more":
      return [proportion(target, actual)];
    case "less":
      return [inverse(target, actual), excess(target, actual)];
    default:
      return [proportion(target, actual), inverse(target, actual), excess(target, actual)];
  }
}

/** More is better: actual ÷ target. */
function proportion(target: Decimal, actual: Span): Formula {
  const share = target.isZero() ? exactSpan(NOTHING) : quotientSpan(actual, exactSpan(target));
  return { share: bounded(share), write: (wanted, done) => `${done} ÷ ${wanted}` };
}

/** Less is better: target ÷ actual. */
function inverse(target: Decimal, actual: Span): Formula {
  return { share: bounded(quotientSpan(exactSpan(target), actual)), write: (wanted, done) => `${wanted} ÷ ${done}` };
}

/** Less is better: one less the excess over the target. */
function excess(target: Decimal, actual: Span): Formula {
  const over = target.isZero() ? null : quotientSpan(differenceSpan(actual, exactSpan(target)), exactSpan(target));
  const share = over === null ? null : differenceSpan(exactSpan(ALL), over);
  return { share: bounded(share), write: (wanted, done) => `(1 − (${done} − ${wanted}) ÷ ${wanted})` };
}

/** Between nothing and all; nothing where the formula divides by nothing. */
function bounded(share: Span | null): Span {
  const bound = (value: Decimal): Decimal => Decimal.max(NOTHING, Decimal.min(ALL, value));
  return share === null ? exactSpan(NOTHING) : { least: bound(share.least), greatest: bound(share.greatest) };
}
