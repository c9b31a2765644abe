import type { Leaf, NarrativeFigure, Report, Statement } from "../model/index.js";
import {
  convert,
  exactSpan,
  type Printed,
  parseQuantity,
  printed,
  type Span,
  spanOf,
  unitOf,
} from "../quantity/index.js";

/**
 * The exact figure of a statement with its printed precision, in its own unit. Null where it is only approximate or
 * cannot be read. "28 万" told as 280000 人次 is printed to tens of thousands.
 */
export function exactFigure({ leaf, approximate }: NarrativeFigure): Printed | null {
  return approximate ? null : figureOfLeaf(leaf);
}

/** A leaf's figure with its printed precision, also where a multiplier (万) was multiplied out. */
function figureOfLeaf(leaf: Leaf): Printed | null {
  if (leaf.value === null) return null;
  const plain = printed(leaf.value);
  if (plain === null) return null;
  const readings = [leaf.text + (leaf.unit ?? ""), leaf.text].map(parseQuantity);
  return {
    value: plain.value,
    decimals: readings.find((told) => told?.value.equals(plain.value))?.decimals ?? plain.decimals,
  };
}

/** Exact figures of one statement in the first one's unit; null where one is missing, approximate or of another kind. */
export function exactFigures(figures: readonly NarrativeFigure[]): readonly Printed[] | null {
  const unit = figures[0]?.leaf.unit ?? null;
  const values = figures.map((figure) => {
    const value = exactFigure(figure);
    const own = figure.leaf.unit;
    if (value === null || own === unit) return value;
    return own === null || unit === null ? null : convert(value, own, unit);
  });
  return values.every((value) => value !== null) ? values : null;
}

/** Whether all figures are printed in one unit, so that the finest precision among them holds for all. */
export function shareUnit(figures: readonly NarrativeFigure[]): boolean {
  return figures.every(({ leaf }) => leaf.unit === figures[0]?.leaf.unit);
}

/** Whether all figures are money printed in one unit; counts told in 万 each have their own precision. */
export function isMoneyOfOneUnit(figures: readonly NarrativeFigure[]): boolean {
  const unit = figures[0]?.leaf.unit ?? null;
  return unit !== null && unitOf(unit)?.dimension === "money" && shareUnit(figures);
}

/** What a count can stand for: a count in units is exact, one told in 万 is rounded. */
export function countSpan(count: Printed): Span {
  return count.decimals < 0 ? spanOf(count) : exactSpan(count.value);
}

/** What a figure of a statement can stand for: a count of things is exact, anything measured is rounded as printed. */
export function toldSpan(figure: Printed, unit: string | null): Span {
  return unit !== null && unitOf(unit)?.dimension === "count" ? countSpan(figure) : spanOf(figure);
}

/** The name of the sub-project whose paragraph a statement stands in. */
export function itemName(report: Report, { project, item }: Pick<Statement, "project" | "item">): string | null {
  if (project === null || item === null) return null;
  return report.projects[project]?.items[item]?.name.text ?? null;
}
