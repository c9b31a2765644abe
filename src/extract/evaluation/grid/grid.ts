import type { Cell, Table } from "../../../layout/block.js";
import { joinPlaced, type PlacedText } from "../../../layout/placed-text.js";
import type { Place } from "../../../model/index.js";
import { headingKey } from "../heading.js";

/** Columns of a grid from `from` up to `to` (exclusive). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A table that can be asked what stands where. */
export interface Grid {
  readonly table: Table;
  readonly rowCount: number;
  readonly columnCount: number;
  /** the cell that covers this place, merged or not */
  at(row: number, column: number): Cell | null;
  /** the cells that cover a row, from left to right, those merged from above included */
  crossing(row: number): readonly Cell[];
  /** the cells whose top is this row, from left to right */
  starting(row: number): readonly Cell[];
}

/** Spreads a table's cells over the places that they cover, so that every place knows its cell. */
export function gridOf(table: Table): Grid {
  const covers: (Cell | null)[][] = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.columnCount }, () => null),
  );
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const line = covers[row];
      if (line === undefined) continue;
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) line[column] ??= cell;
    }
  }
  const crossing = covers.map((line) => [...new Set(line)].filter((cell) => cell !== null));
  const starting = crossing.map((cells, row) => cells.filter((cell) => cell.row === row));
  return {
    table,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    at: (row, column) => covers[row]?.[column] ?? null,
    crossing: (row) => crossing[row] ?? [],
    starting: (row) => starting[row] ?? [],
  };
}

/** The columns that a cell lies over. */
export function rangeOf(cell: Cell): Range {
  return { from: cell.column, to: cell.column + cell.columnSpan };
}

/** How many columns two ranges share. */
export function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** Whether nothing is printed in the cell. */
export function isBlank(cell: Cell): boolean {
  return cell.content.text.trim() === "";
}

/** The cell's text reduced to what it means as a heading. */
export function keyOf(cell: Cell): string {
  return headingKey(cell.content.text);
}

/** What a row has under one heading. */
export interface Slot {
  readonly content: PlacedText;
  /** where the cell stands, for a blank one */
  readonly place: Place;
  readonly cell: Cell;
  /** the cells that the content was read from; none for a blank */
  readonly parts: readonly Cell[];
}

/** A column with what it holds. */
export interface Column<Field> {
  readonly field: Field;
  readonly range: Range;
}

/**
 * The cells of a row by the columns they stand under. A cell belongs to the column that it covers most of, the left one
 * of equals; cells that are drawn apart under one heading ("≥", "30") are read as one text.
 */
export function slotsOf<Field>(grid: Grid, row: number, columns: readonly Column<Field>[]): Map<Column<Field>, Slot> {
  const cells = new Map<Column<Field>, Cell[]>();
  for (const cell of grid.crossing(row)) {
    const column = bestColumn(rangeOf(cell), columns);
    if (column !== null) cells.set(column, [...(cells.get(column) ?? []), cell]);
  }
  const slots = new Map<Column<Field>, Slot>();
  for (const [column, members] of cells) {
    const filled = members.filter((cell) => !isBlank(cell));
    const cell = filled[0] ?? members[0];
    if (cell === undefined) continue;
    const content = filled.length > 1 ? joinPlaced(filled.map((member) => member.content)) : cell.content;
    slots.set(column, { content, place: cell.place, cell, parts: filled });
  }
  return slots;
}

function bestColumn<Field>(range: Range, columns: readonly Column<Field>[]): Column<Field> | null {
  let best: Column<Field> | null = null;
  let most = 0;
  for (const column of columns) {
    const shared = overlap(range, column.range);
    if (shared > most) {
      best = column;
      most = shared;
    }
  }
  return best;
}

/** A row that only numbers the columns: 1, 2, 3 … or (1), ① … or A, B, C, with or without 栏次 before them. */
export function isNumbering(grid: Grid, row: number): boolean {
  const keys = grid
    .starting(row)
    .map((cell) => cell.content.text.normalize("NFKC").replace(/[\s()]/g, ""))
    .filter((text) => !/^(?:[栏列行]次|[-—–]*)$/.test(text));
  const counts = (first: number, of: (key: string) => number): boolean =>
    keys.every((key, index) => of(key) === first + index);
  const digits = keys.every((key) => /^\d{1,2}$/.test(key)) && counts(Number(keys[0]), Number);
  const letters = keys.every((key) => /^[A-Z]$/.test(key)) && counts(65, (key) => key.charCodeAt(0));
  return keys.length > 2 && (digits || letters);
}

/** Where each column of a grid begins, in points from the left of the page, and where the last one ends; null where no cell tells. */
function edgesOf({ table, columnCount }: Grid): (number | null)[] {
  if (table.edges !== undefined) return [...table.edges];
  const edges: (number | null)[] = Array.from({ length: columnCount + 1 }, () => null);
  for (const { column, columnSpan, place } of table.cells) {
    if (!("page" in place)) continue;
    edges[column] ??= place.bbox[0];
    edges[column + columnSpan] ??= place.bbox[2];
  }
  return edges;
}

/** How far apart, in points, the same ruling line may be drawn on two pages. */
const SAME_EDGE = 6;

/** Whether two grids are as wide and stand in the same place, as the parts of one table on two pages do. */
export function areAligned(a: Grid, b: Grid): boolean {
  const [first, second] = [edgesOf(a), edgesOf(b)];
  return isNear(first[0], second[0]) && isNear(first.at(-1), second.at(-1));
}

function isNear(a: number | null | undefined, b: number | null | undefined): boolean {
  return typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= SAME_EDGE;
}

/** The columns of one grid as those of another that goes on below it, perhaps drawn with fewer or more lines. */
export function columnsIn<Field>(columns: readonly Column<Field>[], from: Grid, to: Grid): Column<Field>[] {
  const [source, target] = [edgesOf(from), edgesOf(to)];
  const nearest = (index: number): number | null => {
    const x = source[index];
    if (typeof x !== "number") return null;
    const distances = target.map((edge) => (edge === null ? Number.POSITIVE_INFINITY : Math.abs(edge - x)));
    const least = Math.min(...distances);
    return least <= SAME_EDGE ? distances.indexOf(least) : null;
  };
  return columns.flatMap(({ field, range }) => {
    const [start, end] = [nearest(range.from), nearest(range.to)];
    return start === null || end === null || start >= end ? [] : [{ field, range: { from: start, to: end } }];
  });
}
