import type { Table } from "../../../../../layout/block.js";
import { withoutBlanks } from "../../../../../quantity/index.js";
import { TableBuilder } from "../../rebuilt/table.js";
import type { FlatRegion } from "../../region.js";
import type { FundBlock } from "../fund-block.js";
import { fundBlock } from "./fund-block.js";
import { fundSums, isBorneOut, isMendedBySwap, isOdd, isOneSourceScattered } from "./fund-sums.js";
import type { Anatomy } from "./sections.js";

/** Funds whose columns stand under their headings come to less than this. */
const PLAIN = 1.5;
/** Up to here they are likelier so than in another way, and are doubted. */
const LIKELY = 4;

/** The block of funds that is told, null where none was read, and whether it may accuse. */
export interface ChosenFunds {
  readonly block: FundBlock | null;
  readonly isSure: boolean;
}

/**
 * The block of funds as its sums bear it out, as two ways of reading it have it, or as it stands plainly under its headings.
 * It has few cells that look alike, so that one way of reading it alone may be wrong and fit well.
 *
 * @param countFunds the block as counting its cells has it, asked only where it is needed
 */
export function fundsOf(region: FlatRegion, anatomy: Anatomy, countFunds: () => FundBlock | null): ChosenFunds {
  if (anatomy.funds < 0) return { block: null, isSure: true };
  const inRuns = fundBlock(anatomy, "runs");
  const strain = inRuns?.strain ?? Number.POSITIVE_INFINITY;
  if (inRuns !== null && strain < PLAIN && isSure(inRuns)) return { block: inRuns, isSure: true };
  const inBlocks = fundBlock(anatomy, "blocks");
  const counted = countFunds();
  const proven = mostBorneOut([inRuns, inBlocks, counted]);
  if (proven !== null) return { block: proven, isSure: true };
  const [byRuns, byBlocks, byCount] = [inRuns, inBlocks, counted].map((block) => told(region, block));
  if (byRuns !== "" && (byRuns === byBlocks || byRuns === byCount)) return judged(inRuns);
  if (byBlocks !== "" && byBlocks === byCount) return judged(inBlocks);
  return { block: byRuns !== "" && strain < LIKELY ? inRuns : inBlocks, isSure: false };
}

/** Funds as one way alone has them. */
export function judged(block: FundBlock | null): ChosenFunds {
  return { block, isSure: isSure(block) };
}

function isSure(block: FundBlock | null): boolean {
  if (block === null) return false;
  return !isMendedBySwap(block.words) && !isOneSourceScattered(block.words) && !isOdd(block.words);
}

/** The block of which most sums and rates come out and none does not, the first among equals; null where none is borne out. */
function mostBorneOut(blocks: readonly (FundBlock | null)[]): FundBlock | null {
  let best: { readonly block: FundBlock; readonly held: number } | null = null;
  for (const block of blocks) {
    if (block === null || !isBorneOut(block.words)) continue;
    const { held } = fundSums(block.words);
    if (best === null || held > best.held) best = { block, held };
  }
  return best?.block ?? null;
}

/** What a block says in which cell; nothing where it has no rows. */
function told(region: FlatRegion, block: FundBlock | null): string {
  const table = new TableBuilder(region.page ?? 1);
  block?.addTo(table);
  return table.rowCount > 1 ? wordsOf(table.build()) : "";
}

function wordsOf(table: Table): string {
  return table.cells
    .filter(({ row, column, content }) => row > 0 && column > 0 && content.text.trim() !== "")
    .map(({ row, column, content }) => `${row} ${column} ${withoutBlanks(content.text)}`)
    .sort()
    .join("\n");
}
