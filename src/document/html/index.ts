import { decodeText } from "../text/decode.js";
import { readBlocks } from "./body.js";
import type { HtmlDocument, Met } from "./document.js";
import { PLAIN } from "./look.js";
import { pageInside } from "./mhtml.js";
import { parseHtml } from "./parse.js";

/**
 * Reads a web page: one that was saved from a site, one that Word saved, or the tables that systems export under the
 * name of Excel. Styles count where an element carries them itself; sheets of styles and programs are not read.
 *
 * @throws ReadError unknown-encoding, damaged-html
 */
export function readHtml(bytes: Uint8Array): HtmlDocument {
  const { text, encoding, damaged } = decodeText(bytes);
  const met: Met = { pictures: 0, struck: 0, unseen: 0, tables: 0, frames: 0 };
  const body = parseHtml(text);
  const blocks = body === null ? [] : readBlocks(body, PLAIN, met);
  const { pictures, struck, unseen } = met;
  return { format: "html", blocks, encoding, damaged, pictures, struck, unseen };
}

/**
 * Reads a web page that was saved as one file with its pictures, by a browser or by Word.
 *
 * @throws ReadError unknown-encoding, damaged-html
 */
export function readMhtml(bytes: Uint8Array): HtmlDocument {
  return readHtml(pageInside(bytes));
}
