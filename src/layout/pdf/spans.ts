import { beginsNoText } from "./cut-row.js";
import type { Line } from "./lines.js";
import { type FilledCell, sameColumns, textOf } from "./page-table.js";
import { isFull } from "./wrap.js";

/** A cell at the end of a page, as far as it has been put together. */
export interface UpperCell {
  readonly rowSpan: number;
  readonly source: FilledCell;
  /** its part at the end of the page */
  readonly end: FilledCell;
  readonly lines: readonly Line[];
}

/**
 * The merged cells that a page break cut in two, each lower half with its upper one.
 *
 * A half without text that spans rows is one, and so is an empty cell at the left end of a row: the first columns of a form
 * group its rows, and their labels are printed once. Right of that an empty cell continues the merged cell above it only
 * if the group goes on as well, for a row of a new group has values of its own. Where the line over one cell is missing
 * beside others that have theirs, that cell goes on, whatever stands in it.
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
      (cell.isOpenAbove === true ||
        isHalf(above, cell) ||
        isRest(above, cell) ||
        (isBlankBelow(above, cell) && (inGroup || (groupGoesOn && above.rowSpan > 1))));
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

/** Both halves have text, and that of the lower one can only be the rest of the upper one's. */
function isRest(above: UpperCell, cell: FilledCell): boolean {
  const [first] = cell.lines;
  const last = above.lines.at(-1);
  if (first === undefined || last === undefined) return false;
  const text = textOf(cell);
  if (above.end.runsOver === true) return true;
  const isSpanned = above.rowSpan > 1 || cell.rowSpan > 1;
  if (isSpanned && beginsNoText(text)) return true;
  // Points of a row stand below the heading over them: no word goes on in figures alone.
  if (/^[\d.,%]+$/.test(text) && !/[\d.,(（]$/.test(last.content.text)) return false;
  const isFilled = above.end.box[3] - last.baseline < 1.5 * last.size && isFull(last, first, cell.box[2] - cell.box[0]);
  return isSpanned && isFilled && [...text].length <= shortRest;
}

/** The rest of a label that was wrapped has no more characters than this; another label has. */
const shortRest = 2;

function isBlankBelow(above: UpperCell, cell: FilledCell): boolean {
  return cell.lines.length === 0 && above.lines.length > 0;
}
