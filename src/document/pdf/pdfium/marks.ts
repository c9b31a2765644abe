import { type Handle, objectKind, type Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";

/** Calls back for every object of a page and of its forms, the forms themselves among them. */
export function eachObject(pdfium: Pdfium, page: Handle, use: (object: Handle, kind: number) => void): void {
  const visit = (object: Handle, depth: number) => {
    const kind = pdfium.FPDFPageObj_GetType(object);
    use(object, kind);
    if (kind !== objectKind.form || depth > 20) return;
    const count = pdfium.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) visit(pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) visit(pdfium.FPDFPage_GetObject(page, index), 0);
}

/** The marks of an object's content, the outermost first. */
export function marksOf(pdfium: Pdfium, object: Handle): Handle[] {
  const count = pdfium.FPDFPageObj_CountMarks(object);
  return Array.from({ length: Math.max(0, count) }, (_, index) => pdfium.FPDFPageObj_GetMark(object, index));
}

/** The name of a mark: "OC" for layers. */
export function markName(pdfium: Pdfium, mark: Handle, scratch: Scratch): string {
  const { at } = scratch;
  const found = pdfium.FPDFPageObjMark_GetName(mark, at + 4, scratch.room - 4, at) !== 0;
  return found ? scratch.utf16From(4, scratch.whole(0)) : "";
}

/**
 * Takes the marks off a page's texts that tell what they stand for (`ActualText`): PDFium would give that in their place, and
 * what is read is what is drawn.
 */
export function readAsDrawn(pdfium: Pdfium, page: Handle, scratch: Scratch): void {
  eachObject(pdfium, page, (object, kind) => {
    if (kind !== objectKind.text || pdfium.FPDFPageObj_CountMarks(object) <= 0) return;
    const key = scratch.write("ActualText", 0);
    for (const mark of marksOf(pdfium, object)) {
      if (pdfium.FPDFPageObjMark_GetParamValueType(mark, key) !== 0) pdfium.FPDFPageObj_RemoveMark(object, mark);
    }
  });
}
