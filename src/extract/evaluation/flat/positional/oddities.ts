import { capacity, isFull } from "../rebuilt/partition.js";
import { repeatsItself } from "../rebuilt/repeated-words.js";
import type { Piece } from "./band.js";
import type { ColumnField } from "./heading-words.js";
import { isDash, isFigureLike, looksLikePoints, misfit } from "./misfit.js";
import type { BuiltCell } from "./rows.js";
import { wordsOf } from "./rows.js";
import type { Token } from "./tokens.js";
import { apartness } from "./torn-words.js";

/** Columns in which a wrongly placed word would be a value misread. */
const VALUES: readonly ColumnField[] = ["level3", "target", "initialTarget", "actual"];
const POINTS: readonly ColumnField[] = ["weight", "score", "coefficient"];
const REASONS: readonly ColumnField[] = ["deviation", "reason"];
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
  /** rows of which a line might as well be the next row's */
  readonly close: readonly number[];
}

/** A cell that looks as if a word of another had come into it. */
export interface Oddity {
  /** of which row it is, counted from 0 */
  readonly row: number;
  readonly field: ColumnField;
  readonly why: "strange" | "apart" | "torn" | "crooked" | "slipped" | "unit" | "close";
}

/** The cells of a block's columns that look as if a word of another cell had come into them. */
export function findOddities(columns: readonly JudgedColumn[]): Oddity[] {
  const values = columns.filter(({ field }) => VALUES.includes(field));
  // A row of nothing but points is that of a subtotal.
  const isSubtotal = (row: number): boolean => values.every(({ cells }) => cells[row]?.top == null);
  // Weights of levels are merged over rows; the last column of weights is the rows' own.
  const levels = columns.filter(({ field }) => field === "weight").slice(0, -1);
  return columns.flatMap((column) => [
    ...strangePieces(column),
    ...crookedCells(column),
    ...mixedCells(column),
    ...([...VALUES, ...REASONS].includes(column.field) ? column.close.map((row) => oddity(column, "close", row)) : []),
    ...slippedCells(column).filter(({ row }) => !isSubtotal(row)),
    ...(POINTS.includes(column.field) && !levels.includes(column) ? takenPoints(column, values) : []),
    ...(column.field === "measureUnit" ? strayUnits(column, columns) : []),
  ]);
}

/** Blank points in a row of which a value ends in a figure of its own, or looks like points: it may be the points. */
function takenPoints(points: JudgedColumn, values: readonly JudgedColumn[]): Oddity[] {
  const endsInFigure = ({ tokens }: Piece): boolean =>
    (tokens.length > 1 ? isFigureLike : looksLikePoints)(tokens.at(-1)?.text ?? "");
  return points.cells.flatMap((cell, row) => {
    const isTaken = values.some((column) =>
      column.pieces.some((piece) => endsInFigure(piece) && rowAt(column, piece.y) === row),
    );
    return cell.top === null && isTaken ? [oddity(points, "strange", row)] : [];
  });
}

/** Units beside words, and figures without one in a table that gives figures their units. */
function strayUnits(units: JudgedColumn, columns: readonly JudgedColumn[]): Oddity[] {
  const target =
    columns.find(({ field }) => field === "target") ?? columns.find(({ field }) => field === "initialTarget");
  const kinds = units.cells.map((unit, row) => {
    const words = target?.cells[row]?.content.text.replace(/\s/g, "") ?? "";
    const kind = words === "" || /[年月日]/.test(words) ? "none" : /\d/.test(words) ? "figure" : "words";
    return { row, kind, hasUnit: unit.top !== null && !isDash(unit.content.text) };
  });
  const figures = kinds.filter(({ kind }) => kind === "figure");
  const isUsual = figures.filter(({ hasUnit }) => hasUnit).length > figures.length / 2;
  const strays = kinds.filter(({ kind, hasUnit }) => (kind === "words" && hasUnit) || (kind === "figure" && !hasUnit));
  return isUsual ? strays.map(({ row }) => oddity(units, "unit", row)) : [];
}

function oddity({ field, cells }: JudgedColumn, why: Oddity["why"], row: number): Oddity {
  return { row: Math.min(row, Math.max(0, cells.length - 1)), field, why };
}

/** The row that takes the line at a height: the one whose cell is nearest to it. */
function rowAt({ cells }: JudgedColumn, y: number): number {
  const off = (cell: BuiltCell | undefined): number =>
    cell?.top == null || cell.bottom === null ? Number.POSITIVE_INFINITY : Math.max(cell.top - y, y - cell.bottom, 0);
  return cells.reduce((best, cell, row) => (off(cell) < off(cells[best]) ? row : best), 0);
}

