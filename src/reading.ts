import type { SourceDocument } from "./document/document.js";
import { ReadError } from "./document/errors.js";
import type { PdfOptions } from "./document/pdf/index.js";
import { readDocument } from "./document/read.js";
import { withDisagreements, withoutSecondReading } from "./extract/disagreement.js";
import { type Extraction, extractReport } from "./extract/report.js";

/** How PDFs are read: by which program, or by both that there are. */
export interface ReadingOptions extends PdfOptions {
  /** PDFs are read by both programs, and what they read differently is in doubt; needs `pdfium` */
  readonly crossRead?: boolean;
}

/** A submission as it was read. */
export interface Submission {
  readonly source: SourceDocument;
  readonly extraction: Extraction;
}

/**
 * Reads one submission, whatever it is, and the report out of it.
 * @param file its name, for telling a renamed file
 * @throws {ReadError} where it cannot be read
 */
export async function readSubmission(
  bytes: Uint8Array,
  file: string,
  { crossRead = false, ...options }: ReadingOptions = {},
): Promise<Submission> {
  const source = await readDocument(bytes, file, options);
  const extraction = extractReport(source);
  if (!crossRead || source.format !== "pdf") return { source, extraction };
  const engine = options.engine === "pdfium" ? "pdfjs" : "pdfium";
  try {
    const other = extractReport(await readDocument(bytes, file, { ...options, engine }));
    return { source, extraction: withDisagreements(extraction, other) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { source, extraction: withoutSecondReading(extraction, engine, error.code) };
  }
}
