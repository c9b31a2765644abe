import type { TextDocument, TextLine } from "../document.js";
import { type Decoded, decodeText } from "./decode.js";

/**
 * Reads a text: its encoding recognised, its lines numbered as an editor numbers them, its pages told by form feeds.
 *
 * @throws ReadError unknown-encoding
 */
export function readText(bytes: Uint8Array): TextDocument {
  const decoded: Decoded = decodeText(bytes);
  const lines: TextLine[] = [];
  let page = 1;
  decoded.text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    // A form feed stands before the first line of a page, sometimes behind the last line of the one before.
    raw.split("\f").forEach((text, turns) => {
      if (turns > 0) page++;
      lines.push({ number: index + 1, text, page });
    });
  });
  return { format: "text", encoding: decoded.encoding, damaged: decoded.damaged, lines, pageCount: page };
}
