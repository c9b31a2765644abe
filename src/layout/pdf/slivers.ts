import { medianOf } from "./lines.js";
import type { FilledCell, PageTable } from "./page-table.js";

/** A row lower than this, in ems of the table's type, has no room for text. */
const least = 0.9;

/**
 * A table without the rows that are too low for text and have none of their own. They come of borders that were drawn
 * twice and of merged cells that a page break closes a little higher than their rows.
 */
export function withoutSlivers(table: PageTable): PageTable {
  const size = medianOf(table.cells.flatMap((cell) => cell.lines.map((line) => line.size)));
  let { cells } = table;
  let ys = table.grid.ys;
  for (let row = ys.length - 2; row >= 0 && ys.length > 2; row -= 1) {
    const height = (ys[row + 1] ?? 0) - (ys[row] ?? 0);
    if (height >= least * size || cells.some((cell) => isIn(cell, row) && cell.lines.length > 0)) continue;
    if (cells.every((cell) => isIn(cell, row) || cell.row > row || cell.row + cell.rowSpan <= row)) continue;
    const above = cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    ys = ys.filter((_, index) => index !== (above ? row : row + 1));
    cells = cells.flatMap((cell) => (isIn(cell, row) ? [] : [without(cell, row)]));
  }
  return cells === table.cells ? table : { ...table, grid: { ...table.grid, ys, cells }, cells };
}

function isIn(cell: FilledCell, row: number): boolean {
  return cell.row === row && cell.rowSpan === 1;
}

function without(cell: FilledCell, row: number): FilledCell {
  if (cell.row > row) return { ...cell, row: cell.row - 1 };
  return cell.row + cell.rowSpan > row ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
}
