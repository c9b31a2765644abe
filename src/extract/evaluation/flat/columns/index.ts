import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { atomsOf } from "./atoms.js";
import { addFundBlock } from "./fund-block.js";
import { addHeadRows } from "./heads.js";
import { addIndicatorBlock } from "./indicator-block.js";
import { findLabels } from "./labels.js";
import { anatomyOf } from "./sections.js";

/** Headings of a column for units, whole or torn by a wrap. */
const UNIT_HEADING = /(?:度量|计量)单位/;

/**
 * Reads a table whose cells were written column by column, as extractors do that group words by where they stand
 * together: every piece is given to the column that it fits, and the columns are put side by side by counting.
 */
export function readColumns(region: FlatRegion): FlatReading | null {
  if (standsInColumns(region)) return null;
  const joined = region.lines
    .map((line) => line.text)
    .join("")
    .replace(/\s+/g, "");
  const apart = UNIT_HEADING.test(joined);
  const atoms = atomsOf(region, apart);
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
