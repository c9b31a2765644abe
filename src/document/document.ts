import type { Box } from "../model/index.js";

/** A character as it is drawn: its text (CJK radicals already read as ideographs) and its box. */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** type size in points after all transformations */
  readonly size: number;
  /** where the baseline stands, from the top of the page; from its left for text turned by one or three quarters */
  readonly baseline: number;
  /** clockwise quarter turns of the writing direction: 0 for ordinary text */
  readonly turn: 0 | 1 | 2 | 3;
}

/** A horizontal or vertical ruling line, drawn as a stroke or as a thin filled rectangle. Its box is the ink. */
export interface RulingLine {
  readonly orientation: "horizontal" | "vertical";
  readonly box: Box;
}

export interface PdfPage {
  /** from 1 */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly RulingLine[];
  /** the page shows a picture and no text: a scan among typed pages, whose content is not read */
  readonly isPicture?: boolean;
}

export interface PdfDocument {
  readonly format: "pdf";
  readonly pages: readonly PdfPage[];
}

/** A line of a text as it stands in the file, without its line end. */
export interface TextLine {
  /** from 1, in the file */
  readonly number: number;
  readonly text: string;
  /** from 1, counted by form feeds */
  readonly page: number;
}

export interface TextDocument {
  readonly format: "text";
  /** as recognised: "utf-8", "utf-8-bom", "gb18030", "utf-16le", "utf-16be" */
  readonly encoding: string;
  /** characters that could not be decoded */
  readonly damaged: number;
  readonly lines: readonly TextLine[];
  readonly pageCount: number;
}

export type SourceDocument = PdfDocument | TextDocument;
