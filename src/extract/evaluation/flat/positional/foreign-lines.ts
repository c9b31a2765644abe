import type { JudgedColumn, Oddity } from "./oddities.js";

/**
 * Cells that take the height of another row as well: a line of that row may have come to them.
 *
 * @param heights heights of the rows' middles, ascending
 */
export function foreignLines(columns: readonly JudgedColumn[], heights: readonly number[]): Oddity[] {
  return columns.flatMap(({ field, cells }) =>
    cells.flatMap(({ top, bottom }, row): Oddity[] => {
      if (top === null || bottom === null) return [];
      const takes = heights.some((y, other) => other !== row && top <= y && y <= bottom);
      return takes ? [{ row, field, why: "slipped" }] : [];
    }),
  );
}
