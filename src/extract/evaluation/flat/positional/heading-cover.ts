import { toHalfWidth } from "../../../../quantity/index.js";
import { headingKey } from "../../heading.js";
import { FUND_COLUMNS, INDICATOR_COLUMNS } from "../../vocabulary.js";
import { type BlockKind, fieldOf, isOpen, isTorn, isWholeHeading, REASON_LETTERS } from "./heading-words.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Words of one heading are no further aside of each other than this, in positions. */
const ASIDE = 45;
/** What another heading costs, beside how far aside of each other the words of each stand: words that can be one are one. */
const ONE_MORE = 30;
/** What each position costs by which a heading stands right of the next. */
const BEHIND = 3;
/** What it costs that the letters of columns do not follow each other. */
const OUT_OF_ORDER = 100;
/** The next heading begins no further right of the first word that is left. */
const NEXT = 36;
const MOST_TRIES = 8000;
/** Letters of the labels beside a whole block, and words over the labels of its rows, which are no headings of columns. */
const BESIDE =
  /^(?:[绩效指标年度项目预算资金情况执行支出使用(（)）万元分\d.]+|资金来源|[列栏]次|年度资金总额|项目资金)$/u;

/** All headings of a block's columns from end to end. */
const NAMES: Readonly<Record<BlockKind, readonly string[]>> = {
  funds: Object.values(FUND_COLUMNS).flatMap(({ whole }) => whole),
  indicators: Object.values(INDICATOR_COLUMNS).flatMap(({ whole }) => whole),
};

interface Search {
  readonly kind: BlockKind;
  readonly lines: readonly (readonly Token[])[];
  /** the headings that cover the words from some places on, and what they cost; null where none do */
  readonly known: Map<string, Cover | null>;
  readonly names: Map<string, "whole" | "piece" | "none">;
  tries: number;
}

interface Cover {
  readonly cost: number;
  /** where the first of them stands */
  readonly middle: number;
  /** the first letter by which one of the headings is called: "（C）" */
  readonly letter: string | null;
  readonly headings: readonly (readonly Token[])[];
}

/**
 * Takes the words of some lines for headings by what they say alone, wherever each line was moved to: from left to right
 * every heading takes the next words of some lines, from top to bottom, and no word is left over.
 *
 * @param counts how many headings there may be
 * @returns the words of each heading; null where the words cannot be taken so
 */
export function coverOf(
  kind: BlockKind,
  lines: readonly PrintedLine[],
  counts: readonly number[],
): (readonly Token[])[] | null {
  const isBeside = ({ text }: Token): boolean => text !== "行" && BESIDE.test(text);
  const edge = Math.min(...lines.flatMap(({ tokens }) => tokens.find((token) => !isBeside(token))?.start ?? []));
  const words = lines.map(({ tokens }) => {
    const first = tokens.findIndex((token) => token.start >= edge || !isBeside(token));
    return first < 0 ? [] : tokens.slice(first);
  });
  const search: Search = { kind, lines: words, known: new Map(), names: new Map(), tries: 0 };
  const cover = bestFrom(
    search,
    words.map(() => 0),
  );
  return cover !== null && counts.includes(cover.headings.length) ? [...cover.headings] : null;
}

