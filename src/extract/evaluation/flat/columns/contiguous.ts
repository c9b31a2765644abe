import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";
import { SPARSE } from "./blocks/count-moves.js";
import type { Cell, Cells, Column, Grid } from "./blocks/grid.js";
import { isTangled } from "./blocks/sureness.js";

/** A cell of a row, with the place of its column among those that every row fills. */
interface Placed {
  readonly cell: Cell;
  readonly column: Pick<Column, "name">;
  readonly at: number;
}

const POINTS: readonly string[] = ["weight", "score"];
/** Columns that say the same kind of thing, so that a cell that was written apart may be either's. */
const ALIKE: readonly (readonly string[])[] = [["initialTarget", "target", "actual"], POINTS];

/**
 * Whether every row was written in runs that each go on from one column to the next. Programs that part cells by blank
 * lines write neighbours of one row one behind the other, or begin anew elsewhere; they keep the order down each column.
 * So where every column has a cell for every row, counting tells the rows, and a cell's neighbours tell its column. Of
 * cells without a neighbour, those that say the same kind of thing must say the same, or differ by their sign.
 */
export function areRunsWhole(cells: Cells, grid: Pick<Grid, "columns" | "isTall">): boolean {
  const full = grid.columns.flatMap((column, at) => (column.blank < SPARSE ? [] : [{ column, own: cells[at] ?? [] }]));
  const blocks = new Map<number, number>();
  for (const cell of full.flatMap(({ own }) => own.flatMap((one) => one ?? [])))
    blocks.set(cell.block, (blocks.get(cell.block) ?? 0) + 1);
  const names = full.find(({ column }) => column.name === "level3")?.own ?? [];
  return Array.from(names, (_, row) =>
    full.flatMap(({ column, own }, at): Placed[] => {
      const cell = own[row];
      return cell === undefined ? [] : [{ cell, column, at }];
    }),
  ).every((row) => row.length === full.length && isWhole(row, runsOf(row), blocks, grid));
}

/** Whether a row is one run, or runs that are told apart, none of them points alone, of cells in runs of lines of their own. */
function isWhole(
  row: readonly Placed[],
  runs: readonly (readonly Placed[])[],
  blocks: ReadonlyMap<number, number>,
  grid: Pick<Grid, "isTall">,
): boolean {
  const cells = row.map(({ cell }) => cell);
  if (isTangled(cells, grid)) return false;
  if (runs.length < 2) return runs.length === 1;
  const isAlone = row.every(({ cell }) => blocks.get(cell.block) === 1);
  const hasPointsAlone = runs.some((run) => run.every(({ column }) => POINTS.includes(column.name)));
  return isAlone && !hasPointsAlone && areRunsToldApart(runs);
}

/** The cells of a row as they were written one behind the other from left to right; none where one column was passed over. */
function runsOf(row: readonly Placed[]): (readonly Placed[])[] {
  const written = row.toSorted((a, b) => (a.cell.pieces[0] ?? 0) - (b.cell.pieces[0] ?? 0));
  const runs: Placed[][] = [];
  for (const placed of written) {
    const last = runs.at(-1)?.at(-1);
    const isBehind = last !== undefined && (last.cell.pieces.at(-1) ?? 0) + 1 === placed.cell.pieces[0];
    if (last === undefined || !isBehind || placed.at < last.at) runs.push([placed]);
    else if (placed.at === last.at + 1) runs.at(-1)?.push(placed);
    else return [];
  }
  return runs;
}

function areRunsToldApart(runs: readonly (readonly Placed[])[]): boolean {
  const alone = runs.flatMap((run) => (run.length === 1 ? run : []));
  return (
    runs.length > 0 &&
    ALIKE.every((kind) => {
      const own = alone.filter(({ column }) => kind.includes(column.name));
      return own.every((one, at) => at === 0 || areExchangeable(own[at - 1], one));
    })
  );
}

/** Whether it does not matter, or is told by a sign, which of two cells is which. */
function areExchangeable(one: Placed | undefined, other: Placed): boolean {
  const [a, b] = [one?.cell.text ?? "", other.cell.text].map((text) => withoutBlanks(toHalfWidth(text)));
  return a === b || (/^[≥≤<>]/.test(a ?? "") && !/^[≥≤<>]/.test(b ?? ""));
}
