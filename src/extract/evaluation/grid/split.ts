import type { Table } from "../../../layout/block.js";
import { BASIC_DATA } from "../vocabulary.js";
import { anatomyOf } from "./anatomy.js";
import { type Grid, gridOf, isBlank, keyOf } from "./grid.js";
import { namesDepartment, namesProject } from "./head.js";
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

/** The rows at which forms begin: the first one, each that begins anew after indicators, and the first after another table. */
function formStarts(grid: Grid): number[] {
  const { funds, indicators } = anatomyOf(grid);
  const headers = new Set(indicators.map(({ row }) => row));
  const last = indicators.at(-1)?.row ?? 0;
  const starts = [0];
  let hasIndicators = false;
  for (let row = 0; row < grid.rowCount; row += 1) {
    const mayBegin = hasIndicators
      ? isTitleRow(grid, row) || namesProject(grid, row)
      : row < last && isBelowOther(grid, starts.at(-1) ?? 0, row);
    if (mayBegin && row !== funds?.row && !isCrossed(grid, row)) {
      starts.push(headStart(grid, row, starts.at(-1) ?? 0));
      hasIndicators = false;
    }
    if (headers.has(row)) hasIndicators = true;
  }
  return starts;
}

/** The row at which a form's head begins: a department may be named above the project. */
function headStart(grid: Grid, row: number, from: number): number {
  let start = row;
  while (start - 1 > from && namesDepartment(grid, start - 1) && !isCrossed(grid, start - 1)) start -= 1;
  return start;
}

/** A title has fewer rows of cells above it than any table. */
const LEAST_ROWS = 3;

/**
 * Whether a row begins a form under a table of another kind that was drawn in one with it: the form's title, or the name of
 * whom it is about under words that no form has above its money.
 */
function isBelowOther(grid: Grid, from: number, row: number): boolean {
  const isTitle = isTitleRow(grid, row);
  if (!isTitle && !namesProject(grid, row) && !namesDepartment(grid, row)) return false;
  const above = Array.from({ length: row - from }, (_, index) =>
    grid.starting(from + index).filter((cell) => !isBlank(cell)),
  );
  if (isTitle) return above.filter((cells) => cells.length > 1).length >= LEAST_ROWS;
  return above.flat().some((cell) => BASIC_DATA.some((word) => keyOf(cell).includes(word)));
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
