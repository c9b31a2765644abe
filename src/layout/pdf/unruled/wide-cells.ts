import type { Edges } from "../../grid/edges.js";
import { type Span, standsLike } from "./bands.js";
import type { PlacedBand } from "./borders.js";
import type { Piece } from "./pieces.js";
import { byColumn } from "./stacks.js";

/** One row of a band: what stands in each of its columns. */
export interface Fields {
  readonly extent: Span;
  readonly columns: readonly Field[];
}

interface Field {
  readonly pieces: readonly Piece[];
  /** its text begins, ends or is centred as that of other rows is */
  readonly aligned: boolean;
  /** a merged cell reaches over it from above or below */
  readonly covered: boolean;
}

/** The rows of a band, field by field. */
export function fieldsOf(placed: PlacedBand, drawn: Edges): Fields[] {
  const { band } = placed;
  const inColumns = byColumn(
    band.units.flatMap((unit) => unit.pieces),
    band.columns,
  );
  return extentsOf(placed).map((extent, row) => ({
    extent,
    columns: inColumns.map((column, index): Field => {
      const pieces = column.filter((piece) => isIn(piece, extent));
      const others = column.filter((piece) => !isIn(piece, extent));
      const aligned = pieces.some((piece) =>
        others.some((other) => standsLike(piece.box, other.box, 0.55 * piece.size)),
      );
      const covered =
        placed.rows?.merged.some((cell) => cell.column === index && cell.row <= row && row < cell.row + cell.rowSpan) ??
        isOpen(band.columns[index] ?? extent, extent, drawn);
      return { pieces, aligned, covered };
    }),
  }));
}

function extentsOf({ band, rows }: PlacedBand): Span[] {
  if (rows === null) return band.units.flatMap((unit) => unit.strip ?? []);
  return rows.edges.slice(1).map((to, index) => ({ from: rows.edges[index] ?? to, to }));
}

function isIn({ box }: Piece, { from, to }: Span): boolean {
  const y = (box[1] + box[3]) / 2;
  return y >= from && y < to;
}

/** Whether a field between rulings is not closed by them. */
function isOpen(column: Span, { from, to }: Span, { horizontal }: Edges): boolean {
  const x = (column.from + column.to) / 2;
  return [from, to].some((at) => {
    const near = horizontal.filter((edge) => Math.abs(edge.at - at) < 1);
    return near.length > 0 && !near.some((edge) => edge.from <= x && edge.to >= x);
  });
}

/**
 * Text that stands askew to its column, in the middle of blank fields: the cell takes all of them.
 * @param places where the columns begin and end
 */
export function wideCells({ columns }: Fields, places: readonly number[]): Span[] {
  const isBlank = (index: number) => columns[index]?.pieces.length === 0 && columns[index]?.covered === false;
  // of a label and its value, alone in a row, the value may stand under other columns' text by chance
  const isPair = columns.length >= 4 && columns.filter(({ pieces }) => pieces.length > 0).length === 2;
  return columns.flatMap(({ pieces, aligned, covered }, index): Span[] => {
    const [first] = pieces;
    if (first === undefined || (aligned && !isPair) || covered) return [];
    const middle = (Math.min(...pieces.map(({ box }) => box[0])) + Math.max(...pieces.map(({ box }) => box[2]))) / 2;
    let [from, to] = [index, index];
    while (isBlank(from - 1)) from -= 1;
    while (isBlank(to + 1)) to += 1;
    const fitting = widest(from, index, to).find((span) => {
      const centre = ((places[span.from] ?? 0) + (places[span.to + 1] ?? 0)) / 2;
      return Math.abs(centre - middle) <= first.size;
    });
    return fitting === undefined ? [] : [fitting];
  });
}

/** The spans of columns from `from` to `to` around one of them, the widest first; that one alone is none. */
function widest(from: number, around: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let first = from; first <= around; first += 1) {
    for (let last = around; last <= to; last += 1) if (last > first) spans.push({ from: first, to: last });
  }
  return spans.sort((a, b) => b.to - b.from - (a.to - a.from));
}
