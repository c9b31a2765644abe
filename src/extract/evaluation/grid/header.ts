import type { Cell } from "../../../layout/block.js";
import { type FundColumn, fundColumn, headingKey, type IndicatorColumn, indicatorColumn } from "../vocabulary.js";
import { type Column, type Grid, isBlank, keyOf, overlap, rangeOf } from "./grid.js";

/** What a column of a drawn indicator block holds: also the points of a first-level indicator in a column of their own. */
export type GridColumn = IndicatorColumn | "level1Weight";

/** Where a block of rows begins: its heading rows, and what its columns hold. */
export interface Header<Field> {
  readonly row: number;
  /** how many rows the headings take */
  readonly depth: number;
  readonly columns: readonly Column<Field>[];
  /** the heading cells of those columns, in the same order */
  readonly cells: readonly Cell[];
}

/** A heading is at most so many rows deep. Taller cells beside it are labels of the whole block. */
const MAX_DEPTH = 3;

/** The headings of a funds block that begin at a row: money before it was spent, and money spent or its rate. */
export function fundHeader(grid: Grid, row: number): Header<FundColumn> | null {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell) && cell.rowSpan <= MAX_DEPTH);
  const columns = cells.map((cell) => ({ field: fundColumn(cell.content.text), range: rangeOf(cell) }));
  const has = (field: FundColumn): boolean => columns.some((column) => column.field === field);
  if (!(has("executed") || has("rate")) || !(has("initial") || has("adjusted"))) return null;
  const kept = columns.flatMap(({ field, range }, index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ column: { field: field ?? "ignored", range }, cell }];
  });
  const settled = settleFunds(kept);
  return {
    row,
    depth: Math.min(...cells.filter((cell) => fundColumn(cell.content.text) !== null).map((cell) => cell.rowSpan)),
    columns: settled.map(({ column }) => column),
    cells: settled.map(({ cell }) => cell),
  };
}

interface Headed<Field> {
  readonly column: Column<Field>;
  readonly cell: Cell;
}

/** Of two columns for one field the better worded one stays; the other is a label or nothing that the result knows. */
function settleFunds(headed: readonly Headed<FundColumn>[]): Headed<FundColumn>[] {
  const kept = new Map<FundColumn, Headed<FundColumn>>();
  for (const one of headed) {
    const { field } = one.column;
    const earlier = kept.get(field);
    if (earlier === undefined || (field === "adjusted" && budgetRank(one.cell) < budgetRank(earlier.cell))) {
      kept.set(field, one);
    }
  }
  return headed.map((one) =>
    kept.get(one.column.field) === one ? one : { ...one, column: { ...one.column, field: "ignored" as const } },
  );
}

/** 年度预算数 or 预算 may head the column of labels: the 调整后 or 全年 one beside it is meant then. */
function budgetRank(cell: Cell): number {
  const text = cell.content.text;
  if (text.includes("调整")) return 0;
  if (text.includes("全年")) return 1;
  return /年度|资金/.test(text) || cell.column === 0 ? 3 : 2;
}

/** The headings of an indicator block that begin at a row, over one to three rows; null where none do. */
export function indicatorHeader(grid: Grid, row: number): Header<GridColumn> | null {
  if (!grid.starting(row).some((cell) => indicatorColumn(cell.content.text) !== null)) return null;
  const depth = headerDepth(grid, row);
  const headed = lowestHeadings(grid, row, depth).flatMap(({ cell, above }) => {
    const field = fieldUnder(cell, above);
    return [{ column: { field: field ?? ("ignored" as const), range: rangeOf(cell) }, cell }];
  });
  if (!isIndicatorHeader(headed.map(({ column }) => column.field))) return null;
  const settled = splitNames(grid, row + depth, settleIndicators(headed));
  return { row, depth, columns: settled.map(({ column }) => column), cells: settled.map(({ cell }) => cell) };
}

