import type { Redis } from "ioredis";
import { BatchError } from "../batch-error.js";
import { programFingerprint } from "../fingerprint.js";
import { loadOptional } from "../optional-part.js";
import type { QueueAddress } from "./address.js";

/** A connection to Redis, and the queue there that is ours. */
export interface QueueConnection {
  readonly redis: Redis;
  readonly bullmq: typeof import("bullmq");
  /** the program's own: workers of another version listen to another queue, so that results are never mixed */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** How long the first connection may take, in milliseconds. Once connected, a lost connection is sought again for ever. */
const FIRST = 10_000;

/**
 * Connects, with BullMQ and its client loaded only now.
 *
 * @param onError told of what goes wrong later; the connection mends itself
 * @throws BatchError where the packages are missing or no Redis answers; it names the host and nothing secret
 */
export async function connectQueue(address: QueueAddress, onError: (error: Error) => void): Promise<QueueConnection> {
  const [bullmq, { Redis: Client }] = await loadOptional(["bullmq", "ioredis"], () =>
    Promise.all([import("bullmq"), import("ioredis")]),
  );
  let isConnected = false;
  const redis = new Client(address.url, {
    lazyConnect: true,
    connectTimeout: FIRST,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isConnected ? Math.min(times * 100, 5_000) : null),
  });
  let lastError: Error | null = null;
  redis.on("error", (error: Error) => {
    lastError = error;
    if (isConnected) onError(error);
  });
  try {
    await redis.connect();
    await redis.ping();
    isConnected = true;
  } catch (error) {
    redis.disconnect();
    const { message } = lastError ?? (error as Error);
    throw new BatchError(`${address.shown}: 无法连接 · cannot be reached (${message})`, { cause: error });
  }
  const name = `selfeval-${(await programFingerprint()).slice(0, 16)}`;
  return { redis, bullmq, name, close: async () => redis.disconnect() };
}
