import type { Mark } from "./marks.js";

/** No lines are set closer than this, nor ideographs of one line than the other, in ems from one to the next. */
const closest = { line: 0.75, ideograph: 0.5 };

/**
 * Whether ideographs stand upon each other in a cell: the text of a row that is too low for it runs on into the next one,
 * as spreadsheets print it, and which line belongs to which row nothing tells. Type that is printed twice to look bold has
 * the same character at one place.
 * @param marks of the cell, in the order of printing
 */
export function isWoven(marks: readonly Mark[]): boolean {
  const upright = marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.turn === 0 && /\p{Script=Han}/u.test(mark.text))
    .sort((a, b) => a.mark.box[0] - b.mark.box[0]);
  // Only neighbours from the left are asked, so that a cell of many lines takes no longer: lines that run into each other
  // have many letters that do.
  return upright.some((one, at) => {
    const end = one.mark.box[0] + closest.ideograph * one.mark.size;
    for (const other of upright.slice(at + 1, at + 1 + most)) {
      if (other.mark.box[0] >= end) return false;
      if (Math.abs(other.index - one.index) > 1 && isUpon(one.mark, other.mark)) return true;
    }
    return false;
  });
}

/** So many letters at one place are lines one under the other. */
const most = 40;

function isUpon(one: Mark, other: Mark): boolean {
  const isLike = Math.abs(one.size - other.size) < 0.1 * one.size;
  return isLike && one.text !== other.text && Math.abs(one.baseline - other.baseline) < closest.line * one.size;
}
