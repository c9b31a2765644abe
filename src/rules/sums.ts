import type { Leaf } from "../model/index.js";
import {
  acceptedRun,
  Decimal,
  formatDecimal,
  type Printed,
  type Run,
  type Span,
  spanOf,
  sumContradicts,
  sumSpan,
  toHalfWidth,
} from "../quantity/index.js";
import { acceptedText } from "./accepted.js";
import { inOneUnit, shown, withUnit } from "./operands.js";

/** One amount of a sum; `subtract` where the identity takes it away. The amount itself may be negative (追减). */
export interface Addend {
  readonly leaf: Leaf;
  readonly subtract?: boolean;
}

/** A printed sum beside the amounts that it should be the sum of. */
export interface SumCheck {
  readonly contradicts: boolean;
  /** what the addends give, in the unit of the whole */
  readonly sum: string;
  /** how far the sum is above the whole; negative where it is below */
  readonly excess: Decimal;
  /** its size, as finely as the amounts are printed */
  readonly gap: string;
  /** "1703.00 + 383.60 = 2086.60 ≠ 2234.30" */
  readonly formula: string;
  /** the totals that the sum does not contradict, in `unit` */
  readonly run: Run | null;
  /** the same as a finding shows them */
  readonly accepted: string | null;
  /** the unit of `sum` and `excess` */
  readonly unit: string | null;
}

/** Words that say of an amount that it is no exact one: 510 余万元. Such an amount proves nothing. */
const approximateWords = ["余", "约", "近", "左右", "上下", "多"];

/** Whether the printed figure itself says that it is approximate. 无结余 has no figure, and its 余 another meaning. */
export function isApproximate(leaf: Leaf): boolean {
  const text = toHalfWidth(leaf.text);
  return /\d/u.test(text) && approximateWords.some((word) => text.includes(word));
}

/** An amount taken away. */
export function minus(leaf: Leaf): Addend {
  return { leaf, subtract: true };
}

/**
 * Holds a sum against its total, all in the total's unit. Null where an amount cannot be read or is only approximate.
 * Amounts printed in one unit share the finest precision among them; where units differ, each keeps its own, because a
 * figure in 万元 is no exact one beside a figure in 元.
 */
export function checkSum(given: readonly Addend[], givenWhole: Leaf): SumCheck | null {
  const unit = [givenWhole, ...given.map(({ leaf }) => leaf)].find((leaf) => leaf.unit !== null)?.unit ?? null;
  const whole = nothingIn(unit, givenWhole);
  const addends = given.map((addend) => ({ ...addend, leaf: nothingIn(unit, addend.leaf) }));
  const leaves = [whole, ...addends.map((addend) => addend.leaf)];
  if (leaves.some(isApproximate)) return null;
  const amounts = inOneUnit(leaves);
  const [total, ...figures] = amounts?.figures ?? [];
  if (total === undefined) return null;
  const parts = figures.map((part, index) => (addends[index]?.subtract === true ? negated(part) : part));
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const sum = rest.reduce((value, part) => value.plus(part.value), first.value);
  const sameUnit = leaves.every((leaf) => leaf.unit === whole.unit);
  const decimals = Math.max(0, ...[total, ...parts].map((part) => part.decimals));
  const write = (value: Decimal) => (sameUnit ? value.toFixed(decimals) : formatDecimal(value));
  const sumText = write(sum);
  const inWords = (leaf: Leaf) => (sameUnit ? shown(leaf) : withUnit(shown(leaf), leaf.unit));
  const right = sameUnit ? sumText : withUnit(sumText, whole.unit);
  const contradictedBy = (figure: Printed) => (sameUnit ? sumContradicts(parts, figure) : lieApart(parts, figure));
  const reach = sameUnit
    ? spanOfSum(
        parts.map((part) => ({ ...part, decimals })),
        decimals,
      )
    : spanOfSum(parts, total.decimals);
  const run = acceptedRun(reach, sameUnit ? decimals : total.decimals, (figure) => !contradictedBy(figure));
  return {
    contradicts: contradictedBy(total),
    sum: sumText,
    excess: sum.minus(total.value),
    gap: write(sum.minus(total.value).abs()),
    formula: `${addends.length === 1 ? "" : `${writeSum(addends, inWords)} = `}${right} ≠ ${inWords(whole)}`,
    run,
    accepted: acceptedText([run], { unit: whole.unit }),
    unit: whole.unit,
  };
}

/** "无结余" has no unit: nothing is nothing in any. */
function nothingIn(unit: string | null, leaf: Leaf): Leaf {
  const isNothing = leaf.unit === null && leaf.value !== null && /^0(?:\.0+)?$/u.test(leaf.value);
  return isNothing ? { ...leaf, unit } : leaf;
}

function negated(part: Printed): Printed {
  return { value: part.value.negated(), decimals: part.decimals };
}

/** Where a total can lie: what the parts can sum to, and half a unit of the total's own to either side. */
function spanOfSum(parts: readonly Printed[], decimals: number): Span {
  const own = spanOf({ value: new Decimal(0), decimals });
  return parts.map(spanOf).reduce(sumSpan, own);
}

/** Whether no exact figures that the parts stand for can sum to one that the total stands for. */
function lieApart(parts: readonly Printed[], total: Printed): boolean {
  const [first, ...rest] = parts.map(spanOf);
  if (first === undefined) return false;
  const sum = rest.reduce(sumSpan, first);
  const whole = spanOf(total);
  return sum.greatest.lessThan(whole.least) || sum.least.greaterThan(whole.greatest);
}

/** "1239.53 − 74.50": a negative amount that is added is written as taken away. */
function writeSum(addends: readonly Addend[], inWords: (leaf: Leaf) => string): string {
  return addends
    .map(({ leaf, subtract = false }, index) => {
      const text = inWords(leaf);
      const isNegative = text.startsWith("-");
      const sign = isNegative !== subtract ? "−" : "+";
      const figure = isNegative ? text.slice(1) : text;
      if (index === 0) return sign === "−" ? `−${figure}` : figure;
      return ` ${sign} ${figure}`;
    })
    .join("");
}
