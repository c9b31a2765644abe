import type { Cell } from "../../../layout/block.js";
import { toHalfWidth } from "../../../quantity/index.js";
import { amountLeaf, percentLeaf } from "../../leaf.js";
import { fundColumn } from "../heading.js";
import { type FundColumn, TASK_HEADINGS } from "../vocabulary.js";
import { type Grid, isBlank, keyOf, overlap, rangeOf } from "./grid.js";
import { type Headed, type Header, type HeadingUnder, lowestHeadings, MAX_DEPTH, sureDepth } from "./header.js";
import { pairedHeader } from "./paired-funds.js";
import { transposedHeader } from "./transposed-funds.js";

/** The headings of a funds block that begin at a row: money before it was spent, and money spent or its rate. */
export function fundHeader(grid: Grid, row: number): Header<FundColumn> | null {
  const other = pairedHeader(grid, row) ?? transposedHeader(grid, row);
  if (other !== null) return other;
  const depth = headerDepth(grid, row);
  const lowest = lowestHeadings(grid, row, depth);
  const fields = lowest.map(fieldUnder);
  const has = (field: FundColumn): boolean => fields.includes(field);
  if (!(has("executed") || has("rate")) || !(has("initial") || has("adjusted"))) return null;
  // Labels with their figures beside them head nothing.
  if (lowest.filter(({ cell }) => /^[\d,.]+%?$/.test(plain(cell))).length > 1) return null;
  if (grid.starting(row).some((cell) => TASK_HEADINGS.some((word) => keyOf(cell).includes(word)))) return null;
  const headed = lowest.map(({ cell }, index) => ({
    column: { field: fields[index] ?? ("ignored" as const), range: rangeOf(cell) },
    cell,
  }));
  const settled = settleBase(settleFunds(headed, (cell) => hasFigureBelow(grid, cell, row + depth)));
  const money = Math.min(...settled.flatMap(({ column }) => (isMoney(column.field) ? [column.range.from] : [])));
  return {
    row,
    depth,
    columns: settled.map(({ column }) => column),
    cells: settled.map(({ cell }) => cell),
    unknown: settled.flatMap(({ column, cell }, index) =>
      column.field === "ignored" && fields[index] === null && cell.column >= money ? [cell] : [],
    ),
  };
}

const isMoney = (field: FundColumn): boolean => field === "initial" || field === "adjusted" || field === "executed";

function fieldOf(cell: Cell): FundColumn | null {
  return fundColumn(cell.content.text, "cell");
}

/** A heading that says nothing of its own is what the one above it is: 金额 under 全年执行数, but not a share of it. */
function fieldUnder({ cell, above }: HeadingUnder): FundColumn | null {
  if (/占比|比例|比重/.test(cell.content.text)) return fieldOf(cell) ?? "ignored";
  return fieldOf(cell) ?? (above === null ? null : fieldOf(above));
}

/** Rows of headings: more than one only where some of them are merged over them all and the others are headings too. */
function headerDepth(grid: Grid, row: number): number {
  const headings = grid.starting(row).filter((cell) => cell.rowSpan <= MAX_DEPTH && fieldOf(cell) !== null);
  if (grid.table.isUnmerged === true) {
    const isUpper = headings.some((cell) => fieldOf(cell) !== "label");
    return isUpper && isHeadingRow(grid, row + 1) ? 2 : 1;
  }
  const deepest = Math.max(1, ...headings.map((cell) => cell.rowSpan));
  let depth = sureDepth(headings);
  while (depth < deepest) {
    const next = grid.starting(row + depth).filter((cell) => !isBlank(cell));
    if (!next.every((cell) => cell.rowSpan <= MAX_DEPTH && (fieldOf(cell) !== null || isSubheading(cell, headings))))
      break;
    depth += 1;
  }
  return depth;
}

/** Whether nothing stands in a row but headings: the lower ones, where the upper ones were not merged over it. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell));
  return cells.length > 1 && cells.every((cell) => fieldOf(cell) !== null && fieldOf(cell) !== "label");
}

/** Whether a cell says more of a heading of figures above it, in words of its own: 占比 under 全年执行数. */
function isSubheading(cell: Cell, headings: readonly Cell[]): boolean {
  const above = headings.find((heading) => overlap(rangeOf(heading), rangeOf(cell)) > 0);
  const field = above === undefined ? null : fieldOf(above);
  if (field === null || field === "label" || above === undefined || above.columnSpan === cell.columnSpan) return false;
  return amountLeaf(cell.content, null).value === null && percentLeaf(cell.content).value === null;
}

/**
 * Of two columns for one field the better worded one stays; the other is a label or nothing that the result knows. A budget
 * beside the adjusted one is the initial one, where no other is.
 */
function settleFunds(
  headed: readonly Headed<FundColumn>[],
  hasFigures: (heading: Cell) => boolean,
): Headed<FundColumn>[] {
  const kept = new Map<FundColumn, Headed<FundColumn>>();
  for (const one of headed) {
    const { field } = one.column;
    const earlier = kept.get(field);
    if (earlier === undefined || (field === "adjusted" && budgetRank(one.cell) < budgetRank(earlier.cell))) {
      kept.set(field, one);
    }
  }
  const adjusted = kept.get("adjusted");
  const isChanged = adjusted !== undefined && /调整|变更/.test(adjusted.cell.content.text);
  return headed.map((one) => {
    if (kept.get(one.column.field) === one) return one;
    const isInitial = isChanged && one.column.field === "adjusted" && !kept.has("initial") && hasFigures(one.cell);
    return as(one, isInitial ? "initial" : "ignored");
  });
}

/** Whether an amount stands in the first rows under a heading: it heads no labels. */
function hasFigureBelow(grid: Grid, { column }: Cell, from: number): boolean {
  const below = [from, from + 1].map((row) => grid.at(row, column));
  return below.some((cell) => cell !== null && amountLeaf(cell.content, null).value !== null);
}

function as(one: Headed<FundColumn>, field: FundColumn): Headed<FundColumn> {
  return { ...one, column: { ...one.column, field } };
}

/** 年度预算数 or 预算 may head the column of labels: the 调整后 or 全年 one beside it is meant then. */
function budgetRank(cell: Cell): number {
  const text = cell.content.text;
  if (text.includes("调整")) return 0;
  if (text.includes("全年")) return 1;
  return /年度|资金/.test(text) || cell.column === 0 ? 3 : 2;
}

/**
 * A rate whose heading tells its formula ("E/C×100%") divides by the column of that letter ("扣除后（C）"): that one is
 * the budget that was executed, whatever else is called a budget.
 */
function settleBase(headed: readonly Headed<FundColumn>[]): Headed<FundColumn>[] {
  const rate = headed.find(({ column }) => column.field === "rate");
  const divisor = rate === undefined ? undefined : /\([A-Z][/÷]([A-Z])\b/.exec(plain(rate.cell))?.[1];
  const base = headed.find(({ cell }) => /\(([A-Z])(?:=[^)]*)?\)/.exec(plain(cell))?.[1] === divisor);
  if (divisor === undefined || base === undefined || base.column.field !== "ignored") return [...headed];
  return headed.map((one) =>
    one === base ? as(one, "adjusted") : one.column.field === "adjusted" ? as(one, "ignored") : one,
  );
}

function plain(cell: Cell): string {
  return toHalfWidth(cell.content.text).replace(/\s/g, "");
}
