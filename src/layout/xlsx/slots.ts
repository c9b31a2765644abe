import { addressAt } from "../../document/xlsx/address.js";
import type { CellLook, CellRange, XlsxCell, XlsxSheet } from "../../document/xlsx/document.js";
import type { CellPlace } from "../../model/index.js";

/** A cell or a merged range as it is seen: in rows and columns counted without the hidden ones. */
export interface Slot extends CellRange {
  readonly text: string;
  readonly look: CellLook;
  readonly place: CellPlace;
}

/** What is seen of a sheet, in reading order. Hidden rows and columns are gone, merged cells are one. */
export function slotsOf(sheet: XlsxSheet): Slot[] {
  const rowOf = visible(sheet.hiddenRows);
  const columnOf = visible(sheet.hiddenColumns);
  const merged = mergedCells(sheet);
  const ranged = joinedAcross(sheet.cells, merged.covered).map((cell) => ({
    ...cell,
    ...merged.byTopLeft.get(keyOf(cell.row, cell.column)),
  }));
  return [...ranged, ...blankMerged(sheet)]
    .flatMap(({ text, look, row, column, ...range }): Slot[] => {
      const [top, left] = [rowOf(range.top), columnOf(range.left)];
      // A range of which nothing is left ends before it begins.
      const [bottom, right] = [rowOf(range.bottom + 1) - 1, columnOf(range.right + 1) - 1];
      const place = { sheet: sheet.name, sheetNumber: sheet.number, cell: addressAt(row, column) };
      return bottom < top || right < left ? [] : [{ top, left, bottom, right, text, look, place }];
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Numbers rows or columns without the hidden ones; a hidden one has the number of the next that is seen. */
function visible(hidden: ReadonlySet<number>): (index: number) => number {
  const sorted = [...hidden].sort((a, b) => a - b);
  return (index) => index - countBelow(sorted, index);
}

/** How many of the sorted numbers are less than one. */
function countBelow(sorted: readonly number[], index: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cell with the range that it takes. */
type Ranged = XlsxCell & CellRange;

/** Merged ranges whose first cell the file leaves out, because it is blank and not ruled. */
function blankMerged({ cells, merged }: XlsxSheet): Ranged[] {
  const held = new Set(cells.map(({ row, column }) => keyOf(row, column)));
  const look = { isRuled: false, centred: false, isAcross: false, size: 0 };
  return merged
    .filter(({ top, left }) => !held.has(keyOf(top, left)))
    .map((range) => ({ ...range, row: range.top, column: range.left, text: "", look, isUnknown: false }));
}

interface Merged {
  readonly byTopLeft: ReadonlyMap<string, CellRange>;
  /** whether a cell lies under a merged one */
  readonly covered: (cell: XlsxCell) => boolean;
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** Merged ranges by their first cell, and which of the cells that the file holds lie under them. */
function mergedCells({ merged, cells }: XlsxSheet): Merged {
  const byTopLeft = new Map(merged.map((range) => [keyOf(range.top, range.left), range]));
  const byRow = new Map<number, XlsxCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
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

/** Cells with their ranges; one that is centred across the blank cells beside it takes them. */
function joinedAcross(cells: readonly XlsxCell[], covered: (cell: XlsxCell) => boolean): Ranged[] {
  const out: Ranged[] = [];
  for (const cell of cells) {
    if (covered(cell)) continue;
    const { row, column } = cell;
    const before = out.at(-1);
    const goesOn = cell.look.isAcross && cell.text === "" && before?.look.isAcross === true;
    if (goesOn && before.row === row && before.right === column - 1) out[out.length - 1] = { ...before, right: column };
    else out.push({ ...cell, top: row, left: column, bottom: row, right: column });
  }
  return out;
}
