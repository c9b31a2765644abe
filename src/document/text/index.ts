import type { TextDocument, TextLine } from "../document.js";
import { withoutUnseen } from "../unseen.js";
import { type Decoded, decodeText } from "./decode.js";
import { withoutMarkup } from "./markup.js";
import { linesBack } from "./one-line.js";
import { sheetLines } from "./separated.js";

/** "第 2 页 共 5 页" with the radical that some fonts have for 页, straight before other words. */
const GLUED_NUMBER = /^(\s*第\s*\d{1,4}\s*[页⻚]\s*[,，/]?\s*共\s*\d{1,4}\s*[页⻚])\s*(?=[^\s)）])/;

/** Word ends the cells of a table with this character, and a row with one more. */
const CELL_END = "\u0007";

/** A row with its cells, and the character that Word has where a line within a cell was broken by hand. */
const TABBED = /[^\r\n]*\t[^\r\n]*/g;
const BROKEN_BY_HAND = "\u000B";

/** Some programs write a page's number and the page's first words on one line. They are two. */
function withoutGlue(text: string): string[] {
  const number = GLUED_NUMBER.exec(text);
  return number === null ? [text] : [number[1] ?? "", text.slice(number[0].length)];
}

/**
 * Reads a text: its encoding recognised, its lines numbered as an editor numbers them, its pages told by form feeds.
 *
 * @throws ReadError unknown-encoding
 */
export function readText(bytes: Uint8Array): TextDocument {
  const decoded: Decoded = decodeText(bytes);
  const told = withoutUnseen(decoded.text).replace(TABBED, (line) => line.replaceAll(BROKEN_BY_HAND, ""));
  const lines: TextLine[] = [];
  let page = 1;
  for (const { text: raw, number } of withoutMarkup(sheetLines(told) ?? linesBack(told))) {
    // A form feed stands before the first line of a page, sometimes behind the last line of the one before.
    raw.split("\f").forEach((text, turns) => {
      if (turns > 0) page++;
      for (const part of text.split(CELL_END).flatMap(withoutGlue)) lines.push({ number, text: part, page });
    });
  }
  return { format: "text", encoding: decoded.encoding, damaged: decoded.damaged, lines, pageCount: page };
}
