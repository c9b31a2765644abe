import { createHash } from "node:crypto";
import type { Job, JobsOptions, Queue } from "bullmq";
import { failedResult } from "../../check.js";
import { ReadError } from "../../document/errors.js";
import { type ReadErrorCode, readErrorCodes } from "../../model/index.js";
import { BatchError } from "../batch-error.js";
import type { Judging, Task } from "../check-task.js";
import type { Checker } from "../checker.js";
import { fingerprintOf } from "../fingerprint.js";
import { type Outcome, outcomeOf } from "../outcome.js";
import { readFileBytes } from "../read-input.js";
import type { QueueConnection } from "./connection.js";
import { jobIdOf, type QueuedFile, type QueuedResult, unpacked } from "./job.js";
import { sharedPath } from "./shared-path.js";
import { keepTerms } from "./terms.js";

export interface SenderOptions {
  /** how many files may wait in the queue at a time; Redis and this process hold no more */
  readonly ahead: number;
  /** the folder that all machines share, under whatever path; absolute paths travel where there is none */
  readonly root?: string;
}

/** Hands files to the queue. As a checker, it waits for what workers give back. */
export interface Sender extends Checker {
  /** puts a file into the queue and leaves it there; gives an outcome at once only where it cannot be read here */
  readonly send: (task: Task) => Promise<Outcome | null>;
  /** how many workers listen */
  readonly workers: () => Promise<number>;
}

/** A file is tried again where a worker does not find it as it was handed in: another machine may. */
const options: JobsOptions = {
  attempts: 3,
  backoff: { type: "exponential", delay: 1_000 },
  // Results wait to be fetched for a week; then a file that is handed in again is checked again.
  removeOnComplete: { age: 7 * 24 * 3600 },
  removeOnFail: { age: 7 * 24 * 3600 },
};

/** Between two looks at what is waited for, in milliseconds, in case its event was lost with a connection. */
const LOOK = 5_000;

/** Events that Redis keeps; each carries a result. */
const EVENTS = 1_000;

/** Opens the way into the queue. */
export async function openSender(
  { redis, bullmq, name }: QueueConnection,
  judging: Judging,
  { ahead, root }: SenderOptions,
): Promise<Sender> {
  const quiet = () => {};
  const queue: Queue = new bullmq.Queue(name, { connection: redis, streams: { events: { maxLen: EVENTS } } });
  const events = new bullmq.QueueEvents(name, { connection: redis.duplicate() });
  // The connection tells of its own errors.
  queue.on("error", quiet);
  events.on("error", quiet);
  await events.waitUntilReady();

  const waiting = new Map<string, { readonly file: QueuedFile; readonly done: (outcome: Outcome) => void }>();
  const idOf = new Map<string, string>();
  const termsKept = new Map<string, Promise<string>>();

  async function put(file: QueuedFile): Promise<void> {
    await queue.add("check", file, { ...options, jobId: jobIdOf(file) });
  }

  /** Fetches a result that is there; a job that is gone (Redis was emptied, another run fetched it) is put again. */
  async function look(id: string): Promise<void> {
    const wanted = waiting.get(id);
    if (wanted === undefined) return;
    const job = (await queue.getJob(id)) as Job<QueuedFile, QueuedResult> | undefined;
    if (job === undefined) return put(wanted.file);
    if (job.finishedOn === undefined) return;
    const outcome = job.returnvalue ? await unpacked(job.returnvalue) : failedOutcome(wanted.file, job.failedReason);
    if (waiting.delete(id)) wanted.done(outcome);
  }
  const failedOutcome = (file: QueuedFile, reason: string) =>
    outcomeOf(failedResult(file.name, null, errorOf(reason), judging.language));
  const lookQuietly = (id: string) => void look(id).catch(quiet);
  events.on("completed", ({ jobId }) => lookQuietly(jobId));
  events.on("failed", ({ jobId }) => lookQuietly(jobId));
  const timer = setInterval(() => {
    for (const id of waiting.keys()) lookQuietly(id);
  }, LOOK);

  async function queued({ name: given, source, settings }: Task): Promise<QueuedFile> {
    if (typeof source !== "string") throw new BatchError("标准输入不能排队 · standard input cannot be queued");
    const path = sharedPath(source, root);
    if (path === null) throw new BatchError(`${source}: 不在共享目录中 · is not in the shared folder (--root ${root})`);
    const sha256 = createHash("sha256")
      .update(await readFileBytes(source))
      .digest("hex");
    const terms = { settings, judging: { ...judging, suppressions: [...(judging.suppressions ?? [])] } };
    const key = fingerprintOf(terms);
    if (!termsKept.has(key)) termsKept.set(key, keepTerms(redis, terms));
    return { name: given, path, sha256, terms: (await termsKept.get(key)) ?? key };
  }

  async function readable<T>(task: Task, work: () => Promise<T>): Promise<T | Outcome> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ReadError) return outcomeOf(failedResult(task.name, null, error, judging.language));
      throw error;
    }
  }

  return {
    jobs: ahead,
    workers: () => queue.getWorkersCount(),
    isElsewhere: true,
    send: async (task) => (await readable(task, async () => put(await queued(task)))) ?? null,
    check: (task) =>
      readable(task, async () => {
        const file = await queued(task);
        const id = jobIdOf(file);
        const outcome = new Promise<Outcome>((done) => {
          waiting.set(id, { file, done });
        });
        idOf.set(file.name, id);
        await put(file);
        // It may have been handed in and done before.
        await look(id);
        return outcome;
      }),
    settled: async ({ digest }) => {
      const id = idOf.get(digest.file);
      idOf.delete(digest.file);
      if (id !== undefined) await queue.remove(id);
    },
    close: async () => {
      clearInterval(timer);
      await events.close();
      await queue.close();
    },
  };
}

/** What a worker's failure means for the file. */
function errorOf(reason: string): ReadError {
  const code = readErrorCodes.find((known): known is ReadErrorCode => known === reason);
  if (code === "not-readable") return new ReadError(code, { reason: "worker" });
  return code === undefined ? new ReadError("worker-crashed", { reason }) : new ReadError(code);
}
