import { readingBy } from "../../src/batch/pdf-engines.js";
import type { PdfDocument } from "../../src/document/document.js";
import { type PdfOptions, readPdf } from "../../src/document/pdf/index.js";
import type { EngineName } from "../../src/document/pdf/reader.js";

/** Reads with one of the programs, PDFium as it is loaded in Node. */
export function readerBy(engine: EngineName): (bytes: Uint8Array, options?: PdfOptions) => Promise<PdfDocument> {
  const reading = readingBy({ engine, crossRead: false });
  return (bytes, options = {}) => readPdf(bytes, { ...reading, ...options });
}
