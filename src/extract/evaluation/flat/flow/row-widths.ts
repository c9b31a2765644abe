import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import type { Placement } from "./search.js";
import { linesOf } from "./wraps.js";

/** Columns of labels, which float, and of points, which are not wrapped. */
const WITHOUT_WIDTH: ReadonlySet<FlowColumn> = new Set([
  "weight",
  "score",
  "level1",
  "level2",
  "level1Points",
  "level2Points",
] as const);

/** The width at which a column wraps, from its cells of several lines; columns that never wrap have none. */
export function columnWidths(
  text: AtomText,
  columns: readonly FlowColumn[],
  placements: readonly Placement[],
): Map<FlowColumn, number> {
  const samples = new Map<FlowColumn, number[]>();
  for (const { column, start, end } of placements) {
    const name = columns[column] ?? "ignored";
    if (WITHOUT_WIDTH.has(name)) continue;
    const { widths } = linesOf(text, start, end);
    if (widths.length > 1) samples.set(name, [...(samples.get(name) ?? []), Math.max(...widths.slice(0, -1))]);
  }
  const widths = new Map<FlowColumn, number>();
  for (const [name, found] of samples) {
    const sorted = found.toSorted((a, b) => a - b);
    // The upper middle: a cell whose lines end early is narrower than its column, none is wider.
    if (sorted.length >= 2) widths.set(name, sorted[Math.floor(sorted.length * 0.75)] ?? 0);
  }
  return widths;
}
