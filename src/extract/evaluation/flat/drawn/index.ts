import { placed } from "../../../../layout/placed-text.js";
import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";

/** Fewer rows are no form. */
const LEAST_ROWS = 5;

/**
 * Reads a table that was drawn with characters, by the cells that its borders part.
 *
 * @returns null where none was drawn
 */
export function readDrawn(region: FlatRegion): FlatReading | null {
  const rows = region.lines.filter(({ cells }) => cells !== undefined);
  if (rows.length < LEAST_ROWS) return null;
  const width = Math.max(
    ...rows.flatMap(({ cells = [] }) => cells.map((cell) => cell.column + (cell.columnSpan ?? 1))),
  );
  const builder = new TableBuilder(region.page ?? 1);
  region.lines.forEach(({ cells, text, number }, index) => {
    if (region.captions.has(index) || (cells === undefined && text.trim() === "")) return;
    builder.addRow(cells ?? [{ column: 0, columnSpan: width, content: placed(text.trim(), { line: number }) }], number);
  });
  const reading = readRebuilt(region, builder.build(), 1, []);
  // A blank cell is blank in the report, and says nothing against the reading.
  return reading === null || reading.coherence < LEAST_FILLED ? reading : { ...reading, coherence: 1 };
}

/** A form with more blanks than this has headings that were not understood. */
const LEAST_FILLED = 0.65;
