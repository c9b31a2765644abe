// What a page that checks reports consists of: the library, PDFium, and where they find what they need.
import { init } from "@embedpdf/pdfium";
import { checkDocument, type PdfiumModule, type ReadingOptions, type Result } from "../../../src/index.js";

const resources = { cMapUrl: "/pdfjs/cmaps/", standardFontDataUrl: "/pdfjs/standard_fonts/" };

async function pdfium(): Promise<PdfiumModule> {
  const wasmBinary = await (await fetch("/pdfium.wasm")).arrayBuffer();
  return init({ wasmBinary });
}

/** Checks a file of the page's own address. */
async function check(file: string, reading: ReadingOptions): Promise<Result> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  return checkDocument(bytes, file, { pdf: { ...resources, pdfium, ...reading } });
}

Object.assign(globalThis, { check });
