import { rowsOf } from "./lines.js";
import type { Mark, Sheet } from "./marks.js";

/** Raised type is at most so large, and raised by so much, in parts of the type before it. */
const raised = { size: 0.86, least: 0.12, most: 0.7 } as const;

/** The number of a note, in brackets or not: 1, ①, [2], *. */
const NUMBER = /^[[（(【]?(?:\d{1,2}|[①-⑳]|[*＊※†‡]{1,3})[\]）)】]?$/u;

/** Words nearer than this, in ems, go on with those before them. */
const close = 0.6;

/**
 * The marks of a sheet that are numbers of notes, raised behind a word or a figure: read with it, they would make another
 * figure of it. What is raised behind a letter belongs to a unit (km2), and what is raised behind a ten to a power.
 */
export function noteMarks({ marks }: Pick<Sheet, "marks">): Set<Mark> {
  const found = new Set<Mark>();
  const printed = marks.filter((mark) => mark.turn === 0 && mark.text.trim() !== "");
  if (!hasSmall(printed)) return found;
  for (const row of rowsOf(printed).filter(hasSmall)) {
    const sorted = [...row].sort((a, b) => a.box[0] - b.box[0]);
    for (let from = 1; from < sorted.length; from += 1) {
      const base = sorted[from - 1];
      let to = from;
      for (let mark = sorted[to]; base !== undefined && mark !== undefined && isRaised(mark, sorted[to - 1], base); ) {
        to += 1;
        mark = sorted[to];
      }
      if (to === from) continue;
      const run = sorted.slice(from, to);
      const before = sorted
        .slice(Math.max(0, from - 3), from)
        .map(({ text }) => text)
        .join("");
      const isNumber = NUMBER.test(run.map(({ text }) => text).join(""));
      if (isNumber && !/[A-Za-z]$|[×x*]10$/.test(before)) for (const mark of run) found.add(mark);
      from = to;
    }
  }
  return found;
}

/** Whether some of the marks are small enough beside others to be raised. */
function hasSmall(marks: readonly Mark[]): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { size } of marks) {
    if (size < least) least = size;
    if (size > most) most = size;
  }
  return least <= raised.size * most;
}

function isRaised(mark: Mark, before: Mark | undefined, base: Mark): boolean {
  if (before === undefined) return false;
  const lift = base.baseline - mark.baseline;
  const isSmall = mark.size <= raised.size * base.size;
  const gap = mark.box[0] - before.box[2];
  return (
    isSmall &&
    lift >= raised.least * base.size &&
    lift <= raised.most * base.size &&
    gap < close * base.size &&
    gap > -close * base.size
  );
}
