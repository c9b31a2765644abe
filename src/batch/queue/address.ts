import { BatchError } from "../batch-error.js";

/** Where a queue is. The address may hold a password: only what `shown` says of it is ever printed. */
export interface QueueAddress {
  readonly url: string;
  readonly shown: string;
}

const DEFAULT_PORT = "6379";

/** @throws BatchError, which does not repeat what was written, where it is no address of a Redis */
export function parseAddress(url: string): QueueAddress {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isRedis = parsed?.protocol === "redis:" || parsed?.protocol === "rediss:";
  const isWhole = isRedis && parsed.hostname !== "" && /^\/?\d{0,5}$/.test(parsed.pathname);
  if (!isWhole) {
    throw new BatchError("--queue: 地址应为 · an address is redis://HOST[:PORT][/DATABASE], or rediss:// with TLS");
  }
  const { protocol, hostname, port, pathname } = parsed;
  return { url, shown: `${protocol}//${hostname}:${port || DEFAULT_PORT}${pathname === "/" ? "" : pathname}` };
}
