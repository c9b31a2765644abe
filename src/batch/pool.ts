import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { failedResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Common, Task } from "./check-task.js";
import type { Checker } from "./checker.js";
import { type Outcome, outcomeOf } from "./outcome.js";

export interface PoolOptions {
  /** how many workers */
  readonly jobs: number;
  /** how long one file may take, in seconds; 0 for no limit */
  readonly timeout: number;
  /** how much memory one worker may take, in megabytes */
  readonly memory: number;
}

/** The part for new values, in megabytes, twice what Node gives: pages live just longer than a small part lasts. */
const YOUNG = 96;

/** The program that a worker runs; another one where a test wants workers to misbehave. */
export interface WorkerProgram {
  readonly path: string;
  readonly execArgv?: readonly string[];
}

/** Beside this file, compiled as it is. */
const ownProgram: WorkerProgram = {
  path: fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)),
};

/**
 * Opens worker threads that check one file each at a time. A file that takes too long or too much memory, or that ends
 * its worker, gets a failed result that says so; the worker is replaced, and no other file is harmed.
 */
export function openPool(common: Common, options: PoolOptions, program: WorkerProgram = ownProgram): Checker {
  const { jobs, timeout, memory } = options;
  const pool = new Piscina({
    filename: program.path,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { ...common, memory } satisfies Common,
    // Workers that wait in Atomics.wait do not see what else goes on in their thread, as a late error of a reader.
    atomics: "disabled",
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
    ...(program.execArgv === undefined ? {} : { execArgv: [...program.execArgv] }),
  });
  // An error of a worker that has nothing to do costs no file; the pool has replaced the worker already.
  let lastError: unknown = new Error("no worker");
  pool.on("error", (error) => {
    lastError = error;
  });
  // Where workers end before they begin, the pool starts no others by itself: what waits for one must not wait for ever.
  const waiting = new Set<AbortController>();
  pool.on("workerDestroy", () =>
    setImmediate(() => {
      if (pool.threads.length === 0) for (const limit of waiting) limit.abort();
    }),
  );
  const failed = (task: Task, error: ReadError): Outcome =>
    outcomeOf(failedResult(task.name, null, error, (task.judging ?? common).language));

  async function check(task: Task): Promise<Outcome> {
    const limit = new AbortController();
    const { port1: begun, port2 } = new MessageChannel();
    let timer: NodeJS.Timeout | undefined;
    waiting.add(limit);
    begun.once("message", () => {
      waiting.delete(limit);
      if (timeout > 0) timer = setTimeout(() => limit.abort(), timeout * 1000);
    });
    try {
      return (await pool.run({ ...task, begun: port2 }, { signal: limit.signal, transferList: [port2] })) as Outcome;
    } catch (error) {
      const hasBegun = !waiting.has(limit);
      if (hasBegun && limit.signal.aborted) return failed(task, new ReadError("timeout", { seconds: timeout }));
      const cause = limit.signal.aborted ? lastError : error;
      if (isOutOfMemory(cause)) return failed(task, new ReadError("out-of-memory", { megabytes: memory }));
      return failed(task, new ReadError("worker-crashed", { reason: reasonOf(cause) }, { cause }));
    } finally {
      clearTimeout(timer);
      waiting.delete(limit);
      begun.close();
    }
  }

  return { jobs, check, close: () => pool.destroy() };
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
