import { slicePlaced } from "../../../layout/placed-text.js";
import { headingKey } from "../heading.js";
import { LEVEL1_NAMES } from "../vocabulary.js";
import { type Grid, isBlank, type Slot } from "./grid.js";
import type { IndicatorRow } from "./indicators.js";

const NAMES = new Set(LEVEL1_NAMES);

/** The number of a band, which is none of its name. */
const NUMBER = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]?\s*[、.．:：]?\s*/;

/**
 * A first level that has a row of its own over its indicators, across the whole table, in place of a column:
 * "一、产出指标（50分）". Null for another row.
 */
export function bandOf(grid: Grid, row: number): Slot | null {
  const cells = grid.starting(row);
  const [cell, ...others] = cells.filter((one) => !isBlank(one));
  if (cell === undefined || others.length > 0 || cell.columnSpan * 2 <= grid.columnCount) return null;
  if (!NAMES.has(headingKey(cell.content.text))) return null;
  const content = slicePlaced(cell.content, NUMBER.exec(cell.content.text)?.[0].length ?? 0);
  return { content, place: cell.place, cell, parts: [cell] };
}

/** The row with the first level that a row above told, where its form has no column for it. */
export function withBand(row: IndicatorRow, band: Slot | null): IndicatorRow {
  if (band === null || row.columns.some(({ field }) => field === "level1")) return row;
  return { ...row, slots: new Map(row.slots).set("level1", band) };
}
