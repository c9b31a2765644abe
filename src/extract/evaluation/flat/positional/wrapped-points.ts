import { toHalfWidth } from "../../../../quantity/index.js";
import type { ColumnField } from "./heading-words.js";
import type { Pins } from "./line-columns.js";
import type { PrintedLine, Token } from "./tokens.js";

/** The rest of a figure stands below its beginning, with the line of its row between them at most. */
const FURTHEST = 2;
const POINTS: readonly ColumnField[] = ["weight", "score"];
const BEGINNING = /^\d{1,3}\.\d?$/;
const REST = /^\d{1,2}$/;
const ZEROS = /^[0０]+$/u;

/**
 * Points that a narrow column wrapped, "10.0" above "0", with the columns that they can be of: nothing else in a row is
 * wrapped so, and where there are as many as columns of points, each has its own.
 *
 * @returns for words that are such a piece, the indexes of those columns
 */
export function wrappedPoints(lines: readonly PrintedLine[], fields: readonly ColumnField[]): Pins {
  const columns = fields.flatMap((field, column) => (POINTS.includes(field) ? [column] : []));
  const found = new Map<Token, readonly number[]>();
  for (const [at, line] of lines.entries()) {
    const pairs = line.tokens.flatMap((token) => {
      const rest = restOf(token, lines.slice(at + 1, at + 1 + FURTHEST));
      return rest === null ? [] : [[token, rest] as const];
    });
    // A value with decimals above a figure of the next row is no such pair.
    if (columns.length === 0 || !pairs.some(([, { text }]) => ZEROS.test(text))) continue;
    pairs.forEach(([token, rest], index) => {
      const own = pairs.length === columns.length ? columns.slice(index, index + 1) : columns;
      found.set(token, own);
      found.set(rest, own);
    });
  }
  return found;
}

/** The figure that goes on below a beginning, sharing a position with it; null where none does. */
function restOf(token: Token, below: readonly PrintedLine[]): Token | null {
  if (!BEGINNING.test(toHalfWidth(token.text))) return null;
  for (const { tokens, page } of below) {
    if (page !== token.page) return null;
    const under = tokens.find((other) => other.start < token.end && other.end > token.start);
    if (under !== undefined) return isRest(token, under) ? under : null;
  }
  return null;
}

function isRest(above: Token, below: Token): boolean {
  const [words, rest] = [toHalfWidth(above.text), toHalfWidth(below.text)];
  return REST.test(rest) && /^\d+\.\d{2}$/.test(words + rest) && rest.length < words.length;
}
