import { createHash } from "node:crypto";

/** One machine's part of a list: `index` of `count`, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** "2/10", as an indexed job counts: from 0. Null where it is none. */
export function parseShard(words: string): Shard | null {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(words)?.map(Number) ?? [];
  return index === undefined || count === undefined || index >= count ? null : { index, count };
}

/** Whether a file belongs to a part. It depends on its name alone, not on what else is listed or in which order. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return createHash("sha256").update(name).digest().readUIntBE(0, 6) % count === index;
}
