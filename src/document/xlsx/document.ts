/** The sides of a cell that a line is drawn at. */
export interface Lines {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** How a cell looks, as far as it tells what belongs together. */
export interface CellLook {
  /** has a border on one side at least */
  readonly isRuled: boolean;
  readonly lines: Lines;
  readonly centred: boolean;
  /** centred over the blank cells to its right that are set so too */
  readonly isAcross: boolean;
  /** type size in points */
  readonly size: number;
}

/** How a cell looks of which its file says nothing. */
export const plainLook: CellLook = {
  isRuled: false,
  lines: { top: false, right: false, bottom: false, left: false },
  centred: false,
  isAcross: false,
  size: 11,
};

/** A cell that shows something, or is drawn at least. */
export interface XlsxCell {
  /** from 1 */
  readonly row: number;
  /** from 1 */
  readonly column: number;
  /** as displayed; "\n" where a line was broken by hand */
  readonly text: string;
  readonly look: CellLook;
  /** it holds a formula whose result the file does not carry: what it shows is not known */
  readonly isUnknown: boolean;
}

/** Cells from the top left to the bottom right, both ends included, from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface XlsxSheet {
  readonly name: string;
  /** place in the workbook, from 1 */
  readonly number: number;
  readonly isHidden: boolean;
  /** in reading order */
  readonly cells: readonly XlsxCell[];
  readonly merged: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** characters in white on white; read as not there */
  readonly unseen: number;
  /** stretches of text that were struck through; read as gone */
  readonly struck: number;
}

export interface XlsxDocument {
  readonly format: "xlsx";
  readonly sheets: readonly XlsxSheet[];
}
