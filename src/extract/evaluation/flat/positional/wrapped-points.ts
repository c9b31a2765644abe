import { toHalfWidth } from "../../../../quantity/index.js";
import type { ColumnField } from "./heading-words.js";
import type { Pins } from "./line-columns.js";
import type { PrintedLine, Token } from "./tokens.js";

/** The rest of a figure stands below its beginning, with the line of its row between them at most. */
const FURTHEST = 2;
const POINTS: readonly ColumnField[] = ["weight", "score"];
const BEGINNING = /^\d{1,3}\.\d?$/;
const FIGURE = /^\d{1,3}(?:\.\d{1,2})?$/;
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
      const row = lines.slice(at, at + FURTHEST).flatMap((one) => one.tokens.filter(({ y }) => y < rest.y));
      const own = pairs.length === columns.length ? columns.slice(index, index + 1) : columns;
      for (const [word, its] of columnsOf(token, rest, row, own)) found.set(word, its);
    });
  }
  return found;
}

/** The columns of a wrapped figure: where it can be of two and its row has one figure beside it, each has its own. */
function columnsOf(
  token: Token,
  rest: Token,
  row: readonly Token[],
  own: readonly number[],
): [Token, readonly number[]][] {
  const beside = own.length === 2 ? figureBeside(token, rest, row) : null;
  const isBehind = beside !== null && beside.end <= token.start;
  const [its, other] = [own.slice(Number(isBehind)), own.slice(Number(!isBehind))].map((some) => some.slice(0, 1));
  if (beside === null || its === undefined || other === undefined) return [token, rest].map((word) => [word, own]);
  return [
    [token, its],
    [rest, its],
    [beside, other],
  ];
}

/**
 * The one other figure of a row that is printed as points are, to the left or to the right of a wrapped one; null where
 * there is none, or several. A figure that begins its line may be the row's number.
 */
function figureBeside(token: Token, rest: Token, row: readonly Token[]): Token | null {
  const isFirst = (other: Token): boolean => !row.some(({ y, start }) => y === other.y && start < other.start);
  const figures = row.filter((one) => one !== token && !isFirst(one) && FIGURE.test(toHalfWidth(one.text)));
  const decimals = (text: string): number => toHalfWidth(text).length - toHalfWidth(text).indexOf(".");
  const alike = figures.filter(({ text }) => text.includes(".") && decimals(text) === decimals(token.text + rest.text));
  const [other, ...more] = figures.length > 1 ? alike : figures;
  if (other === undefined || more.length > 0) return null;
  return other.end <= token.start || other.start >= token.end ? other : null;
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
