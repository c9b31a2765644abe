import { getHeapStatistics } from "node:v8";

/** Less than this is left lying, in bytes: collecting it costs more than it gives. */
const least = 96 * 2 ** 20;

interface Collecting {
  /** how many bytes are taken, what nobody uses any more among them */
  readonly used: () => number;
  /** V8's collector; undefined where it was not asked for when the thread began */
  readonly collect: (() => void) | undefined;
}

const byV8: Collecting = {
  used: () => getHeapStatistics().used_heap_size,
  collect: (globalThis as { readonly gc?: () => void }).gc,
};

/**
 * Takes back what checked files left behind, to be called between two of them. V8 by itself lets a thread's memory grow to several
 * times of what is held, more the longer it works, and then collects in the midst of a file, when most is alive. Between files next
 * to nothing is: what a worker takes stays the same from its hundredth file to its millionth. It waits until there is as much again
 * as was held after the last time, so that a worker that holds much does not collect over and over.
 */
export function tidier({ used, collect }: Collecting = byV8): () => void {
  let held = 0;
  return () => {
    if (collect === undefined || used() < Math.max(least, 2 * held)) return;
    collect();
    held = used();
  };
}
