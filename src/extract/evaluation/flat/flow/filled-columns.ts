import type { FlowColumn } from "./columns.js";
import type { Placement } from "./search.js";

/** A column that so large a share of the rows fill is one that all do; fewer rows than these tell nothing. */
const MOST = 0.75;
const FEWEST_ROWS = 4;

/**
 * Columns without a field of their own that the rows of this table fill, as last year's value: left blank in one row, its
 * words would be taken for the name's or for another value's.
 *
 * @returns indexes into `columns`
 */
export function filledColumns(columns: readonly FlowColumn[], placements: readonly Placement[]): ReadonlySet<number> {
  const cellsIn = (at: number): number => placements.filter(({ column }) => column === at).length;
  const rows = cellsIn(columns.indexOf("level3"));
  if (rows < FEWEST_ROWS) return new Set();
  return new Set(columns.flatMap((name, at) => (name === "ignored" && cellsIn(at) >= MOST * rows ? [at] : [])));
}
