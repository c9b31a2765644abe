import { type Note, UNREADABLE } from "../../model/index.js";
import { addressAt } from "./address.js";
import type { XlsxDocument, XlsxSheet } from "./document.js";

/** What a person has to know of how a workbook was read. */
export function xlsxNotes({ sheets }: XlsxDocument): Note[] {
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  const hidden = sheets.filter((sheet) => sheet.isHidden && sheet.cells.some(({ text }) => text !== ""));
  const names = hidden.map(({ name }) => name).join("、");
  return [
    ...(names === "" ? [] : [{ code: "hidden-sheets", params: { names }, place: null }]),
    ...seen.flatMap(hiddenCells),
    ...seen.flatMap(unknownCells),
    ...countNote("hidden-text", seen, ({ unseen }) => unseen),
    ...countNote("struck-text", seen, ({ struck }) => struck),
    ...countNote("unreadable-glyphs", seen, ({ cells }) =>
      cells.reduce((sum, { text }) => sum + text.split(UNREADABLE).length - 1, 0),
    ),
  ];
}

/** Whether a cell stands in a row or column that is hidden. */
export function isHiddenAt({ hiddenRows, hiddenColumns }: XlsxSheet, row: number, column: number): boolean {
  return hiddenRows.has(row) || hiddenColumns.has(column);
}

function hiddenCells(sheet: XlsxSheet): Note[] {
  const cells = sheet.cells.filter(({ row, column, text }) => text !== "" && isHiddenAt(sheet, row, column));
  return noteOn(sheet, cells, "hidden-cells");
}

function unknownCells(sheet: XlsxSheet): Note[] {
  return noteOn(
    sheet,
    sheet.cells.filter(({ isUnknown }) => isUnknown),
    "formula-without-value",
  );
}

/** A note of how often something was met on all sheets; none where it never was. */
function countNote(code: string, sheets: readonly XlsxSheet[], of: (sheet: XlsxSheet) => number): Note[] {
  const count = sheets.reduce((sum, sheet) => sum + of(sheet), 0);
  return count === 0 ? [] : [{ code, params: { count }, place: null }];
}

function noteOn({ name, number }: XlsxSheet, cells: XlsxSheet["cells"], code: string): Note[] {
  const [first] = cells;
  if (first === undefined) return [];
  const place = { sheet: name, sheetNumber: number, cell: addressAt(first.row, first.column) };
  return [{ code, params: { sheet: name, count: cells.length }, place }];
}
