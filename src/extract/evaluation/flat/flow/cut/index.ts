import type { AtomText } from "../atoms.js";
import { modelOf } from "../row-model.js";
import type { Sheet } from "../scoring.js";
import { search } from "../search.js";
import { CutRow } from "./cells.js";
import { isSure } from "./judge.js";
import { withWholeLabels } from "./labels.js";
import { type Move, moved, pageStarts } from "./moved.js";
import { type CutReading, readingsOf } from "./search.js";

/** Atoms that a cut row has at most before and behind its break, and that tell how well the rows behind it read. */
const MOST_BEFORE = 44;
const MOST_BEHIND = 32;
const MOST_AFTER = 70;
/** A table over more pages than this is left as it is written: each break takes some tenths of a second. */
const MOST_BREAKS = 24;
/** What a row has to read better by with its rest in place than if the page broke between two rows. */
const BETTER = 0.5;

/** Puts the rest of labels that page breaks cut behind their first lines. */
export function wholeLabels(text: AtomText): AtomText {
  return pageStarts(text).reduce((whole, start) => withWholeLabels(whole, start), text);
}

/**
 * Puts the words with which a page begins behind the first lines of the cells that they are the rest of: a page break
 * may cut a row, and then each of its cells goes on where the next page begins, one after the other.
 *
 * @param sheet the block with what its columns have shown so far
 * @param rowStarts the atoms with which rows begin, as far as they can be told
 * @param isWhole whether a row begins at an atom, and both that one and the one before read well
 */
export function wholeRows(sheet: Sheet, rowStarts: readonly number[], isWhole: (start: number) => boolean): AtomText {
  let { text } = sheet;
  const breaks = pageStarts(text).filter((start) => !isWhole(start));
  if (breaks.length > MOST_BREAKS) return text;
  for (const start of breaks) {
    const own = { ...sheet, text, known: new Map<number, number>() };
    const found = bestReading(own, start, rowStarts.filter((at) => at < start && at >= start - MOST_BEFORE).slice(-2));
    if (found === null) continue;
    const { row, reading } = found;
    text = moved(
      text,
      movesOf(reading),
      isSure(row, reading, found.rival) ? (text.atoms[start - 1]?.page ?? null) : null,
    );
  }
  return text;
}

interface Found {
  readonly row: CutRow;
  readonly reading: CutReading;
  /** how much worse the best way is that ends the row at another atom */
  readonly rival: number;
}

function bestReading(sheet: Sheet, start: number, rowStarts: readonly number[]): Found | null {
  const { text } = sheet;
  const last = Math.min(text.length, start + MOST_AFTER);
  const after = new Map<number, number>();
  const restFrom = (at: number): number => {
    const known = after.get(at) ?? scoreOf(sheet, at, last);
    after.set(at, known);
    return known;
  };
  const found = rowStarts.flatMap((first) => {
    const rest = { start, end: Math.min(text.length, start + MOST_BEHIND) };
    const row = new CutRow(sheet, { start: first, end: start }, rest);
    const { rowStart } = modelOf(sheet);
    const opening = rowStarts[0] ?? first;
    const before = opening < first ? scoreOf(sheet, opening, first) + rowStart(first) : 0;
    return readingsOf(row).map((reading) => {
      const next = start + reading.taken;
      const behind = next < last ? rowStart(next) + restFrom(next) : 0;
      return { row, reading, total: before + reading.score + behind };
    });
  });
  const ranked = found.sort((a, b) => b.total - a.total);
  const [best] = ranked;
  if (best === undefined || best.reading.taken === 0) return null;
  const uncut = scoreOf(sheet, rowStarts[0] ?? start, last);
  if (best.total < uncut + BETTER) return null;
  const second = ranked.find(({ reading }) => reading.taken !== best.reading.taken);
  return { ...best, rival: best.total - Math.max(uncut, second?.total ?? Number.NEGATIVE_INFINITY) };
}

/** How well a stretch reads as rows. */
function scoreOf(sheet: Sheet, start: number, end: number): number {
  if (start >= end) return 0;
  const own = { ...sheet, text: sheet.text.slice(start, end), known: new Map<number, number>() };
  return search(modelOf(own)).score;
}

function movesOf({ cells }: CutReading): Move[] {
  return cells.flatMap(({ head, rest }) => (rest.start === rest.end ? [] : [{ piece: rest, to: head.end }]));
}
