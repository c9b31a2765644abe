import type { PageMark } from "../../../model/index.js";
import { withEnd } from "../failures.js";
import type { PdfOptions } from "../index.js";
import { inverse, readMatrix } from "../matrix.js";
import { type LoadedPage, type LoadedPdf, loadEngine } from "../pdfjs/engine.js";
import { packagedResources } from "../pdfjs/resources.js";
import { untrusted, withPdf } from "../pdfjs/session.js";
import { AUTHOR, highlightOf } from "./highlight.js";
import { MarkError } from "./refusal.js";
import { settled } from "./settle.js";
import { signingOf } from "./signatures.js";

/** A PDF with marks on it. */
export interface MarkedPdf {
  readonly bytes: Uint8Array;
  /** it is signed: the signature still holds for what was signed, and viewers tell of comments added later */
  readonly isSigned: boolean;
  /** the file had lost its end and has got a new one */
  readonly isRepaired: boolean;
}

/** What is used of pdf.js beyond reading. */
interface EditablePdf extends LoadedPdf {
  readonly annotationStorage: { setValue(key: string, value: unknown): void };
  getMetadata(): Promise<{ readonly info: { readonly IsXFAPresent?: boolean } }>;
  /** what a reader without the owner's password may do; null where the file is not encrypted */
  getPermissions(): Promise<readonly number[] | null>;
  saveDocument(): Promise<Uint8Array>;
}

interface AnnotatedPage extends LoadedPage {
  getAnnotations(): Promise<readonly { readonly subtype?: string; readonly titleObj?: { readonly str: string } }[]>;
}

/** Annotations may be added (ISO 32000-1, table 22, bit 6). */
const MAY_ANNOTATE = 32;

/** Names by which pdf.js knows what comes from its editor. */
const EDITED = "pdfjs_internal_editor_";

/**
 * Puts marks on a PDF as highlight annotations with notes. Nothing that stands in the file changes: its bytes come first,
 * and what is added is an incremental update behind them (ISO 32000-1, 7.5.6). The same marks give the same bytes, but for
 * a file encrypted with AES, which is salted anew each time.
 *
 * @param bytes of a PDF that `readPdf` reads; left as they are
 * @throws {MarkError} where the file does not allow it, or was marked before
 */
export async function markPdf(
  bytes: Uint8Array,
  marks: readonly PageMark[],
  options: PdfOptions = {},
): Promise<MarkedPdf> {
  const whole = withEnd(bytes);
  const { isSigned, level, isHidden } = signingOf(whole);
  if (level !== null && level < 3) throw new MarkError("certified");
  if (isSigned && level === null && isHidden) throw new MarkError("signed-unclear");
  const engine = await loadEngine();
  const settings = { ...packagedResources(), ...options, ...untrusted };
  const saved = await withPdf(engine, whole, settings, async (loaded) => {
    const pdf = loaded as EditablePdf;
    await refuseUnlessAllowed(pdf);
    const pages = await pagesOf(pdf, marks);
    for (const page of pages.values()) if ((await marksOn(page)) > 0) throw new MarkError("marked-before");
    for (const [index, mark] of marks.entries()) {
      const back = inverseOf(pages.get(mark.page));
      if (back !== null) pdf.annotationStorage.setValue(`${EDITED}${index}`, highlightOf(mark, back));
    }
    return pdf.saveDocument();
  });
  const marked = settled(saved, whole.length);
  await withPdf(engine, marked, settings, (pdf) => proveMarked(pdf, marks));
  return { bytes: marked, isSigned, isRepaired: whole !== bytes };
}

async function refuseUnlessAllowed(pdf: EditablePdf): Promise<void> {
  const allowed = await pdf.getPermissions();
  if (allowed !== null && !allowed.includes(MAY_ANNOTATE)) throw new MarkError("comments-forbidden");
  if ((await pdf.getMetadata()).info.IsXFAPresent === true) throw new MarkError("dynamic-form");
}

/** The pages that bear marks, by their numbers. */
async function pagesOf(pdf: LoadedPdf, marks: readonly PageMark[]): Promise<Map<number, AnnotatedPage>> {
  const pages = new Map<number, AnnotatedPage>();
  for (const { page } of marks) {
    if (!pages.has(page)) pages.set(page, (await pdf.getPage(page)) as AnnotatedPage);
  }
  return pages;
}

/** From a page as it is seen back to its own space. */
function inverseOf(page: LoadedPage | undefined) {
  const matrix = readMatrix(page?.getViewport({ scale: 1 }).transform);
  return matrix === null ? null : inverse(matrix);
}

async function marksOn(page: AnnotatedPage): Promise<number> {
  const annotations = await page.getAnnotations();
  return annotations.filter(({ subtype, titleObj }) => subtype === "Highlight" && titleObj?.str === AUTHOR).length;
}

/** What was written is read again: a file that says less than it should helps no one. */
async function proveMarked(pdf: LoadedPdf, marks: readonly PageMark[]): Promise<void> {
  for (const [number, page] of await pagesOf(pdf, marks)) {
    const wanted = marks.filter((mark) => mark.page === number).length;
    if ((await marksOn(page)) !== wanted) throw new MarkError("marks-lost");
  }
}
