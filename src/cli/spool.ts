import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../output/ooxml/package.js";

/** So many bytes are gathered before they are written, and read at a time. */
const PIECE = 256 * 1024;

/**
 * A file of its own in the system's temporary folder, for what is too much to keep in memory. It loses its name at once
 * where the system lets an open file do so, so that nothing is left behind whatever ends the program; else when it was read.
 */
export function openSpool(): Spool {
  let file: OpenFile | null = null;
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = () => {
    if (size === 0) return;
    file ??= openFile();
    writeFileSync(file.handle, Buffer.concat(gathered));
    gathered = [];
    size = 0;
  };
  return {
    write: (bytes) => {
      // What is handed over may be used again by who did.
      gathered.push(bytes.slice());
      size += bytes.length;
      if (size >= PIECE) flush();
    },
    read: function* () {
      if (file === null) {
        yield* gathered;
        return;
      }
      flush();
      try {
        for (let at = 0; ; ) {
          const piece = Buffer.alloc(PIECE);
          const length = readSync(file.handle, piece, 0, PIECE, at);
          if (length === 0) break;
          at += length;
          yield piece.subarray(0, length);
        }
      } finally {
        file.close();
      }
    },
  };
}

interface OpenFile {
  readonly handle: number;
  readonly close: () => void;
}

function openFile(): OpenFile {
  const folder = mkdtempSync(join(tmpdir(), "selfeval-"));
  const handle = openSync(join(folder, "waiting"), "wx+", 0o600);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const isGone = process.platform !== "win32";
  if (isGone) remove();
  return {
    handle,
    close: () => {
      closeSync(handle);
      if (!isGone) remove();
    },
  };
}
