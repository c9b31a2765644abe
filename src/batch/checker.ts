import { type Common, checkTask, type Task } from "./check-task.js";
import type { Outcome } from "./outcome.js";
import { unpackHere } from "./unpack-here.js";

/** Who checks the files of a run: this very thread, or a pool of workers. */
export interface Checker {
  /** how many files it takes at a time */
  readonly jobs: number;
  /** never rejects for what is wrong with a file */
  readonly check: (task: Task) => Promise<Outcome>;
  /** told once an outcome is written down: whoever held it for that may let go of it */
  readonly settled?: (outcome: Outcome) => Promise<void>;
  /** whether the work goes on without us, so that a run that is stopped waits for none of it */
  readonly isElsewhere?: true;
  /** ends what is still being checked; its outcomes never come */
  readonly close: () => Promise<void>;
}

/** Checks in this thread: nothing to load, nothing to pay, and nothing to protect the run from the file. The process is ours. */
export function checkerHere(common: Common): Checker {
  unpackHere();
  return { jobs: 1, check: (task) => checkTask(task, common), close: async () => {} };
}
