/** A paragraph of Word's as a person sees it: automatic numbers printed, deleted and hidden text gone. */
export interface DocxParagraph {
  readonly kind: "paragraph";
  /** "\n" where a line was broken by hand, "\t" where a tabulator stands */
  readonly text: string;
  readonly centred: boolean;
  /** type size in points */
  readonly size: number;
}

export interface DocxCell {
  /** how many columns of the grid it takes */
  readonly span: number;
  /** "start": the cells below that continue belong to it; "continue": it belongs to the one above, its content unseen */
  readonly down: "start" | "continue" | null;
  /** the legacy way of merging along a row */
  readonly along: "start" | "continue" | null;
  /** its width, measured as its neighbours are; null where it is not told */
  readonly width: number | null;
  readonly blocks: readonly DocxBlock[];
}

export interface DocxRow {
  /** columns of the grid left out at its start */
  readonly before: number;
  /** and at its end */
  readonly after: number;
  readonly cells: readonly DocxCell[];
}

export interface DocxTable {
  readonly kind: "table";
  /** of the grid's columns, in points; it may be wrong or missing, as rows decide */
  readonly widths: readonly number[];
  readonly rows: readonly DocxRow[];
}

export type DocxBlock = DocxParagraph | DocxTable;

/** The body of a Word document, without headers, footers and notes. */
export interface DocxDocument {
  readonly format: "docx";
  readonly blocks: readonly DocxBlock[];
  /** as the program that saved it counted them; 1 where it did not */
  readonly pageCount: number;
  /** insertions and deletions that nobody has accepted or refused yet; read as if accepted */
  readonly revisions: number;
  /** embedded objects and parts of other formats, whose content is not read */
  readonly objects: number;
  /** pictures in the body */
  readonly pictures: number;
  /** stretches of text that were struck through; read as gone */
  readonly struck: number;
  /** characters in white on white; read as not there */
  readonly unseen: number;
  /** characters that nothing tells, read as `UNREADABLE` */
  readonly unreadable: number;
}
