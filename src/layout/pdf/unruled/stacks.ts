import type { Span } from "./bands.js";
import type { Piece } from "./pieces.js";

/** The lines of one cell, from the top. */
export interface Stack {
  readonly column: number;
  readonly pieces: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
}

/** The most that lines of one cell are apart, in ems. */
const widest = 1.8;

/** The room that each column has: up to the text of the columns beside it. */
export function roomOf(columns: readonly Span[], { from, to }: Span): number[] {
  return columns.map((_, index) => (columns[index + 1]?.from ?? to) - (columns[index - 1]?.to ?? from));
}

/** The pieces of each column, from the top. */
export function byColumn(pieces: readonly Piece[], columns: readonly Span[]): Piece[][] {
  const of = columns.map((): Piece[] => []);
  for (const piece of pieces) {
    const middle = (piece.box[0] + piece.box[2]) / 2;
    const index = columns.findIndex((column) => middle <= column.to);
    of[index === -1 ? columns.length - 1 : index]?.push(piece);
  }
  for (const column of of) column.sort((a, b) => a.baseline - b.baseline);
  return of;
}

/** Whether the next piece had no room on this one's line, so that it may be its continuation. */
function isFull(piece: Piece, next: Piece, room: number): boolean {
  const padding = 0.9 * piece.size;
  return piece.box[2] - piece.box[0] + next.firstWidth > room - 2 * padding;
}

/** How far apart the lines of one cell are: as the lines that were plainly broken for want of room. */
export function linePitch(columns: readonly (readonly Piece[])[], rooms: readonly number[]): number {
  const steps: number[] = [];
  columns.forEach((pieces, column) => {
    pieces.slice(1).forEach((next, index) => {
      const piece = pieces[index];
      if (piece === undefined || next.isFigure || !isFull(piece, next, rooms[column] ?? 0)) return;
      const step = next.baseline - piece.baseline;
      if (step > 0.9 * piece.size && step < widest * piece.size) steps.push(step);
    });
  });
  // rows are further apart than lines, and many a full cell stands above another: the least step that is usual counts
  const sorted = steps.sort((a, b) => a - b);
  const usual = Math.max(2, Math.floor(0.08 * sorted.length));
  return sorted.find((step, index) => (sorted[index + usual - 1] ?? Number.POSITIVE_INFINITY) - step < 0.4) ?? 0;
}

/** The cells of a band: pieces of a column that follow each other as lines of one text do. */
export function stacksOf(columns: readonly (readonly Piece[])[], rooms: readonly number[], pitch: number): Stack[] {
  return columns.flatMap((pieces, column) => {
    const groups: Piece[][] = [];
    for (const piece of pieces) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const goesOn = before !== undefined && goesOnBelow(before, piece, column, columns, rooms, pitch);
      if (group !== undefined && goesOn) group.push(piece);
      else groups.push([piece]);
    }
    return groups.map((group): Stack => {
      const tops = group.map((piece) => piece.box[1]);
      return { column, pieces: group, top: Math.min(...tops), bottom: Math.max(...group.map((piece) => piece.box[3])) };
    });
  });
}

/**
 * Whether a piece carries on the one above it: a line's pitch below, and no other column moves on by a row meanwhile. One
 * does where a line that had room to spare stands above another at the same heights; but where more cells stand half-way
 * between the two, all of these are lines of one tall row.
 */
function goesOnBelow(
  above: Piece,
  below: Piece,
  column: number,
  columns: readonly (readonly Piece[])[],
  rooms: readonly number[],
  pitch: number,
): boolean {
  const step = below.baseline - above.baseline;
  const most = pitch > 0 ? 1.06 * pitch + 0.4 : 1.45 * above.size;
  if (step > Math.min(most, widest * above.size)) return false;
  if (above.isFigure && below.isFigure && !isFull(above, below, rooms[column] ?? 0)) return false;
  let moving = 0;
  let halfWay = 0;
  for (const [other, pieces] of columns.entries()) {
    if (other === column) continue;
    const [upper, lower] = [pieceAt(pieces, above.baseline), pieceAt(pieces, below.baseline)];
    if (pieceAt(pieces, (above.baseline + below.baseline) / 2) !== undefined) halfWay += 1;
    if (upper === undefined || lower === undefined || isFull(upper, lower, rooms[other] ?? 0)) continue;
    if (upper.isFigure && lower.isFigure) return false;
    moving += 1;
  }
  return moving === 0 || (halfWay >= 2 && 2 * halfWay >= moving);
}

/** The piece whose baseline is this one, as far as drawing is exact. Pieces are in order. */
function pieceAt(pieces: readonly Piece[], baseline: number): Piece | undefined {
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pieces[middle]?.baseline ?? 0) < baseline - 0.4) from = middle + 1;
    else to = middle;
  }
  const found = pieces[from];
  return found !== undefined && found.baseline <= baseline + 0.4 ? found : undefined;
}
