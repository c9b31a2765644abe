import type { DocxBlock } from "../docx/document.js";

/** A web page as a person sees it. Its paragraphs and tables have the shape of Word's, so that they are laid out alike. */
export interface HtmlDocument {
  readonly format: "html";
  readonly blocks: readonly DocxBlock[];
  /** as recognised: "utf-8", "utf-8-bom", "gb18030", "utf-16le", "utf-16be" */
  readonly encoding: string;
  /** characters that could not be decoded */
  readonly damaged: number;
  /** pictures among the text */
  readonly pictures: number;
  /** stretches of text that were struck through; read as gone */
  readonly struck: number;
  /** characters in tables that the page itself hides; read as not there */
  readonly unseen: number;
}

/** What reading meets on its way, counted. */
export interface Met {
  pictures: number;
  struck: number;
  unseen: number;
  /** how many tables the reading is inside of */
  tables: number;
  /** how many frames with a page of their own the reading is inside of */
  frames: number;
}
