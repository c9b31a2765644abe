import { ReadError } from "../../errors.js";
import type { PageDraft } from "../content.js";
import type { PdfReader } from "../reader.js";
import { flattenAnnotations } from "./annotations.js";
import { contentOf } from "./content.js";
import { fontsOf } from "./fonts.js";
import { frameOf } from "./frame.js";
import { mayHaveLayers, shownByLayers } from "./layers.js";
import { type Handle, objectKind, type Pdfium, type PdfiumModule } from "./library.js";
import { eachObject, readAsDrawn } from "./marks.js";
import { Scratch } from "./memory.js";
import { walk } from "./walk.js";

type Load = () => Promise<PdfiumModule>;

/**
 * PDFium as a reader of PDFs.
 * @param load gives the module, ready to be initialised; called anew after a module failed
 * @param megabytes how much memory it may take
 */
export async function pdfiumReader(load: Load, megabytes = Number.POSITIVE_INFINITY): Promise<PdfReader> {
  const reading = <T>(bytes: Uint8Array, use: (pdfium: Pdfium, document: Handle, heed: () => void) => T) =>
    withPdf(load, megabytes, bytes, use);
  return {
    readPages: (bytes) =>
      reading(bytes, (pdfium, document, heed) => readPages(pdfium, document, mayHaveLayers(bytes), heed)),
    pagesWithPictures: (bytes, numbers) =>
      reading(bytes, (pdfium, document) => numbers.filter((number) => hasPicture(pdfium, document, number))),
  };
}

const modules = new WeakMap<Load, Promise<Pdfium>>();

function libraryOf(load: Load): Promise<Pdfium> {
  const known = modules.get(load) ?? load().then(prepared);
  modules.set(load, known);
  return known;
}

function prepared(module: PdfiumModule): Pdfium {
  module.PDFiumExt_Init();
  return module.pdfium.wasmExports as unknown as Pdfium;
}

/** Memory that a document took is never given back: a module that grew beyond this is let go with it, in bytes. */
const largest = 256 * 1024 * 1024;

/**
 * Opens a PDF for one use, and always closes it. A module that breaks down over a file is not used again.
 * @param use is given what throws once too much memory was taken
 */
async function withPdf<T>(
  load: Load,
  megabytes: number,
  bytes: Uint8Array,
  use: (pdfium: Pdfium, document: Handle, heed: () => void) => T,
): Promise<T> {
  const pdfium = await libraryOf(load);
  const limit = megabytes * 1024 * 1024;
  const size = () => pdfium.memory.buffer.byteLength;
  const heed = () => {
    if (size() > limit) throw new ReadError("out-of-memory", { megabytes });
  };
  try {
    return withDocument(pdfium, bytes, (_, document) => use(pdfium, document, heed));
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    modules.delete(load);
    heed();
    throw new ReadError("damaged-pdf", {}, { cause });
  } finally {
    if (size() > Math.min(largest, limit)) modules.delete(load);
  }
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
const locked: readonly number[] = [4, 5];

function withDocument<T>(pdfium: Pdfium, bytes: Uint8Array, use: (pdfium: Pdfium, document: Handle) => T): T {
  const at = pdfium.malloc(bytes.length);
  if (at === 0) throw new RangeError("PDFium has no memory left");
  new Uint8Array(pdfium.memory.buffer, at, bytes.length).set(bytes);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, 0);
  try {
    if (document === 0) {
      throw new ReadError(locked.includes(pdfium.FPDF_GetLastError()) ? "encrypted-pdf" : "damaged-pdf");
    }
    return use(pdfium, document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    pdfium.free(at);
  }
}

function readPages(pdfium: Pdfium, document: Handle, hasLayers: boolean, heed: () => void): PageDraft[] {
  const scratch = new Scratch(pdfium);
  try {
    const fontOf = fontsOf(pdfium, scratch);
    return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) =>
      withPage(pdfium, document, index, (page) => {
        heed();
        readAsDrawn(pdfium, page, scratch);
        const { width, height, matrix } = frameOf(pdfium, page, scratch);
        const isShown = hasLayers ? shownByLayers(pdfium, document, page, scratch) : () => true;
        const painted = walk(pdfium, page, matrix, isShown, scratch);
        const content = contentOf(pdfium, page, painted, matrix, fontOf, scratch);
        return { number: index + 1, width, height, content };
      }),
    );
  } finally {
    scratch.free();
  }
}

/** Loads a page for one use, what annotations show on it included, and always closes it. */
function withPage<T>(pdfium: Pdfium, document: Handle, index: number, use: (page: Handle) => T): T {
  const load = () => {
    const page = pdfium.FPDF_LoadPage(document, index);
    if (page === 0) throw new ReadError("damaged-pdf");
    return page;
  };
  let page = load();
  try {
    if (flattenAnnotations(pdfium, page)) {
      pdfium.FPDF_ClosePage(page);
      page = load();
    }
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function hasPicture(pdfium: Pdfium, document: Handle, number: number): boolean {
  return withPage(pdfium, document, number - 1, (page) => {
    let some = false;
    eachObject(pdfium, page, (_, kind) => {
      if (kind === objectKind.image) some = true;
    });
    return some;
  });
}
