import type { Cell } from "../../../layout/block.js";
import { headingKey } from "../heading.js";
import { type IndicatorColumn, LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import { type Grid, isBlank, keyOf, overlap, rangeOf } from "./grid.js";
import { type Headed, type Header, lowestHeadings, MAX_DEPTH, sureDepth } from "./header.js";
import { fieldOf, fieldUnder, isSubheading } from "./heading-under.js";

const LEVEL1 = new Set(LEVEL1_NAMES);
const LEVEL2 = new Set(LEVEL2_NAMES);

/** What a column of a drawn indicator block holds: also the points of a first-level indicator in a column of their own. */
export type GridColumn = IndicatorColumn | "level1Weight";

/** The headings of an indicator block that begin at a row, over one to three rows; null where none do. */
export function indicatorHeader(grid: Grid, row: number): Header<GridColumn> | null {
  if (!startsHeadings(grid, row)) return null;
  const depth = headerDepth(grid, row);
  const lowest = lowestHeadings(grid, row, depth);
  const fields = lowest.map((heading) => fieldUnder(heading, lowest));
  const headed = lowest.map(({ cell }, index) => ({
    column: { field: ofLevel(grid, cell, row + depth, fields[index] ?? "ignored"), range: rangeOf(cell) },
    cell,
  }));
  if (!isIndicatorHeader(headed.map(({ column }) => column.field))) return null;
  const settled = splitNames(
    grid,
    row + depth,
    settleIndicators(headed, (cell) => filledBelow(grid, cell, row + depth)),
  );
  return {
    row,
    depth,
    columns: settled.map(({ column }) => column),
    cells: settled.map(({ cell }) => cell),
    unknown: lowest.flatMap(({ cell }, index) => (fields[index] === null ? [cell] : [])),
  };
}

/** Whether most cells of a row are headings. One may seem so in a row of values: a reason told as "原因：…". */
function startsHeadings(grid: Grid, row: number): boolean {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell) && cell.rowSpan <= MAX_DEPTH);
  const headings = cells.filter((cell) => fieldOf(cell) !== null);
  return headings.length > 1 && headings.length * 3 >= cells.length * 2;
}

/** Rows of headings: as deep as the merged ones, and on while the next row holds headings alone. */
function headerDepth(grid: Grid, row: number): number {
  const headings = grid.starting(row).filter((cell) => fieldOf(cell) !== null && cell.rowSpan <= MAX_DEPTH);
  const deepest = Math.max(1, ...headings.map((cell) => cell.rowSpan));
  let depth = sureDepth(headings);
  while (depth < MAX_DEPTH) {
    const next = grid.starting(row + depth).filter((cell) => !isBlank(cell));
    const areHeadings = next.every(
      (cell) => cell.rowSpan <= MAX_DEPTH && (fieldOf(cell) !== null || (depth < deepest && isSubheading(grid, cell))),
    );
    const isMore = next.length === 0 ? depth < deepest : areHeadings && !repeats(grid, row, next);
    if (!isMore) break;
    depth += 1;
  }
  return depth;
}

/** Whether these cells only print again what stands straight above them: another block's headings. */
function repeats(grid: Grid, row: number, cells: readonly Cell[]): boolean {
  return cells.every((cell) => {
    const above = grid.at(row, cell.column);
    return above !== null && keyOf(above) === keyOf(cell);
  });
}

/** 指标类型 may ask for the sign of a value, or for the level above: the cell under it tells. */
function ofLevel(grid: Grid, heading: Cell, below: number, field: IndicatorColumn): IndicatorColumn {
  const cell = field === "nature" ? grid.at(below, heading.column) : null;
  if (cell === null) return field;
  if (LEVEL2.has(keyOf(cell))) return "level2";
  return LEVEL1.has(keyOf(cell)) ? "level1" : field;
}

function isIndicatorHeader(fields: readonly IndicatorColumn[]): boolean {
  const has = (field: IndicatorColumn): boolean => fields.includes(field);
  const values = (["target", "initialTarget", "actual", "weight", "score"] as const).filter(has).length;
  return (has("level3") || has("level2")) && values >= 2;
}

