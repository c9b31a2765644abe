import type { Note } from "../../model/index.js";
import type { PdfDocument } from "../document.js";

/** What could not be read of a document that could: its pages that are pictures. */
export function pictureNotes(document: PdfDocument): Note[] {
  return document.pages
    .filter((page) => page.isPicture === true)
    .map((page) => ({
      code: "picture-page",
      params: { page: page.number },
      place: { page: page.number, bbox: [0, 0, page.width, page.height] },
    }));
}
