import type { Box } from "../model/index.js";
import type { DocxDocument } from "./docx/document.js";
import type { HtmlDocument } from "./html/document.js";
import type { XlsxDocument } from "./xlsx/document.js";

/** A character as it is drawn: its text (CJK radicals already read as ideographs) and its box. */
export interface Glyph {
  /** `UNREADABLE` where it is not known what is drawn */
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
  /** upright rectangles that are painted and no lines: backgrounds of cells, for the most part */
  readonly areas?: readonly Box[];
  /** the page shows a picture and no text: a scan among typed pages, whose content is not read */
  readonly isPicture?: boolean;
  /** the page is a scan, and its text is what a program recognised in the picture */
  readonly isRecognised?: boolean;
  /** the page's content breaks off in the middle of a text: some of it is lost */
  readonly isCut?: boolean;
  /** how many characters nobody can see (white on white, covered, cut away), which are left out */
  readonly hidden?: number;
}

export interface PdfDocument {
  readonly format: "pdf";
  /** the end of the file was missing, though nothing that its pages consist of */
  readonly isRepaired?: boolean;
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

export type SourceDocument = PdfDocument | TextDocument | DocxDocument | XlsxDocument | HtmlDocument;
