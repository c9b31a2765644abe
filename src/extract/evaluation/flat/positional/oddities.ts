import { repeatsItself } from "../rebuilt/repeated-words.js";
import type { ColumnField } from "./heading-words.js";
import type { Piece } from "./line-columns.js";
import { isFigureLike, misfit } from "./misfit.js";
import type { BuiltCell } from "./rows.js";
import { wordsOf } from "./rows.js";
import type { Token } from "./tokens.js";
import { apartness } from "./torn-words.js";

/** Columns in which a wrongly placed word would be a value misread. */
const VALUES: readonly ColumnField[] = ["level3", "target", "initialTarget", "actual"];
const SHORT: readonly ColumnField[] = ["weight", "score", "coefficient", "nature", "measureUnit"];
const MONEY: readonly ColumnField[] = ["initial", "adjusted", "executed", "rate"];
/** From here on words are hardly what their column holds, or hardly one cell's. */
const STRANGE = 4;
const APART = 3;
const FAR_APART = 4;
const WIDE_GAP = 4;
/** Words that are values of quality, in a column of units. */
const NO_UNITS = /^(?:及时|按时|定性|提升|提高|改善|稳定|明显|显著|有效|合格|合规|完成|持续|健全|优良?|良好)/u;

/** A column as it was put together. */
export interface JudgedColumn {
  readonly field: ColumnField;
  readonly pieces: readonly Piece[];
  readonly cells: readonly BuiltCell[];
}

/** How many cells of some columns look as if a word of another cell had come into them. */
export function countOddities(columns: readonly JudgedColumn[]): number {
  return columns.reduce(
    (sum, column) =>
      sum + strangePieces(column) + crookedCells(column) + mixedCells(column) + (isSlipped(column) ? 1 : 0),
    0,
  );
}

/** Lines with two words that are hardly one cell's, or with a word that the column cannot hold. */
function strangePieces({ field, pieces }: JudgedColumn): number {
  const isNarrow = SHORT.includes(field) || MONEY.includes(field);
  if (!isNarrow && !VALUES.includes(field)) return 0;
  return pieces.filter((piece) => {
    const words = wordsOf(piece).text.replace(/\s/g, "");
    if (isNarrow && misfit(field, words) >= STRANGE) return true;
    if (field === "measureUnit" && NO_UNITS.test(words)) return true;
    return piece.tokens.some((token, at) => {
      const before = piece.tokens[at - 1];
      if (before === undefined) return false;
      const gap = token.start - before.end;
      // "在职人员 3": a value may be words and a figure, where a single blank parts them as it does within a cell.
      const isOneValue = gap <= 1 && (field === "target" || field === "actual");
      return gap >= WIDE_GAP || apartness(before.text, token.text) >= (isOneValue ? FAR_APART : APART);
    });
  }).length;
}

/** The end of a clause at the beginning, and the same words twice: lines of two cells. */
const TORN = /^[\u4e00-\u9fff][，,；;、]/u;
const WHOLE = /^\d{2,}$/;

/** Cells that hold lines of two: a value that begins within a clause, points of two whole figures one below the other. */
function mixedCells({ field, cells }: JudgedColumn): number {
  return cells.filter(({ content, top, bottom }) => {
    const words = content.text.replace(/\s/g, "");
    if (VALUES.includes(field)) return TORN.test(words) || repeatsItself(words);
    return (field === "weight" || field === "score") && top !== bottom && WHOLE.test(words);
  }).length;
}

/** Lines of one cell begin at one place or are centred on one, give or take a position. */
const OFF_LINE = 1.5;

/** Cells with lines that are aligned neither at their left edges nor at their middles: two cells' lines in turn. */
function crookedCells({ field, pieces, cells }: JudgedColumn): number {
  if (!VALUES.includes(field)) return 0;
  return cells.filter(({ top, bottom }) => {
    if (top === null || bottom === null || top === bottom) return false;
    const own = pieces.filter(({ y }) => y >= top && y <= bottom);
    return own.some((piece, at) => {
      const before = own[at - 1];
      return before !== undefined && isAside(before.tokens, piece.tokens);
    });
  }).length;
}

function isAside(above: readonly Token[], below: readonly Token[]): boolean {
  const [a, b] = [above, below].map((tokens) => [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0] as const);
  if (a === undefined || b === undefined || above[0]?.page !== below[0]?.page) return false;
  return Math.abs(a[0] - b[0]) > OFF_LINE && Math.abs(a[0] + a[1] - b[0] - b[1]) > 2 * OFF_LINE;
}

/** A blank cell beside one of several lines, in a column that is filled elsewhere: a line may have come to the wrong row. */
function isSlipped({ field, cells }: JudgedColumn): boolean {
  if (!VALUES.includes(field) && field !== "score" && field !== "weight") return false;
  return cells.some((cell, row) => {
    if (cell.top !== null) return false;
    return [cells[row - 1], cells[row + 1]].some((beside) => beside !== undefined && beside.top !== beside.bottom);
  });
}

/** Whether an amount's cell holds words. */
export function isNoAmount(text: string): boolean {
  const words = text.replace(/\s/g, "");
  return words !== "" && !isFigureLike(words) && misfit("initial", words) >= STRANGE;
}
