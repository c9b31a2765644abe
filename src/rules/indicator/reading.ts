import type { Indicator, Leaf } from "../../model/index.js";
import { type IndicatorValue, readIndicatorValue } from "../../quantity/index.js";
import type { Row } from "./rows.js";

/** A figure as a target or an actual tells it. */
export type Figure = Extract<IndicatorValue, { kind: "figure" }>;

/** What a cell says, in a table of that year. */
interface Reading {
  readonly year: number | null;
  readonly value: IndicatorValue | null;
}

/** Most rules on indicators ask what the same cells say: each cell is read once. */
const targets = new WeakMap<Indicator, Reading>();
const actuals = new WeakMap<Indicator, Reading>();

/** What the target cell says, with the sign and the unit of their own columns. Null where the form has no such cell. */
export function targetOf(row: Row): IndicatorValue | null {
  return remembered(targets, row, ({ target, nature, measureUnit }, year) =>
    target === null
      ? null
      : readIndicatorValue(target.text, { nature: textOf(nature), measureUnit: textOf(measureUnit), year }),
  );
}

/** What the actual cell says. The column for the nature binds the target, not the result. */
export function actualOf(row: Row): IndicatorValue | null {
  return remembered(actuals, row, ({ actual, measureUnit }, year) =>
    actual === null ? null : readIndicatorValue(actual.text, { measureUnit: textOf(measureUnit), year }),
  );
}

function remembered(
  known: WeakMap<Indicator, Reading>,
  { indicator, year }: Row,
  read: (indicator: Indicator, year: number | null) => IndicatorValue | null,
): IndicatorValue | null {
  const before = known.get(indicator);
  if (before?.year === year) return before.value;
  const value = read(indicator, year);
  known.set(indicator, { year, value });
  return value;
}

function textOf(leaf: Leaf | null): string | null {
  return leaf?.text ?? null;
}
