import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { joinCut } from "./broken.js";
import { withoutGroups } from "./grouped-heads.js";
import { joinBroken, joinHeadings } from "./join.js";
import { withoutMergedBlanks } from "./merged.js";
import { withoutPadding } from "./padding.js";
import { placeRows } from "./place.js";
import { withoutRepetition } from "./repeated.js";
import { tabbedRows } from "./rows.js";

/** Where fewer rows fit the headings, tabs were not what parted the cells. */
const LEAST_SHARE = 0.9;
/** A form with more blanks than this has headings that were not understood. */
const LEAST_FILLED = 0.65;

/**
 * Reads a table whose cells are parted by tabs: nothing has to be guessed, because blank cells are kept.
 *
 * @returns null where tabs do not part the cells
 */
export function readTabbed(region: FlatRegion): FlatReading | null {
  const rows = tabbedRows(region);
  if (rows === null) return null;
  const single = withoutRepetition(withoutMergedBlanks(withoutPadding(joinCut(joinHeadings(withoutGroups(rows))))));
  const { rows: placed, share } = placeRows(joinBroken(single));
  if (share < LEAST_SHARE) return null;
  const builder = new TableBuilder(region.page ?? 1);
  for (const { cells, line } of placed) builder.addRow(cells, line);
  const reading = readRebuilt(region, builder.build(), share, []);
  if (reading === null) return null;
  // A blank cell is blank in the report, and says nothing against the reading.
  return reading.coherence < LEAST_FILLED ? reading : { ...reading, coherence: share };
}
