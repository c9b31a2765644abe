import type { RulingLine } from "../../document/document.js";
import type { LooseBox } from "../grid/index.js";
import { joined, type Line, linesOf } from "../grid/ruling-lines.js";
import type { Mark, Sheet } from "./marks.js";

/** Sides of a frame meet, and stand over one another, at most so far apart, in points. */
const touching = 1.2;

/** Its upper and its lower side begin and end alike, as near as this. */
const alike = 0.3;

/** A frame stands no further than this from its words, in points and in ems, and is so many ems high. */
const around = { points: 3, ems: 0.35, least: 0.8, most: 2.1 } as const;

/** A page with more lines or frames is a drawing. */
const most = 4000;

/**
 * Frames that were drawn around words within a cell, line by line: the borders of a character in a text program, of a word
 * on a web page. Their upper and lower side begin and end where one line of words does, and no line goes on there, as those
 * of a table's cells do. At the end of a line a frame may be open.
 */
export function textFrames({ rulings, marks }: Pick<Sheet, "rulings" | "marks">): LooseBox[] {
  if (rulings.length > most) return [];
  const across = linesOf(rulings, "horizontal");
  const whole = joined(across).filter((line) => line.rulings.length > 1);
  const pairs = pairsOf([...across, ...whole]);
  if (pairs.length === 0) return [];
  const wordsIn = wordFinder(marks);
  const down = linesOf(rulings, "vertical");
  let frames = pairs
    .filter((pair) => hugs(pair, wordsIn(pair)))
    .map((pair) => frameOf(pair, down))
    .filter((frame) => !down.some((line) => runsThrough(line, frame)));
  // What is found to be a table's cell takes its neighbours along.
  for (let [before, round] = [-1, 0]; before !== frames.length; round += 1) {
    if (round === mostRounds) return [];
    before = frames.length;
    const own = new Set(frames.flatMap(({ sides }) => sides));
    const others = (lines: readonly Line[]) => lines.filter((line) => !line.rulings.every((ruling) => own.has(ruling)));
    const [acrossOthers, downOthers] = [others(across), others(down)];
    frames = frames.filter((frame) => !goesOn(frame, acrossOthers, downOthers));
  }
  return frames;
}

/** A table has not so many rows whose words fill them; each round costs as much as the first. */
const mostRounds = 60;

/** Whether an upright line parts what a box holds; frames of words on neighbouring lines reach into it only a little. */
function runsThrough({ at, from, to }: Line, { box: [x0, y0, x1, y1] }: LooseBox): boolean {
  return at > x0 + touching && at < x1 - touching && Math.min(to, y1) - Math.max(from, y0) > (y1 - y0) / 2;
}

/** Whether a line goes on at a corner of a box: another begins where a side ends, or passes by. */
function goesOn({ box: [x0, y0, x1, y1] }: LooseBox, across: readonly Line[], down: readonly Line[]): boolean {
  const isAt = (a: number, b: number): boolean => Math.abs(a - b) <= same;
  return (
    down.some(
      ({ at, from, to }) =>
        (isAt(at, x0) || isAt(at, x1)) && [y0, y1].some((corner) => corner >= from - same && corner <= to + same),
    ) || across.some(({ at, from, to }) => (isAt(at, y0) || isAt(at, y1)) && (isAt(from, x1) || isAt(to, x0)))
  );
}

/** A line that goes on does so as near as this. */
const same = 0.6;

/** Two lines one over the other that begin and end alike. */
interface Pair {
  readonly upper: Line;
  readonly lower: Line;
}

function pairsOf(lines: readonly Line[]): Pair[] {
  const byEnds = new Map<number, Line[]>();
  const keyOf = (from: number, to: number): number => Math.floor(from) * 65_537 + Math.floor(to);
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const key = keyOf(line.from, line.to);
    const others = byEnds.get(key);
    if (others === undefined) byEnds.set(key, [line]);
    else others.push(line);
  }
  return lines.flatMap((upper) => {
    const near = [-1, 0, 1].flatMap((left) =>
      [-1, 0, 1].flatMap((right) => byEnds.get(keyOf(upper.from + left, upper.to + right)) ?? []),
    );
    const lower = near
      .filter((line) => line.at > upper.at + touching && areAlike(line.from, upper.from) && areAlike(line.to, upper.to))
      .slice(0, mostBelow);
    return lower.map((line) => ({ upper, lower: line }));
  });
}

/** Frames of words that stand under one another begin alike, and only the nearest lines below can end one. */
const mostBelow = 4;

/** What stands between two lines, blanks with it. */
type WordFinder = (pair: Pair) => Mark[];

function wordFinder(marks: readonly Mark[]): WordFinder {
  const strips = new Map<number, Mark[]>();
  const stripOf = (y: number): number => Math.floor(y / 16);
  for (const mark of marks) {
    if (mark.turn !== 0) continue;
    const strip = stripOf(middle(mark.box[1], mark.box[3]));
    const others = strips.get(strip);
    if (others === undefined) strips.set(strip, [mark]);
    else others.push(mark);
  }
  return ({ upper, lower }) => {
    const found: Mark[] = [];
    for (let strip = stripOf(upper.at); strip <= stripOf(lower.at); strip += 1) {
      for (const mark of strips.get(strip) ?? []) {
        const [x, y] = [middle(mark.box[0], mark.box[2]), middle(mark.box[1], mark.box[3])];
        if (y > upper.at && y < lower.at && x > upper.from && x < upper.to) found.push(mark);
      }
    }
    return found;
  };
}

/** Whether two lines stand close around one line of words. */
function hugs({ upper, lower }: Pair, marks: readonly Mark[]): boolean {
  const words = marks.filter(({ text }) => text.trim() !== "");
  const [first] = words;
  if (first === undefined) return false;
  const { size, baseline } = first;
  const height = (lower.at - upper.at) / size;
  if (height < around.least || height > around.most) return false;
  if (words.some((mark) => Math.abs(mark.baseline - baseline) > 0.3 * size)) return false;
  const room = Math.min(around.points, around.ems * size);
  // Blanks before words, by which they are moved in, may be framed with them.
  return [words, marks].some((all) => {
    const left = Math.min(...all.map(({ box }) => box[0])) - upper.from;
    const right = upper.to - Math.max(...all.map(({ box }) => box[2]));
    return Math.abs(left) <= room && Math.abs(right) <= room;
  });
}

/** A frame with what is drawn of its sides. */
function frameOf({ upper, lower }: Pair, upright: readonly Line[]): LooseBox {
  const sides = upright.filter(
    ({ at, from, to }) =>
      (isNear(at, upper.from) || isNear(at, upper.to)) && isNear(from, upper.at) && isNear(to, lower.at),
  );
  return {
    box: [upper.from, upper.at, upper.to, lower.at],
    sides: [upper, lower, ...sides].flatMap((line): readonly RulingLine[] => line.rulings),
  };
}

function middle(from: number, to: number): number {
  return (from + to) / 2;
}

function areAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= alike;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= touching;
}
