import type { Phrases } from "../messages/interface.js";
import { printable } from "../output/sanitize.js";

/** A line on standard error that says which file is being read. It is erased when the run ends. */
export interface Progress {
  readonly show: (done: number, all: number, file: string) => void;
  readonly clear: () => void;
}

const silent: Progress = { show: () => {}, clear: () => {} };

/** Progress is for a person who waits: nothing is shown where standard error is no terminal. */
export function createProgress(stream: NodeJS.WriteStream, words: Phrases, quiet: boolean): Progress {
  if (quiet || !stream.isTTY) return silent;
  return {
    show: (done, all, file) => {
      const text = printable(words.progress(done, all, file));
      // Half the columns is room enough even where every character is full-width.
      stream.write(`\r\u001b[2K${text.slice(0, Math.max(10, Math.floor(stream.columns / 2) - 1))}`);
    },
    clear: () => stream.write("\r\u001b[2K"),
  };
}
