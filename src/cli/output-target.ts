import { open } from "node:fs/promises";
import type { Writable } from "node:stream";

/** Where results are written: standard output, or a file. */
export interface OutputTarget {
  /** text goes out as UTF-8, bytes as they are */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Standard output. Waits where the reader is slower; a reader that has gone away (`| head`) ends the writing quietly. */
export function streamTarget(stream: Writable): OutputTarget {
  let gone = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
  });
  return {
    write: async (chunk) => {
      if (gone || chunk.length === 0) return;
      if (!stream.write(chunk)) await settled(stream);
    },
    close: async () => {},
  };
}

/** Until the stream takes more, or never will again. */
function settled(stream: Writable): Promise<void> {
  const events = ["drain", "close", "error"];
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}

/**
 * A file. One that exists is not overwritten unless `force` is set.
 *
 * @throws an Error with code EEXIST, or as the file system gives it
 */
export async function fileTarget(path: string, force: boolean): Promise<OutputTarget> {
  const handle = await open(path, force ? "w" : "wx");
  return {
    write: (chunk) => handle.writeFile(chunk),
    close: () => handle.close(),
  };
}
