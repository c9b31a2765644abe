import type { Table } from "../../../layout/block.js";
import { anatomyOf } from "./anatomy.js";
import { type Grid, gridOf, isBlank } from "./grid.js";
import { namesProject } from "./head.js";
import { isEvaluationTitle } from "./titles.js";

/**
 * The forms that were drawn as one table, one under another: each from its title, or from the row that names its
 * project, up to the next. A table that holds one form is itself.
 */
export function splitForms(table: Table): Table[] {
  const starts = formStarts(gridOf(table));
  if (starts.length < 2) return [table];
  return starts.map((start, index) => rowsOf(table, start, starts[index + 1] ?? table.rowCount));
}

/** The rows at which forms begin: the first one, and each that begins anew after indicators. */
function formStarts(grid: Grid): number[] {
  const { funds, indicators } = anatomyOf(grid);
  const headers = new Set(indicators.map(({ row }) => row));
  const starts = [0];
  let hasIndicators = false;
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (
      hasIndicators &&
      row !== funds?.row &&
      (isTitleRow(grid, row) || namesProject(grid, row)) &&
      !isCrossed(grid, row)
    ) {
      starts.push(row);
      hasIndicators = false;
    }
    if (headers.has(row)) hasIndicators = true;
  }
  return starts;
}

/** Whether a title of a self-evaluation stands alone in a row. */
export function isTitleRow(grid: Grid, row: number): boolean {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell));
  const [cell] = cells;
  if (cell === undefined || cells.length > 1 || cell.columnSpan * 2 < grid.columnCount) return false;
  return cell.content.text.length <= 80 && isEvaluationTitle(cell.content.text);
}

/** Whether a cell reaches over the upper border of a row. */
function isCrossed(grid: Grid, row: number): boolean {
  return grid.crossing(row).some((cell) => cell.row < row);
}

function rowsOf(table: Table, from: number, to: number): Table {
  const cells = table.cells
    .filter((cell) => cell.row >= from && cell.row < to)
    .map((cell) => ({ ...cell, row: cell.row - from }));
  const place = cells[0]?.place;
  const page = place !== undefined && "page" in place ? place.page : table.page;
  return { ...table, rowCount: to - from, cells, page };
}
