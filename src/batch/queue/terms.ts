import type { Redis } from "ioredis";
import { fingerprintOf } from "../fingerprint.js";
import type { Terms } from "./job.js";

/** How long terms are kept after files were last handed in under them, in seconds: thirty days. */
const KEPT = 30 * 24 * 3600;

const keyOf = (id: string) => `selfeval:terms:${id}`;

/** Keeps terms beside the queue. @returns their fingerprint, which the jobs name */
export async function keepTerms(redis: Redis, terms: Terms): Promise<string> {
  const id = fingerprintOf(terms);
  await redis.set(keyOf(id), JSON.stringify(terms), "EX", KEPT);
  return id;
}

/** The terms that a job names; null where they are kept no more. */
export async function termsOf(redis: Redis, id: string): Promise<Terms | null> {
  const text = await redis.get(keyOf(id));
  if (text === null) return null;
  const terms = JSON.parse(text) as Terms;
  // Whoever may write to Redis may write anything: the name tells whether it is what was handed in.
  return fingerprintOf(terms) === id ? terms : null;
}
