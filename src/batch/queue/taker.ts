import type { Worker } from "bullmq";
import type { ReadErrorCode } from "../../model/index.js";
import type { Checker } from "../checker.js";
import { type Outcome, resultOf } from "../outcome.js";
import type { QueueConnection } from "./connection.js";
import { packed, type QueuedFile, type QueuedResult, readJob, type Terms } from "./job.js";
import { localPath } from "./shared-path.js";
import { termsOf } from "./terms.js";

export interface TakerOptions {
  /** after how many seconds without a sign of life a worker's files are taken up by others */
  readonly takeover: number;
  /** the folder that all machines share, as it is called here; files outside are refused */
  readonly root?: string;
  /** told of each file that is done */
  readonly saw: (outcome: Outcome) => void;
}

/** Takes files out of a queue until it is closed. */
export interface Taker {
  /** takes no more, and gives back what is being checked */
  readonly close: () => Promise<void>;
}

/** How often a file may be taken up again after its worker vanished. One that ends worker after worker is given up. */
const TAKEOVERS = 3;

/** What a worker cannot do anything about, but another one perhaps can: a folder that is not mounted, a file that changed. */
const elsewhere: readonly (ReadErrorCode | undefined)[] = ["not-found", "not-readable"];

/** Checks what waits in the queue. A file that is not what was handed in is left to another worker. */
export function openTaker({ redis, bullmq, name }: QueueConnection, checker: Checker, options: TakerOptions): Taker {
  const { takeover, root, saw } = options;
  let known: { readonly id: string; readonly terms: Promise<Terms | null> } | null = null;
  const termsFor = (id: string) => {
    if (known?.id !== id) known = { id, terms: termsOf(redis, id) };
    return known.terms;
  };

  async function work({ data }: { readonly data: unknown }): Promise<QueuedResult> {
    const file = readJob(data);
    const terms = file === null ? null : await termsFor(file.terms);
    if (file === null || terms === null) throw new bullmq.UnrecoverableError("not a file of ours");
    const outcome = await checked(file, terms);
    saw(outcome);
    return packed(outcome);
  }

  async function checked({ name: given, path, sha256 }: QueuedFile, { settings, judging }: Terms): Promise<Outcome> {
    const source = localPath(path, root);
    if (source === null) throw new Error("not-found" satisfies ReadErrorCode);
    const suppressions = new Map(judging.suppressions);
    const outcome = await checker.check({ name: given, source, settings, judging: { ...judging, suppressions } });
    const { error, sha256: found } = resultOf(outcome);
    if (elsewhere.includes(error?.code)) throw new Error(error?.code);
    if (found !== null && found !== sha256) throw new Error("file-changed" satisfies ReadErrorCode);
    return outcome;
  }

  const milliseconds = takeover * 1000;
  const worker: Worker<unknown, QueuedResult> = new bullmq.Worker(name, work, {
    connection: redis,
    // One more than there are workers waits at the door, so that none of them waits for Redis.
    concurrency: checker.jobs + 1,
    lockDuration: milliseconds,
    stalledInterval: milliseconds,
    maxStalledCount: TAKEOVERS,
  });
  worker.on("error", () => {});
  return { close: () => worker.close() };
}
