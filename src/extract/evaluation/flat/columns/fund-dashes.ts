import { withoutBlanks } from "../../../../quantity/index.js";

/** Columns of points and shares, which a source of money has nothing to tell in. */
const POINTS: ReadonlySet<string> = new Set(["weight", "rate", "score"]);
const MONEY: ReadonlySet<string> = new Set(["initial", "adjusted", "executed"]);
const DASH = /^[-—–/]+$/;

/**
 * Puts the dashes of sources without any amount where they were printed: a source whose amounts are blank still has a dash
 * in each column of points, and one whose points are blank or merged has one for each amount. How many there are tells
 * which, and where that is the same, whether the other sources have dashes among their points.
 *
 * @param columns names of the block's columns, from left to right
 * @param cells the cells of each column by row, the total's first; undefined where there is none
 * @param wordsOf what a cell says
 */
export function withDashesInPlace<Cell>(
  columns: readonly string[],
  cells: readonly (readonly (Cell | undefined)[])[],
  wordsOf: (cell: Cell) => string,
): (readonly (Cell | undefined)[])[] {
  const points = columns.flatMap((name, at) => (POINTS.has(name) ? [at] : []));
  const money = columns.flatMap((name, at) => (MONEY.has(name) ? [at] : []));
  const figures = [...money, ...points].sort((a, b) => a - b);
  const isDash = (at: number, row: number): boolean => {
    const cell = cells[at]?.[row];
    return cell !== undefined && DASH.test(withoutBlanks(wordsOf(cell)));
  };
  const rows = Math.max(0, ...cells.map((column) => column.length));
  const hasAmount = (row: number): boolean => money.some((at) => cells[at]?.[row] !== undefined && !isDash(at, row));
  const arePointsDashed = Array.from({ length: rows }, (_, row) => row).some(
    (row) => row > 0 && hasAmount(row) && points.some((at) => isDash(at, row)),
  );
  const placed = cells.map((column) => [...column]);
  for (let row = 1; row < rows; row++) {
    const filled = figures.filter((at) => cells[at]?.[row] !== undefined);
    if (filled.length === 0 || filled.length === figures.length || !filled.every((at) => isDash(at, row))) continue;
    const places = placesOf(filled.length, money, points, arePointsDashed);
    if (places === null) continue;
    for (const at of filled) (placed[at] ?? [])[row] = undefined;
    places.forEach((at, index) => {
      (placed[at] ?? [])[row] = cells[filled[index] ?? -1]?.[row];
    });
  }
  return placed;
}

function placesOf(
  count: number,
  money: readonly number[],
  points: readonly number[],
  arePointsDashed: boolean,
): readonly number[] | null {
  if (count === points.length && (count !== money.length || arePointsDashed)) return points;
  return count === money.length && count !== points.length ? money : null;
}
