/** What a clause says twice is so long at least that two cells run together say it and one does not. */
const REPEATED = 4;
const MOST_COMPARED = 120;

/** Whether a text says the same words twice, as a target and an actual value do that were taken for one cell. */
export function repeatsItself(key: string): boolean {
  const seen = new Map<string, number>();
  for (let at = 0; at + REPEATED <= Math.min(key.length, MOST_COMPARED); at++) {
    const words = key.slice(at, at + REPEATED);
    const before = seen.get(words);
    if (before === undefined) seen.set(words, at);
    else if (at - before >= REPEATED && /^[\u3400-\u9fff]+$/.test(words)) return true;
  }
  return false;
}
