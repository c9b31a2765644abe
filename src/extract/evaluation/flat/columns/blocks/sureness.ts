import { toHalfWidth } from "../../../../../quantity/index.js";
import { foreign } from "../../rebuilt/level-kin.js";
import type { Columns, Labelled } from "../form-rows.js";
import { spreadByNames } from "../labels.js";
import { SPARSE } from "./count-moves.js";
import type { Cell, Cells, Grid } from "./grid.js";
import { bareName, type FoundLabel } from "./labels.js";

/** How many rows were not written cell behind cell from left to right. */
export function crookedRows(cells: Cells, grid: Pick<Grid, "columns">): number {
  return rowsOf(cells, grid).filter((row) => {
    const pieces = row.flatMap((cell) => cell?.pieces ?? []);
    return !pieces.every((piece, at) => at === 0 || piece === (pieces[at - 1] ?? 0) + 1);
  }).length;
}

/**
 * Whether it is sure which cells share a row. Where one row alone was not written cell behind cell, what is left over is its
 * own; where several were not, or lines of neighbouring cells stand one between the other, it is concluded.
 */
export function areRowsSure(cells: Cells, grid: Pick<Grid, "columns" | "isTall">): boolean {
  const rows = rowsOf(cells, grid);
  return crookedRows(cells, grid) <= 1 && !rows.some((row) => row.includes(undefined) || isTangled(row, grid));
}

/** The cells of every row in the columns that most rows fill. */
function rowsOf(cells: Cells, { columns }: Pick<Grid, "columns">): (Cell | undefined)[][] {
  const full = columns.flatMap(({ blank, name }, at) => (blank < SPARSE ? [] : [{ name, own: cells[at] ?? [] }]));
  const names = full.find(({ name }) => name === "level3")?.own ?? [];
  return Array.from(names, (_, row) => full.map(({ own }) => own[row]));
}

/** Whether lines of several cells stand in one run of lines, unless each is one piece of one line, or the run lists rows. */
export function isTangled(row: readonly (Cell | undefined)[], grid: Pick<Grid, "isTall">): boolean {
  return !isListed(row, grid) && hasMixedLines(row);
}

/**
 * Whether a row was written cell below cell in a run that holds many rows. Lines of such a run go down the page, and those
 * that are level go to the right: a cell of several lines would have the others of its row between them.
 */
function isListed(row: readonly (Cell | undefined)[], { isTall }: Pick<Grid, "isTall">): boolean {
  const first = row[0]?.pieces[0] ?? 0;
  return row.every(
    (cell, at) => cell?.pieces.length === 1 && cell.pieces[0] === first + at && isTall?.(cell.block) === true,
  );
}

function hasMixedLines(row: readonly (Cell | undefined)[]): boolean {
  return row.some((cell, at) =>
    row
      .slice(at + 1)
      .some(
        (other) =>
          cell !== undefined &&
          other?.block === cell.block &&
          (other.line !== cell.line || other.pieces.length > 1 || cell.pieces.length > 1),
      ),
  );
}

/**
 * Whether the second-level labels span the same rows when their names alone are asked, and not where they were written, no
 * row between two labels might as well stand under the other, and none is called after another label.
 */
export function areLabelsSure(
  labels: readonly FoundLabel[],
  levels: readonly Labelled[] | null,
  names: readonly string[],
): boolean {
  const lower = (levels ?? []).filter(({ level }) => level === 2);
  if (lower.length === 0) return labels.length === 0;
  const byNames = spreadByNames(
    lower.map(({ content }) => bareName(content)),
    names,
    new Map(),
  );
  const isSame = byNames?.every(({ first, end }, at) => first === lower[at]?.span.first && end === lower[at]?.span.end);
  return (
    isSame === true && lower.every((label, at) => isParted(label, lower[at + 1], names)) && hasOwnNames(lower, names)
  );
}

const TOPIC = /质量|成本|可持续|满意/;

/** Whether no row is called after another label than its own: 单位管护成本 under 数量指标 where 成本指标 is printed too. */
export function hasOwnNames(lower: readonly Labelled[], names: readonly string[]): boolean {
  const topics = lower.map(({ content }) => TOPIC.exec(bareName(content))?.[0]);
  return lower.every(({ span }, at) => {
    const others = topics.filter((topic) => topic !== topics[at]);
    return names
      .slice(span.first, span.end)
      .every((name) => !others.some((topic) => topic !== undefined && name.includes(topic)));
  });
}

/** Whether the rows on both sides of the border between two labels are told by their names; a label keeps its only row. */
function isParted(above: Labelled, below: Labelled | undefined, names: readonly string[]): boolean {
  if (below === undefined) return true;
  const isOwn = (own: Labelled, other: Labelled, row: number): boolean => {
    const name = names[row] ?? "";
    const only = own.span.end - own.span.first === 1;
    return only || foreign(bareName(own.content), name) < foreign(bareName(other.content), name);
  };
  return isOwn(above, below, above.span.end - 1) && isOwn(below, above, below.span.first);
}

/** Whether the cells of the total row can be totals: each is there, and no less than any cell above it. */
export function isTotal(columns: Columns, row: number): boolean {
  return (["weight", "score"] as const).every((stream) => {
    const cells = columns[stream];
    if (cells === undefined) return true;
    const figures = cells.map((cell) => Number(toHalfWidth(cell?.text ?? "").replace(/\s/g, "")));
    const total = figures[row] ?? Number.NaN;
    return cells[row] !== undefined && figures.slice(0, row).every((figure) => !(figure > total));
  });
}
