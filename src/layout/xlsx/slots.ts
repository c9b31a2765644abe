import { addressAt } from "../../document/xlsx/address.js";
import {
  type CellLook,
  type CellRange,
  plainLook,
  type XlsxCell,
  type XlsxSheet,
} from "../../document/xlsx/document.js";
import type { CellPlace } from "../../model/index.js";
import { withDrawnCells } from "./drawn-cells.js";
import { countBelow, keyOf, mergedCells } from "./merged-cells.js";

/** A cell or a merged range as it is seen: in rows and columns counted without the hidden ones. */
export interface Slot extends CellRange {
  readonly text: string;
  readonly look: CellLook;
  readonly place: CellPlace;
}

/** What is seen of a sheet, in reading order. Hidden rows and columns are gone, merged cells are one. */
export function slotsOf(plain: XlsxSheet): Slot[] {
  const sheet = withDrawnCells(plain);
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

/** A cell with the range that it takes. */
type Ranged = XlsxCell & CellRange;

/** Merged ranges whose first cell the file leaves out, because it is blank and not ruled. */
function blankMerged({ cells, merged }: XlsxSheet): Ranged[] {
  const held = new Set(cells.map(({ row, column }) => keyOf(row, column)));
  return merged
    .filter(({ top, left }) => !held.has(keyOf(top, left)))
    .map((range) => ({ ...range, row: range.top, column: range.left, text: "", look: plainLook, isUnknown: false }));
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
