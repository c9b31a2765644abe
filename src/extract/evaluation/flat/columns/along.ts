import type { Atom } from "./atoms.js";

/**
 * What stands one after the other among pieces: each begins where the one before ended.
 *
 * @param used numbers of pieces that belong to something else
 * @param markAt what begins at a piece; null where nothing does
 */
export function marksAlong<Found extends { readonly end: number }>(
  atoms: readonly Atom[],
  used: ReadonlySet<number>,
  markAt: (at: number) => Found | null,
): Found[] {
  const marks: Found[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const mark = used.has(at) ? null : markAt(at);
    if (mark === null) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

/** The number of the piece behind the last of a piece's run of lines. */
export function endOfRun(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  while (end < atoms.length && atoms[end]?.block === atoms[at]?.block) end++;
  return end;
}
