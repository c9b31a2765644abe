import type { Box } from "../../../model/index.js";
import type { Edges } from "../../grid/edges.js";
import type { Grid } from "../../grid/grid.js";
import { cellFinder } from "../page-table.js";
import { type Band, bandsOf, type Span, spansOf, type Unit } from "./bands.js";
import { gridOfBands, type PlacedBand } from "./borders.js";
import type { Piece } from "./pieces.js";
import { type Rows, rowsOfStacks } from "./rows.js";
import { byColumn, linePitch, roomOf, stacksOf } from "./stacks.js";

/** A part of a page that may be a table with some of its borders undrawn: its lines of text, and what is drawn in it. */
export interface Region {
  readonly box: Box;
  readonly lines: readonly (readonly Piece[])[];
  readonly drawn: Edges;
}

/** The grid of a region; null where its text does not stand in columns and rows. */
export function concludeGrid(region: Region): Grid | null {
  const width: Span = { from: region.box[0], to: region.box[2] };
  const bands = bandsOf(unitsOf(region, width));
  const pitch = pitchOf(bands, width);
  const extents = extentsOf(bands, region);
  const placed = bands.map((band, index): PlacedBand => {
    const extent = extents[index] ?? { from: 0, to: 0 };
    const isRuled = band.units[0]?.strip !== null;
    return { band, extent, rows: isRuled ? null : rowsOf(band, width, pitch, extent) };
  });
  if (!isTable(placed)) return null;
  const grid = gridOfBands(placed, region.drawn, width);
  const ruled = placed.every(({ rows }) => rows === null || rows.edges.length === 2);
  return { ...grid, inferred: ruled && isParted(grid, region.lines) ? "columns" : "cells" };
}

/** Whether no two pieces of a line share a cell: where they do, an end of a column was not found. */
function isParted(grid: Grid, lines: Region["lines"]): boolean {
  const find = cellFinder(grid);
  return lines.every((line) => {
    const cells = line.map(({ box }) => find((box[0] + box[2]) / 2, (box[1] + box[3]) / 2));
    return new Set(cells).size === line.length;
  });
}

/** A table has somewhere three columns and three rows. */
function isTable(placed: readonly PlacedBand[]): boolean {
  return placed.some(
    ({ band, rows }) => band.columns.length >= 3 && (rows === null ? band.units.length : rows.edges.length - 1) >= 3,
  );
}

function rowsOf(band: Band, width: Span, pitch: number, extent: Span): Rows {
  const rooms = roomOf(band.columns, width);
  const columns = byColumn(piecesOf(band), band.columns);
  return rowsOfStacks(stacksOf(columns, rooms, pitch), band.columns.length, extent);
}

function piecesOf(band: Band): Piece[] {
  return band.units.flatMap((unit) => unit.pieces);
}

function pitchOf(bands: readonly Band[], width: Span): number {
  const columns = bands.flatMap((band) => byColumn(piecesOf(band), band.columns));
  return linePitch(
    columns,
    bands.flatMap((band) => roomOf(band.columns, width)),
  );
}

/**
 * What is looked at for columns: between two rulings the whole row, if it is one; otherwise line after line. A ruling
 * counts where it runs over most of the table; those beside a merged cell do as well, for they end a row.
 */
function unitsOf({ box, lines, drawn }: Region, width: Span): Unit[] {
  const least = 0.3 * (width.to - width.from);
  const rulings = [...new Set(drawn.horizontal.filter((edge) => edge.to - edge.from > least).map((edge) => edge.at))];
  const places = [...new Set([box[1], ...rulings.filter((at) => at > box[1] + 3 && at < box[3] - 3), box[3]])].sort(
    (a, b) => a - b,
  );
  const units: Unit[] = [];
  let next = 0;
  places.slice(1).forEach((to, index) => {
    const strip = { from: places[index] ?? to, to };
    const inside: (readonly Piece[])[] = [];
    for (let line = lines[next]; line !== undefined && middleOf(line) < to; line = lines[next]) {
      inside.push(line);
      next += 1;
    }
    if (inside.length === 0) return;
    const closed = inside.map((line) => line.filter((piece) => isClosed(piece, strip, drawn, box)));
    if (places.length > 2 && isOneRow(closed, spansOf(inside.flat()), width))
      units.push({ pieces: inside.flat(), strip, cuts: cutsOf(strip, drawn, width) });
    else units.push(...inside.map((pieces) => ({ pieces, strip: null, cuts: [] })));
  });
  return units;
}

