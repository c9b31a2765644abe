import type { FundColumn } from "../../vocabulary.js";
import { BLANK } from "../rebuilt/table.js";
import type { ListedCell } from "./cells.js";

/** Columns whose cells hold no percentage. */
const NO_SHARES: readonly (string | null | undefined)[] = ["initial", "adjusted", "executed", "weight", "score"];

/**
 * A source's row with blank cells where cells of the total are merged over it: those are written once, with the total,
 * and what stands behind them moves to the left. A percentage tells how far.
 *
 * @param columns what each place of a row is, the label's included
 * @returns null where a percentage would stand in a column that holds none, and the row has no room to move it
 */
export function withMergedAway(
  row: readonly ListedCell[],
  columns: readonly (FundColumn | null)[],
  width: number,
): readonly ListedCell[] | null {
  const share = row.findIndex(({ content }) => /^[\d.]+\s*[%％]$/.test(content.text));
  if (share < 0 || !NO_SHARES.includes(columns[share])) return row;
  const gap = columns.indexOf("rate") - share;
  if (gap <= 0 || row.length + gap > width) return null;
  const line = row[share]?.line ?? 1;
  const blanks = Array.from({ length: gap }, (): ListedCell => ({ content: BLANK, line }));
  return [...row.slice(0, share), ...blanks, ...row.slice(share)];
}
