import { BatchError } from "./batch-error.js";
import type { Input } from "./inputs.js";

/** No path of a file is longer, in bytes, on the systems that Node runs on; a list with more is none. */
const LONGEST = 65_536;

const NUL = 0;
const NEWLINE = 10;

/**
 * Reads a list of files as it comes, one input an entry. What parts the first two entries parts all of them: a line end
 * or, as `find -print0` writes it, NUL. An entry is a path and no pattern; blank lines are passed over.
 *
 * @throws BatchError where both part entries, or an entry is longer than any path
 */
export async function* readFileList(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Input> {
  let separator: number | null = null;
  let rest = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, Buffer.from(chunk as Uint8Array)]);
    separator ??= firstSeparator(rest);
    if (separator === NEWLINE && rest.includes(NUL)) {
      throw new BatchError("行与 NUL 混用 · line ends and NUL both part its entries");
    }
    let from = 0;
    for (let at = endOf(rest, separator, from); at >= 0; at = endOf(rest, separator, from)) {
      yield* entry(rest.subarray(from, at), separator, isFirst);
      isFirst = false;
      from = at + 1;
    }
    rest = Buffer.from(rest.subarray(from));
    if (rest.length > LONGEST) throw new BatchError("有一项过长，不是路径 · an entry is too long for a path");
  }
  yield* entry(rest, separator, isFirst);
}

function firstSeparator(bytes: Buffer): number | null {
  return bytes.find((byte) => byte === NUL || byte === NEWLINE) ?? null;
}

function endOf(bytes: Buffer, separator: number | null, from: number): number {
  return separator === null ? -1 : bytes.indexOf(separator, from);
}

function* entry(bytes: Buffer, separator: number | null, isFirst: boolean): Generator<Input> {
  let path = bytes.toString("utf8");
  if (isFirst && path.startsWith("\ufeff")) path = path.slice(1);
  // Lists from Windows end their lines with two characters.
  if (separator !== NUL && path.endsWith("\r")) path = path.slice(0, -1);
  if (path !== "") yield { kind: "file", path };
}
