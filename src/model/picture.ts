import type { Doubt } from "./doubt.js";
import type { DrawnPage, ShownBlock, WrittenLine } from "./inspection.js";
import type { Note } from "./note.js";

/**
 * What of a document is shown beside the findings about it: only the parts on which their evidence stands. Plain data, so
 * that it can cross from one thread to another.
 */
export interface Picture {
  /** of a PDF: the pages with evidence */
  readonly pages: readonly DrawnPage[];
  /** of a text: the lines with evidence, and some around them */
  readonly lines: readonly WrittenLine[];
  /** of Word and Excel files: the tables and paragraphs with evidence, and the paragraphs beside them */
  readonly blocks: readonly PicturedBlock[];
  /** the tables in doubt, by their index into report.evaluations */
  readonly doubtful: readonly { readonly evaluation: number; readonly doubt: Doubt }[];
  /** what reading was unsure of, with its places */
  readonly notes: readonly Note[];
}

/** A block with its place among all blocks of the document, from 0: where one is left out, the numbers tell. */
export interface PicturedBlock {
  readonly index: number;
  readonly block: ShownBlock;
}
