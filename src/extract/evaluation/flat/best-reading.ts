import type { Evaluation } from "../../../model/index.js";
import { groupByBrackets } from "./brackets.js";
import { readColumns } from "./columns/index.js";
import { arePointsBorneOut } from "./columns/witness.js";
import { readDrawn } from "./drawn/index.js";
import { readFlow } from "./flow/index.js";
import { formOf } from "./form.js";
import { crossedLevels, lateLevels } from "./hierarchy.js";
import { readListed } from "./listed/index.js";
import { readPositional } from "./positional/index.js";
import type { FlatReader, FlatReading, FlatRegion } from "./region.js";
import { soundnessOf } from "./soundness.js";
import { readTabbed } from "./tabbed/index.js";

/** Readers of forms that have their blank cells. */
const KEEP_BLANKS: readonly FlatReader[] = [readDrawn, readTabbed, readListed];
/** More lines with words are no table, whatever its headings say. */
const MOST_LINES = 3000;
/** A reading that fits its form worse than this is a guess, and is not given. */
export const LEAST_COHERENCE = 0.65;
/**
 * The same of columns, whose cells are put in their places by counting: most are right long before all fit. Such a table is
 * in doubt as a whole, so that nothing is concluded from it.
 */
const LEAST_BY_COLUMNS = 0.35;
/** Rows that run on and fit as well as this without a doubt are no columns, which take far longer to try. */
const SURE_COHERENCE = 0.97;
/** From here on a reading is whole; below, somebody should look at it. */
export const FULL_COHERENCE = 0.9;
/** Columns that were written one after the other never fit as well as that: their rows are in doubt in any case. */
export const FULL_BY_COLUMNS = 0.8;
/** Notes that say of a row, or of words that may belong to any row, that they are not sure. */
const ROW_DOUBTS: ReadonlySet<string> = new Set([
  "words-unplaced",
  "level-labels-unplaced",
  "levels-crossed",
  "row-uncertain",
  "value-uncertain",
  "points-uncertain",
]);

/**
 * The reading that obeys its form best, the earlier reader's among equals; null where none obeys any. Tabs and columns
 * that keep their places tell most, so a whole reading of them is taken without asking further.
 */
export function bestReading(region: FlatRegion): FlatReading | null {
  if (isUnreadable(region)) return null;
  const whole = KEEP_BLANKS.map((read) => asRead(read, region)).find((one) => (one?.coherence ?? 0) >= FULL_COHERENCE);
  return whole ?? mostFitting(region);
}

function mostFitting(region: FlatRegion): FlatReading | null {
  let best: FlatReading | null = null;
  let byColumns: FlatReading | null = null;
  let keepsColumns = false;
  for (const read of readersFor(region)) {
    const reading = withRivals(asRead(read, region), read, keepsColumns);
    if (read === readPositional) keepsColumns = reading !== null;
    if (read === readColumns) byColumns = reading;
    if (reading !== null && (best === null || isBetter(reading, best))) best = reading;
    if (best !== null && isEnough(read, best)) return best;
  }
  return (best?.coherence ?? 0) >= LEAST_COHERENCE ? best : guessOf(byColumns);
}

/** Whether no further reader need be asked behind one. */
function isEnough(read: FlatReader, best: FlatReading): boolean {
  if (read === readPositional) return best.coherence >= FULL_COHERENCE;
  return read === readFlow && isSettled(best);
}

/** Whether there are too many lines for a table, or its drawn borders cannot be followed. */
function isUnreadable({ lines }: FlatRegion): boolean {
  const isLong = lines.filter((line) => line.text.trim() !== "").length > MOST_LINES;
  return isLong || lines.some(({ cells }) => cells?.length === 0);
}

/** Columns that are worth to be given, though no more than a guess. */
function guessOf(byColumns: FlatReading | null): FlatReading | null {
  return (byColumns?.coherence ?? 0) >= LEAST_BY_COLUMNS ? byColumns : null;
}

/** Whether a reading fits its form better; columns whose points come to all their totals outdo words that run on and do not. */
function isBetter(reading: FlatReading, best: FlatReading): boolean {
  const isProven = reading.isByColumns === true && reading.coherence >= FULL_BY_COLUMNS;
  if (isProven && arePointsProven(reading.evaluation) && !arePointsProven(best.evaluation)) return true;
  return reading.coherence > best.coherence;
}

function arePointsProven(evaluation: Evaluation): boolean {
  return evaluation.indicators.some(({ weight }) => weight?.value != null) && arePointsBorneOut(evaluation);
}

/** Words that run on, where they stand in columns: lines of neighbouring cells are mixed, however well they seem to fit. */
const RUN_ON_IN_COLUMNS = 0.66;

function withRivals(reading: FlatReading | null, read: FlatReader, keepsColumns: boolean): FlatReading | null {
  if (reading === null || read !== readFlow || !keepsColumns) return reading;
  return { ...reading, coherence: Math.min(reading.coherence, RUN_ON_IN_COLUMNS) };
}

/**
 * Whether no columns need be tried beside rows that run on. Words that fit no cell may be the label that parts the rows
 * above from those below; where the points come to all their totals, no columns can outdo the rows, whatever word is left.
 */
function isSettled(reading: FlatReading): boolean {
  if (reading.coherence >= SURE_COHERENCE && unsureRows(reading) === 0) return true;
  return reading.coherence >= FULL_COHERENCE && arePointsProven(reading.evaluation);
}

/** How many rows, or words that may belong to any row, a reading is not sure of. */
export function unsureRows({ notes }: FlatReading): number {
  return notes.filter(({ code }) => ROW_DOUBTS.has(code)).length;
}

/** Where columns were written one after the other, which cells share a row is counted out: one lost cell shifts the rest. */
function asRead(read: FlatReader, region: FlatRegion): FlatReading | null {
  const reading = read(region);
  if (reading === null) return null;
  const indicators = groupByBrackets(reading.evaluation.indicators);
  const evaluation = { ...reading.evaluation, indicators };
  const coherence =
    reading.coherence * soundnessOf(region, { evaluation, table: reading.table }, KEEP_BLANKS.includes(read));
  const crossed = crossedLevels(indicators) ?? (KEEP_BLANKS.includes(read) ? null : lateLevels(indicators));
  const notes = crossed === null ? reading.notes : [...reading.notes, crossed];
  return { ...reading, evaluation, notes, coherence, isByColumns: read === readColumns };
}

/** One reader a form in which tables are flattened, the one that demands most of a text first, the slowest last. */
function readersFor(region: FlatRegion): FlatReader[] {
  const { hasGaps, hasLoneFigures } = formOf(region.lines);
  return [...(hasGaps ? [readPositional] : []), readFlow, ...(hasLoneFigures ? [readColumns] : [])];
}
