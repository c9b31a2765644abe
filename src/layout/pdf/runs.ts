import { UNREADABLE } from "../../model/index.js";
import type { Mark } from "./marks.js";

/** Characters that were printed one after the other on one line, without a gap: a word or a figure is never in two cells. */
export interface MarkRun {
  readonly marks: readonly Mark[];
  readonly from: number;
  readonly to: number;
}

/** Characters of one run overlap by less than this and stand no further apart, in ems. */
const within = { overlap: 0.06, gap: 0.12, height: 0.1 } as const;

/** The runs of marks, which come in the order of printing, by each of their marks. Blanks end a run and belong to none. */
export function runsOf(marks: readonly Mark[]): Map<Mark, MarkRun> {
  const runs = new Map<Mark, MarkRun>();
  let open: Mark[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      const run = { marks: open, from: first.box[0], to: last.box[2] };
      for (const mark of open) runs.set(mark, run);
    }
    open = [];
  };
  for (const mark of marks) {
    const before = open.at(-1);
    const isBlank = mark.text.trim() === "" || mark.turn !== 0;
    if (isBlank || (before !== undefined && !follows(before, mark))) close();
    if (!isBlank) open.push(mark);
    // Where a frame cuts a line off, what is printed next is another's.
    if (mark.text === UNREADABLE) close();
  }
  close();
  return runs;
}

function follows(before: Mark, mark: Mark): boolean {
  const gap = mark.box[0] - before.box[2];
  return (
    Math.abs(mark.baseline - before.baseline) <= within.height * mark.size &&
    gap >= -within.overlap * mark.size &&
    gap <= within.gap * mark.size
  );
}
