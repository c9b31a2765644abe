import { sameColumns } from "./continuation.js";
import type { FilledCell } from "./page-table.js";

/** A cell at the end of a page, as far as it has been put together. */
export interface UpperCell {
  readonly rowSpan: number;
  readonly source: FilledCell;
  readonly lines: readonly unknown[];
}

/**
 * The merged cells that a page break cut in two, each lower half with its upper one.
 *
 * A half without text that spans rows is one, and so is an empty cell at the left end of a row: the first columns of a form
 * group its rows, and their labels are printed once. Right of that an empty cell continues the merged cell above it only
 * if the group goes on as well, for a row of a new group has values of its own.
 */
export function cutSpans<Upper extends UpperCell>(
  upper: readonly Upper[],
  lower: readonly FilledCell[],
): Map<FilledCell, Upper> {
  const cut = new Map<FilledCell, Upper>();
  const hasText = lower.some((cell) => cell.lines.length > 0);
  let inGroup = hasText;
  let groupGoesOn = false;
  for (const cell of [...lower].sort((a, b) => a.column - b.column)) {
    const above = upper.find((other) => sameColumns(other.source, cell));
    const goesOn =
      above !== undefined &&
      (isHalf(above, cell) || (isBlankBelow(above, cell) && (inGroup || (groupGoesOn && above.rowSpan > 1))));
    if (goesOn) cut.set(cell, above);
    if (goesOn && inGroup) groupGoesOn = true;
    if (!goesOn) inGroup = false;
  }
  return cut;
}

/** One half spans several rows and has no text: no cell of its own would. */
function isHalf(above: UpperCell, cell: FilledCell): boolean {
  if (cell.lines.length === 0) return cell.rowSpan > 1 && above.lines.length > 0;
  return above.lines.length === 0 && above.rowSpan > 1;
}

function isBlankBelow(above: UpperCell, cell: FilledCell): boolean {
  return cell.lines.length === 0 && above.lines.length > 0;
}
