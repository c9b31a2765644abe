import type { PrintedLine } from "./tokens.js";

/** Lines one below the other that share positions: the cells of one or more columns. */
interface Stair {
  readonly lines: PrintedLine[];
  readonly start: number;
  end: number;
}

/** Fewer rows, or columns, are no staircase. */
const FEWEST = 2;
/** No more rows than these stand so close that they count as one line. */
const MOST_ROWS = 4;
/** A staircase is no longer than this. */
const MOST_LINES = 60;

/**
 * Puts rows together that were printed column by column, down a staircase: where rows stand so close that they count as
 * one line, `pdftotext -layout` prints the cells of all of them in one column before those of the next, each on a line.
 * Within a column the cells keep the order of their rows.
 */
export function withoutStaircases(lines: readonly PrintedLine[]): PrintedLine[] {
  const out: PrintedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = rowsOf(stairsFrom(lines, at));
    out.push(...(found?.rows ?? lines.slice(at, at + 1)));
    at += found?.taken ?? 1;
  }
  return out.map((line, y) => ({ ...line, y, tokens: line.tokens.map((token) => ({ ...token, y })) }));
}

/** The columns that begin with a line, each to the right of all that stands above it, without a blank line between. */
function stairsFrom(lines: readonly PrintedLine[], first: number): Stair[] {
  const stairs: Stair[] = [];
  for (let at = first; at < Math.min(lines.length, first + MOST_LINES); at++) {
    const line = lines[at];
    const before = lines[at - 1];
    const [head, tail] = [line?.tokens[0], line?.tokens.at(-1)];
    const last = stairs.at(-1);
    if (line === undefined || head === undefined || tail === undefined) break;
    if (last !== undefined && (before?.page !== line.page || before.number + 1 !== line.number)) break;
    const edge = stairs.at(-2)?.end ?? 0;
    if (last === undefined || head.start > last.end) stairs.push({ lines: [line], start: head.start, end: tail.end });
    else if (head.start >= edge && tail.end > last.start) {
      last.lines.push(line);
      last.end = Math.max(last.end, tail.end);
    } else break;
  }
  return stairs;
}

/**
 * The rows that stairs were made of: each stair has a line for every row, but for a label that is merged over them,
 * which has one. Null where lines below each other are something else.
 */
function rowsOf(stairs: readonly Stair[]): { rows: PrintedLine[]; taken: number } | null {
  const count = stairs[0]?.lines.length ?? 0;
  if (count < FEWEST || count > MOST_ROWS) return null;
  const last = stairs.at(-1);
  const cut = stairs.map((stair) => (stair === last ? stair.lines.slice(0, count) : stair.lines));
  const whole = cut.filter((lines) => lines.length === count);
  if (cut.some((lines) => lines.length !== count && lines.length !== 1) || whole.length < FEWEST) return null;
  const isWide = whole.slice(1).some((lines) => lines.every(({ tokens }) => tokens.length > 1));
  // Two columns may stand so by chance.
  if (cut.length === 2 && (!isWide || last?.lines.length !== count)) return null;
  const rows = Array.from({ length: count }, (_, row) => joinLines(whole.flatMap((lines) => lines[row] ?? [])));
  const merged = cut.filter((lines) => lines.length === 1).flat();
  const middle = Math.floor(count / 2);
  const between = merged.length === 0 ? [] : [joinLines(merged)];
  const taken = cut.reduce((sum, lines) => sum + lines.length, 0);
  return { rows: [...rows.slice(0, middle), ...between, ...rows.slice(middle)].flat(), taken };
}

/** Parts of one line, from left to right. */
function joinLines(parts: readonly PrintedLine[]): PrintedLine[] {
  const [first] = parts;
  return first === undefined ? [] : [{ ...first, tokens: parts.flatMap(({ tokens }) => tokens) }];
}
