import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PdfiumModule } from "../document/pdf/pdfium/library.js";
import type { EngineName } from "../document/pdf/reader.js";
import type { ReadingOptions } from "../reading.js";
import { BatchError } from "./batch-error.js";

/** By which program PDFs are read, as plain data that crosses into a worker. */
export interface Engines {
  readonly engine: EngineName;
  readonly crossRead: boolean;
}

/**
 * What the core is told of it. PDFium is loaded with the first file that it is to read.
 * @param memory how much memory it may take, in megabytes, beside what JavaScript takes
 */
export function readingBy(engines: Engines | undefined, memory?: number): ReadingOptions {
  if (engines === undefined || !needsPdfium(engines)) return {};
  return { ...engines, pdfium: loadPdfium, ...(memory === undefined ? {} : { pdfiumMemory: memory }) };
}

export function needsPdfium({ engine, crossRead }: Engines): boolean {
  return engine === "pdfium" || crossRead;
}

/** Optional: without it, all but reading with PDFium works, and this program is built all the same. */
const library = "@embedpdf/pdfium";
const wasm = `${library}/pdfium.wasm`;

interface Library {
  readonly init: (settings: object) => Promise<PdfiumModule>;
}

/**
 * PDFium for Node, out of an optional package.
 * @throws BatchError where it is not installed
 */
export async function loadPdfium(): Promise<PdfiumModule> {
  requirePdfium();
  const { init } = (await import(library)) as Library;
  const bytes = await readFile(fileURLToPath(import.meta.resolve(wasm)));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  // what it has to say of a file is none of ours, and belongs on no stream of ours
  return init({ wasmBinary, print: () => {}, printErr: () => {} });
}

/** @throws BatchError where PDFium is not installed, with what installs it */
export function requirePdfium(): void {
  try {
    import.meta.resolve(wasm);
  } catch (cause) {
    throw new BatchError("没有安装 PDFium · PDFium is not installed → npm install @embedpdf/pdfium", { cause });
  }
}
