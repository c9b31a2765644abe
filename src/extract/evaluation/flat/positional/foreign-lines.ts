import { capacity, isFull } from "../rebuilt/partition.js";
import type { Piece } from "./band.js";
import type { JudgedColumn, Oddity } from "./oddities.js";
import { wordsOf } from "./rows.js";

/**
 * Cells that take the height of another row as well: a line of that row may have come to them.
 *
 * @param heights heights of the rows' middles, ascending
 */
export function foreignLines(columns: readonly JudgedColumn[], heights: readonly number[]): Oddity[] {
  return columns.flatMap(({ field, cells }) =>
    cells.flatMap(({ top, bottom }, row): Oddity[] => {
      if (top === null || bottom === null) return [];
      const takes = heights.some((y, other) => other !== row && top <= y && y <= bottom);
      return takes ? [{ row, field, why: "slipped" }] : [];
    }),
  );
}

/** A single ideograph, as the last line of a wrapped cell may be. */
const LETTER = /^[\u3400-\u9fff]$/u;

/**
 * Values that end in a single letter on a line of its own, where no other value of the column takes two lines, beside a
 * name whose last line is full above it, and not in the middle below their first line: the letter may as well be the
 * name's last.
 */
export function strayLetters(names: JudgedColumn, values: readonly JudgedColumn[]): Oddity[] {
  const lines = names.pieces.map((piece) => ({ text: wordsOf(piece).text, y: piece.y }));
  const room = capacity(lines);
  return values.flatMap(({ field, pieces, cells }) => {
    const tall = cells.flatMap((cell, row) => (cell.top === cell.bottom ? [] : [{ ...cell, row }]));
    const [only] = tall;
    const [first, letter] = [only?.top, only?.bottom].map((y) => pieces.find((piece) => piece.y === y));
    if (tall.length !== 1 || only === undefined || first === undefined || letter === undefined) return [];
    const text = wordsOf(letter).text;
    const above = lines.find(({ y }) => y === names.cells[only.row]?.bottom);
    if (!LETTER.test(text) || above === undefined || above.y >= letter.y) return [];
    const isBelow = Math.abs(middleOf(first) - middleOf(letter)) <= 1;
    return isBelow || !isFull(above, { text, y: letter.y }, room)
      ? []
      : [{ row: only.row, field, why: "torn" as const }];
  });
}

function middleOf({ tokens }: Piece): number {
  return ((tokens[0]?.start ?? 0) + (tokens.at(-1)?.end ?? 0)) / 2;
}
