import type { TextLine } from "../../../document/document.js";
import type { Table } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import type { Evaluation, Note } from "../../../model/index.js";
import type { FoundCell } from "./rebuilt/table.js";

/** A line of a text in which tables that were drawn have their rows each on one line. */
export interface RegionLine extends TextLine {
  /** the cells that begin in the row of a drawn table, none where its borders cannot be followed; other lines have no list */
  readonly cells?: readonly FoundCell[];
}

/**
 * The stretch of a text that one flattened self-evaluation table takes: from its caption or title, or from its first
 * head cell where the title came later, to the last line of its notes. Blank lines and page numbers in between are kept.
 */
export interface FlatRegion {
  /** the region's lines in file order */
  readonly lines: readonly RegionLine[];
  /** index of the region's first line in the document's line array, from 0 */
  readonly first: number;
  /** indexes into `lines` that are no cells: the 附件 caption, the title, "（2021年度）", page numbers */
  readonly captions: ReadonlySet<number>;
  /** the table's printed title, wraps removed; null where it has none of its own */
  readonly title: PlacedText | null;
  /** what the title says that the table evaluates; null where there is no title to say so */
  readonly kind: "department" | "project" | null;
  /** year named in the title or the line under it */
  readonly year: number | null;
  /** page the region starts on, from 1; null for a text that has one page only */
  readonly page: number | null;
  /** true where a form of targets stands here, in which nothing was evaluated */
  readonly isOfTargets?: true;
}

/** What one reader made of a region. */
export interface FlatReading {
  readonly evaluation: Evaluation;
  /** the table that the text was printed from, as this reader rebuilt it */
  readonly table: Table;
  /**
   * 0 to 1: how well the region obeys the form that this reader assumes. The share of rows that have a name, a weight
   * and a score, of columns with one count, of cells that can be what their column says. Never from sums: a defective
   * report breaks them.
   */
  readonly coherence: number;
  /** read from columns written one after the other: which cells share a row was counted out */
  readonly isByColumns?: boolean;
  /** two ways of counting them out came to the same rows, and no cell is missing */
  readonly hasSureRows?: boolean;
  /** every row was written in runs of neighbouring cells: its rows are counted out, but hardly otherwise */
  readonly hasWholeRuns?: boolean;
  /** false where a row might as well stand under the label above or below its own */
  readonly hasSureLabels?: boolean;
  /** numbers of rows that may stand under their second-level label or under its neighbour, where all others are sure */
  readonly untoldLabels?: readonly number[];
  /** cells and rows that the reader doubts */
  readonly notes: readonly Note[];
}

/** Reads a region, or gives null where the region plainly has another form. */
export type FlatReader = (region: FlatRegion) => FlatReading | null;
