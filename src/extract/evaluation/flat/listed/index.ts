import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { placeRows } from "../tabbed/place.js";
import { listedCells } from "./cells.js";
import { listedRows } from "./rows.js";

/**
 * Reads a table that was written a cell a line with its blank cells kept, as web pages are copied and saved. The
 * number of headings says how many cells a row has, so that nothing is guessed.
 *
 * @returns null where the cells do not fill the form's rows without a rest
 */
export function readListed(region: FlatRegion): FlatReading | null {
  const cells = listedCells(region);
  const rows = cells === null ? null : listedRows(cells);
  if (rows === null) return null;
  const { rows: placed, share } = placeRows(rows);
  if (share < 1) return null;
  const builder = new TableBuilder(region.page ?? 1);
  for (const { cells: found, line } of placed) builder.addRow(found, line);
  const reading = readRebuilt(region, builder.build(), share, []);
  // A blank cell is blank in the report, and says nothing against the reading.
  return reading === null ? null : { ...reading, coherence: share };
}
