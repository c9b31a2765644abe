import type { PdfDocument } from "../document.js";
import { ReadError } from "../errors.js";
import { type LoadedPage, type LoadedPdf, loadEngine, type OptionalContent, type PdfEngine } from "./engine.js";
import { readErrorOf, withEnd } from "./failures.js";
import { type Font, readFont } from "./font.js";
import { interpret } from "./interpreter.js";
import { readMatrix } from "./matrix.js";
import { showsPicture } from "./operators.js";
import { finishPage, isReadable, type PageDraft, pictureQuestion } from "./page.js";
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
  const whole = withEnd(bytes);
  const engine = await loadEngine();
  const settings = { ...packagedResources(), ...options, ...readingOnly };
  try {
    const drafts = await withPdf(engine, whole, settings, (pdf) => readPages(pdf, engine));
    const unreadable = drafts.find(({ content }) => !isReadable(content));
    if (unreadable !== undefined) throw new ReadError("unreadable-font", { page: unreadable.number });
    const questions = drafts.map(pictureQuestion);
    const asked = drafts.flatMap(({ number }, index) => (questions[index] === null ? [] : [number]));
    const pictures = asked.length === 0 ? [] : await pagesWithPictures(engine, whole, settings, asked);
    const pages = drafts.map((draft, index) =>
      finishPage(draft, questions[index] ?? null, pictures.includes(draft.number)),
    );
    if (pages.every((page) => page.glyphs.length === 0)) throw new ReadError("scanned-pdf", { pages: pages.length });
    return { format: "pdf", pages, ...(whole === bytes ? {} : { isRepaired: true }) };
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
  // what a font tells of its characters: without it, a number of a glyph passes for a character
  fontExtraProperties: true,
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

async function readPages(pdf: LoadedPdf, engine: PdfEngine): Promise<PageDraft[]> {
  const layers = await pdf.getOptionalContentConfig();
  const fonts: Fonts = new Map();
  const drafts: PageDraft[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    drafts.push(await readDraft(page, number, engine, layers, fonts));
  }
  return drafts;
}

/**
 * Which of these pages show pictures. Reading leaves pictures out, because decoding
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

type Fonts = Map<string, Font | null>;

async function readDraft(
  page: LoadedPage,
  number: number,
  engine: PdfEngine,
  layers: OptionalContent,
  fonts: Fonts,
): Promise<PageDraft> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: showAnnotations });
  const fontOf = (name: string) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = page.commonObjs.has(name) ? readFont(page.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
  const matrix = readMatrix(transform);
  if (matrix === null) throw new ReadError("damaged-pdf");
  const content = interpret(operators, engine.OPS, matrix, { fontOf, isShown: (layer) => layers.isVisible(layer) });
  page.cleanup();
  return { number, width, height, content };
}

/** Annotations as they look on the page: what was filled into a form is part of it. */
const showAnnotations = 1;
