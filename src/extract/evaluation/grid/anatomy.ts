import type { FundColumn } from "../vocabulary.js";
import { fundHeader } from "./fund-header.js";
import { type Grid, keyOf } from "./grid.js";
import type { Header } from "./header.js";
import { type GridColumn, indicatorHeader } from "./indicator-header.js";

/** Which rows of a grid are what. */
export interface Anatomy {
  readonly grid: Grid;
  readonly funds: Header<FundColumn> | null;
  /** one a goal where a form has several, and one a page where the headings are printed again */
  readonly indicators: readonly Header<GridColumn>[];
}

/** Finds the blocks of a grid by what their headings mean. The funds block stands above the indicators in most forms. */
export function anatomyOf(grid: Grid): Anatomy {
  let funds: Header<FundColumn> | null = null;
  const indicators: Header<GridColumn>[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const indicator = indicatorHeader(grid, row);
    if (indicator !== null) {
      indicators.push(asBefore(indicators.at(-1), indicator));
      row += indicator.depth - 1;
    } else if (funds === null) {
      funds = fundHeader(grid, row);
      if (funds !== null) row += funds.depth - 1;
    }
  }
  return { grid, funds, indicators };
}

/** Headings that are printed again mean what they meant, however few rows stand under them to tell. */
function asBefore(before: Header<GridColumn> | undefined, header: Header<GridColumn>): Header<GridColumn> {
  if (before === undefined || before.cells.length !== header.cells.length) return header;
  const isSame = before.cells.every((cell, index) => {
    const other = header.cells[index];
    return other !== undefined && keyOf(other) === keyOf(cell) && other.column === cell.column;
  });
  return isSame ? { ...header, columns: before.columns } : header;
}
