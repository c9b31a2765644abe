import type { XlsxCell } from "./document.js";

/** What a file carries of a formula: which of the sheet's cells it is of, and the figure or the words as stored. */
export interface Result {
  readonly at: number;
  readonly value: string;
}

/**
 * Whether what a sheet carries of its formulas are placeholders: a program that works nothing out writes 0 for each of
 * them and asks that they be worked out when the workbook is opened (ECMA-376 part 1, 18.2.2, fullCalcOnLoad).
 */
export function arePlaceholders(results: readonly Result[]): boolean {
  return results.length > 0 && results.every(({ value }) => value.trim() === "0");
}

/** Makes the cells of such formulas what they are: not known. */
export function withoutResults(cells: XlsxCell[], results: readonly Result[]): void {
  for (const { at } of results) {
    const cell = cells[at];
    if (cell !== undefined) cells[at] = { ...cell, text: "", isUnknown: true };
  }
}
