import { type Note, placeOfLeaf } from "../../../../model/index.js";
import type { FlatReading } from "../region.js";
import { DOUBTED } from "./blocks/index.js";
import {
  areBracketsFilled,
  arePointsBorneOut,
  arePointsMixed,
  areTotalsExchangeable,
  haveSameRows,
  isFull,
} from "./witness.js";

/** Ways of reading that weigh alike what was written where. */
export type Kin = "rows" | "runs" | "columns";

/** What one way of reading came to, and what it is worth. */
export interface Tried {
  readonly reading: FlatReading;
  readonly kin: Kin;
  readonly worth: number;
}

/** A reading that fits worse than this says nothing against another; runs bend to nearly any text. */
const SERIOUS: Readonly<Record<Kin, number>> = { rows: 0.6, runs: 0.76, columns: 0.6 };
/** From here on a reading is taken without asking for more. */
const GOOD = 0.9;
/** From here on a reading may be told, where all else proves it. */
const FAIR = 0.8;
/** What it is worth that the rows of a reading are sure, beside how well it fits. */
const SURE = 0.05;

/** Whether what was tried is good, and nothing more would be believed of it if a further way came to the same. */
export function isEnough(tried: readonly Tried[]): boolean {
  const best = bestOf(tried);
  if (best === null || best.worth < FAIR) return false;
  if (arePointsBorneOut(best.reading.evaluation)) return best.worth >= GOOD || sureRowsBut(best, tried) !== null;
  return best.worth >= GOOD && hasSamePoints(best, tried);
}

/**
 * The reading that fits best. Its sums may be told only where its points add up to what is printed, or another way tells
 * the same, and none that fits as well tells others.
 */
export function chosen(tried: readonly Tried[]): FlatReading | null {
  const best = bestOf(tried);
  if (best === null) return null;
  const { reading } = best;
  const isProven = arePointsBorneOut(reading.evaluation);
  const isDisputed =
    areTotalsExchangeable(reading.evaluation) ||
    arePointsMixed(reading.evaluation) ||
    tried.some(
      (other) =>
        other.worth >= SERIOUS[other.kin] &&
        pointsOf(other.reading) !== pointsOf(reading) &&
        (!isProven || arePointsBorneOut(other.reading.evaluation)),
    );
  if ((isProven || hasSamePoints(best, tried)) && !isDisputed) {
    const untold = sureRowsBut(best, tried);
    return untold === null ? { ...reading, hasSureRows: false } : withoutUntold(reading, untold);
  }
  return { ...reading, hasSureRows: false, coherence: Math.min(reading.coherence, DOUBTED) };
}

function bestOf(tried: readonly Tried[]): Tried | null {
  const rank = ({ reading, worth }: Tried): number =>
    worth + (reading.hasSureRows === true || isCountedOut(reading) ? SURE : 0);
  return tried.reduce<Tried | null>((so, one) => (so === null || rank(one) > rank(so) ? one : so), null);
}

/** Whether another way that has nothing against its own outcome tells the same points. */
function hasSamePoints(best: Tried, tried: readonly Tried[]): boolean {
  const points = pointsOf(best.reading);
  return tried.some(
    (other) => other !== best && other.reading.coherence > DOUBTED && pointsOf(other.reading) === points,
  );
}

/**
 * The rows whose second-level label is not told though all rows of a reading are sure: no cell is missing that the count
 * of others could hide, and either what was written where proves them, or a way of reading that weighs all otherwise, and
 * has nothing against its own outcome either, puts every cell into the same row. Null where the rows are not sure.
 */
function sureRowsBut({ reading, kin, worth }: Tried, tried: readonly Tried[]): readonly number[] | null {
  if (!isFull(reading.evaluation)) return null;
  const own = reading.untoldLabels ?? [];
  if (reading.hasSureRows === true || isCountedOut(reading)) return own;
  if (worth < GOOD || reading.hasSureLabels === false) return null;
  const other = tried.find(
    (other) =>
      other.kin !== kin &&
      other.reading.hasSureLabels !== false &&
      other.reading.coherence > DOUBTED &&
      haveSameRows(other.reading.evaluation, reading.evaluation, [...own, ...(other.reading.untoldLabels ?? [])]),
  );
  return other === undefined ? null : [...own, ...(other.reading.untoldLabels ?? [])];
}

/** A reading whose rows are sure, without the second-level labels that are not. */
function withoutUntold(reading: FlatReading, untold: readonly number[]): FlatReading {
  const { indicators } = reading.evaluation;
  const notes = indicators.flatMap(({ level3, level2 }, row): Note[] =>
    untold.includes(row) && level2 !== null
      ? [{ code: "level-label-untold", params: { name: level3.text }, place: placeOfLeaf(level3) }]
      : [],
  );
  const told = indicators.map((indicator, row) => (untold.includes(row) ? { ...indicator, level2: null } : indicator));
  return {
    ...reading,
    evaluation: { ...reading.evaluation, indicators: told },
    hasSureRows: true,
    notes: [...reading.notes, ...notes],
  };
}

/** Whether rows that were written in runs of neighbours are counted out, and all points and brackets bear that out. */
function isCountedOut({ evaluation, hasWholeRuns }: FlatReading): boolean {
  return hasWholeRuns === true && arePointsBorneOut(evaluation) && areBracketsFilled(evaluation);
}

/** The points of a reading, in whatever rows, its totals and its funds. */
function pointsOf({ evaluation: { indicators, total, funds } }: FlatReading): string {
  const money = funds.map((row) =>
    [row.initial, row.adjusted, row.executed, row.weight, row.score].map((leaf) => leaf?.text),
  );
  const column = (field: "weight" | "score"): string =>
    [...indicators.map((row) => row[field]?.value ?? "").sort(), total[field]?.value ?? ""].join(" ");
  return `${column("weight")}|${column("score")}|${money.join(" ")}`;
}
