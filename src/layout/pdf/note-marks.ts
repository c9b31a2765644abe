import type { Box } from "../../model/index.js";
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
export function noteMarks({ marks, rulings }: Pick<Sheet, "marks" | "rulings">): Set<Mark> {
  const found = new Set<Mark>();
  const printed = marks.filter((mark) => mark.turn === 0 && mark.text.trim() !== "");
  if (!hasSmall(printed)) return found;
  const largest = printed.reduce((most, { size }) => Math.max(most, size), 0);
  const bases = new Bases(printed, raised.most * largest);
  const isNumber = (word: readonly Mark[]): boolean => {
    const [first] = word;
    if (first === undefined || !NUMBER.test(word.map(({ text }) => text).join(""))) return false;
    const base = bases.before(first);
    if (base === undefined || /[A-Za-z]$|[×x*]10$/.test(bases.endingIn(base))) return false;
    return !rulings.some(({ orientation, box }) => orientation === "vertical" && liesBetween(box, base, first));
  };
  for (const row of rowsOf(printed.filter(({ size }) => size <= raised.size * largest))) {
    for (const word of wordsOf(row).filter(isNumber)) for (const mark of word) found.add(mark);
  }
  return found;
}

/** Marks of a row word by word: each follows the one before it on its line, with no room for anything larger between. */
function wordsOf(row: readonly Mark[]): Mark[][] {
  const words: Mark[][] = [];
  for (const mark of [...row].sort((a, b) => a.box[0] - b.box[0])) {
    const before = words.at(-1)?.at(-1);
    if (before !== undefined && goesOn(before, mark)) words.at(-1)?.push(mark);
    else words.push([mark]);
  }
  return words;
}

function goesOn(before: Mark, mark: Mark): boolean {
  const isAlike = [mark.baseline - before.baseline, mark.size - before.size].every(
    (by) => Math.abs(by) < 0.05 * mark.size,
  );
  return isAlike && mark.box[0] - before.box[2] < 0.3 * mark.size;
}

/** More marks than this at one height are no text. */
const mostAbreast = 2000;

/** Marks by their height, so that what a mark is raised behind is found near it. */
class Bases {
  readonly #bands = new Map<number, Mark[]>();

  constructor(
    marks: readonly Mark[],
    readonly height: number,
  ) {
    for (const mark of marks) {
      const band = Math.floor(mark.baseline / height);
      if (!this.#bands.get(band)?.push(mark)) this.#bands.set(band, [mark]);
    }
  }

  /** The mark that another one is raised behind, the nearest of several. */
  before(mark: Mark): Mark | undefined {
    const distance = ({ box }: Mark) => Math.abs(mark.box[0] - box[2]);
    return this.#near(mark)
      .filter((base) => base !== mark && isRaised(mark, base))
      .reduce<Mark | undefined>((best, base) => (best && distance(best) <= distance(base) ? best : base), undefined);
  }

  /** The last three characters on the line of a mark, up to it. */
  endingIn(mark: Mark): string {
    return this.#near(mark)
      .filter(({ box, baseline }) => Math.abs(baseline - mark.baseline) < 1 && box[2] <= mark.box[2])
      .sort((a, b) => a.box[0] - b.box[0])
      .slice(-3)
      .map(({ text }) => text)
      .join("");
  }

  #near({ baseline }: Mark): Mark[] {
    const band = Math.floor(baseline / this.height);
    const near = [...(this.#bands.get(band) ?? []), ...(this.#bands.get(band + 1) ?? [])];
    return near.length > mostAbreast ? [] : near;
  }
}

/** Whether a line stands between a mark and the one raised behind it: they are words of two cells. */
function liesBetween(box: Box, base: Mark, mark: Mark): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (mark.box[1] + mark.box[3]) / 2;
  const room = 0.2 * mark.size;
  return x > base.box[2] - room && x < mark.box[0] + room && box[1] < y && box[3] > y;
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

function isRaised(mark: Mark, base: Mark): boolean {
  const lift = base.baseline - mark.baseline;
  const isSmall = mark.size <= raised.size * base.size;
  const gap = mark.box[0] - base.box[2];
  return (
    isSmall &&
    lift >= raised.least * base.size &&
    lift <= raised.most * base.size &&
    gap < close * base.size &&
    gap > -close * base.size
  );
}
