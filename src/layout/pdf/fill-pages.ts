import type { Grid } from "../grid/index.js";
import type { Sheet } from "./marks.js";
import { type Filling, fillGrids } from "./page-table.js";

/** Fills the grids of all pages. One page that was not written cell by cell tells how its program writes the others. */
export function fillPages(sheets: readonly Sheet[], grids: readonly Grid[][]): (Filling & { readonly sheet: Sheet })[] {
  const fill = (tellsOrder: boolean) =>
    sheets.map((sheet, index) => ({ sheet, ...fillGrids(sheet, grids[index] ?? [], tellsOrder) }));
  const filled = fill(true);
  return filled.some(({ isOutOfOrder }) => isOutOfOrder) ? fill(false) : filled;
}
