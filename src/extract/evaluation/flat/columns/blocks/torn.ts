/** Words that were cut into pieces, and the numbers of the pieces. */
export interface TornWords {
  readonly words: string;
  readonly pieces: readonly number[];
}

/** One piece of a text in columns, as far as joining torn words asks. */
export interface Piece {
  readonly key: string;
  /** number of the run of lines without a blank one between them */
  readonly block: number;
}

/** Words that are known whole. */
export interface Lexicon {
  /** whether the words are whole */
  readonly isWhole: (words: string) => boolean;
  /** whether whole words may begin so */
  readonly isBeginning: (words: string) => boolean;
}

/** Between two pieces of one cell stand at most so many pieces of the cells beside it. */
const REACH = 14;
const MOST_PIECES = 9;
/** How many more characters words must have to skip one more piece. */
const SKIP = 3;
/** A run of lines with so many pieces holds more than one cell's. */
const LONG_RUN = 24;
/** How many ways to go on are tried from each piece. */
const BRANCHES = 3;

/**
 * Finds known words among the pieces of a text, wherever they were cut. A run of lines that holds several columns has
 * their lines one between the other, so that the pieces of a word need not follow each other; they only stand in one run.
 * Of the ways to read a beginning the longest words are taken that skip little.
 *
 * @param isFree whether a piece may be used
 */
export function findTorn(
  pieces: readonly Piece[],
  lexicon: Lexicon,
  isFree: (piece: number) => boolean = () => true,
): TornWords[] {
  const runs = new Map<number, number[]>();
  pieces.forEach(({ block }, at) => {
    const run = runs.get(block);
    if (run === undefined) runs.set(block, [at]);
    else run.push(at);
  });
  return [...runs.values()].flatMap((run) => {
    const long = findInRun(pieces, run, lexicon, isFree);
    if (run.length < 3) return long;
    // A word that is whole on its own line may be the end of another, or stand between another's halves: whichever leaves less over.
    const whole = run.flatMap((at): TornWords[] =>
      isFree(at) && lexicon.isWhole(pieces[at]?.key ?? "") ? [{ words: pieces[at]?.key ?? "", pieces: [at] }] : [],
    );
    const alone = new Set(whole.flatMap((words) => words.pieces));
    const other = [...whole, ...findInRun(pieces, run, lexicon, (at) => isFree(at) && !alone.has(at))];
    return covered(other) > covered(long) ? other.sort((a, b) => (a.pieces[0] ?? 0) - (b.pieces[0] ?? 0)) : long;
  });
}

function covered(found: readonly TornWords[]): number {
  return found.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function findInRun(
  pieces: readonly Piece[],
  run: readonly number[],
  lexicon: Lexicon,
  isFree: (piece: number) => boolean,
): TornWords[] {
  const found: TornWords[] = [];
  const used = new Set<number>();
  const free = (at: number): boolean => !used.has(at) && isFree(at);
  for (const at of run) {
    if (!free(at) || !lexicon.isBeginning(pieces[at]?.key ?? "")) continue;
    const words = longest(pieces, at, lexicon, free);
    if (words === null) continue;
    for (const piece of words.pieces) used.add(piece);
    found.push(words);
  }
  return found;
}

function longest(
  pieces: readonly Piece[],
  first: number,
  lexicon: Lexicon,
  free: (at: number) => boolean,
): TornWords | null {
  let best: { readonly torn: TornWords; readonly skipped: number } | null = null;
  const follow = (words: string, taken: readonly number[], skipped: number): void => {
    if (isWord(pieces, words, taken, skipped, lexicon) && (best === null || isBetter(words, skipped, best)))
      best = { torn: { words, pieces: taken }, skipped };
    if (taken.length >= MOST_PIECES) return;
    const last = taken.at(-1) ?? first;
    let tried = 0;
    let passed = 0;
    for (let next = last + 1; next <= last + 1 + REACH && tried < BRANCHES; next++) {
      const piece = pieces[next];
      if (piece === undefined || piece.block !== pieces[first]?.block) return;
      if (!free(next)) continue;
      if (!lexicon.isBeginning(words + piece.key)) {
        passed++;
        continue;
      }
      tried++;
      follow(words + piece.key, [...taken, next], skipped + passed);
      passed += 1;
    }
  };
  follow(pieces[first]?.key ?? "", [first], 0);
  return (best as { readonly torn: TornWords } | null)?.torn ?? null;
}

/**
 * Whether pieces make whole words: none of which the last is whole itself and stands far from the others, as 得分 does from
 * 主管部门 in the head, or behind another whole word that a long run of lines says once, as 得分 below 执行率.
 */
function isWord(
  pieces: readonly Piece[],
  words: string,
  taken: readonly number[],
  skipped: number,
  lexicon: Lexicon,
): boolean {
  if (!lexicon.isWhole(words)) return false;
  if (taken.length < 2 || !lexicon.isWhole(pieces[taken.at(-1) ?? -1]?.key ?? "")) return true;
  if (words.length < SKIP * skipped) return false;
  const first = pieces[taken[0] ?? -1];
  if (first === undefined || taken.length > 2 || !lexicon.isWhole(first.key)) return true;
  const run = pieces.filter(({ block }) => block === first.block);
  return run.length < LONG_RUN || run.filter(({ key }) => key.startsWith(first.key)).length > 1;
}

function isBetter(
  words: string,
  skipped: number,
  best: { readonly torn: TornWords; readonly skipped: number },
): boolean {
  const gain = words.length - SKIP * skipped;
  const known = best.torn.words.length - SKIP * best.skipped;
  return gain > known || (gain === known && words.length > best.torn.words.length);
}

/** A lexicon of whole words, each of which may be followed by a bracket that `bracket` begins like. */
export function lexiconOf(whole: Iterable<string>, bracket: RegExp): Lexicon {
  const words = new Set(whole);
  const beginnings = new Set([...words].flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1))));
  const parts = (text: string): readonly [string, string] => {
    const at = text.indexOf("(");
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
  };
  return {
    isWhole: (text) => {
      const [name, tail] = parts(text);
      return words.has(name) && (tail === "" || (tail.endsWith(")") && bracket.test(tail)));
    },
    isBeginning: (text) => {
      const [name, tail] = parts(text);
      return tail === "" ? beginnings.has(name) : words.has(name) && bracket.test(tail);
    },
  };
}
