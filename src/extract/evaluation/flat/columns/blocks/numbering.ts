import type { Atom } from "../atoms.js";

/** Words over or beside the running numbers of rows and columns. */
const NUMBERED = /^(?:序号|行次|列次|栏次|编号)$/;
/** So many numbers, each the one before and one more, are no points. */
const LEAST = 4;
const BRACKETED = /^\((\d{1,2})\)?$/;

/**
 * The pieces of the form's own numbers, where it says that it has some: rows and columns that are counted 1 2 3 … or
 * (1)(2)(3) …. Written one behind the other they are told by their order; what page breaks and labels part from the others is
 * the next number, first on its line, or alone and not beside other figures, as points are.
 */
export function numberingPieces(atoms: readonly Atom[], used: ReadonlySet<number>): number[] {
  if (!isNumbered(atoms)) return [];
  const bracketed = atoms.flatMap(({ key }, at) => (BRACKETED.test(key) && !used.has(at) ? [at] : []));
  const isCounting = new Set(bracketed.map((at) => Number(BRACKETED.exec(atoms[at]?.key ?? "")?.[1]))).size >= LEAST;
  const runs = countingRuns(atoms, used);
  return [...(isCounting ? withTornEnds(atoms, bracketed) : []), ...runs.flat(), ...laterNumbers(atoms, used, runs)];
}

/** Whether one of the words is printed, on one line or one character below the other. */
function isNumbered(atoms: readonly Atom[]): boolean {
  return atoms.some(({ key, block }, at) => {
    const below = atoms[at + 1];
    return NUMBERED.test(key) || (below?.block === block && NUMBERED.test(key + below.key));
  });
}

/** Brackets whose end was wrapped to a line of its own. */
function withTornEnds(atoms: readonly Atom[], bracketed: readonly number[]): number[] {
  return bracketed.flatMap((at) =>
    atoms[at]?.key.endsWith(")") === false && atoms[at + 1]?.key === ")" ? [at, at + 1] : [at],
  );
}

function countOf(atoms: readonly Atom[], at: number): number | null {
  const key = atoms[at]?.key ?? "";
  return /^[1-9]\d?$/.test(key) ? Number(key) : null;
}

/** Pieces that count on one behind the other; a column's numbers may begin behind those of another. */
function countingRuns(atoms: readonly Atom[], used: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let at = 0; at <= atoms.length; at++) {
    const count = used.has(at) ? null : countOf(atoms, at);
    const last = run.at(-1);
    if (count !== null && last !== undefined && count === (countOf(atoms, last) ?? 0) + 1) run.push(at);
    else {
      if (run.length >= LEAST) runs.push(run);
      run = count === null ? [] : [at];
    }
  }
  return runs;
}

/** The numbers that go on with the last run, one by one, wherever they stand behind it. */
function laterNumbers(atoms: readonly Atom[], used: ReadonlySet<number>, runs: readonly number[][]): number[] {
  const last = runs.at(-1)?.at(-1);
  if (last === undefined) return [];
  const later: number[] = [];
  let next = (countOf(atoms, last) ?? 0) + 1;
  for (let at = last + 1; at < atoms.length; at++) {
    if (used.has(at) || countOf(atoms, at) !== next || !isBesideWords(atoms, at)) continue;
    later.push(at);
    next += 1;
  }
  return later;
}

/** Whether no figure stands before or behind a piece, which begins its line. */
function isBesideWords(atoms: readonly Atom[], at: number): boolean {
  const [before, own, behind] = [atoms[at - 1], atoms[at], atoms[at + 1]];
  const hasFigure = (atom: Atom | undefined): boolean => atom !== undefined && /^[≥≤<>=-]*[\d/]/.test(atom.key);
  return before?.line !== own?.line && !hasFigure(before) && !hasFigure(behind);
}
