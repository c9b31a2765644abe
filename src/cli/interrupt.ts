import { constants } from "node:os";

/** Watches for the wish to end. */
export interface Interrupt {
  /** aborted once someone asked for the end */
  readonly stop: AbortSignal;
  /** watches no more */
  readonly done: () => void;
}

export const noInterrupt: Interrupt = { stop: new AbortController().signal, done: () => {} };

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Lets a run end in good order when it is interrupted (Ctrl-C, or a scheduler's SIGTERM). A second time ends the
 * program at once, with the exit code that shells expect for the signal.
 */
export function watchInterrupt(onFirst: () => void): Interrupt {
  const stop = new AbortController();
  const onSignal = (signal: (typeof signals)[number]) => {
    if (stop.signal.aborted) process.exit(128 + constants.signals[signal]);
    stop.abort();
    onFirst();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    stop: stop.signal,
    done: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
