import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { type ColumnLine, type PartitionRules, partition } from "../rebuilt/partition.js";
import { type Blank, figureRules, wordRules } from "../rebuilt/rules.js";
import { BLANK } from "../rebuilt/table.js";
import { middleOf, wrappedFigures } from "../rebuilt/wrapped-figures.js";
import type { Band, Piece } from "./band.js";
import type { Claims } from "./claims.js";
import type { ColumnField } from "./heading-words.js";
import { isFigureLike, misfit } from "./misfit.js";

/** A cell that was put together from the lines of one column. */
export interface BuiltCell {
  readonly content: PlacedText;
  /** heights of its first and last line; null for a blank cell */
  readonly top: number | null;
  readonly bottom: number | null;
}

/** The cells of one column. */
export interface BuiltColumn {
  readonly cells: readonly BuiltCell[];
  /** what it cost to divide the column's lines so, blank cells apart: next to nothing where each cell stands in the middle of its row */
  readonly strain: number;
  /** rows of which a line might as well be the next row's */
  readonly close: readonly number[];
}

export const BLANK_CELL: BuiltCell = { content: BLANK, top: null, bottom: null };

/** What it costs that a cell of a field is blank. */
const EMPTY: Partial<Record<ColumnField, number>> = {
  level3: 6,
  target: 2,
  actual: 2,
  weight: 1.5,
  score: 1.5,
  nature: 1.5,
};
const EMPTY_OTHERS = 0.3;
/** What it costs to take two words for one cell's that are whole each. */
const TWO_WHOLE = 8;
const FIGURES: readonly ColumnField[] = [
  "weight",
  "score",
  "coefficient",
  "initial",
  "adjusted",
  "executed",
  "rate",
  "money",
];

/** The words of one line in one column, as printed. */
export function wordsOf(piece: Piece): PlacedText {
  return joinPlaced(
    piece.tokens.map((token) => token.content),
    " ",
  );
}

/**
 * Divides the pieces of one column among rows.
 *
 * @param rows heights of the rows' middles, ascending
 * @param told what a blank cell costs, where the field's own cost does not hold, and what cells of other columns claim
 * @returns one cell a row, and how strangely the pieces lie in them; null where the pieces cannot be divided
 */
export function cellsOf(
  field: ColumnField,
  pieces: readonly Piece[],
  rows: readonly number[],
  told: { readonly empty?: number; readonly claims?: Claims } = {},
): BuiltColumn | null {
  const lines = pieces.map((piece) => {
    const content = wordsOf(piece);
    return { text: content.text, y: piece.y, page: piece.tokens[0]?.page ?? 1, content };
  });
  const blank = { empty: told.empty ?? EMPTY[field] ?? EMPTY_OTHERS };
  const { claims } = told;
  const own = rulesOf(field, lines, blank);
  const rules = claims === undefined ? own : { ...own, beside: ({ y }: ColumnLine, row: number) => claims(y, row) };
  const divided = partition(lines, rows, rules);
  if (divided === null) return null;
  const blanks = divided.ranges.filter(({ first, end }) => first === end).length;
  const cells = divided.ranges.map(({ first, end }) => {
    const cell = lines.slice(first, end);
    const top = cell[0];
    if (top === undefined) return BLANK_CELL;
    return { content: joinPlaced(cell.map((line) => line.content)), top: top.y, bottom: cell.at(-1)?.y ?? top.y };
  });
  return { cells, strain: Math.max(0, divided.cost - rules.empty * blanks), close: divided.close };
}

function rulesOf(field: ColumnField, lines: readonly ColumnLine[], blank: Blank): PartitionRules {
  if (FIGURES.includes(field)) return figureRules(lines, blank);
  const words = wordRules(lines, blank);
  if (field !== "measureUnit" && field !== "nature") return words;
  // Two units are two cells'.
  const isWhole = ({ text }: ColumnLine): boolean => misfit(field, text) === 0;
  return {
    ...words,
    join: (before, after) => (isWhole(before) && isWhole(after) ? TWO_WHOLE : words.join(before, after)),
    split: (before, after) => (isWhole(before) && isWhole(after) ? 0 : words.split(before, after)),
  };
}

/** The heights at which an indicator block has rows: one for every weight, or for what else stands once in a row. */
export function rowHeights(bands: readonly Band[], pieces: readonly Piece[]): number[] {
  const heights = (field: ColumnField): number[] => {
    const columns = bands.flatMap((band, column) => (band.field === field ? [column] : []));
    const own = pieces.filter((piece) => piece.column === columns.at(-1) && isFigureLike(wordsOf(piece).text));
    return wrappedFigures(own.map((piece) => ({ text: wordsOf(piece).text, y: piece.y }))).map(middleOf);
  };
  const weights = heights("weight");
  const scores = heights("score");
  // A weight that came into another column leaves its score behind.
  const areAll = scores.length > weights.length && weights.every((y) => scores.includes(y));
  const anchors = weights.length >= 0.7 * scores.length && !areAll ? weights : scores;
  return withUnweighted(bands, pieces, anchors);
}

/** Adds the rows whose weight is blank: a line with a score and values, and no weight anywhere near it. */
function withUnweighted(bands: readonly Band[], pieces: readonly Piece[], anchors: readonly number[]): number[] {
  const fields = new Map<number, Set<ColumnField>>();
  for (const piece of pieces) {
    const field = bands[piece.column]?.field;
    if (field === undefined) continue;
    const own = fields.get(piece.y) ?? new Set();
    fields.set(piece.y, own.add(field === "initialTarget" ? "target" : field));
  }
  if (anchors.length === 0) return unpointed(fields);
  const needed: ColumnField[] = ["level3", "target", "actual", "score"];
  const added = [...fields].flatMap(([y, own]) =>
    !isNear(y, anchors, 2) && needed.every((field) => own.has(field)) ? [y] : [],
  );
  return [...anchors, ...added].sort((a, b) => a - b);
}

/**
 * The heights of rows without any points: lines with a name and both values, then those with values between two lines of
 * a name, then those with a name and one value.
 */
function unpointed(fields: ReadonlyMap<number, ReadonlySet<ColumnField>>): number[] {
  const has = (y: number, ...wanted: ColumnField[]): boolean =>
    wanted.every((field) => fields.get(y)?.has(field) === true);
  const kinds: ((y: number) => boolean)[] = [
    (y) => has(y, "level3", "target", "actual"),
    (y) => has(y, "target", "actual") && has(y - 1, "level3") && has(y + 1, "level3"),
    (y) => has(y, "level3") && (has(y, "target") || has(y, "actual")),
    // Values of two lines stand above and below a name of one.
    (y) => has(y, "level3") && [y - 1, y + 1].every((other) => has(other, "target") || has(other, "actual")),
  ];
  const rows: number[] = [];
  kinds.forEach((isRow, kind) => {
    for (const y of fields.keys()) if (isRow(y) && !isNear(y, rows, kind === 0 ? 0 : 1)) rows.push(y);
  });
  return rows.sort((a, b) => a - b);
}

function isNear(y: number, others: readonly number[], reach: number): boolean {
  return others.some((other) => Math.abs(other - y) <= reach);
}
