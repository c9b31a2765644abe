import type { Leaf } from "../../model/index.js";
import { type IndicatorValue, readIndicatorValue } from "../../quantity/index.js";
import type { Row } from "./rows.js";

/** A figure as a target or an actual tells it. */
export type Figure = Extract<IndicatorValue, { kind: "figure" }>;

/** What the target cell says, with the sign and the unit of their own columns. Null where the form has no such cell. */
export function targetOf({ indicator, year }: Row): IndicatorValue | null {
  const { target, nature, measureUnit } = indicator;
  return target === null
    ? null
    : readIndicatorValue(target.text, { nature: textOf(nature), measureUnit: textOf(measureUnit), year });
}

/** What the actual cell says. The column for the nature binds the target, not the result. */
export function actualOf({ indicator, year }: Row): IndicatorValue | null {
  const { actual, measureUnit } = indicator;
  return actual === null ? null : readIndicatorValue(actual.text, { measureUnit: textOf(measureUnit), year });
}

function textOf(leaf: Leaf | null): string | null {
  return leaf?.text ?? null;
}