/** Rows of headings: as deep as the merged ones, and on while the next row holds headings alone. */
function headerDepth(grid: Grid, row: number): number {
  const spans = grid
    .starting(row)
    .filter((cell) => indicatorColumn(cell.content.text) !== null && cell.rowSpan <= MAX_DEPTH)
    .map((cell) => cell.rowSpan);
  const deepest = Math.max(1, ...spans);
  let depth = 1;
  while (depth < MAX_DEPTH) {
    const next = grid.starting(row + depth).filter((cell) => !isBlank(cell));
    const areHeadings = next.every((cell) => cell.rowSpan <= MAX_DEPTH && indicatorColumn(cell.content.text) !== null);
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

interface HeadingUnder {
  readonly cell: Cell;
  /** the heading that this one stands under */
  readonly above: Cell | null;
}

/** The headings that no other stands under, from left to right. */
function lowestHeadings(grid: Grid, row: number, depth: number): HeadingUnder[] {
  const within: Cell[] = [];
  for (let r = row; r < row + depth; r += 1) {
    within.push(...grid.starting(r).filter((cell) => !isBlank(cell) && cell.row + cell.rowSpan <= row + depth));
  }
  const isUnder = (low: Cell, high: Cell): boolean => low.row > high.row && overlap(rangeOf(low), rangeOf(high)) > 0;
  return within
    .filter((cell) => !within.some((other) => isUnder(other, cell)))
    .map((cell) => ({ cell, above: within.findLast((other) => isUnder(cell, other)) ?? null }))
    .sort((a, b) => a.cell.column - b.cell.column);
}

/** What a heading names, in the light of the one above it: 指标值 under 实际完成值 is an actual value. */
function fieldUnder(cell: Cell, above: Cell | null): IndicatorColumn | null {
  const own = indicatorColumn(cell.content.text);
  const upper = above === null ? null : indicatorColumn(above.content.text);
  if (upper === "actual" && own !== "actual") return own === "target" || own === null ? "actual" : "ignored";
  if (upper === "initialTarget" && own === "target") return "initialTarget";
  return own ?? upper;
}

function isIndicatorHeader(fields: readonly IndicatorColumn[]): boolean {
  const has = (field: IndicatorColumn): boolean => fields.includes(field);
  const values = (["target", "initialTarget", "actual", "weight", "score"] as const).filter(has).length;
  return (has("level3") || has("level2")) && values >= 2;
}

/** Settles headings that only all of them together explain. */
function settleIndicators(headed: readonly Headed<IndicatorColumn>[]): Headed<GridColumn>[] {
  let columns: Headed<GridColumn>[] = [...headed];
  const rename = (from: Headed<GridColumn>, field: GridColumn): void => {
    columns = columns.map((one) => (one === from ? { ...one, column: { ...one.column, field } } : one));
  };
  const all = (field: GridColumn): Headed<GridColumn>[] => columns.filter((one) => one.column.field === field);
  const names = all("level3").toSorted((a, b) => nameRank(a.cell) - nameRank(b.cell));
  for (const spare of names.slice(1)) rename(spare, "ignored");
  const [second] = all("level2");
  if (names.length === 0 && second !== undefined) rename(second, "level3");
  const [initial] = all("initialTarget");
  if (all("target").length === 0 && initial !== undefined) rename(initial, "target");
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

/** Forms that weigh every level have a 分值 beside each of them: a row's own stands beside its name. */
function settleWeights(
  all: (field: GridColumn) => Headed<GridColumn>[],
  rename: (from: Headed<GridColumn>, field: GridColumn) => void,
): void {
  const weights = all("weight");
  const nameEnd = all("level3")[0]?.column.range.to ?? 0;
  const level1End = all("level1")[0]?.column.range.to;
  const own = weights.find((one) => one.column.range.from >= nameEnd) ?? weights[0];
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
  if (key.startsWith("三级")) return 0;
  return key.includes("名称") ? 1 : 2 - cell.column / 1000;
}

function reasonRank(cell: Cell): number {
  return /原因|偏差/.test(cell.content.text) ? 0 : 1;
}
