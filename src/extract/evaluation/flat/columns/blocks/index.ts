import type { Table } from "../../../../../layout/block.js";
import { withoutBlanks } from "../../../../../quantity/index.js";
import { readRebuilt } from "../../rebuilt/reading.js";
import { TableBuilder } from "../../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../../region.js";
import type { Atom } from "../atoms.js";
import { addFundBlock as addFundRuns } from "../fund-block.js";
import { addHeadRows } from "../heads.js";
import { findLabels } from "../labels.js";
import { anatomyOf as anatomyOfRuns } from "../sections.js";
import { addFundBlock } from "./fund-block.js";
import { addIndicatorBlock, type Way } from "./indicator-block.js";
import { type Anatomy, anatomyOf } from "./sections.js";

/** What a reading is worth at most where something speaks against it: less than one that may accuse. */
export const DOUBTED = 0.79;

/**
 * Reads a table that was written block by block: mostly row after row, but blocks that are taller than a row come before
 * or behind the rows that they belong to, and lines of neighbouring cells stand one between the other.
 */
export function readBlocks(
  region: FlatRegion,
  atoms: readonly Atom[],
  apart: boolean,
  way: Way = "blocks",
): FlatReading | null {
  const anatomy = anatomyOf(atoms);
  if (anatomy === null) return null;
  const table = new TableBuilder(region.page ?? 1);
  addHeadRows(table, anatomy);
  const isFundSure = addFunds(table, region, anatomy, atoms);
  const result = addIndicatorBlock(table, anatomy, apart, way);
  if (result === null) return null;
  const reading = readRebuilt(region, table.build(), result.share, result.notes);
  const hasFunds = anatomy.funds < 0 || (reading?.evaluation.funds.length ?? 0) > 0;
  const isSure = hasFunds && result.isTotalSure && result.notes.length === 0 && isFundSure;
  return reading === null || isSure ? reading : { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
}

/** Funds whose columns stand under their headings come to less than this. */
const PLAIN = 1.5;
/** Up to here they are likelier so than in another way, and are doubted. */
const LIKELY = 4;

/**
 * Adds the block of funds as two ways of reading it have it, or as it stands plainly under its headings; gives whether
 * it does. It has few cells that look alike, so that one way of reading it alone may be wrong and fit well.
 */
function addFunds(table: TableBuilder, region: FlatRegion, anatomy: Anatomy, atoms: readonly Atom[]): boolean {
  if (anatomy.funds < 0) return true;
  const trial = (add: (table: TableBuilder) => void): string => {
    const tried = new TableBuilder(region.page ?? 1);
    add(tried);
    return tried.rowCount > 1 ? wordsOf(tried.build()) : "";
  };
  let strain = Number.POSITIVE_INFINITY;
  const inRuns = trial((tried) => {
    strain = addFundBlock(tried, anatomy, "runs");
  });
  const isPlain = inRuns !== "" && strain < PLAIN;
  const inBlocks = isPlain ? "" : trial((tried) => addFundBlock(tried, anatomy, "blocks"));
  const runs = isPlain ? null : anatomyOfRuns(atoms, findLabels(atoms));
  const counted = runs === null ? "" : trial((tried) => addFundRuns(tried, runs));
  const isTwice = inRuns !== "" && (inRuns === inBlocks || inRuns === counted);
  const isOtherTwice = !isPlain && !isTwice && inBlocks !== "" && inBlocks === counted;
  const takesRuns = isPlain || isTwice || (!isOtherTwice && inRuns !== "" && strain < LIKELY);
  addFundBlock(table, anatomy, takesRuns ? "runs" : "blocks");
  return isPlain || isTwice || isOtherTwice;
}

function wordsOf(table: Table): string {
  return table.cells
    .filter(({ row, column, content }) => row > 0 && column > 0 && content.text.trim() !== "")
    .map(({ row, column, content }) => `${row} ${column} ${withoutBlanks(content.text)}`)
    .sort()
    .join("\n");
}
