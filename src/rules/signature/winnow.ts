import { hashOf } from "./words.js";

/** A stretch of text so long is not written twice by chance. In characters, blanks and marks not counted. */
export const STRETCH = 20;

/** Of so many stretches that begin one behind the other, one is kept. */
export const WINDOW = 40;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every window of stretches the
 * one with the least hash is kept. Two texts that share STRETCH + WINDOW − 1 characters in a row share a fingerprint,
 * wherever the characters stand, and one fingerprint stands for about half a window.
 *
 * @returns hashes in the order of the text
 */
export function winnow(text: string): number[] {
  const kept: number[] = [];
  const count = text.length - STRETCH + 1;
  const hashes = Array.from({ length: Math.max(0, count) }, (_, at) => hashOf(text, at, at + STRETCH));
  let least = -1;
  for (let end = Math.min(WINDOW, count); end <= count && end > 0; end++) {
    const start = Math.max(0, end - WINDOW);
    const before = least;
    if (least < start) least = leastIn(hashes, start, end);
    else if ((hashes[end - 1] ?? 0) <= (hashes[least] ?? 0)) least = end - 1;
    if (least !== before) kept.push(hashes[least] ?? 0);
  }
  return kept;
}

/** The place of the least hash, the last of several. */
function leastIn(hashes: readonly number[], start: number, end: number): number {
  let least = start;
  for (let at = start + 1; at < end; at++) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
  return least;
}
