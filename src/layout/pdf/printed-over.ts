import type { GridCell } from "../grid/index.js";
import type { Mark } from "./marks.js";

/** What is printed so many characters apart was not written together: a cell's text is printed in one go. */
const apart = 30;

/**
 * The cells in which words stand that were printed at another time than the cell's own: after, or before, words of rows
 * above or below it. A seal's words in type of the form's own size are such, and what was typed over it later; which of
 * them belong to the cell nothing tells.
 * @param marks in the order of printing
 * @param cellOf the cell that a mark stands in; undefined outside of tables
 */
export function printedOver(marks: readonly Mark[], cellOf: (mark: Mark) => GridCell | undefined): Set<GridCell> {
  const found = new Set<GridCell>();
  const last = new Map<GridCell, number>();
  const extents = extentsOf(marks);
  marks.forEach((mark, index) => {
    if (mark.text.trim() === "") return;
    const cell = cellOf(mark);
    if (cell === undefined) return;
    const before = last.get(cell);
    last.set(cell, index);
    if (before === undefined || index - before <= apart || found.has(cell)) return;
    const between = extents(before + 1, index);
    if (between.highest < cell.box[1] - mark.size || between.lowest > cell.box[3] + mark.size) found.add(cell);
  });
  return found;
}

/** How far up and down the middles of marks reach, from one to before another. */
interface Extent {
  readonly highest: number;
  readonly lowest: number;
}

/** Marks are looked at in blocks of so many, so that a page of many cells takes no longer for each of them. */
const block = 64;

function extentsOf(marks: readonly Mark[]): (from: number, to: number) => Extent {
  const over = (from: number, to: number): Extent => {
    let [highest, lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { box, text } of marks.slice(from, to)) {
      if (text.trim() === "") continue;
      const middle = (box[1] + box[3]) / 2;
      highest = Math.min(highest, middle);
      lowest = Math.max(lowest, middle);
    }
    return { highest, lowest };
  };
  const blocks: Extent[] = [];
  for (let from = 0; from < marks.length; from += block) blocks.push(over(from, from + block));
  return (from, to) => {
    const [first, end] = [Math.ceil(from / block), Math.floor(to / block)];
    if (first >= end) return over(from, to);
    const parts = [over(from, first * block), ...blocks.slice(first, end), over(end * block, to)];
    return {
      highest: Math.min(...parts.map(({ highest }) => highest)),
      lowest: Math.max(...parts.map(({ lowest }) => lowest)),
    };
  };
}
