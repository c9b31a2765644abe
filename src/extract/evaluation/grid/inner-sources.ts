import { Decimal } from "../../../quantity/index.js";
import { amountLeaf } from "../../leaf.js";
import type { FundColumn } from "../vocabulary.js";
import { type Column, type Grid, slotsOf } from "./grid.js";

/**
 * Whether a row of money still fits into a source beside the parts that were told of it: in each column that all of them
 * fill, the parts and the row come to no more than the source. False where no column tells.
 *
 * @param whole the row of the source
 * @param parts the rows of its parts so far
 */
export function fitsInto(
  grid: Grid,
  money: readonly Column<FundColumn>[],
  whole: number,
  parts: readonly number[],
  row: number,
): boolean {
  const told = money
    .map((column) => [whole, row, ...parts].map((one) => amountAt(grid, column, one)))
    .filter((amounts): amounts is Decimal[] => amounts.every((amount) => amount !== null));
  return (
    told.length > 0 &&
    told.every(([limit = new Decimal(0), ...rest]) => Decimal.sum(0, ...rest).lessThanOrEqualTo(limit))
  );
}

function amountAt(grid: Grid, column: Column<FundColumn>, row: number): Decimal | null {
  const slot = slotsOf(grid, row, [column]).get(column);
  const value = slot?.cell.row === row ? amountLeaf(slot.content, null).value : null;
  return value === null ? null : new Decimal(value);
}
