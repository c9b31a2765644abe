import type { FundColumn } from "../vocabulary.js";
import { fundHeader } from "./fund-header.js";
import type { Grid } from "./grid.js";
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
      indicators.push(indicator);
      row += indicator.depth - 1;
    } else if (funds === null) {
      funds = fundHeader(grid, row);
      if (funds !== null) row += funds.depth - 1;
    }
  }
  return { grid, funds, indicators };
}