/** Whether the rulings above and below run over a piece: where one does not, the piece is of a merged cell. */
function isClosed({ box: [x0, , x1] }: Piece, strip: Span, drawn: Edges, box: Box): boolean {
  const x = (x0 + x1) / 2;
  const isRuled = (at: number) => drawn.horizontal.some((edge) => edge.at === at && edge.from <= x && edge.to >= x);
  return [strip.from, strip.to].every((at) => at === box[1] || at === box[3] || isRuled(at));
}

/** Where the rulings above and below a strip begin and end inside the table. */
function cutsOf(strip: Span, { horizontal }: Edges, { from, to }: Span): number[] {
  const beside = horizontal.filter((edge) => edge.at === strip.from || edge.at === strip.to);
  return beside.flatMap((edge) => [edge.from, edge.to]).filter((at) => at > from + 6 && at < to - 6);
}

function middleOf(line: readonly Piece[]): number {
  const [first] = line;
  return first === undefined ? 0 : (first.box[1] + first.box[3]) / 2;
}

/** Whether lines between two rulings are one row of cells: no two cells stand in one column, beside or under each other. */
function isOneRow(lines: readonly (readonly Piece[])[], columns: readonly Span[], width: Span): boolean {
  if (lines.some((line) => line.length > new Set(line.map((piece) => columnOf(piece, columns))).size)) return false;
  const inColumns = byColumn(lines.flat(), columns).filter((column) => column.length > 0);
  if (isAroundOneLine(inColumns)) return true;
  const stacks = stacksOf(byColumn(lines.flat(), columns), roomOf(columns, width), 0);
  return rowsOfStacks(stacks, columns.length, { from: 0, to: 0 }).edges.length <= 2;
}

/** Whether the lines of each column lie around one line that is the only one of its column, or all begin with it. */
function isAroundOneLine(columns: readonly (readonly Piece[])[]): boolean {
  const lone = columns.find((column) => column.length === 1)?.[0];
  if (lone === undefined) return columns.length === 0;
  const isAt = (at: number) => Math.abs(at - lone.baseline) < 0.3 * lone.size;
  const ends = columns.map((column) => [column[0]?.baseline ?? 0, column.at(-1)?.baseline ?? 0] as const);
  const figures = columns.some((column) => column.length > 1 && column.every((piece) => piece.isFigure));
  return ends.every(([first, last]) => isAt((first + last) / 2)) || (!figures && ends.every(([first]) => isAt(first)));
}

function columnOf(piece: Piece, columns: readonly Span[]): number {
  return columns.findIndex((column) => piece.box[0] < column.to && piece.box[2] > column.from);
}

/** Where bands begin and end: at a ruling between them, else in the middle of the white. */
function extentsOf(bands: readonly Band[], { box, drawn }: Region): Span[] {
  const bottoms = bands.map((band) => Math.max(...piecesOf(band).map((piece) => piece.box[3])));
  const edges = bands.slice(1).map((band, index) => {
    const bottom = bottoms[index] ?? 0;
    const top = Math.min(...piecesOf(band).map((piece) => piece.box[1]));
    const strip = band.units[0]?.strip ?? bands[index]?.units.at(-1)?.strip ?? null;
    if (band.units[0]?.strip) return band.units[0].strip.from;
    if (strip !== null) return strip.to;
    const ruling = drawn.horizontal.find((edge) => edge.at > bottom - 2 && edge.at < top + 2);
    return ruling?.at ?? (bottom + top) / 2;
  });
  return bands.map((_, index) => ({ from: edges[index - 1] ?? box[1], to: edges[index] ?? box[3] }));
}
