import type { BuiltColumn } from "./rows.js";

/** What it costs that a line stands at the height of another row's cell: within it, or beside its first or last line. */
const WITHIN = 1;
const BESIDE = 0.3;
/** However many cells of another row a line stands beside, producers do move lines up and down. */
const MOST = 3;

/** What it costs that a line at a height belongs to a row. */
export type Claims = (y: number, row: number) => number;

/**
 * Rows of a table are one below the other: where a cell surely takes some heights, the lines that stand there in other
 * columns are hardly another row's. Cells of one line, and those that might as well be divided otherwise, claim nothing.
 *
 * @param columns the columns as each is divided by itself
 * @param own the column whose lines are asked for
 */
export function claimsOn(columns: readonly (BuiltColumn | null)[], own: BuiltColumn | null): Claims {
  const heights = new Map<number, { row: number; cost: number }[]>();
  for (const column of columns) {
    if (column === null || column === own) continue;
    column.cells.forEach(({ top, bottom }, row) => {
      if (top === null || bottom === null || top === bottom) return;
      if (column.close.includes(row) || column.close.includes(row - 1)) return;
      for (let y = top; y <= bottom; y++) {
        const cost = y === top || y === bottom ? BESIDE : WITHIN;
        heights.set(y, [...(heights.get(y) ?? []), { row, cost }]);
      }
    });
  }
  return (y, row) => {
    const others = (heights.get(y) ?? []).filter((claim) => claim.row !== row);
    return Math.min(
      MOST,
      others.reduce((sum, { cost }) => sum + cost, 0),
    );
  };
}
