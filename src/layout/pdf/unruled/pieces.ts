import type { Box } from "../../../model/index.js";
import { medianOf, neverFirst, rowsOf } from "../lines.js";
import type { Mark } from "../marks.js";

/** A stretch of a line of text with no wide gap in it: a cell's line, or part of one. */
export interface Piece {
  /** from the tallest to the lowest stroke that its type size allows, whatever the font says of itself */
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** width of what must move together to the next line: the first ideograph, or the first word or figure */
  readonly firstWidth: number;
  /** how many characters it has */
  readonly length: number;
  /** nothing but a figure, as amounts and points are */
  readonly isFigure: boolean;
}

/** The upright text of a page or a part of it as pieces: line by line from the top, each from left to right. */
export function pieceLines(marks: readonly Mark[]): Piece[][] {
  return rowsOf(marks.filter((mark) => mark.turn === 0))
    .map((row) => joinSpread(breakAtGaps(row).map(pieceOf)))
    .filter((line) => line.length > 0);
}

const isBlank = (mark: Mark): boolean => mark.text.trim() === "";
const isAscii = (mark: Mark): boolean => /^[\x20-\x7E]+$/.test(mark.text);

/**
 * How wide a gap parts two cells, in ems: more than stands between ideographs that are not spread, and more than a word
 * space does; the digits of a figure stand close. A gap that a printed space fills is one only where it is far wider.
 */
const parting = { ideographs: 0.32, words: 0.45, digits: 0.2, spaced: 1.3 } as const;

function leastGap(before: Mark | undefined, mark: Mark): number {
  if (before === undefined || !isAscii(before) || !isAscii(mark)) return parting.ideographs;
  return /[\d.,%]$/.test(before.text) && /^\d/.test(mark.text) ? parting.digits : parting.words;
}

function breakAtGaps(row: readonly Mark[]): Mark[][] {
  const sorted = [...row].sort((a, b) => a.box[0] - b.box[0]);
  const usual = usualGap(sorted.filter((mark) => !isBlank(mark)));
  const pieces: Mark[][] = [];
  let spaces = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const mark of sorted) {
    if (isBlank(mark)) {
      spaces += mark.box[2] - mark.box[0];
      continue;
    }
    const last = pieces.at(-1)?.at(-1);
    const gap = mark.box[0] - end;
    const parted = gap - spaces > usual + leastGap(last, mark) * mark.size || gap > parting.spaced * mark.size;
    if (last === undefined || parted) pieces.push([mark]);
    else pieces.at(-1)?.push(mark);
    spaces = 0;
    end = Math.max(end, mark.box[2]);
  }
  return pieces;
}

/** How far apart the characters of a line are spread; gaps between cells are wider than any spreading. */
function usualGap(printed: readonly Mark[]): number {
  const gaps = printed.slice(1).flatMap((mark, index) => {
    const gap = mark.box[0] - (printed[index]?.box[2] ?? 0);
    return gap < 0.6 * mark.size ? [gap] : [];
  });
  return Math.max(0, medianOf(gaps));
}

function pieceOf(marks: readonly Mark[]): Piece {
  const [first] = marks;
  const size = medianOf(marks.map((mark) => mark.size));
  const baseline = medianOf(marks.map((mark) => mark.baseline));
  const from = first?.box[0] ?? 0;
  const goesAlong = (mark: Mark, before: Mark) => (isAscii(mark) && isAscii(before)) || neverFirst.test(mark.text);
  const word = marks.findIndex((mark, index) => index > 0 && !goesAlong(mark, marks[index - 1] ?? mark));
  const firstEnd = marks[(word === -1 ? marks.length : word) - 1]?.box[2] ?? from;
  const to = marks.reduce((end, mark) => Math.max(end, mark.box[2]), from);
  return {
    box: [from, baseline - 0.86 * size, to, baseline + 0.14 * size],
    baseline,
    size,
    firstWidth: firstEnd - from,
    length: marks.length,
    isFigure: marks.every((mark) => /^[\d.,%+-]+$/.test(mark.text)),
  };
}

/** Single characters evenly spread over a cell, as labels often are, are one piece again. */
function joinSpread(line: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let run: Piece[] = [];
  const close = () => {
    joined.push(...(run.length > 2 ? [unite(run)] : run));
    run = [];
  };
  for (const piece of line) {
    const [before, last] = run.slice(-2);
    const gap = piece.box[0] - (run.at(-1)?.box[2] ?? 0);
    const even = before === undefined || last === undefined || Math.abs(gap - (last.box[0] - before.box[2])) < 1;
    const lone = piece.length === 1 && !piece.isFigure;
    if (run.length > 0 && !(lone && gap <= 1.5 * piece.size && even)) close();
    if (lone) run.push(piece);
    else joined.push(piece);
  }
  close();
  return joined;
}

function unite(run: readonly Piece[]): Piece {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("no pieces to unite");
  return { ...first, box: [first.box[0], first.box[1], last.box[2], first.box[3]], length: run.length };
}
