import { joinPlaced } from "../../../../layout/placed-text.js";
import { coverOf } from "./heading-cover.js";
import type { HeadingRow } from "./heading-row.js";
import { type BlockKind, fieldOf, isWholeHeading } from "./heading-words.js";
import { addLine, type Heading, type Stack } from "./stacks.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Headings take no more lines than this. */
const TALLEST = 8;
/** Most of the columns have headings that a list knows, or the words are none. */
const KNOWN = 0.5;
/** What a heading is worth more that is one from end to end. */
const WHOLE = 0.5;

/**
 * The headings above a row that numbers the columns: each number stands in the middle of its column, so that every word
 * above belongs to the number nearest to it, however the lines are wrapped.
 *
 * @param bottom the lowest line of the headings, which carries the numbers that stood below it
 */
export function numberedHeadings(kind: BlockKind, lines: readonly PrintedLine[], bottom: number): HeadingRow | null {
  const numbers = lines[bottom]?.numbers ?? [];
  const middles = numbers.map(middle);
  const edge = (middles[0] ?? 0) - ((middles[1] ?? 0) - (middles[0] ?? 0)) / 2;
  const columns = numbers.map((): Token[] => []);
  const left: Token[] = [];
  let best: { row: HeadingRow; score: number } | null = null;
  for (let top = bottom; top >= Math.max(0, bottom - TALLEST + 1); top--) {
    const line = lines[top];
    if (line === undefined || line.page !== lines[bottom]?.page) break;
    const right = line.tokens.filter((token) => middle(token) >= edge);
    left.unshift(...line.tokens.filter((token) => middle(token) < edge));
    placeInOrder(right, middles).forEach((column, at) => {
      const token = right[at];
      if (token !== undefined) columns[column]?.unshift(token);
    });
    const stacked = stacksOf(lines.slice(top, bottom + 1), edge);
    const words = stacked.length === numbers.length ? stacked : columns;
    const headings = words.flatMap((own, column) => headingOf(kind, numbers[column], own) ?? []);
    const fields = new Set(headings.map(({ field }) => field));
    const whole = headings.filter(({ field, content }) => isWholeHeading(kind, field, content.text)).length;
    const score = fields.size + WHOLE * whole;
    if (whole < KNOWN * numbers.length || (best !== null && score <= best.score)) continue;
    const unknown = headings.filter(({ content }) => fieldOf(kind, content.text) === null).length;
    const odd = numbers.length - headings.length + unknown;
    best = { row: { kind, top, bottom, headings, left: left.map(({ content }) => content), odd }, score };
  }
  if (best !== null && best.row.odd === 0) return best.row;
  return coveredHeadings(kind, lines, bottom) ?? best?.row ?? null;
}

/** Above a row of numbers there are no more lines of headings than this. */
const TALLEST_WORDS = 10;

/** The headings that what they say alone tells, as many as there are numbers, or one more where the rows' numbers have none. */
function coveredHeadings(kind: BlockKind, lines: readonly PrintedLine[], bottom: number): HeadingRow | null {
  const numbers = lines[bottom]?.numbers ?? [];
  for (let top = bottom; top >= Math.max(0, bottom - TALLEST_WORDS + 1); top--) {
    const own = lines.slice(top, bottom + 1);
    if (own[0]?.page !== lines[bottom]?.page) break;
    const words = coverOf(kind, own, [numbers.length, numbers.length + 1]);
    if (words === null) continue;
    const skipped = words.length - numbers.length;
    const headings = words.flatMap((tokens, at) => headingOf(kind, numbers[at - skipped] ?? tokens[0], tokens) ?? []);
    const left = own.flatMap(({ tokens }) => tokens.filter((token) => !words.some((one) => one.includes(token))));
    return { kind, top, bottom, headings, left: left.map(({ content }) => content), odd: 0 };
  }
  return null;
}

/** Words below each other, right of a position: where there are as many of them as numbers, each has its own. */
function stacksOf(lines: readonly PrintedLine[], edge: number): Token[][] {
  const stacks: Stack[] = [];
  for (const line of lines) addLine(stacks, { ...line, tokens: line.tokens.filter((token) => middle(token) >= edge) });
  return stacks.sort((a, b) => a.start - b.start).map(({ tokens }) => tokens);
}

/** The column of each word of a line: the nearest ones, where no two words of a line share one. */
function placeInOrder(tokens: readonly Token[], middles: readonly number[]): number[] {
  if (tokens.length > middles.length) return tokens.map((token) => nearest(middles, middle(token)));
  // costs[at][column]: what placing the words up to `at` costs, the last of them at or before the column
  const costs: number[][] = [];
  tokens.forEach((token, at) => {
    const before = costs[at - 1];
    const own = middles.map((place, column) => {
      const rest = at === 0 ? 0 : column === 0 ? Number.POSITIVE_INFINITY : (before?.[column - 1] ?? 0);
      return rest + Math.abs(middle(token) - place);
    });
    costs.push(own.map((_, column) => Math.min(...own.slice(0, column + 1))));
  });
  const columns: number[] = [];
  let last = middles.length;
  for (const row of [...costs].reverse()) {
    last = row.indexOf(Math.min(...row.slice(0, last)));
    columns.unshift(last);
  }
  return columns;
}

function headingOf(kind: BlockKind, number: Token | undefined, words: readonly Token[]): Heading | null {
  const [first] = words;
  if (first === undefined || number === undefined) return null;
  const content = joinPlaced(words.map((token) => token.content));
  return {
    field: fieldOf(kind, content.text) ?? "ignored",
    content,
    start: Math.min(number.start, ...words.map(({ start }) => start)),
    end: Math.max(number.end, ...words.map(({ end }) => end)),
    top: first.y,
    bottom: words.at(-1)?.y ?? first.y,
  };
}

function middle({ start, end }: Token): number {
  return (start + end) / 2;
}

function nearest(middles: readonly number[], place: number): number {
  let best = 0;
  middles.forEach((other, at) => {
    if (Math.abs(other - place) < Math.abs((middles[best] ?? 0) - place)) best = at;
  });
  return best;
}
