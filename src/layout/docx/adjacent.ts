import type { Block, Table } from "../block.js";

/** The same border drawn twice lies this near, in points. */
const SAME_EDGE = 4;

/**
 * Two tables with nothing between them, not even an empty paragraph, are one on paper. Null where they have other
 * columns, or where one of them is no table.
 */
export function joinAdjacent(above: Block, below: Block): Table | null {
  if (above.kind !== "table" || below.kind !== "table" || !haveSameColumns(above, below)) return null;
  const moved = below.cells.map((cell) => ({ ...cell, row: cell.row + above.rowCount }));
  return { ...above, rowCount: above.rowCount + below.rowCount, cells: [...above.cells, ...moved] };
}

function haveSameColumns(above: Table, below: Table): boolean {
  if (above.columnCount !== below.columnCount) return false;
  const [upper, lower] = [above.edges, below.edges];
  if (upper === undefined || lower === undefined) return upper === lower;
  return upper.every((edge, index) => Math.abs(edge - (lower[index] ?? Number.POSITIVE_INFINITY)) <= SAME_EDGE);
}