/** The cheapest headings that take all words from these places on, one place a line. */
function bestFrom(search: Search, at: readonly number[]): Cover | null {
  const key = at.join(",");
  const known = search.known.get(key);
  if (known !== undefined) return known;
  if (search.lines.every((tokens, line) => (at[line] ?? 0) >= tokens.length))
    return { cost: 0, middle: Number.POSITIVE_INFINITY, letter: null, headings: [] };
  if (search.tries++ > MOST_TRIES) return null;
  search.known.set(key, null);
  let best: Cover | null = null;
  for (const { tokens, next } of headingsFrom(search, at)) {
    const rest = bestFrom(search, next);
    if (rest === null) continue;
    const middles = tokens.map(({ start, end }) => (start + end) / 2);
    const letter = letterOf(tokens);
    const isBehind = letter !== null && rest.letter !== null && letter > rest.letter;
    const middle = middles.reduce((sum, one) => sum + one, 0) / middles.length;
    const behind = BEHIND * Math.max(0, middle - rest.middle) + (isBehind ? OUT_OF_ORDER : 0);
    const cost = rest.cost + behind + ONE_MORE + Math.max(...middles) - Math.min(...middles);
    if (best === null || cost < best.cost)
      best = { cost, middle, letter: letter ?? rest.letter, headings: [tokens, ...rest.headings] };
  }
  search.known.set(key, best);
  return best;
}

/** The letter by which a heading is called in its bracket, or null. */
function letterOf(tokens: readonly Token[]): string | null {
  return /\(([A-Z])(?:=[^)]*)?\)$/.exec(toHalfWidth(tokens.map(({ text }) => text).join("")))?.[1] ?? null;
}

interface Start {
  readonly tokens: readonly Token[];
  readonly next: readonly number[];
}

/** The headings that the next words of the lines can be, each with the places behind it. */
function headingsFrom(search: Search, at: readonly number[]): Start[] {
  const nexts = at.map((place, line) => search.lines[line]?.[place]);
  const first = Math.min(...nexts.flatMap((token) => token?.start ?? []));
  // The next column begins no further right than its neighbours' lines were moved.
  return nexts.flatMap((token, line) =>
    token === undefined || token.start > first + NEXT ? [] : grown(search, at, line, [token]),
  );
}

function grown(search: Search, at: readonly number[], line: number, tokens: readonly Token[]): Start[] {
  const words = tokens.map(({ text }) => text).join("");
  const kind = nameOf(search, words);
  if (kind === "none" || search.tries++ > MOST_TRIES) return [];
  const next = at.map((place, other) => (other === line ? place + 1 : place));
  const found: Start[] = kind === "whole" ? [{ tokens, next }] : [];
  const last = tokens[0];
  for (let below = line; below < search.lines.length; below++) {
    const token = search.lines[below]?.[next[below] ?? 0];
    if (token === undefined || last === undefined) continue;
    if (Math.abs(token.start + token.end - last.start - last.end) > 2 * ASIDE) continue;
    found.push(...grown(search, next, below, [...tokens, token]));
  }
  return found;
}

/** Whether words are a heading, the beginning of one, or neither. */
function nameOf({ kind, names }: Search, words: string): "whole" | "piece" | "none" {
  const known = names.get(words);
  if (known !== undefined) return known;
  const key = headingKey(words);
  const field = fieldOf(kind, words);
  const isPiece =
    key !== "" &&
    (NAMES[kind].some((name) => name.startsWith(key)) || [...key].every((char) => REASON_LETTERS.includes(char)));
  const isWhole = field !== null && field !== "label" && !isOpen(words) && isWholeHeading(kind, field, words);
  const own = isTorn(words) || !hasPlainBracket(words) || !(isPiece || isWhole) ? "none" : isWhole ? "whole" : "piece";
  names.set(words, own);
  return own;
}

/** What the bracket of a heading holds: letters of columns and signs, or how points are reckoned, or a unit. */
const FORMULA = /^[A-Z\d/÷×*=%+-]*$/;
const NO_QUOTIENT = /率[(（]/u;
const WORDS = /^(?:[分值执行率权重得×*xX\d.]*|万?元)$/u;

function hasPlainBracket(words: string): boolean {
  const [, inner = "", behind = ""] = /^[^(]*\(([^)]*)\)?(.*)$/u.exec(toHalfWidth(words)) ?? [];
  if (inner.includes("/") && !NO_QUOTIENT.test(words)) return false;
  return behind === "" && (FORMULA.test(inner) || WORDS.test(inner));
}
