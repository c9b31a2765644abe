import type { Cell } from "../../../layout/block.js";
import { type Grid, isBlank } from "./grid.js";

/**
 * The cell with a label's value: the one beside it. Blank fields may stand between them without lines, where a value is in
 * the middle of its cell, and where the cells of a form were not merged.
 */
export function valueBeside(grid: Grid, label: Cell, isLabel: (cell: Cell) => boolean): Cell | null {
  const { row } = label;
  const first = grid.at(row, label.column + label.columnSpan);
  if (first === null || !isBlank(first)) return first;
  const behind = grid.crossing(row).filter((cell) => cell.column > first.column && cell.row === row && !isBlank(cell));
  if (grid.table.inferred !== undefined) return behind[0] ?? first;
  if (grid.table.isUnmerged !== true) return first;
  const next = behind.findIndex(isLabel);
  const own = next < 0 ? behind : behind.slice(0, next);
  // Labels and values take turns: where their number is even, the first of them is another label, and this one's value is blank.
  return own.length % 2 === 1 ? (own[0] ?? first) : first;
}
