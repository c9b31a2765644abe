import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { ReadError } from "../document/errors.js";
import { MAX_BYTES, refuseTooLarge } from "../document/read.js";

/**
 * The bytes of a file. Its size is asked first, so that a huge file costs no memory; and what is told of it before and
 * after, so that half a file that is being written does not pass for the whole.
 *
 * @throws ReadError not-found, not-readable, too-large, file-changed
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error);
  });
  try {
    const before = await handle.stat();
    refuseTooLarge(before.size);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
    if (before.isFile() && !isSame) throw new ReadError("file-changed");
    // A device or a pipe has no size to ask before.
    refuseTooLarge(bytes.length);
    return bytes;
  } catch (error) {
    throw error instanceof ReadError ? error : unreadable(error as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
}

/**
 * All that standard input holds.
 *
 * @throws ReadError too-large, as soon as it is
 */
export async function readStreamBytes(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) refuseTooLarge(size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function unreadable(error: NodeJS.ErrnoException): ReadError {
  if (error.code === "ENOENT") return new ReadError("not-found", {}, { cause: error });
  return new ReadError("not-readable", { reason: error.code ?? error.message }, { cause: error });
}
