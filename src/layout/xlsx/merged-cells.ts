import type { CellRange, XlsxCell, XlsxSheet } from "../../document/xlsx/document.js";

export interface Merged {
  readonly byTopLeft: ReadonlyMap<string, CellRange>;
  /** whether a cell lies under a merged one */
  readonly covered: (cell: XlsxCell) => boolean;
}

export const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** Merged ranges by their first cell, and which of the cells that the file holds lie under them. */
export function mergedCells({ merged, cells }: XlsxSheet): Merged {
  const byTopLeft = new Map(merged.map((range) => [keyOf(range.top, range.left), range]));
  const byRow = new Map<number, XlsxCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const under = new Set<XlsxCell>();
  for (const { top, left, bottom, right } of merged) {
    for (let at = countBelow(rows, top); at < rows.length && (rows[at] ?? 0) <= bottom; at++) {
      for (const cell of byRow.get(rows[at] ?? 0) ?? []) {
        const isFirst = cell.row === top && cell.column === left;
        if (!isFirst && cell.column >= left && cell.column <= right) under.add(cell);
      }
    }
  }
  return { byTopLeft, covered: (cell) => under.has(cell) };
}

/** How many of the sorted numbers are less than one. */
export function countBelow(sorted: readonly number[], index: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
