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
import { type FundBlock, fundBlock } from "./fund-block.js";
import { fundSums, isBorneOut, isMendedBySwap } from "./fund-sums.js";
import { addIndicatorBlock, type Way } from "./indicator-block.js";
import { type Anatomy, anatomyOf } from "./sections.js";

/** What a reading is worth at most where something speaks against it: less than one that may accuse. */
export const DOUBTED = 0.79;

/** Reads a table that was written in blocks in one of two ways. */
export type BlockReader = (way: Way) => FlatReading | null;

/**
 * Reads a table that was written block by block: mostly row after row, but blocks that are taller than a row come before
 * or behind the rows that they belong to, and lines of neighbouring cells stand one between the other. What is the same
 * for all ways of reading the indicators is found out once.
 *
 * @returns null where the text has no headings of an indicator block
 */
export function blocksOf(region: FlatRegion, atoms: readonly Atom[], apart: boolean): BlockReader | null {
  const anatomy = anatomyOf(atoms);
  if (anatomy === null) return null;
  const funds = fundsOf(region, anatomy, atoms);
  return (way) => {
    const table = new TableBuilder(region.page ?? 1);
    addHeadRows(table, anatomy);
    funds.block?.addTo(table);
    const result = addIndicatorBlock(table, anatomy, apart, way);
    if (result === null) return null;
    const read = readRebuilt(region, table.build(), result.share, [...result.notes, ...result.labelNotes]);
    const reading = read === null ? null : { ...read, hasSureRows: result.hasSureRows };
    const hasFunds = anatomy.funds < 0 || (reading?.evaluation.funds.length ?? 0) > 0;
    const isSure = hasFunds && result.isTotalSure && result.notes.length === 0 && funds.isSure;
    return reading === null || isSure ? reading : { ...reading, coherence: Math.min(reading.coherence, DOUBTED) };
  };
}

/** Funds whose columns stand under their headings come to less than this. */
const PLAIN = 1.5;
/** Up to here they are likelier so than in another way, and are doubted. */
const LIKELY = 4;

/**
 * The block of funds as two ways of reading it have it, or as it stands plainly under its headings, and whether it does.
 * It has few cells that look alike, so that one way of reading it alone may be wrong and fit well.
 */
function fundsOf(
  region: FlatRegion,
  anatomy: Anatomy,
  atoms: readonly Atom[],
): { readonly block: FundBlock | null; readonly isSure: boolean } {
  if (anatomy.funds < 0) return { block: null, isSure: true };
  const trial = (add: (table: TableBuilder) => void): string => {
    const tried = new TableBuilder(region.page ?? 1);
    add(tried);
    return tried.rowCount > 1 ? wordsOf(tried.build()) : "";
  };
  const inRuns = fundBlock(anatomy, "runs");
  const strain = inRuns?.strain ?? Number.POSITIVE_INFINITY;
  const isSure = (block: FundBlock | null): boolean => block !== null && !isMendedBySwap(block.words);
  if (inRuns !== null && strain < PLAIN && isSure(inRuns)) return { block: inRuns, isSure: true };
  const inBlocks = fundBlock(anatomy, "blocks");
  for (const block of [inRuns, inBlocks])
    if (block !== null && isBorneOut(fundSums(block.words))) return { block, isSure: true };
  const told = [inRuns, inBlocks].map((block) => (block === null ? "" : trial(block.addTo)));
  const [byRuns = "", byBlocks = ""] = told;
  const runs = anatomyOfRuns(atoms, findLabels(atoms));
  const counted = runs === null ? "" : trial((tried) => addFundRuns(tried, runs));
  if (byRuns !== "" && (byRuns === byBlocks || byRuns === counted)) return { block: inRuns, isSure: isSure(inRuns) };
  if (byBlocks !== "" && byBlocks === counted) return { block: inBlocks, isSure: isSure(inBlocks) };
  return { block: byRuns !== "" && strain < LIKELY ? inRuns : inBlocks, isSure: false };
}

function wordsOf(table: Table): string {
  return table.cells
    .filter(({ row, column, content }) => row > 0 && column > 0 && content.text.trim() !== "")
    .map(({ row, column, content }) => `${row} ${column} ${withoutBlanks(content.text)}`)
    .sort()
    .join("\n");
}
