import type { Signature } from "../../model/index.js";
import { SKETCH } from "../signature/content.js";
import { wordsIn } from "../signature/words.js";

type Content = NonNullable<Signature["content"]>;

/**
 * The share of the facts of two reports that both tell, from 0 to 1 (Jaccard's coefficient): exact where neither tells
 * more than a sketch holds, else as the least hashes of both together tell it (Broder, 1997).
 */
export function resemblance(a: Content, b: Content): number {
  const [first, second] = [new Set(wordsIn(a.sketch)), new Set(wordsIn(b.sketch))];
  const least = [...new Set([...first, ...second])].sort(byCode).slice(0, limit(a, b));
  if (least.length === 0) return 0;
  return least.filter((word) => first.has(word) && second.has(word)).length / least.length;
}

/** A sketch that is full says nothing of the facts behind its last. */
function limit(a: Content, b: Content): number {
  return a.facts > SKETCH || b.facts > SKETCH ? SKETCH : Number.POSITIVE_INFINITY;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
