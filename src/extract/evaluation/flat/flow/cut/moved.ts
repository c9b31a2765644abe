import { type Atom, AtomText } from "../atoms.js";
import type { Stretch } from "../rows.js";

/** A text whose words behind `at` are in another order: each piece goes where the cell that it ends begins or goes on. */
export interface Move {
  /** the atoms that move */
  readonly piece: Stretch;
  /** the atom that they are put before */
  readonly to: number;
}

/**
 * Puts pieces before the atoms that they belong before. A piece begins a line where it goes, as it did where it stood
 * or would have if the cells beside it had been blank.
 *
 * @param page the page that the pieces are then told to stand on; null leaves them theirs
 */
export function moved(text: AtomText, moves: readonly Move[], page: number | null): AtomText {
  const taken = new Set<number>();
  const before = new Map<number, Atom[]>();
  for (const { piece, to } of moves) {
    const atoms = text.atoms.slice(piece.start, piece.end).map((atom, index, all) => ({
      ...atom,
      gap: index === 0 ? ("line" as const) : atom.gap,
      last: atom.last || index === all.length - 1,
      page: page ?? atom.page,
    }));
    for (let at = piece.start; at < piece.end; at++) taken.add(at);
    before.set(to, [...(before.get(to) ?? []), ...atoms]);
  }
  const atoms = text.atoms.flatMap((atom, index) => [
    ...(before.get(index) ?? []),
    ...(taken.has(index) ? [] : [taken.has(index - 1) ? { ...atom, gap: "line" as const } : atom]),
  ]);
  return new AtomText([...atoms, ...(before.get(text.length) ?? [])]);
}

/** The atoms with which a page begins, other than the first. */
export function pageStarts(text: AtomText): number[] {
  return text.atoms.flatMap((atom, index) => {
    const before = text.atoms[index - 1];
    return before !== undefined && before.page !== atom.page ? [index] : [];
  });
}
