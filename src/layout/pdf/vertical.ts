import { joinPlaced, placed, uniteBoxes } from "../placed-text.js";
import { type Line, medianOf } from "./lines.js";
import type { Mark, Sheet } from "./marks.js";

/** How far the middles of characters under each other are apart across the page, in ems. */
const sameColumn = 0.35;

/**
 * The lines of a cell that is written from top to bottom, from the right: its ideographs stand upright, and figures and
 * brackets lie on their side. Null for cells that are written across. Marks come in the order of printing.
 */
export function verticalLines(marks: readonly Mark[], { page }: Pick<Sheet, "page">): Line[] | null {
  const printed = marks.filter((mark) => mark.text.trim() !== "");
  const columns: Mark[][] = [];
  for (const mark of printed) {
    const before = columns.at(-1)?.at(-1);
    if (before !== undefined && isUnder(mark, before)) columns.at(-1)?.push(mark);
    else columns.push([mark]);
  }
  const isMixed = printed.some(({ turn }) => turn !== 0) && printed.some(({ turn }) => turn === 0);
  if (!(isMixed || columns.length > 1) || printed.length < 4) return null;
  // columns of a single character are lines across
  if (!columns.every((column, index) => column.length > 1 || (index > 0 && index === columns.length - 1))) return null;
  if (!columns.slice(1).every((column, index) => isLeftOf(column, columns[index]))) return null;
  return columns.map((column) => lineOf(column, page));
}

function middleOf({ box }: Mark): number {
  return (box[0] + box[2]) / 2;
}

function isUnder(mark: Mark, before: Mark): boolean {
  const apart = Math.abs(middleOf(mark) - middleOf(before));
  const step = mark.box[1] + mark.box[3] - before.box[1] - before.box[3];
  return apart < sameColumn * mark.size && step > 0.4 * mark.size;
}

function isLeftOf(column: readonly Mark[], right: readonly Mark[] | undefined): boolean {
  const [mark, other] = [column[0], right?.[0]];
  return mark !== undefined && other !== undefined && middleOf(mark) < middleOf(other) - 0.6 * mark.size;
}

function lineOf(column: readonly Mark[], page: number): Line {
  const box = column.map((mark) => mark.box).reduce(uniteBoxes);
  const size = medianOf(column.map((mark) => mark.size));
  return {
    content: joinPlaced(column.map((mark) => placed(mark.text, mark.place))),
    box,
    baseline: box[3],
    size,
    page,
    firstWidth: size,
    firstWordWidth: size,
  };
}
