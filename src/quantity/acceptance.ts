import { type Decimal, formatDecimal } from "./decimal.js";
import { halfUnit, type Printed, roundTo } from "./printed.js";
import { derivedContradicts, type Span } from "./span.js";

/** Figures printed with one number of decimals, from the least to the greatest; both belong to it. */
export interface Run {
  readonly least: Decimal;
  readonly greatest: Decimal;
  readonly decimals: number;
}

/** Rounding and cutting off move an end by a unit at most; the search begins one further out. */
const REACH = 2;

/**
 * The figures printed with `decimals` that a comparison accepts. `about` is where the exact figure lies, with whatever
 * the comparison allows for. Null where no such figure is accepted.
 */
export function acceptedRun(about: Span, decimals: number, accepts: (figure: Printed) => boolean): Run | null {
  const unit = halfUnit(decimals).times(2);
  const first = (from: Decimal, step: Decimal): Decimal | null => {
    for (let steps = 0; steps <= 2 * REACH; steps++) {
      const value = from.plus(step.times(steps));
      if (accepts({ value, decimals })) return value;
    }
    return null;
  };
  const least = first(roundTo(about.least, decimals).minus(unit.times(REACH)), unit);
  const greatest = first(roundTo(about.greatest, decimals).plus(unit.times(REACH)), unit.negated());
  return least === null || greatest === null ? null : { least, greatest, decimals };
}

/** The figures that one worked out of others may be printed as, rounded half up or cut off. */
export function derivedRun(span: Span, decimals: number): Run | null {
  return acceptedRun(span, decimals, (figure) => !derivedContradicts(span, figure));
}

/** Runs in rising order, those that touch or overlap as one. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.least.comparedTo(b.least))) {
    const last = joined.at(-1);
    const unit = halfUnit(Math.max(run.decimals, last?.decimals ?? 0)).times(2);
    if (last === undefined || run.least.greaterThan(last.greatest.plus(unit))) joined.push(run);
    else if (run.greatest.greaterThan(last.greatest)) joined[joined.length - 1] = { ...last, greatest: run.greatest };
  }
  return joined;
}

/** "95.91%–95.92%"; a single figure stands alone. `sign` stands behind each figure. */
export function formatRun({ least, greatest, decimals }: Run, sign = ""): string {
  const [from, to] = [least, greatest].map(
    (end) => `${decimals > 0 ? end.toFixed(decimals) : formatDecimal(end)}${sign}`,
  );
  if (from === to) return `${from}`;
  return least.isNegative() || greatest.isNegative() ? `${from} – ${to}` : `${from}–${to}`;
}