/** How many different things stand under a heading in rows of their own, up to as many rows as one page has. */
function filledBelow(grid: Grid, { column }: Cell, from: number): number {
  const told = new Set<string>();
  for (let row = from; row < Math.min(grid.rowCount, from + ROWS_A_PAGE); row += 1) {
    const cell = grid.at(row, column);
    if (cell !== null && cell.row === row && !isBlank(cell)) told.add(cell.content.text);
  }
  return told.size;
}

const ROWS_A_PAGE = 40;

/**
 * Settles headings that only all of them together explain.
 *
 * @param filled how many different things stand under a heading
 */
function settleIndicators(
  headed: readonly Headed<IndicatorColumn>[],
  filled: (heading: Cell) => number,
): Headed<GridColumn>[] {
  let columns: Headed<GridColumn>[] = [...headed];
  const rename = (from: Headed<GridColumn>, field: GridColumn): void => {
    columns = columns.map((one) => (one === from ? { ...one, column: { ...one.column, field } } : one));
  };
  const all = (field: GridColumn): Headed<GridColumn>[] => columns.filter((one) => one.column.field === field);
  // Of two columns of names one may only group the other's: it has one cell for several rows.
  const names = all("level3").toSorted(
    (a, b) => filled(b.cell) - filled(a.cell) || nameRank(a.cell) - nameRank(b.cell),
  );
  for (const spare of names.slice(1)) rename(spare, "ignored");
  const [second] = all("level2");
  if (names.length === 0 && second !== undefined) rename(second, "level3");
  const [initial] = all("initialTarget");
  if (all("target").length === 0 && initial !== undefined) rename(initial, "target");
  // What stands before the levels labels the whole block.
  const levels = [...all("level1"), ...all("level2")].map(({ column }) => column.range.from);
  for (const label of levels.length === 0 ? [] : [...all("target"), ...all("actual")]) {
    if (label.column.range.to <= Math.min(...levels)) rename(label, "ignored");
  }
  settleWeights(all, rename);
  const reasons = all("deviation").toSorted((a, b) => reasonRank(a.cell) - reasonRank(b.cell));
  for (const spare of reasons.slice(1)) rename(spare, "ignored");
  for (const field of SINGLE) for (const spare of all(field).slice(1)) rename(spare, "ignored");
  return columns;
}

/** Of several columns for one of these the first is meant. */
const SINGLE: readonly GridColumn[] = [
  "level1",
  "level2",
  "target",
  "initialTarget",
  "actual",
  "coefficient",
  "nature",
  "measureUnit",
  "score",
];

/**
 * Forms that weigh every level have a 分值 beside each of them: a row's own stands beside its name, or where names have
 * none beside the level that is nearest to them.
 */
function settleWeights(
  all: (field: GridColumn) => Headed<GridColumn>[],
  rename: (from: Headed<GridColumn>, field: GridColumn) => void,
): void {
  const weights = all("weight");
  const nameEnd = all("level3")[0]?.column.range.to ?? 0;
  const level1End = all("level1")[0]?.column.range.to;
  const own = weights.find((one) => one.column.range.from >= nameEnd) ?? weights.at(-1);
  for (const spare of weights) {
    if (spare !== own) rename(spare, spare.column.range.from === level1End ? "level1Weight" : "ignored");
  }
}

/** One heading (绩效指标) may stand over all three levels: the cells of the first row under it tell them apart. */
function splitNames(grid: Grid, row: number, headed: readonly Headed<GridColumn>[]): Headed<GridColumn>[] {
  if (headed.some(({ column }) => column.field === "level1" || column.field === "level2")) return [...headed];
  return headed.flatMap((one) => {
    if (one.column.field !== "level3") return [one];
    const parts = grid.crossing(row).filter((cell) => cell.row >= row && overlap(rangeOf(cell), one.column.range) > 0);
    if (parts.length < 2) return [one];
    const fields = (["level1", "level2", "level3"] as const).slice(-parts.length);
    return parts.map((cell, index) => ({
      column: { field: fields[index] ?? ("ignored" as const), range: rangeOf(cell) },
      cell: one.cell,
    }));
  });
}

function nameRank(cell: Cell): number {
  const key = headingKey(cell.content.text);
  if (key.startsWith("四级")) return -1;
  if (key.startsWith("三级")) return 0;
  return key.includes("名称") ? 1 : 2 - cell.column / 1000;
}

function reasonRank(cell: Cell): number {
  return /原因|偏差/.test(cell.content.text) ? 0 : 1;
}
