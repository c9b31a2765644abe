import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { soundnessOf } from "../soundness.js";
import { atomsOf } from "./atoms.js";
import { type ChosenFunds, judged } from "./blocks/fund-choice.js";
import { type BlockForm, blocksOf, DOUBTED } from "./blocks/index.js";
import { chosen, isEnough, type Kin, type Tried } from "./choice.js";
import { countedFunds, type FundBlock } from "./fund-block.js";
import { addHeadRows } from "./heads.js";
import { addIndicatorBlock } from "./indicator-block.js";
import { findLabels } from "./labels.js";
import { type Anatomy, anatomyOf } from "./sections.js";

/** Headings of a column for units, whole or torn by a wrap; the rest may stand behind the pieces of other headings. */
const UNIT_HEADING = /(?:度量|计量)单/;
const TORN_UNIT_HEADING = /(?:^|\s)(?:度量|计量)(?:$|\s)[\s\S]{0,120}(?:^|\s)单位(?:$|\s)/m;

/** More pieces than that are more than any way divides, whatever of them are headings, labels and words of the head. */
const MOST_ATOMS = 1800;
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
  const apart = UNIT_HEADING.test(joined) || TORN_UNIT_HEADING.test(region.lines.map((line) => line.text).join("\n"));
  const atoms = atomsOf(region, apart);
  if (atoms.length > MOST_ATOMS) return null;
  const readings: Tried[] = [];
  const anatomy = anatomyOf(atoms, findLabels(atoms));
  const countFunds = once(() => (anatomy === null ? null : countedFunds(anatomy)));
  const inBlocks = blocksOf(region, atoms, apart, countFunds);
  const inRuns = (anatomy: Anatomy): FlatReading | null =>
    withFunds(readColumnRuns(region, anatomy, apart, fundsFor(inBlocks, countFunds)), joined);
  const ways: readonly (readonly [Kin, () => FlatReading | null])[] = [
    ["rows", () => inBlocks?.read("blocks") ?? null],
    ["rows", () => inBlocks?.read("counted") ?? null],
    ["runs", () => inBlocks?.read("runs") ?? null],
    ["columns", () => (anatomy === null ? null : inRuns(anatomy))],
  ];
  for (const [tried, [kin, read]] of ways.entries()) {
    if (tried > 1 && isEnough(readings)) break;
    const reading = read();
    if (reading !== null) readings.push({ reading, kin, worth: worth(region, reading) });
  }
  return chosen(readings);
}

/** A form that has a block of funds, of which nothing was read, has points that no sum of a reading holds. */
function withFunds(reading: FlatReading | null, text: string): FlatReading | null {
  if (reading === null || reading.evaluation.funds.length > 0 || !/执行[数率]/.test(text)) return reading;
  return { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
}

function worth(region: FlatRegion, reading: FlatReading): number {
  return reading.coherence * soundnessOf(region, reading, false);
}

/** Columns whose cells were written one after the other: every piece is given to the column that it fits, by counting. */
function readColumnRuns(region: FlatRegion, anatomy: Anatomy, apart: boolean, funds: ChosenFunds): FlatReading | null {
  const table = new TableBuilder(region.page ?? 1);
  addHeadRows(table, anatomy);
  funds.block?.addTo(table);
  const result = addIndicatorBlock(table, anatomy, apart);
  if (result === null) return null;
  const reading = readRebuilt(region, table.build(), result.share, result.notes);
  const isDoubted = reading !== null && funds.block !== null && !funds.isSure;
  return isDoubted ? { ...reading, coherence: Math.min(reading.coherence, DOUBTED) } : reading;
}

/** The funds as blocks tell them where those are sure, or else as counting their cells does. */
function fundsFor(inBlocks: BlockForm | null, countFunds: () => FundBlock | null): ChosenFunds {
  return inBlocks?.funds.isSure === true ? inBlocks.funds : judged(countFunds());
}

/** What is worked out when it is first asked for, and not again. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** Whether many lines have several cells with wide gaps between them: then columns stand at positions. */
function standsInColumns(region: FlatRegion): boolean {
  const lines = region.lines.filter((line) => line.text.trim() !== "");
  const wide = lines.filter((line) => (line.text.trim().match(/\S(?:\s{3,}|\t+)(?=\S)/g)?.length ?? 0) >= 2);
  return wide.length > POSITIONED * lines.length;
}

const POSITIONED = 0.2;
