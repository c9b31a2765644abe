/** An address in PDFium's memory, or a handle of its; 0 for nothing. */
export type Handle = number;

/**
 * What is used of PDFium's interface, by its own names: the functions that the WebAssembly module exports. Numbers go in
 * and out; whatever is larger goes through the memory. Indexes begin with 0, and booleans are 0 and 1.
 */
export interface Pdfium {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): Handle;
  free(at: Handle): void;

  FPDF_LoadMemDocument(bytes: Handle, size: number, password: Handle): Handle;
  FPDF_CloseDocument(document: Handle): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: Handle): number;
  FPDF_LoadPage(document: Handle, index: number): Handle;
  FPDF_ClosePage(page: Handle): void;
  FPDF_GetPageBoundingBox(page: Handle, rectangle: Handle): number;
  FPDF_GetPageWidthF(page: Handle): number;
  FPDF_GetPageHeightF(page: Handle): number;
  FPDFPage_GetRotation(page: Handle): number;
  FPDFPage_CountObjects(page: Handle): number;
  FPDFPage_GetObject(page: Handle, index: number): Handle;
  FPDFFormObj_CountObjects(form: Handle): number;
  FPDFFormObj_GetObject(form: Handle, index: number): Handle;

  FPDFPageObj_GetType(object: Handle): number;
  FPDFPageObj_GetMatrix(object: Handle, matrix: Handle): number;
  FPDFPageObj_GetBounds(object: Handle, left: Handle, bottom: Handle, right: Handle, top: Handle): number;
  FPDFPageObj_GetFillColor(object: Handle, r: Handle, g: Handle, b: Handle, a: Handle): number;
  FPDFPageObj_GetStrokeColor(object: Handle, r: Handle, g: Handle, b: Handle, a: Handle): number;
  FPDFPageObj_SetFillColor(object: Handle, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_SetStrokeWidth(object: Handle, width: number): number;
  FPDFPageObj_GetStrokeWidth(object: Handle, width: Handle): number;
  FPDFPageObj_HasTransparency(object: Handle): number;
  FPDFPageObj_SetIsActive(object: Handle, active: number): number;
  FPDFPageObj_Transform(object: Handle, a: number, b: number, c: number, d: number, e: number, f: number): void;
  FPDFPageObj_CountMarks(object: Handle): number;
  FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  FPDFPageObj_RemoveMark(object: Handle, mark: Handle): number;
  FPDFPageObjMark_GetName(mark: Handle, buffer: Handle, size: number, length: Handle): number;
  FPDFPageObjMark_GetParamValueType(mark: Handle, key: Handle): number;

  FPDFPageObjMark_GetParamStringValue(mark: Handle, key: Handle, buffer: Handle, size: number, length: Handle): number;
  FPDFTextObj_GetRenderedBitmap(document: Handle, page: Handle, object: Handle, scale: number): Handle;
  FPDFTextObj_SetTextRenderMode(object: Handle, mode: number): number;

  FPDFPageObj_GetClipPath(object: Handle): Handle;
  FPDFClipPath_CountPaths(clip: Handle): number;
  FPDFClipPath_CountPathSegments(clip: Handle, path: number): number;
  FPDFClipPath_GetPathSegment(clip: Handle, path: number, index: number): Handle;
  FPDFPath_CountSegments(path: Handle): number;
  FPDFPath_GetPathSegment(path: Handle, index: number): Handle;
  FPDFPath_GetDrawMode(path: Handle, fill: Handle, stroke: Handle): number;
  FPDFPathSegment_GetType(segment: Handle): number;
  FPDFPathSegment_GetPoint(segment: Handle, x: Handle, y: Handle): number;
  FPDFPathSegment_GetClose(segment: Handle): number;

  FPDFTextObj_GetFont(object: Handle): Handle;
  FPDFTextObj_GetFontSize(object: Handle, size: Handle): number;
  FPDFTextObj_GetTextRenderMode(object: Handle): number;
  FPDFFont_GetBaseFontName(font: Handle, buffer: Handle, size: number): number;
  FPDFFont_GetAscent(font: Handle, size: number, ascent: Handle): number;
  FPDFFont_GetDescent(font: Handle, size: number, descent: Handle): number;
  FPDFFont_GetFlags(font: Handle): number;
  FPDFFont_GetIsEmbedded(font: Handle): number;
  FPDFFont_GetGlyphWidth(font: Handle, character: number, size: number, width: Handle): number;

  FPDFText_LoadPage(page: Handle): Handle;
  FPDFText_ClosePage(text: Handle): void;
  FPDFText_CountChars(text: Handle): number;
  FPDFText_GetUnicode(text: Handle, index: number): number;
  FPDFText_GetTextObject(text: Handle, index: number): Handle;
  FPDFText_IsGenerated(text: Handle, index: number): number;
  FPDFText_IsHyphen(text: Handle, index: number): number;
  FPDFText_HasUnicodeMapError(text: Handle, index: number): number;
  FPDFText_GetCharOrigin(text: Handle, index: number, x: Handle, y: Handle): number;
  FPDFText_GetCharBox(text: Handle, index: number, left: Handle, right: Handle, bottom: Handle, top: Handle): number;
  FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: Handle): number;

  FPDFPage_GetAnnotCount(page: Handle): number;
  FPDFPage_GetAnnot(page: Handle, index: number): Handle;
  FPDFPage_CloseAnnot(annotation: Handle): void;
  FPDFPage_RemoveAnnot(page: Handle, index: number): number;
  FPDFAnnot_GetSubtype(annotation: Handle): number;
  EPDFAnnot_HasAppearanceStream(annotation: Handle, mode: number): number;
  EPDFAnnot_GenerateFormFieldAP(annotation: Handle): number;
  FPDFPage_Flatten(page: Handle, use: number): number;

  FPDFBitmap_Create(width: number, height: number, alpha: number): Handle;
  FPDFBitmap_FillRect(bitmap: Handle, x: number, y: number, width: number, height: number, colour: number): number;
  FPDFBitmap_GetBuffer(bitmap: Handle): Handle;
  FPDFBitmap_GetHeight(bitmap: Handle): number;
  FPDFBitmap_GetStride(bitmap: Handle): number;
  FPDFBitmap_Destroy(bitmap: Handle): void;
  FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** PDFium as the package `@embedpdf/pdfium` gives it out of `init`, so far as it is used. */
export interface PdfiumModule {
  /** makes the library ready; once a module */
  PDFiumExt_Init(): void;
  readonly pdfium: { readonly wasmExports: object };
}

/** The kinds of objects on a page (FPDF_PAGEOBJ_…). */
export const objectKind = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
