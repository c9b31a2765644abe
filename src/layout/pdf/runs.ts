import { UNREADABLE } from "../../model/index.js";
import { medianOf } from "./lines.js";
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

/** How near to a border the words of the next cell begin that follow without a gap on those before it, in ems. */
const meeting = 0.3;

/** How evenly characters of one word are set, and by how much two words are out of step, in ems. */
const step = { even: 0.02, odd: 0.04 } as const;

/**
 * The runs, with those parted that are the words of two cells: where each is as wide as its cell, or a little wider, the
 * second begins right behind the first. It does so at a border, and out of step with characters that else are set evenly.
 * @param isBorder whether a border stands between two places of a row
 */
export function partedRuns(
  runs: ReadonlyMap<Mark, MarkRun>,
  isBorder: (from: number, to: number, y: number) => boolean,
): Map<Mark, MarkRun> {
  const parted = new Map(runs);
  for (const run of new Set(runs.values())) {
    const at = oddStep(run.marks);
    const [before, mark] = [run.marks[at - 1], run.marks[at]];
    const [first, last] = [run.marks[0], run.marks.at(-1)];
    if (before === undefined || mark === undefined || first === undefined || last === undefined) continue;
    if (isLatin(before) !== isLatin(mark)) continue;
    const room = meeting * mark.size;
    if (!isBorder(before.box[2] - room, mark.box[0] + room, (mark.box[1] + mark.box[3]) / 2)) continue;
    const [left, right] = [run.marks.slice(0, at), run.marks.slice(at)];
    for (const one of left) parted.set(one, { marks: left, from: run.from, to: before.box[2] });
    for (const one of right) parted.set(one, { marks: right, from: mark.box[0], to: run.to });
  }
  return parted;
}

/** Programs leave a little room between ideographs and the letters or figures among them, within one word. */
function isLatin({ text }: Mark): boolean {
  return /^[A-Za-z0-9]/.test(text);
}

/** Where the only character stands that is out of step with the others, which are several on either side; 0 for none. */
function oddStep(marks: readonly Mark[]): number {
  if (marks.length < 5) return 0;
  const gaps = marks.slice(1).map((mark, index) => (mark.box[0] - (marks[index]?.box[2] ?? 0)) / mark.size);
  const usual = medianOf(gaps);
  const odd = gaps.flatMap((gap, index) => (Math.abs(gap - usual) > step.even ? [index] : []));
  const [at] = odd;
  if (at === undefined || odd.length > 1 || Math.abs((gaps[at] ?? 0) - usual) < step.odd) return 0;
  return at + 1;
}
