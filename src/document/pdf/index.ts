import type { PdfDocument, PdfPage } from "../document.js";
import { ReadError } from "../errors.js";
import { type LoadedPage, type LoadedPdf, loadEngine, type PdfEngine } from "./engine.js";
import { assertWholePdf, readErrorOf } from "./failures.js";
import { type Font, readFont } from "./font.js";
import { interpret, type PageContent } from "./interpreter.js";
import { readMatrix } from "./matrix.js";
import { showsPicture } from "./operators.js";
import { dropOverprints } from "./overprint.js";
import { type PdfResources, packagedResources } from "./resources.js";

/** Where the resources of pdf.js stand, for a platform without an installed package; each may be left out. */
export type PdfOptions = Partial<PdfResources>;

/**
 * Reads the glyphs and ruling lines of a PDF.
 * @param options where pdf.js finds its CMaps and fonts, if not in the installed package
 * @throws {ReadError} not-a-pdf, damaged-pdf, encrypted-pdf (it asks for a password), scanned-pdf (no page holds text),
 *   unreadable-font (text is shown, but its characters cannot be known)
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfDocument> {
  assertWholePdf(bytes);
  const engine = await loadEngine();
  const settings = { ...packagedResources(), ...options, ...readingOnly };
  try {
    const pages = await withPdf(engine, bytes, settings, (pdf) => readPages(pdf, engine));
    const textless = pages.filter((page) => page.glyphs.length === 0).map((page) => page.number);
    if (textless.length === pages.length) throw new ReadError("scanned-pdf", { pages: pages.length });
    const pictures = textless.length === 0 ? [] : await pagesWithPictures(engine, bytes, settings, textless);
    return {
      format: "pdf",
      pages: pages.map((page) => (pictures.includes(page.number) ? { ...page, isPicture: true } : page)),
    };
  } catch (cause) {
    throw readErrorOf(cause);
  }
}

/** Settings of pdf.js for untrusted input that is read and never drawn: no scripts, no network, no images, no messages. */
const readingOnly = {
  cMapPacked: true,
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: 0,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  verbosity: 0,
} as const;

/** Opens a PDF for one use, and always closes it. pdf.js takes possession of the bytes it is given: it gets a copy. */
async function withPdf<T>(
  engine: PdfEngine,
  bytes: Uint8Array,
  settings: Readonly<Record<string, unknown>>,
  use: (pdf: LoadedPdf) => Promise<T>,
): Promise<T> {
  const task = engine.getDocument({ ...settings, data: new Uint8Array(bytes) });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: LoadedPdf, engine: PdfEngine): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [content, size] = await readContent(page, engine);
    if (!isReadable(content)) throw new ReadError("unreadable-font", { page: number });
    pages.push({ number, ...size, glyphs: dropOverprints(content.glyphs), rulings: content.rulings });
  }
  return pages;
}

/**
 * Which of the pages without text show pictures: the others are blank. Reading leaves pictures out, because decoding
 * takes far longer than all else, so that the few pages in question are looked at a second time.
 */
async function pagesWithPictures(
  engine: PdfEngine,
  bytes: Uint8Array,
  settings: Readonly<Record<string, unknown>>,
  numbers: readonly number[],
): Promise<number[]> {
  return withPdf(engine, bytes, { ...settings, maxImageSize: -1 }, async (pdf) => {
    const found: number[] = [];
    for (const number of numbers) {
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList({ annotationMode: 0 });
      if (showsPicture(operators, engine.OPS)) found.push(number);
      page.cleanup();
    }
    return found;
  });
}

/** A page that shows text which cannot be read is no empty page: reading on would misread the report. */
function isReadable({ unreadable, shown, strange, glyphs }: PageContent): boolean {
  if (unreadable > 0 || (shown > 0 && glyphs.length === 0)) return false;
  return strange < 20 || strange < 0.3 * shown;
}

async function readContent(page: LoadedPage, engine: PdfEngine): Promise<[PageContent, PageSize]> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const fonts = new Map<string, Font | null>();
  const fontOf = (name: string) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = page.commonObjs.has(name) ? readFont(page.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
  const matrix = readMatrix(transform);
  if (matrix === null) throw new ReadError("damaged-pdf");
  const content = interpret(operators, engine.OPS, matrix, fontOf);
  page.cleanup();
  return [content, { width, height }];
}

type PageSize = Pick<PdfPage, "width" | "height">;
