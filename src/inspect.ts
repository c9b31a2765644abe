import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { CheckOptions } from "./check.js";
import type { SourceDocument } from "./document/document.js";
import { asReadError, type ReadError } from "./document/errors.js";
import type { Extraction } from "./extract/report.js";
import { shownBlocks, wordsOf } from "./extract/shown/blocks.js";
import { unrecognisedIn } from "./extract/shown/unrecognised.js";
import { fieldsOf, type Inspection, type RawTables, TABLES_SCHEMA } from "./model/index.js";
import { readSubmission } from "./reading.js";

/** Options of reading alone. */
export type InspectOptions = Pick<CheckOptions, "pdf" | "onInternalError">;

/**
 * Reads one submission as `checkDocument` does, and gives what was read and out of what: the drawing, the blocks that it
 * was laid out as, the report, and what no one recognised. A file that cannot be read gives an inspection that says why.
 *
 * @param bytes the whole file; left as they are
 * @param file the name that the inspection carries
 */
export async function inspectDocument(
  bytes: Uint8Array,
  file: string,
  options: InspectOptions = {},
): Promise<Inspection> {
  const fingerprint = bytesToHex(sha256(bytes));
  try {
    const { source, extraction } = await readSubmission(bytes, file, options.pdf);
    return inspectionOf(source, extraction, file, fingerprint);
  } catch (error) {
    return failedInspection(file, fingerprint, asReadError(error, options.onInternalError));
  }
}

function inspectionOf(source: SourceDocument, extraction: Extraction, file: string, sha256: string): Inspection {
  const { report, layout, notes, understood } = extraction;
  const blocks = shownBlocks(extraction, fieldsOf(report));
  return {
    file,
    sha256,
    error: null,
    report,
    understood,
    pages: source.format === "pdf" ? source.pages : [],
    lines: source.format === "text" ? source.lines : [],
    blocks,
    furniture: layout.furniture.flatMap(wordsOf),
    unrecognised: unrecognisedIn(blocks),
    notes,
  };
}

/** The inspection of a file that could not be read. `sha256` is null where not even its bytes could be had. */
export function failedInspection(file: string, sha256: string | null, error: ReadError): Inspection {
  return {
    file,
    sha256,
    error: { code: error.code, detail: error.detail },
    report: null,
    understood: false,
    pages: [],
    lines: [],
    blocks: [],
    furniture: [],
    unrecognised: [],
    notes: [],
  };
}

/** The raw tables of a file that was read, whatever they are about; null where it was not. */
export function rawTables({ file, sha256, report, blocks }: Inspection): RawTables | null {
  if (report === null || sha256 === null) return null;
  const tables = blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { page, rowCount, columnCount, evaluation } = block;
    const cells = block.cells.map(({ role, ...cell }) => cell);
    return [{ page, rowCount, columnCount, evaluation, cells }];
  });
  return { schema: TABLES_SCHEMA, file, sha256, format: report.format, tables };
}
