import type { Cell } from "./block.js";

/** A form has at least so many columns and cells. */
const least = { columns: 6, cells: 40 } as const;

/** Page breaks, and hands that gave up, leave a few merged cells in a table without; a form has a third of its cells merged. */
const fewMerged = 0.04;

/**
 * Whether the cells of a table were left unmerged that a form merges: some programs write a merged cell's words into the
 * first of its fields and leave the others blank. Only a title may lie over all columns.
 */
export function unmerged(cells: readonly Cell[], columnCount: number): { readonly isUnmerged?: true } {
  if (columnCount < least.columns || cells.length < least.cells) return {};
  const isSingle = ({ rowSpan, columnSpan }: Cell): boolean =>
    rowSpan === 1 && (columnSpan === 1 || columnSpan === columnCount);
  const merged = cells.filter((cell) => !isSingle(cell)).length;
  return merged <= fewMerged * cells.length ? { isUnmerged: true } : {};
}
