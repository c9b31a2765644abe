import type { ReadErrorCode } from "./error-code.js";
import type { Note } from "./note.js";
import type { Box, Place } from "./place.js";
import type { Report } from "./report.js";
import type { RawCell, RawTable } from "./tables.js";

/** A character as it is drawn on a page. */
export interface DrawnGlyph {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly baseline: number;
  /** clockwise quarter turns of the writing direction */
  readonly turn: 0 | 1 | 2 | 3;
}

/** A page as it is drawn: the characters and ruling lines that reading went by. */
export interface DrawnPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  readonly rulings: readonly { readonly box: Box }[];
  readonly isPicture?: boolean;
}

/** A line of a text as it stands in the file. */
export interface WrittenLine {
  readonly number: number;
  readonly text: string;
}

/** Words and where they stand. */
export interface PlacedWords {
  readonly text: string;
  readonly place: Place;
}

/**
 * What a cell of a self-evaluation table was taken for: a value of the report, a heading or label that the vocabulary
 * knows, something that the report has no field for ("aside"), words that no one recognised, or nothing printed.
 */
export type CellRole = "value" | "label" | "aside" | "unknown" | "blank";

export interface ShownCell extends RawCell {
  /** null in a table that is no self-evaluation */
  readonly role: CellRole | null;
}

export interface ShownTable extends Omit<RawTable, "cells"> {
  readonly kind: "table";
  /** taken for a self-evaluation, whether its rows were understood or not */
  readonly isForm: boolean;
  readonly cells: readonly ShownCell[];
}

/**
 * What a paragraph was taken for: a heading of the outline, text under one, part of the head (title, unit, date) or of a
 * table (its title, caption, notes), the list of attachments, an annex, or text that stands outside all sections.
 */
export type ParagraphRole = "heading" | "body" | "head" | "form" | "list" | "annex" | "outside";

export interface ShownParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly lines: readonly PlacedWords[];
  readonly role: ParagraphRole;
}

export type ShownBlock = ShownTable | ShownParagraph;

/** What no one recognised: words in a cell of a self-evaluation, a whole table, a paragraph outside all sections. */
export interface Unrecognised extends PlacedWords {
  readonly kind: "cell" | "table" | "paragraph";
}

/** How one file was read, for showing: what is drawn, what it was laid out as, and what was recognised in it. */
export interface Inspection {
  readonly file: string;
  readonly sha256: string | null;
  /** why the file could not be read; null where it could */
  readonly error: { readonly code: ReadErrorCode; readonly detail: Readonly<Record<string, string | number>> } | null;
  /** null where the file could not be read */
  readonly report: Report | null;
  /** false where nothing was recognised as a self-evaluation, or a table's rows could not be understood */
  readonly understood: boolean;
  /** of a PDF */
  readonly pages: readonly DrawnPage[];
  /** of a text */
  readonly lines: readonly WrittenLine[];
  readonly blocks: readonly ShownBlock[];
  /** page numbers, running heads, headings printed again */
  readonly furniture: readonly PlacedWords[];
  readonly unrecognised: readonly Unrecognised[];
  /** what reading was unsure of */
  readonly notes: readonly Note[];
}
