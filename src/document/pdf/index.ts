import type { PdfDocument } from "../document.js";
import { ReadError } from "../errors.js";
import { withEnd } from "./failures.js";
import { finishPage, isReadable, pictureQuestion } from "./page.js";
import type { PdfiumModule } from "./pdfium/library.js";
import type { PdfResources } from "./pdfjs/resources.js";
import type { EngineName, PdfReader } from "./reader.js";

/** Who reads PDFs, and where the reader finds what it needs; all may be left out. */
export interface PdfOptions extends Partial<PdfResources> {
  /** pdf.js unless told */
  readonly engine?: EngineName;
  /** PDFium, made ready by whoever knows the platform; asked for when a file is to be read with it, and anew after it failed */
  readonly pdfium?: () => Promise<PdfiumModule>;
  /** how much memory PDFium may take over a file, in megabytes, as far as it is seen between pages; 2 GB unless told */
  readonly pdfiumMemory?: number;
}

/**
 * Reads the glyphs and ruling lines of a PDF.
 * @param options who reads it, and where pdf.js finds its CMaps and fonts, if not in the installed package
 * @throws {ReadError} not-a-pdf, damaged-pdf, encrypted-pdf (it asks for a password), scanned-pdf (no page holds text),
 *   unreadable-font (text is shown, but its characters cannot be known), out-of-memory (PDFium took more than it may)
 * @throws {TypeError} where PDFium is to read and was not given
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfDocument> {
  const whole = withEnd(bytes);
  const reader = await readerFor(options);
  const drafts = await reader.readPages(whole);
  const unreadable = drafts.find(({ content }) => !isReadable(content));
  if (unreadable !== undefined) throw new ReadError("unreadable-font", { page: unreadable.number });
  const questions = drafts.map(pictureQuestion);
  const asked = drafts.flatMap(({ number }, index) => (questions[index] === null ? [] : [number]));
  const pictures = asked.length === 0 ? [] : await reader.pagesWithPictures(whole, asked);
  const pages = drafts.map((draft, index) =>
    finishPage(draft, questions[index] ?? null, pictures.includes(draft.number)),
  );
  if (pages.every((page) => page.glyphs.length === 0)) throw new ReadError("scanned-pdf", { pages: pages.length });
  return { format: "pdf", pages, ...(whole === bytes ? {} : { isRepaired: true }) };
}

/** Each reader is loaded when it is to read, and not before. */
async function readerFor({ engine = "pdfjs", pdfium, pdfiumMemory, ...resources }: PdfOptions): Promise<PdfReader> {
  if (engine === "pdfjs") return (await import("./pdfjs/index.js")).pdfjsReader(resources);
  if (pdfium === undefined) throw new TypeError("the option `pdfium` has to give the module that is to read");
  return (await import("./pdfium/index.js")).pdfiumReader(pdfium, pdfiumMemory);
}
