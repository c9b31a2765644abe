import type { Cell } from "../../../layout/block.js";
import { amountLeaf } from "../../leaf.js";
import { headingKey, indicatorColumn } from "../heading.js";
import { type IndicatorColumn, SUBHEADINGS } from "../vocabulary.js";
import { type Grid, rangeOf } from "./grid.js";
import type { HeadingUnder } from "./header.js";

/** Where headings begin and end, and what stands under which, is asked of the same cells over and over. */
const fields = new WeakMap<Cell, IndicatorColumn | null>();

/** The field that a cell names as a heading of the indicator block, or null. */
export function fieldOf(cell: Cell): IndicatorColumn | null {
  const known = fields.get(cell);
  if (known !== undefined) return known;
  const field = indicatorColumn(cell.content.text, "cell");
  fields.set(cell, field);
  return field;
}

/** Whether a cell divides a heading above it in words of its own: 年初 and 调整后 under 指标值. */
export function isSubheading(grid: Grid, cell: Cell): boolean {
  const above = grid.at(cell.row - 1, cell.column);
  if (above === null || fieldOf(above) === null || above.columnSpan <= cell.columnSpan) return false;
  if (rangeOf(cell).to > rangeOf(above).to) return false;
  return /[\u4e00-\u9fff]/.test(cell.content.text) && amountLeaf(cell.content, null).value === null;
}

/**
 * What a heading names, in the light of the one above it: 指标值 under 实际完成值 is an actual value, but not where an
 * actual value stands beside it under 目标完成情况.
 */
export function fieldUnder({ cell, above }: HeadingUnder, all: readonly HeadingUnder[]): IndicatorColumn | null {
  const own = fieldOf(cell);
  const upper = above === null ? null : fieldOf(above);
  const divided = upper === null ? undefined : SUBHEADINGS[upper]?.[headingKey(cell.content.text)];
  if (divided !== undefined) return divided;
  // Of several that say in words unknown what they are, none can be told from the others.
  const alike = all.filter((other) => other.above === above && fieldOf(other.cell) === null);
  if (own === null && upper !== null && alike.length > 1) return null;
  if (upper === "actual" && own !== "actual") {
    const hasActual = all.some((other) => other.above === above && fieldOf(other.cell) === "actual");
    if (hasActual) return own;
    return own === "target" || own === null ? "actual" : "ignored";
  }
  if (upper === "initialTarget" && own === "target") return "initialTarget";
  return own ?? upper;
}
