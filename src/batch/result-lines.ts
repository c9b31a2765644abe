import type { FileHandle } from "node:fs/promises";
import { RESULT_SCHEMA } from "../model/index.js";
import { BatchError } from "./batch-error.js";

/** Where a line stands in a file, in bytes, without its line end. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

/** The results that a file holds, as far as they are whole. */
export interface ResultLines {
  readonly lines: readonly (LinePlace & { readonly name: string })[];
  /** where the last whole line ends; what follows up to `size` is what a killed run left of a line */
  readonly whole: number;
  readonly size: number;
}

const NEWLINE = 10;

/** As much of a line as holds the file's name: a path is shorter, even with every character escaped. */
const HEAD = 65_536;

/** The beginning of a result as it is written: the schema, then the file. */
const beginning = new RegExp(`^\\{"schema":"${RESULT_SCHEMA}","file":("(?:[^"\\\\]|\\\\.)*")`);

/**
 * Finds the results of a file without holding more of it than the names.
 *
 * @param handle at the beginning of the file
 * @throws BatchError where a whole line is no result
 */
export async function readResultLines(handle: FileHandle, folder: string): Promise<ResultLines> {
  const lines: (LinePlace & { name: string })[] = [];
  const chunk = Buffer.alloc(1 << 20);
  let head: Buffer[] = [];
  let [start, position] = [0, 0];
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) return { lines, whole: start, size: position };
    const piece = chunk.subarray(0, bytesRead);
    let from = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      const end = position + at;
      const name = nameIn(Buffer.concat([...head, piece.subarray(from, Math.min(at, from + HEAD))]));
      if (name === null) {
        throw new BatchError(
          `${folder}/results.ndjson:${lines.length + 1}: 这一行不是结果，文件已损坏 · this line is no result, the file is damaged`,
        );
      }
      lines.push({ name, start, length: end - start });
      head = [];
      start = end + 1;
      from = at + 1;
    }
    if (from < bytesRead && head.length === 0) head = [Buffer.from(piece.subarray(from, from + HEAD))];
    position += bytesRead;
  }
}

function nameIn(head: Buffer): string | null {
  const text = head.toString("utf8", 0, Math.min(head.length, HEAD));
  const name = beginning.exec(text)?.[1];
  return name === undefined ? null : (JSON.parse(name) as string);
}
