import { isAside, isBelow, isBelowAnother, isBracket, isStraight, slant } from "./chain-shape.js";
import { headingPieces } from "./heading-pieces.js";
import {
  type BlockKind,
  type Field,
  fieldOf,
  isHeading,
  isHeadingPiece,
  isListed,
  isOpen,
  isQuotient,
  isWholeHeading,
  wholeField,
} from "./heading-words.js";
import type { Stack } from "./stacks.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Between two lines of one heading the lines of its neighbours stand, one at most. */
const FURTHEST = 2;
/** No heading has more lines than this. */
const TALLEST = 6;

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
  const split = lines.map((line, at) => {
    const below = lines.slice(at + 1, at + 1 + FURTHEST).flatMap(({ tokens }) => tokens);
    return { ...line, tokens: headingPieces(kind, line.tokens, below) };
  });
  const hasQuotient = split.some(({ tokens }) => tokens.some((token) => isBracket(token) && isQuotient(token.text)));
  const search: Search = { kind, lines: split, headings: new Map(), hasQuotient, tries: 0 };
  const chains = split.flatMap((line, at) => line.tokens.flatMap((token) => chainsFrom(search, at, [token])));
  const kept = search.tries > MOST_TRIES ? [] : withoutOpenEnds(apart(kind, chains, split), split);
  const stacks = kept.map((chain): Stack => {
    const start = Math.min(...chain.map((token) => token.start));
    return { start, end: Math.max(...chain.map((token) => token.end)), tokens: [...chain] };
  });
  const taken = new Set(kept.flat());
  const rest = split.map((line) => ({ ...line, tokens: line.tokens.filter((token) => !taken.has(token)) }));
  return { stacks, rest };
}

/**
 * Chains that share no word: those of more lines, those whose first line needs the others, those without the bracket of
 * another, and the straighter ones, first.
 */
function apart(
  kind: BlockKind,
  chains: readonly (readonly Token[])[],
  lines: readonly PrintedLine[],
): (readonly Token[])[] {
  const taken = new Set<Token>();
  const kept: (readonly Token[])[] = [];
  const ranked = chains.map((chain) => ({
    chain,
    words: chain.filter((token) => !isBracket(token)).length,
    isSpare: isHeading(kind, chain[0]?.text ?? ""),
    strays: chain.filter((token) => isBracket(token) && isAside(chain, token, lines)).length,
    slant: slant(chain),
  }));
  ranked.sort(
    (a, b) =>
      b.words - a.words ||
      Number(a.isSpare) - Number(b.isSpare) ||
      a.strays - b.strays ||
      b.chain.length - a.chain.length ||
      a.slant - b.slant,
  );
  for (const { chain } of ranked) {
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

/** A search for chains among some lines, and how many it tried. */
interface Search {
  readonly kind: BlockKind;
  readonly lines: readonly PrintedLine[];
  /** what words are the heading of, as far as that was asked; null where they are none from end to end */
  readonly headings: Map<string, Field | null>;
  /** a quotient stands on a line of its own among the words */
  readonly hasQuotient: boolean;
  tries: number;
}

function ownField({ kind, headings }: Search, text: string): Field | null {
  const known = headings.get(text);
  if (known !== undefined) return known;
  const field = wholeField(kind, text);
  headings.set(text, field);
  return field;
}

/** No headings have so many ways to go on; words that have are none. */
const MOST_TRIES = 2000;

/** The chains of words that begin with these and are a heading, each longer one that goes on among them. */
function chainsFrom(search: Search, at: number, chain: readonly Token[]): Token[][] {
  const { kind, lines } = search;
  const words = chain.map(({ text }) => text).join("");
  if (!isHeadingPiece(words) || search.tries++ > MOST_TRIES) return [];
  const field = fieldOf(kind, words);
  const isWhole =
    field !== null &&
    field !== "label" &&
    !isOpen(words) &&
    isWholeHeading(kind, field, words) &&
    (isListed(kind, field, words) || isStraight(chain));
  const found = isWhole ? [[...chain]] : [];
  if (chain.length === TALLEST) return found;
  const beside = nextOnLine(kind, lines[at], chain);
  if (beside !== null) found.push(...chainsFrom(search, at, [...chain, beside]));
  for (let step = 1; step <= FURTHEST; step++) {
    const below =
      lines[at + step]?.tokens.filter(
        (token) =>
          goesOn(search, chain, token) &&
          !isBelowAnother(kind, chain, token, lines.slice(Math.max(0, at + step - FURTHEST), at + step)),
      ) ?? [];
    found.push(...below.flatMap((token) => chainsFrom(search, at + step, [...chain, token])));
  }
  return found;
}

/** Lines of one heading are no further aside of each other, where the lines below were printed elsewhere, in positions. */
const ASIDE = 22;

/** Whether a word can be the next of a heading. What a bracket holds may be anything, but for another heading. */
function goesOn(search: Search, chain: readonly Token[], token: Token): boolean {
  if ((isBracket(token) && chain.some(isBracket)) || search.tries > MOST_TRIES) return false;
  const last = chain.at(-1);
  const words = chain.map(({ text }) => text).join("");
  // Where a quotient stands below the rate, the rate begins no other heading: "执行率得分" elsewhere.
  if (search.hasQuotient && ownField(search, words) === "rate" && ownField(search, token.text) !== null) return false;
  if (last === undefined || !isOpen(words)) return isNear(chain, token);
  return isBelow(last, token) && ownField(search, token.text) === null;
}

/** Whether a word stands below others, or not far aside. */
function isNear(chain: readonly Token[], token: Token): boolean {
  return slant([...chain, token]) <= ASIDE;
}

/** The next word on the line, where it came to stand beside the one that it belongs below: no heading of its own. */
function nextOnLine(kind: BlockKind, line: PrintedLine | undefined, chain: readonly Token[]): Token | null {
  const last = chain.at(-1);
  const next = line?.tokens[last === undefined ? -1 : line.tokens.indexOf(last) + 1];
  if (next === undefined || !isNear(chain, next) || isBracket(next)) return null;
  return isHeading(kind, next.text) ? null : next;
}
