import { createHash } from "node:crypto";
import { readFileBytes } from "../batch/read-input.js";
import { pictureOfResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Picture, Result } from "../model/index.js";
import type { Source } from "../output/formats.js";

/** The file of a result, read again when a format asks: a run keeps no file's bytes for formats that may not want them. */
export function sourceOf(result: Result, kept?: Picture): Source {
  const { file, sha256 } = result;
  const bytes = async () => (sha256 === null ? null : sameBytes(file, sha256));
  return {
    bytes,
    picture: async () => {
      // A result of an earlier run comes without.
      if (kept !== undefined) return kept;
      const found = await bytes();
      return found === null ? null : pictureOfResult(found, result);
    },
  };
}

/** Null for a file that has changed since, and for standard input, under whose name another file may stand. */
async function sameBytes(file: string, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFileBytes(file);
    return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
