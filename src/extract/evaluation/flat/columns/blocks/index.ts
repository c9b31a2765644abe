import { readRebuilt } from "../../rebuilt/reading.js";
import { TableBuilder } from "../../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../../region.js";
import type { Atom } from "../atoms.js";
import type { FundBlock } from "../fund-block.js";
import { addHeadRows } from "../heads.js";
import { type ChosenFunds, fundsOf } from "./fund-choice.js";
import { addIndicatorBlock, type Way } from "./indicator-block.js";
import { anatomyOf } from "./sections.js";

/** What a reading is worth at most where something speaks against it: less than one that may accuse. */
export const DOUBTED = 0.79;

/** A table that was written in blocks. */
export interface BlockForm {
  readonly funds: ChosenFunds;
  /** reads it in one of the ways in which its indicators may have been written */
  readonly read: (way: Way) => FlatReading | null;
}

/**
 * Reads a table that was written block by block: mostly row after row, but blocks that are taller than a row come before
 * or behind the rows that they belong to, and lines of neighbouring cells stand one between the other. What is the same
 * for all ways of reading the indicators is found out once.
 *
 * @param countFunds the block of funds as counting its cells has it, asked only where it is needed
 * @returns null where the text has no headings of an indicator block
 */
export function blocksOf(
  region: FlatRegion,
  atoms: readonly Atom[],
  apart: boolean,
  countFunds: () => FundBlock | null,
): BlockForm | null {
  const anatomy = anatomyOf(atoms);
  if (anatomy === null) return null;
  const funds = fundsOf(region, anatomy, countFunds);
  const read = (way: Way): FlatReading | null => {
    const table = new TableBuilder(region.page ?? 1);
    addHeadRows(table, anatomy);
    funds.block?.addTo(table);
    const result = addIndicatorBlock(table, anatomy, apart, way);
    if (result === null) return null;
    const rebuilt = readRebuilt(region, table.build(), result.share, [...result.notes, ...result.labelNotes]);
    const { hasSureRows, hasWholeRuns, untoldLabels } = result;
    const told = { hasSureRows, hasWholeRuns, hasSureLabels: untoldLabels !== null, untoldLabels: untoldLabels ?? [] };
    const reading = rebuilt === null ? null : { ...rebuilt, ...told };
    const hasFunds = anatomy.funds < 0 || (reading?.evaluation.funds.length ?? 0) > 0;
    const isSure = hasFunds && result.isTotalSure && result.notes.length === 0 && funds.isSure;
    return reading === null || isSure ? reading : { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
  };
  return { funds, read };
}
