import { joinPlaced, slicePlaced } from "../../../../layout/placed-text.js";
import { type BlockKind, type Field, fieldOf, isHeadingPiece, isOpen, isWholeHeading } from "./heading-words.js";
import type { Stack } from "./stacks.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Between two lines of one heading the lines of its neighbours stand, one at most. */
const FURTHEST = 2;
/** No heading has more lines than this. */
const TALLEST = 6;
/** Blanks that part the words within a bracket. */
const BLANK = 1;
/** Two headings have so many characters at least. */
const SHORTEST_TWO = 5;

/** Headings that are whole by what they say, and the words that belong to none of them, line by line. */
export interface WholeHeadings {
  readonly stacks: readonly Stack[];
  readonly rest: readonly PrintedLine[];
}

/**
 * Finds the headings that words below each other say whole ("未完成原因", "及拟采取的", "改进措施"). What words say tells
 * better than where they stand which of them are one heading: those of more lines come first.
 */
export function wholeHeadings(kind: BlockKind, lines: readonly PrintedLine[]): WholeHeadings {
  const split = lines.map((line) => ({
    ...line,
    tokens: withoutBlanks(line.tokens).flatMap((one) => unglued(kind, one)),
  }));
  const chains = split.flatMap((line, at) => line.tokens.flatMap((token) => chainsFrom(kind, split, at, [token])));
  const kept = withoutOpenEnds(apart(chains), split);
  const stacks = kept.map((chain): Stack => {
    const start = Math.min(...chain.map((token) => token.start));
    return { start, end: Math.max(...chain.map((token) => token.end)), tokens: [...chain] };
  });
  const taken = new Set(kept.flat());
  const rest = split.map((line) => ({ ...line, tokens: line.tokens.filter((token) => !taken.has(token)) }));
  return { stacks, rest };
}

/** Chains that share no word: those of more lines, and the straighter ones, first. */
function apart(chains: readonly (readonly Token[])[]): (readonly Token[])[] {
  const taken = new Set<Token>();
  const kept: (readonly Token[])[] = [];
  for (const chain of [...chains].sort((a, b) => b.length - a.length || slant(a) - slant(b))) {
    if (chain.some((token) => taken.has(token))) continue;
    for (const token of chain) taken.add(token);
    kept.push(chain);
  }
  return kept;
}

/** Leaves out chains with a word of no chain above, between or below: it may be theirs, "上年度" above "完成值". */
function withoutOpenEnds(chains: readonly (readonly Token[])[], lines: readonly PrintedLine[]): (readonly Token[])[] {
  const taken = new Set(chains.flat());
  const free = lines.flatMap(({ tokens }) => tokens.filter((token) => !taken.has(token)));
  const isOpenEnded = (chain: readonly Token[]): boolean =>
    free.some((other) =>
      chain.some((token) => Math.abs(token.y - other.y) <= FURTHEST && token.y !== other.y && isBelow(token, other)),
    );
  const kept = chains.filter((chain) => !isOpenEnded(chain));
  return kept.length === chains.length ? kept : withoutOpenEnds(kept, lines);
}

/** The chains of words that begin with these and are a heading, each longer one that goes on among them. */
function chainsFrom(kind: BlockKind, lines: readonly PrintedLine[], at: number, chain: readonly Token[]): Token[][] {
  const words = chain.map(({ text }) => text).join("");
  if (!isHeadingPiece(words)) return [];
  const field = fieldOf(kind, words);
  const isWhole = field !== null && field !== "label" && !isOpen(words) && isWholeHeading(kind, field, words);
  const found = isWhole ? [[...chain]] : [];
  if (chain.length === TALLEST) return found;
  const beside = nextOnLine(kind, lines[at], chain);
  if (beside !== null) found.push(...chainsFrom(kind, lines, at, [...chain, beside]));
  for (let step = 1; step <= FURTHEST; step++) {
    const below = lines[at + step]?.tokens.filter((token) => goesOn(kind, chain, token)) ?? [];
    found.push(...below.flatMap((token) => chainsFrom(kind, lines, at + step, [...chain, token])));
  }
  return found;
}

/** Lines of one heading are no further aside of each other, where the lines below were printed elsewhere, in positions. */
const ASIDE = 20;

/** Whether a word can be the next of a heading. What a bracket holds may be anything, but for another heading. */
function goesOn(kind: BlockKind, chain: readonly Token[], token: Token): boolean {
  const last = chain.at(-1);
  if (last === undefined || !isOpen(chain.map(({ text }) => text).join(""))) return isNear(chain, token);
  const field = fieldOf(kind, token.text);
  return isBelow(last, token) && !(field !== null && isWholeHeading(kind, field, token.text));
}

/** Whether a word stands below others, or not far aside. */
function isNear(chain: readonly Token[], token: Token): boolean {
  return slant([...chain, token]) <= ASIDE;
}

/** The next word on the line, where it came to stand beside the one that it belongs below: no heading of its own. */
function nextOnLine(kind: BlockKind, line: PrintedLine | undefined, chain: readonly Token[]): Token | null {
  const last = chain.at(-1);
  const next = line?.tokens[last === undefined ? -1 : line.tokens.indexOf(last) + 1];
  if (next === undefined || !isNear(chain, next)) return null;
  const field = fieldOf(kind, next.text);
  return field !== null && isWholeHeading(kind, field, next.text) ? null : next;
}

/** Whether two words share a position. */
function isBelow(above: Token, token: Token): boolean {
  return Math.min(above.end, token.end) > Math.max(above.start, token.start);
}

/** How far the middles of a chain's words are apart. */
function slant(chain: readonly Token[]): number {
  const middles = chain.map(({ start, end }) => (start + end) / 2);
  return Math.max(...middles) - Math.min(...middles);
}

/** Words that blanks part within a bracket are one: "得分（20 分*执" above "行率）". */
function withoutBlanks(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last === undefined || !isOpen(last.text) || token.start - last.end > BLANK) {
      joined.push(token);
      continue;
    }
    const content = joinPlaced([last.content, token.content]);
    joined[joined.length - 1] = { ...last, content, text: content.text, end: token.end };
  }
  return joined;
}

/** Columns of values, and those that may touch them on their right. */
const VALUES: readonly (Field | null)[] = ["initial", "adjusted", "executed", "target", "actual"];
const BESIDE: readonly (Field | null)[] = ["weight", "rate", "score", "measureUnit"];

/** Two headings that touch each other are two words: "全年执行数分值". */
function unglued(kind: BlockKind, token: Token): Token[] {
  const wholeField = (words: string): Field | null => {
    const field = fieldOf(kind, words);
    return field !== null && isWholeHeading(kind, field, words) ? field : null;
  };
  const { text, content, start, end } = token;
  if (text.length < SHORTEST_TWO || wholeField(text) !== null) return [token];
  for (let at = 2; at <= text.length - 2; at++) {
    if (!VALUES.includes(wholeField(text.slice(0, at))) || !BESIDE.includes(wholeField(text.slice(at)))) continue;
    const border = start + Math.round(((end - start) * at) / text.length);
    const [left, right] = [slicePlaced(content, 0, at), slicePlaced(content, at, text.length)];
    return [
      { ...token, content: left, text: left.text, end: border },
      { ...token, content: right, text: right.text, start: border },
    ];
  }
  return [token];
}
