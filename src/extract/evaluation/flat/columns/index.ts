import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { soundnessOf } from "../soundness.js";
import { type Atom, atomsOf } from "./atoms.js";
import { blocksOf, DOUBTED } from "./blocks/index.js";
import { addFundBlock } from "./fund-block.js";
import { addHeadRows } from "./heads.js";
import { addIndicatorBlock } from "./indicator-block.js";
import { findLabels } from "./labels.js";
import { anatomyOf } from "./sections.js";
import { haveSameRows, isFull } from "./witness.js";

/** Headings of a column for units, whole or torn by a wrap. */
const UNIT_HEADING = /(?:度量|计量)单位/;

/** More pieces than that are more than any way divides, whatever of them are headings, labels and words of the head. */
const MOST_ATOMS = 1800;
/** A reading that fits worse than this says nothing against another. */
const SERIOUS = 0.6;
/** Runs bend to nearly any text: only a reading that is as good as whole says anything. */
const SERIOUS_IN_RUNS = 0.76;
/** From here on a reading is taken without asking for a third. */
const GOOD = 0.9;

/**
 * Reads a table whose cells were written column by column or block by block, as extractors do that group words by where
 * they stand together. Each form is tried; the reading that fits best is taken.
 */
export function readColumns(region: FlatRegion): FlatReading | null {
  if (standsInColumns(region)) return null;
  const joined = region.lines
    .map((line) => line.text)
    .join("")
    .replace(/\s+/g, "");
  const apart = UNIT_HEADING.test(joined);
  const atoms = atomsOf(region, apart);
  if (atoms.length > MOST_ATOMS) return null;
  const readings: FlatReading[] = [];
  const best = (): FlatReading | null =>
    readings.reduce<FlatReading | null>(
      (so, one) => (so === null || worth(region, one) > worth(region, so) ? one : so),
      null,
    );
  let inRuns: FlatReading | null = null;
  const inBlocks = blocksOf(region, atoms, apart);
  for (const read of [
    () => inBlocks?.("blocks") ?? null,
    () => {
      inRuns = inBlocks?.("runs") ?? null;
      return inRuns;
    },
    () => withFunds(readColumnRuns(region, atoms, apart), joined),
  ]) {
    const known = best();
    if (known !== null && readings.length > 1 && worth(region, known) >= GOOD && !asksForWitness(known, readings))
      break;
    const reading = read();
    if (reading !== null) readings.push(reading);
  }
  const taken = best();
  if (taken === null) return null;
  // Where another way fits as well, neither can tell which is right: sums may be told only where both read the same.
  const isAgreed = readings.every((other) => {
    const serious = other === inRuns ? SERIOUS_IN_RUNS : SERIOUS;
    return worth(region, other) < serious || pointsOf(other) === pointsOf(taken);
  });
  if (isAgreed) return { ...taken, hasSureRows: worth(region, taken) >= GOOD && hasWitness(taken, readings) };
  return { ...taken, coherence: Math.min(taken.coherence, DOUBTED) };
}

/** Whether a reading would be believed row by row if another way of reading came to the same. */
function asksForWitness(reading: FlatReading, readings: readonly FlatReading[]): boolean {
  return isFull(reading.evaluation) && !hasWitness(reading, readings);
}

/**
 * Whether the rows of a reading are sure: no cell is missing that the count of others could hide, and a way of reading
 * that weighs all otherwise, and has nothing against its own outcome either, puts every cell into the same row.
 */
function hasWitness(taken: FlatReading, readings: readonly FlatReading[]): boolean {
  if (!isFull(taken.evaluation)) return false;
  return readings.some(
    (other) => other !== taken && other.coherence > DOUBTED && haveSameRows(other.evaluation, taken.evaluation),
  );
}

/** A form that has a block of funds, of which nothing was read, has points that no sum of a reading holds. */
function withFunds(reading: FlatReading | null, text: string): FlatReading | null {
  if (reading === null || reading.evaluation.funds.length > 0 || !/执行[数率]/.test(text)) return reading;
  return { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
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

function worth(region: FlatRegion, reading: FlatReading): number {
  return reading.coherence * soundnessOf(region, reading.evaluation, false);
}

/** Columns whose cells were written one after the other: every piece is given to the column that it fits, by counting. */
function readColumnRuns(region: FlatRegion, atoms: readonly Atom[], apart: boolean): FlatReading | null {
  const anatomy = anatomyOf(atoms, findLabels(atoms));
  if (anatomy === null) return null;
  const table = new TableBuilder(region.page ?? 1);
  addHeadRows(table, anatomy);
  addFundBlock(table, anatomy);
  const result = addIndicatorBlock(table, anatomy, apart);
  if (result === null) return null;
  return readRebuilt(region, table.build(), result.share, result.notes);
}

/** Whether many lines have several cells with wide gaps between them: then columns stand at positions. */
function standsInColumns(region: FlatRegion): boolean {
  const lines = region.lines.filter((line) => line.text.trim() !== "");
  const wide = lines.filter((line) => (line.text.trim().match(/\S(?:\s{3,}|\t+)(?=\S)/g)?.length ?? 0) >= 2);
  return wide.length > POSITIONED * lines.length;
}

const POSITIONED = 0.2;
