import type { Cell } from "../../../layout/block.js";
import { fundColumn } from "../heading.js";
import type { FundColumn } from "../vocabulary.js";
import { type Grid, isBlank, rangeOf } from "./grid.js";
import { type Headed, type Header, MAX_DEPTH } from "./header.js";

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