/** Lines with two words that are hardly one cell's, or with a word that the column cannot hold. */
function strangePieces(column: JudgedColumn): Oddity[] {
  const { field, pieces } = column;
  const isNarrow = SHORT.includes(field) || MONEY.includes(field);
  if (!isNarrow && !VALUES.includes(field)) return [];
  return pieces.flatMap((piece) => {
    const words = wordsOf(piece).text.replace(/\s/g, "");
    const isStrange =
      (isNarrow && misfit(field, words) >= STRANGE) || (field === "measureUnit" && NO_UNITS.test(words));
    const isApart = piece.tokens.some((token, at) => {
      const before = piece.tokens[at - 1];
      if (before === undefined) return false;
      const gap = token.start - before.end;
      // "在职人员 3": a value may be words and a figure, where a single blank parts them as it does within a cell.
      const isOneValue = gap <= 1 && (field === "target" || field === "actual") && /^[\d０-９]/u.test(token.text);
      return gap >= WIDE_GAP || apartness(before.text, token.text) >= (isOneValue ? FAR_APART : APART);
    });
    if (!isStrange && !isApart) return [];
    return [oddity(column, isStrange ? "strange" : "apart", rowAt(column, piece.y))];
  });
}

/** The end of a clause at the beginning, and the same words twice: lines of two cells. */
const TORN = /^[\u4e00-\u9fff][，,；;、]/u;
/** A date cut off, and one ideograph that is no value alone: the last of another cell. */
const REST =
  /年\d{1,2}$|^[月日]|月日|年\d*\d{4}年|^[^\d优良中差好高低是否有无升降增减稳强佳满零一二三四五六七八九十]$/u;
const WHOLE = /^\d{2,}$/;
/** Two values in one cell: a limit behind another value, and a figure with its unit behind a date. */
const TWO =
  /[^≥≤＞＜>=<(（至为约、，,；;][≥≤＞＜]|年\d{1,2}月(?:\d{1,2}日)?(?:之?前|底前?)?[^\d日前底至到、，,。；;-]{0,2}\d+(?!\d*[年月日])/u;
/** More decimals than points have, and the points of two rows. */
const LONG = /[.．]\d{3,}$|[.．].*[.．]/u;

/** Cells that hold lines of two: a value that begins within a clause, points of two whole figures one below the other. */
function mixedCells(column: JudgedColumn): Oddity[] {
  const { field, cells } = column;
  return cells.flatMap(({ content, top, bottom }, row) => {
    const words = content.text.replace(/\s/g, "");
    const isMixed = VALUES.includes(field)
      ? TORN.test(words) || REST.test(words) || repeatsItself(words) || (field !== "level3" && TWO.test(words))
      : POINTS.includes(field) && top !== bottom && (WHOLE.test(words) || LONG.test(words));
    return isMixed ? [oddity(column, "torn", row)] : [];
  });
}

/** Lines of one cell begin at one place or are centred on one, give or take a position. */
const OFF_LINE = 1.5;

/** Cells with lines that are aligned neither at their left edges nor at their middles: two cells' lines in turn. */
function crookedCells(column: JudgedColumn): Oddity[] {
  const { field, pieces, cells } = column;
  if (!VALUES.includes(field)) return [];
  // Two words on a line may be two cells'.
  const lines = pieces.filter(({ tokens }) => tokens.length === 1);
  const room = capacity(lines.map((piece) => ({ text: wordsOf(piece).text, y: piece.y })));
  return cells.flatMap(({ top, bottom }, row) => {
    if (top === null || bottom === null || top === bottom) return [];
    const own = pieces.filter(({ y }) => y >= top && y <= bottom);
    const isCrooked = own.some((piece, at) => {
      const before = own[at - 1];
      if (before === undefined || !isAside(before.tokens, piece.tokens)) return false;
      // The rest of a full line is short and centred below it, where the text of its neighbours leaves room.
      const [above, below] = [before, piece].map((one) => ({ text: wordsOf(one).text, y: one.y }));
      const isRest = at === own.length - 1 && above !== undefined && below !== undefined && isFull(above, below, room);
      return !isRest || isLeftOf(before.tokens, piece.tokens);
    });
    return isCrooked ? [oddity(column, "crooked", row)] : [];
  });
}

function isLeftOf(above: readonly Token[], below: readonly Token[]): boolean {
  return (below[0]?.start ?? 0) < (above[0]?.start ?? 0) - OFF_LINE;
}

function isAside(above: readonly Token[], below: readonly Token[]): boolean {
  const [a, b] = [above, below].map((tokens) => [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0] as const);
  if (a === undefined || b === undefined || above[0]?.page !== below[0]?.page) return false;
  return Math.abs(a[0] - b[0]) > OFF_LINE && Math.abs(a[0] + a[1] - b[0] - b[1]) > 2 * OFF_LINE;
}

/** A column of reasons with so many of its cells filled is blank nowhere. */
const MOST_FILLED = 0.7;

/** Blank cells beside one of several lines, in a column that is filled elsewhere: a line may have come to the wrong row. */
function slippedCells(column: JudgedColumn): Oddity[] {
  const { field, cells } = column;
  const filled = cells.filter(({ top }) => top !== null).length;
  const isReason = field === "deviation" && filled > MOST_FILLED * cells.length;
  if (!VALUES.includes(field) && !POINTS.includes(field) && !isReason) return [];
  return cells.flatMap((cell, row) => {
    if (cell.top !== null) return [];
    const beside = [cells[row - 1], cells[row + 1]].some((other) => other !== undefined && other.top !== other.bottom);
    return beside ? [oddity(column, "slipped", row)] : [];
  });
}

/** Whether an amount's cell holds words. */
export function isNoAmount(text: string): boolean {
  const words = text.replace(/\s/g, "");
  return words !== "" && !isFigureLike(words) && misfit("initial", words) >= STRANGE;
}
