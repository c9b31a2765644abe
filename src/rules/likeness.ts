/**
 * How alike two texts are: the share of neighbouring letter pairs that they have in common, from 0 to 1 (Dice's
 * coefficient). For deciding that two names may mean one thing, never for proving that they do.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const rest = new Map<string, number>();
  for (const pair of pairsOf(a)) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(b)) {
    const left = rest.get(pair) ?? 0;
    if (left === 0) continue;
    rest.set(pair, left - 1);
    common++;
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

function* pairsOf(text: string): Iterable<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2);
}

/** Whether one text is the other with letters left out, as abbreviations are: 县科协 of 青禾县科学技术协会. */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}
