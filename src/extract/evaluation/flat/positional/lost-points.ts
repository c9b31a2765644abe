import { toHalfWidth } from "../../../../quantity/index.js";
import type { Band, Piece } from "./band.js";
import type { ColumnField } from "./heading-words.js";
import type { Token } from "./tokens.js";

const POINTS: readonly ColumnField[] = ["weight", "score"];
const WORDS: readonly ColumnField[] = ["level3", "target", "initialTarget", "actual"];
/** Figures as points are printed. */
const FIGURE = /^\d{1,3}(?:\.\d{1,2})?$/;
const WORDS_LAST = /[\u4e00-\u9fff，、；：。）)]$/u;
/** Lines of the points of a row, and of the words around them, are no further away. */
const NEAR = 1;

/** A line's words in each column that has some. */
type Line = ReadonlyMap<number, Piece>;

/**
 * Gives points back to their column that were taken for the end of a value: a line has the weight and no score, or the
 * other way round, and beside the column that is blank a figure stands behind words, or alone between two lines of them.
 */
export function giveBackPoints(pieces: Piece[], bands: readonly Band[]): void {
  const columns = bands.flatMap(({ field }, column) => (POINTS.includes(field) ? [column] : []));
  if (columns.length !== 2) return;
  const lines = new Map<number, Map<number, Piece>>();
  for (const piece of pieces) lines.set(piece.y, (lines.get(piece.y) ?? new Map()).set(piece.column, piece));
  for (const [y, line] of lines) {
    const around = [y - NEAR, y + NEAR].map((other): Line => lines.get(other) ?? new Map());
    const blank = blankPoints(columns, line, around);
    const last = blank === null ? undefined : [...line.values()].findLast(({ column }) => column < blank);
    if (blank === null || last === undefined || !WORDS.includes(bands[last.column]?.field ?? "ignored")) continue;
    const others = around.map((other) => other.get(last.column));
    if (isBehindWords(last, others)) pieces.splice(pieces.indexOf(last), 1, ...partedAtEnd(last, blank));
  }
}

/** Of two columns of points the one that is blank here, where the other has a figure, and no line beside has it alone; or null. */
function blankPoints([first = 0, second = 0]: readonly number[], line: Line, around: readonly Line[]): number | null {
  if (line.has(first) === line.has(second)) return null;
  const [blank, filled] = line.has(first) ? [second, first] : [first, second];
  return around.some((other) => other.has(blank) && !other.has(filled)) ? null : blank;
}

/** Whether a figure as points are printed ends words on its line, or stands alone between two lines of words. */
function isBehindWords({ tokens }: Piece, around: readonly (Piece | undefined)[]): boolean {
  const isWords = (token: Token | undefined): boolean => token !== undefined && WORDS_LAST.test(token.text);
  if (!FIGURE.test(toHalfWidth(tokens.at(-1)?.text ?? ""))) return false;
  return tokens.length > 1 ? isWords(tokens.at(-2)) : around.every((piece) => isWords(piece?.tokens.at(-1)));
}

function partedAtEnd({ column, y, tokens }: Piece, last: number): Piece[] {
  const rest = tokens.slice(0, -1);
  return [...(rest.length > 0 ? [{ column, y, tokens: rest }] : []), { column: last, y, tokens: tokens.slice(-1) }];
}
