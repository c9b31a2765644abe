import type { Box } from "../../model/index.js";
import type { Edge } from "./edges.js";
import type { Frame } from "./frames.js";

/** A cell of a grid as its borders draw it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
  /** its upper side, on the grid's edge, is not drawn, as those of other cells beside it are: it goes on from above */
  readonly isOpenAbove?: true;
}

/** A table's geometry: where its rows and columns begin and end, and its cells in reading order. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** the side is not drawn: the page broke there inside a row */
  readonly open: { readonly top: boolean; readonly bottom: boolean };
  /** which of its borders are not drawn, and were concluded from where text stands: between columns, or any */
  readonly inferred?: "columns" | "cells";
}

/** How much of a side must be drawn for it to part two fields. */
const enough = 0.6;

/**
 * The grid inside a frame. Every field between neighbouring rows and columns is looked at, and fields with no border
 * between them are one merged cell. A border that is broken somewhere thus costs one cell, never the table.
 */
export function gridOf(frame: Frame): Grid {
  const xs = placesOf(frame.vertical);
  const ys = placesOf(frame.horizontal);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const vertical = byPlace(frame.vertical);
  const horizontal = byPlace(frame.horizontal);
  const isDrawn = (edges: readonly Edge[] | undefined, from = 0, to = 0) =>
    (edges ?? []).reduce((sum, edge) => sum + Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, from)), 0) >=
    enough * (to - from);
  /** whether the field's left (upper) side is drawn; at `columns` (`rows`) the outer right (lower) side */
  const left = (row: number, column: number) => isDrawn(vertical.get(xs[column] ?? 0), ys[row], ys[row + 1]);
  const upper = (row: number, column: number) => isDrawn(horizontal.get(ys[row] ?? 0), xs[column], xs[column + 1]);

  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const isFree = (row: number, column: number) => taken[row]?.[column] === false;
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      let columnSpan = 1;
      while (isFree(row, column + columnSpan) && !left(row, column + columnSpan)) columnSpan += 1;
      const joins = (below: number) =>
        range(columnSpan).every((step) => isFree(below, column + step) && !upper(below, column + step)) &&
        range(columnSpan - 1).every((step) => !left(below, column + step + 1));
      let rowSpan = 1;
      while (row + rowSpan < rows && joins(row + rowSpan)) rowSpan += 1;
      for (const down of range(rowSpan)) taken[row + down]?.fill(true, column, column + columnSpan);
      const box = boxOf(xs, ys, { row, column, rowSpan, columnSpan });
      cells.push({ row, column, rowSpan, columnSpan, box });
    }
  }
  const isOutside = (cell: GridCell) => openSides(cell, rows, columns, left, upper) > 1;
  const isClosed = (column: number) => frame.above.length === 0 || isDrawn(frame.above, xs[column], xs[column + 1]);
  const kept = cells.filter((cell) => !isOutside(cell)).map((cell) => withOpenSide(cell, isClosed));
  return withoutEmptyTracks({ xs, ys, cells: kept, open: frame.open });
}

/** How many of a cell's sides on the edge of the grid are not drawn: with two it is a notch in the table's outline. */
function openSides(
  { row, column, rowSpan, columnSpan }: GridCell,
  rows: number,
  columns: number,
  left: (row: number, column: number) => boolean,
  upper: (row: number, column: number) => boolean,
): number {
  const down = range(rowSpan).map((step) => row + step);
  const across = range(columnSpan).map((step) => column + step);
  const sides = [
    column === 0 && !down.some((at) => left(at, 0)),
    column + columnSpan === columns && !down.some((at) => left(at, columns)),
    row === 0 && !across.some((at) => upper(0, at)),
    row + rowSpan === rows && !across.some((at) => upper(rows, at)),
  ];
  return sides.filter((open) => open).length;
}

/** @param isClosed whether the upper side of the grid is drawn over a column */
function withOpenSide(cell: GridCell, isClosed: (column: number) => boolean): GridCell {
  const isOpen = cell.row === 0 && !range(cell.columnSpan).some((step) => isClosed(cell.column + step));
  return isOpen ? { ...cell, isOpenAbove: true } : cell;
}

/** Takes out rows and columns in which no cell begins. */
function withoutEmptyTracks({ xs, ys, cells, open }: Grid): Grid {
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b);
  if (rows.length === ys.length - 1 && columns.length === xs.length - 1) return { xs, ys, cells, open };
  const before = (tracks: readonly number[], end: number) => tracks.filter((track) => track < end).length;
  const kept = cells.map((cell) => {
    const row = before(rows, cell.row);
    const column = before(columns, cell.column);
    const rowSpan = before(rows, cell.row + cell.rowSpan) - row;
    const columnSpan = before(columns, cell.column + cell.columnSpan) - column;
    return { ...cell, row, column, rowSpan, columnSpan };
  });
  const placesAt = (tracks: readonly number[], places: readonly number[]) =>
    [...tracks, places.length - 1].flatMap((track) => places[track] ?? []);
  return { xs: placesAt(columns, xs), ys: placesAt(rows, ys), cells: kept, open };
}

function boxOf(xs: readonly number[], ys: readonly number[], cell: Omit<GridCell, "box">): Box {
  const { row, column, rowSpan, columnSpan } = cell;
  return [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function placesOf(edges: readonly Edge[]): number[] {
  return [...new Set(edges.map((edge) => edge.at))].sort((a, b) => a - b);
}

function byPlace(edges: readonly Edge[]): Map<number, Edge[]> {
  const places = new Map<number, Edge[]>();
  for (const edge of edges) places.set(edge.at, [...(places.get(edge.at) ?? []), edge]);
  return places;
}
