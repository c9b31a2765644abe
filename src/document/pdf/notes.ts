import { type Box, type Note, UNREADABLE } from "../../model/index.js";
import type { PdfDocument, PdfPage } from "../document.js";

/** What could not be read of a document that could, or not be read for certain; the pages in question are told. */
export function pdfNotes(document: PdfDocument): Note[] {
  const repaired: Note[] = document.isRepaired === true ? [{ code: "pdf-repaired", params: {}, place: null }] : [];
  return [...repaired, ...document.pages.flatMap(notesOfPage)];
}

function notesOfPage(page: PdfPage): Note[] {
  const whole: Box = [0, 0, page.width, page.height];
  const note = (code: string, params: Note["params"] = {}, bbox: Box = whole): Note => ({
    code,
    params: { page: page.number, ...params },
    place: { page: page.number, bbox },
  });
  const unknown = page.glyphs.filter(({ text }) => text === UNREADABLE);
  const [first] = unknown;
  return [
    ...(page.isPicture === true ? [note("picture-page")] : []),
    ...(page.isRecognised === true ? [note("recognised-page")] : []),
    ...(page.isCut === true ? [note("page-cut")] : []),
    ...(first === undefined ? [] : [note("unreadable-glyphs", { count: unknown.length }, first.box)]),
    ...(page.hidden === undefined ? [] : [note("hidden-text", { count: page.hidden })]),
  ];
}
/** The pages whose text a program recognised in a picture: it may be wrong anywhere. */
export function pagesInDoubt({ pages }: PdfDocument): ReadonlySet<number> {
  return new Set(pages.filter((page) => page.isRecognised === true).map((page) => page.number));
}
