import { addressOf } from "../../model/index.js";
import type { CellRange } from "./document.js";

/** The bounds of Excel's sheets (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A range of cells ("A1:C3", or a single "B7"), or null where it is none. */
export function rangeOf(reference: string): CellRange | null {
  const [first, last = first] = reference.replaceAll("$", "").split(":");
  const from = addressOf(first ?? "");
  const to = addressOf(last ?? "");
  const range = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  return isOnSheet(range.top, range.left) && isOnSheet(range.bottom, range.right) ? range : null;
}

export function isOnSheet(row: number, column: number): boolean {
  return row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS;
}

/** The address of a cell: 7 and 2 are B7. */
export function addressAt(row: number, column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
