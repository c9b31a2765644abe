import type { Handle, Pdfium } from "./library.js";

/** FPDF_ANNOT_LINK, FPDF_ANNOT_POPUP and FPDF_ANNOT_WIDGET: what shows nothing of its own, and the fields of forms. */
const link = 2;
const popup = 16;
const widget = 20;

/** FPDF_ANNOT_TEXT, FPDF_ANNOT_FILEATTACHMENT and FPDF_ANNOT_SOUND: signs of a remark, which may be moved aside. */
const icons = [1, 17, 18];

/** FPDF_ANNOT_APPEARANCEMODE_NORMAL, and FLAT_NORMALDISPLAY: as on a screen, without what is hidden there. */
const normal = 0;

/**
 * Makes what annotations show part of a page, as a viewer paints it: what was filled into a form is to be read.
 * @returns whether there was any; the page has then to be loaded again
 */
export function flattenAnnotations(pdfium: Pdfium, page: Handle): boolean {
  let some = false;
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  for (let index = count - 1; index >= 0; index -= 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const kind = pdfium.FPDFAnnot_GetSubtype(annotation);
    const isIcon = icons.includes(kind);
    if (kind !== link && kind !== popup && !isIcon) some = true;
    if (kind === widget && pdfium.EPDFAnnot_HasAppearanceStream(annotation, normal) === 0) {
      pdfium.EPDFAnnot_GenerateFormFieldAP(annotation);
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
    if (isIcon) pdfium.FPDFPage_RemoveAnnot(page, index);
  }
  return some && pdfium.FPDFPage_Flatten(page, normal) === 1;
}
