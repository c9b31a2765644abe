import type { PlacedText } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { isKnownLabel } from "../rebuilt/levels.js";
import type { Band, Piece } from "./band.js";
import { wordsOf } from "./rows.js";

/** A bracket with the points of a group, or one of the pieces that a narrow column wraps it to. */
const POINTS_PIECE = /^\(\d{1,3}(?:\.\d{0,2})?分?\)?$|^\d{0,2}分\)$/;
/** The bracket stands under the last line of its label, a line between them at most. */
const FURTHEST = 2;

/** The label beside the whole block is whole here: nothing of it is still to come. */
const WHOLE_BLOCK = /(?:^|标|\))$/u;

/** Gives the end of a label back to its column that a page break left alone, where the label beside the block lacks none. */
export function giveBackEnds(pieces: Piece[], bands: readonly Band[]): void {
  const block = bands.findIndex(({ field }) => field === "block");
  const labels = bands.findIndex(({ field }) => field === "level1");
  const left = pieces.filter(({ column }) => column === block || column === labels);
  for (const [at, piece] of left.entries()) {
    const before = left[at - 1];
    if (block < 0 || piece.column !== block || before?.column !== labels || before.y === piece.y) continue;
    if (before.tokens[0]?.page === piece.tokens[0]?.page) continue;
    const [words, end] = [before, piece].map((one) => withoutBlanks(wordsOf(one).text));
    const above = left.slice(0, at).filter(({ column }) => column === block);
    const beside = withoutBlanks(above.map((one) => wordsOf(one).text).join(""));
    if (words === undefined || end === undefined || isKnownLabel(words) || !isKnownLabel(words + end)) continue;
    if (WHOLE_BLOCK.test(beside)) pieces[pieces.indexOf(piece)] = { ...piece, column: labels };
  }
}

/** Gives the brackets with a group's points back to the column of their label, where they stand under it alone. */
export function giveBackBrackets(pieces: Piece[], bands: readonly Band[]): void {
  const block = bands.findIndex(({ field }) => field === "block");
  const labels = bands.findIndex(({ field }) => field === "level1");
  if (block < 0 || labels < 0) return;
  const left = pieces.filter(({ column }) => column === block || column === labels);
  for (const [at, piece] of left.entries()) {
    if (piece.column !== block || !isPointsPiece(piece)) continue;
    const near = left.filter((other, index) => index !== at && Math.abs(other.y - piece.y) <= FURTHEST);
    if (near.some((other) => other.column === labels && other.y === piece.y)) continue;
    const above = near.filter((other) => other.y < piece.y && areBelow(other, piece));
    // Below words of both, it may be the block's.
    if (above.length === 0 || above.some(({ column }) => column === block)) continue;
    const moved = { ...piece, column: labels };
    pieces[pieces.indexOf(piece)] = moved;
    left[at] = moved;
  }
}

/** The labels without a bracket, where others have theirs and one is left beside the block, which may be a label's. */
export function withoutBracket(
  labels: readonly PlacedText[],
  pieces: readonly Piece[],
  bands: readonly Band[],
): ReadonlySet<PlacedText> {
  const isLeft = pieces.some((piece) => bands[piece.column]?.field === "block" && isPointsPiece(piece));
  const bare = labels.filter(({ text }) => !/[(（]/u.test(text));
  return new Set(isLeft && bare.length < labels.length ? bare : []);
}

function isPointsPiece(piece: Piece): boolean {
  return POINTS_PIECE.test(withoutBlanks(wordsOf(piece).text));
}

/** Whether the words of two pieces share a position. */
function areBelow(above: Piece, below: Piece): boolean {
  const range = ({ tokens }: Piece): [number, number] => [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const [[a, b], [c, d]] = [range(above), range(below)];
  return Math.min(b, d) > Math.max(a, c);
}
