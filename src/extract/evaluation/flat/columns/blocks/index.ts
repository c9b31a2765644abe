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
import { addIndicatorBlock } from "./indicator-block.js";
import { type Anatomy, anatomyOf } from "./sections.js";

/** What a reading is worth at most where something speaks against it: less than one that may accuse. */
export const DOUBTED = 0.79;

/**
 * Reads a table that was written block by block: mostly row after row, but blocks that are taller than a row come before
 * or behind the rows that they belong to, and lines of neighbouring cells stand one between the other.
 */
export function readBlocks(region: FlatRegion, atoms: readonly Atom[], apart: boolean): FlatReading | null {
  const anatomy = anatomyOf(atoms);
  if (anatomy === null) return null;
  const table = new TableBuilder(region.page ?? 1);
  addHeadRows(table, anatomy);
  addFundBlock(table, anatomy);
  const result = addIndicatorBlock(table, anatomy, apart);
  if (result === null) return null;
  const reading = readRebuilt(region, table.build(), result.share, result.notes);
  const hasFunds = anatomy.funds < 0 || (reading?.evaluation.funds.length ?? 0) > 0;
  const isSure = hasFunds && result.isTotalSure && result.notes.length === 0 && isToldTwice(region, anatomy, atoms);
  return reading === null || isSure ? reading : { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
}

/**
 * Whether the block of funds reads the same when its columns are filled by counting alone. It has few cells that look
 * alike, so that one way of reading it alone may be wrong and fit well.
 */
function isToldTwice(region: FlatRegion, anatomy: Anatomy, atoms: readonly Atom[]): boolean {
  if (anatomy.funds < 0) return true;
  const inRuns = anatomyOfRuns(atoms, findLabels(atoms));
  if (inRuns === null) return false;
  const [one, other] = [new TableBuilder(region.page ?? 1), new TableBuilder(region.page ?? 1)];
  addFundBlock(one, anatomy);
  addFundRuns(other, inRuns);
  return one.rowCount > 1 && wordsOf(one.build()) === wordsOf(other.build());
}

function wordsOf(table: Table): string {
  return table.cells
    .filter(({ row, column, content }) => row > 0 && column > 0 && content.text.trim() !== "")
    .map(({ row, column, content }) => `${row} ${column} ${withoutBlanks(content.text)}`)
    .sort()
    .join("\n");
}
