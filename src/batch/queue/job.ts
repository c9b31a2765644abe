import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import { z } from "zod";
import type { Settings } from "../../rules/settings.js";
import type { Judging } from "../check-task.js";
import { fingerprintOf } from "../fingerprint.js";
import { type Outcome, outcomeFrom } from "../outcome.js";

const jobSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  terms: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A file to check, as it waits in the queue: the name that its result carries, where it is, what it must hold. */
export type QueuedFile = z.infer<typeof jobSchema>;

/** How files are judged: kept once, and named in each of their jobs by its fingerprint. */
export interface Terms {
  readonly settings: Settings;
  readonly judging: Omit<Judging, "suppressions"> & { readonly suppressions: readonly (readonly [string, string])[] };
}

/** What a worker gives back for a file: the result's line, packed, since it stays with Redis until it is fetched. */
export interface QueuedResult {
  readonly packed: string;
  readonly internalError?: string;
}

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** The same file under the same terms has the same id, so that it waits in a queue once however often it is handed in. */
export function jobIdOf(file: QueuedFile): string {
  return fingerprintOf(file);
}

/** A job as it came out of the queue, where anyone may have put anything; null where it is none of ours. */
export function readJob(data: unknown): QueuedFile | null {
  return jobSchema.safeParse(data).data ?? null;
}

export async function packed({ line, internalError }: Outcome): Promise<QueuedResult> {
  const bytes = await pack(line, { level: constants.Z_BEST_SPEED });
  return { packed: bytes.toString("base64"), ...(internalError === undefined ? {} : { internalError }) };
}

/** @throws an Error where it was packed by no worker of ours */
export async function unpacked({ packed: text, internalError }: QueuedResult): Promise<Outcome> {
  const line = (await unpack(Buffer.from(text, "base64"))).toString("utf8");
  const { digest } = outcomeFrom(line);
  return { line, digest, ...(internalError === undefined ? {} : { internalError }) };
}
