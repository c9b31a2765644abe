import type { Place } from "../model/index.js";
import type { PlacedText } from "./placed-text.js";

/** A paragraph of running text: its lines as printed, and the lines joined with wraps removed. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly content: PlacedText;
  readonly lines: readonly PlacedText[];
  /** page it starts on, from 1; the sheet of a workbook; null for a format without pages */
  readonly page: number | null;
  /** the line stands in the middle of the page, as titles do; null where the format does not tell */
  readonly centred: boolean | null;
  /** type size in points; null where the format does not tell */
  readonly size: number | null;
}

/** One cell of a grid. A merged cell stands at its top left and says how far it spans. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** the cell's text with inner line wraps removed; empty text for an empty cell */
  readonly content: PlacedText;
  /** the lines of the cell as printed */
  readonly lines: readonly PlacedText[];
  /** where the cell itself stands (known for an empty cell too) */
  readonly place: Place;
  /** some of its words were printed at quite another time than the others, as a seal's are: they may be none of it */
  readonly isPrintedOver?: true;
}

/** A table, joined over page breaks. Cells do not overlap and are in reading order. */
export interface Table {
  readonly kind: "table";
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
  /** page it starts on, from 1; the sheet of a workbook; null where the format has no pages */
  readonly page: number | null;
  /** where its columns begin and the last one ends, as lengths that can be compared with other tables', where the cells' places do not tell */
  readonly edges?: readonly number[];
  /** what of its cells was concluded from where text stands, for want of ruling lines */
  readonly inferred?: Inferred;
  /** it goes on beyond the edge of its page, where nobody sees it */
  readonly isOffPage?: true;
  /** cells that a form merges are left apart, blank but for one of them */
  readonly isUnmerged?: true;
}

/** Without ruling lines between them: where `columns` end, while rows are ruled; or where any of the `cells` does. */
export type Inferred = "columns" | "cells";

export type Block = Paragraph | Table;
