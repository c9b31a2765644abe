import { detectKind } from "./detect.js";
import type { SourceDocument, TextDocument } from "./document.js";
import { ReadError } from "./errors.js";
import type { PdfOptions } from "./pdf/index.js";
import { readText } from "./text/index.js";

/** The largest submission that is read, in bytes. Reports have a few megabytes; a scan with pictures some tens. */
export const MAX_BYTES = 100 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/**
 * Reads a submission: what it is is told by its bytes, and its name only serves to say what is odd about it.
 *
 * @param name the file's name, for telling a renamed file
 * @throws ReadError with the code of what is wrong
 */
export async function readDocument(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<SourceDocument> {
  refuseTooLarge(bytes.length);
  const kind = detectKind(bytes);
  if (kind === "empty") throw new ReadError("empty-file");
  if (kind === "pdf") {
    // Loaded on demand, as the other readers are: text input must not pay for the PDF reader.
    const { readPdf } = await import("./pdf/index.js");
    return readPdf(bytes, options);
  }
  if (kind === "encrypted-office") throw new ReadError("encrypted-office");
  if (/\.pdf$/i.test(name)) throw new ReadError("not-a-pdf", kind === "text" ? {} : { kind });
  if (kind === "docx") return (await import("./docx/index.js")).readDocx(bytes);
  if (kind === "xlsx") return (await import("./xlsx/index.js")).readXlsx(bytes);
  if (kind === "html") return (await import("./html/index.js")).readHtml(bytes);
  if (kind === "mhtml") return (await import("./html/index.js")).readMhtml(bytes);
  if (kind !== "text") throw new ReadError("unsupported-format", { kind });
  const text = readText(bytes);
  if (!mayHoldTables(text)) return text;
  return (await import("./html/in-text.js")).withTablesAsLines(text);
}

/** Whether a text may have a table as the source of a web page has it: in Markdown, whose own tables know no merged cells. */
function mayHoldTables({ lines }: TextDocument): boolean {
  return lines.some(({ text }) => /<table[\s>]/i.test(text));
}

/** @throws ReadError too-large */
export function refuseTooLarge(size: number): void {
  if (size <= MAX_BYTES) return;
  throw new ReadError("too-large", { megabytes: Math.ceil(size / MEGABYTE), limit: MAX_BYTES / MEGABYTE });
}
