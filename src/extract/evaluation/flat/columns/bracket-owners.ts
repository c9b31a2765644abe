import type { Atom } from "./atoms.js";
import type { TornWords } from "./blocks/torn.js";

/** Names that have a bracket of points behind them: those of the first level. */
export type IsFirst = (name: string) => boolean;

const WHOLE = /\(\d{1,3}(?:\.\d*)?分?\)$/;
/** A label whose bracket has begun, and what may be the rest of it. */
const OPEN = /^([\u4e00-\u9fff]+)(\(\d{0,3}(?:\.\d*)?)$/;
const BEGUN = /^\(\d{0,3}(?:\.\d*)?(?:分?\)?)?$/;
const REST = /^(?:[\d.]*分?\)|[\d.]+|分\))$/;
/** The rest of a bracket stands at most so many pieces away, and is of so many itself. */
const REACH = 24;
const MOST_RESTS = 2;

/**
 * Gives brackets to the labels that they are behind. Lines of neighbouring cells stand one between the other, so that one
 * may have been joined to a second-level name a line above its own label; and the rest of a bracket may have been written
 * in another run of lines.
 *
 * @param torn words that were joined, in the order in which they begin
 */
export function withOwnBrackets(torn: readonly TornWords[], atoms: readonly Atom[], isFirst: IsFirst): TornWords[] {
  const free: (readonly number[])[] = [];
  const own = torn.map((one) => {
    const at = bracketOf(one, atoms);
    const isApart = at > 0 && (one.pieces[at] ?? 0) > (one.pieces[at - 1] ?? 0) + 1;
    const name = one.words.replace(/\(.*$/, "");
    if (!isApart || isFirst(name)) return one;
    free.push(one.pieces.slice(at));
    return { words: name, pieces: one.pieces.slice(0, at) };
  });
  const given = own.map((one) => {
    if (one.words.includes("(") || !isFirst(one.words)) return one;
    const bracket = free.find((pieces) => pieces[0] === (one.pieces.at(-1) ?? 0) + 1);
    const words = one.words + (bracket ?? []).map((piece) => atoms[piece]?.key ?? "").join("");
    return bracket === undefined || !WHOLE.test(words) ? one : { words, pieces: [...one.pieces, ...bracket] };
  });
  const used = new Set(given.flatMap(({ pieces }) => pieces));
  return [...given, ...overRuns(atoms, used, isFirst)].sort((a, b) => (a.pieces[0] ?? 0) - (b.pieces[0] ?? 0));
}

/** Where among its pieces the bracket of some words begins, or -1. */
function bracketOf({ pieces }: TornWords, atoms: readonly Atom[]): number {
  return pieces.findIndex((piece) => atoms[piece]?.key.startsWith("(") === true);
}

/** Labels of the first level whose bracket goes on in another run of lines of their page. */
function overRuns(atoms: readonly Atom[], used: ReadonlySet<number>, isFirst: IsFirst): TornWords[] {
  const taken = new Set(used);
  return atoms.flatMap((atom, at): TornWords[] => {
    const [, name, bracket] = OPEN.exec(atom.key) ?? [];
    if (name === undefined || bracket === undefined || taken.has(at) || !isFirst(name)) return [];
    const rests = restsOf(atoms, at, bracket, taken);
    const pieces = [at, ...rests];
    const words = pieces.map((piece) => atoms[piece]?.key ?? "").join("");
    if (!WHOLE.test(words)) return [];
    for (const piece of pieces) taken.add(piece);
    return [{ words, pieces }];
  });
}

/** The pieces that an open bracket goes on with: "(50" and "分)", or "0" and "分)" on one line. */
function restsOf(atoms: readonly Atom[], at: number, bracket: string, taken: ReadonlySet<number>): number[] {
  const rests: number[] = [];
  for (let next = at + 1; next <= at + REACH && rests.length < MOST_RESTS; next++) {
    const atom = atoms[next];
    if (atom === undefined || atom.page !== atoms[at]?.page) break;
    const isRest = !taken.has(next) && REST.test(atom.key) && BEGUN.test(bracket + atom.key);
    if (!isRest || (!atom.key.endsWith(")") && atoms[next + 1]?.line !== atom.line)) continue;
    rests.push(next);
    if (atom.key.endsWith(")")) break;
  }
  return rests;
}
