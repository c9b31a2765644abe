import { open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { UsageError } from "./failure.js";

/** Where results are written: standard output, or a file. */
export interface OutputTarget {
  /** text goes out as UTF-8, bytes as they are */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** whether no one reads it any more */
  readonly isGone?: () => boolean;
  readonly close: () => Promise<void>;
}

/** What went wrong with a stream. */
interface Watch {
  gone: boolean;
  failure: NodeJS.ErrnoException | null;
}

/** One watch a stream, however often it is written to in one process: its errors may come after a target's end. */
const watches = new WeakMap<Writable, Watch>();

function watched(stream: Writable): Watch {
  const known = watches.get(stream);
  if (known !== undefined) return known;
  const watch: Watch = { gone: false, failure: null };
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") watch.gone = true;
    else watch.failure ??= error;
  });
  watches.set(stream, watch);
  return watch;
}

/**
 * Standard output. Waits where the reader is slower; a reader that has gone away (`| head`) ends the writing quietly.
 *
 * @throws UsageError, from `write` or `close`, where it cannot be written for another reason, as on a full disk
 */
export function streamTarget(stream: Writable): OutputTarget {
  const watch = watched(stream);
  const refuseFailure = () => {
    if (watch.failure !== null) throw unwritable("-", watch.failure);
  };
  return {
    write: async (chunk) => {
      refuseFailure();
      if (watch.gone || chunk.length === 0) return;
      if (!stream.write(chunk)) await settled(stream);
    },
    isGone: () => watch.gone,
    close: async () => {
      // An error of the last piece comes a moment later.
      await turn();
      refuseFailure();
    },
  };
}

function unwritable(name: string, error: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    `${name}: 写不进去，结果不完整 · cannot be written, what is there is not whole (${error.code})`,
    {
      cause: error,
    },
  );
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
    write: (chunk) =>
      handle.writeFile(chunk).catch((error: NodeJS.ErrnoException) => {
        throw unwritable(path, error);
      }),
    close: () => handle.close(),
  };
}
