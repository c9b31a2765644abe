import type { GridCell } from "../grid/index.js";
import type { Mark } from "./marks.js";

/** What is printed so many characters apart was not written together: a cell's text is printed in one go. */
const apart = 3;

/** Words whose middle is so far above or below a cell, in ems, are those of another row. */
const outside = 0.4;

/** A cell whose words were left and taken up again later, with other rows' words between. */
export interface Resumed {
  readonly cell: GridCell;
  /** the cell's last mark before, and its first afterwards */
  readonly ends: readonly [Printed, Printed];
}

/** A mark, and how many were printed before it. */
interface Printed {
  readonly mark: Mark;
  readonly index: number;
}

/**
 * The cells in which words stand that were printed at another time than the cell's own: after, or before, words of rows
 * above or below it. A seal's words in type of the form's own size are such, and what was typed over it later; which of
 * them belong to the cell nothing tells.
 * @param marks in the order of printing
 * @param cellOf the cell that a mark stands in; undefined outside of tables
 */
export function printedOver(marks: readonly Mark[], cellOf: (mark: Mark) => GridCell | undefined): Resumed[] {
  const found = new Map<GridCell, Resumed>();
  const last = new Map<GridCell, Printed>();
  const extents = extentsOf(marks);
  marks.forEach((mark, index) => {
    if (mark.text.trim() === "") return;
    const cell = cellOf(mark);
    if (cell === undefined) return;
    const before = last.get(cell);
    const now = { mark, index };
    last.set(cell, now);
    if (before === undefined || index - before.index <= apart || found.has(cell)) return;
    const room = outside * mark.size;
    const between = extents(before.index + 1, index);
    if (between.highest < cell.box[1] - room || between.lowest > cell.box[3] + room)
      found.set(cell, { cell, ends: [before, now] });
  });
  return [...found.values()];
}

/** A seal is printed in one go, of no more characters than this and no wider or higher, in points. */
const seal = { characters: 40, size: 200 };

/** Seals are among the first and the last characters of a page, up to so many; one may stand anywhere else. */
const margin = 60;

/** The words of seals stand in no more cells than this. */
const mostCells = 60;

/**
 * Whether a page's cells were not written one after the other: some programs write a page font by font, or column by
 * column. Then nothing is told by what was printed at another time. Seals' words were printed before the page's, after
 * them, or once at one place.
 * @param resumed as `printedOver` found them on the page
 * @param count how many marks the page has
 */
export function isOutOfOrder(resumed: readonly Resumed[], count: number): boolean {
  if (resumed.length > mostCells) return true;
  const inside = resumed.filter(({ ends }) => ends[0].index >= margin && ends[1].index < count - margin);
  const isWith = (first: Printed) => (one: Resumed) => one.ends.some((end) => isOfSeal(end, first));
  const groups = inside.flatMap(({ ends }) => ends.map((first) => inside.filter(isWith(first)).length));
  return Math.max(0, ...groups) < inside.length;
}

function isOfSeal({ mark: { box }, index }: Printed, first: Printed): boolean {
  const after = index - first.index;
  const other = first.mark.box;
  const isNear = Math.max(Math.abs(box[0] - other[0]), Math.abs(box[1] - other[1])) < seal.size;
  return after >= 0 && after < seal.characters && isNear;
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
