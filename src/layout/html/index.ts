import type { HtmlDocument } from "../../document/html/document.js";
import type { Block } from "../block.js";
import { layoutBody } from "../docx/index.js";

/** The paragraphs and tables of a web page in reading order. */
export function layoutHtml(document: HtmlDocument): Block[] {
  return layoutBody(document.blocks);
}
