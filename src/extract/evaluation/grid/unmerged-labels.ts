import { type Indicator, type Note, placeOfLeaf } from "../../../model/index.js";
import { crossedLevels } from "../flat/hierarchy.js";
import { isBlank } from "./grid.js";
import type { IndicatorRow } from "./indicators.js";
import type { Sheet } from "./sheets.js";

/**
 * A note of labels of levels in a form whose cells were not merged, where they do not stand in the first of their rows:
 * which rows they hold for nothing tells then. A first row without them says so, a first level that begins beside no second
 * one, and a second level under a first one of another kind.
 */
export function unmergedLabelNotes(
  sheet: Sheet,
  rows: readonly IndicatorRow[],
  indicators: readonly Indicator[],
): Note[] {
  if (!sheet.parts.some(({ grid }) => grid.table.isUnmerged === true)) return [];
  const crossed = crossedLevels(indicators);
  if (crossed !== null) return [crossed, uncertain(indicators[0])];
  const isTold = (row: IndicatorRow | undefined, level: "level1" | "level2"): boolean => {
    const cell = row?.slots.get(level)?.cell;
    return cell !== undefined && !isBlank(cell);
  };
  const [first] = rows;
  const levels = (["level1", "level2"] as const).filter((level) => rows.some((row) => isTold(row, level)));
  const isHeadless = levels.some((level) => !isTold(first, level));
  const isApart = levels.length === 2 && rows.some((row) => isTold(row, "level1") && !isTold(row, "level2"));
  return isHeadless || isApart ? [uncertain(indicators[0])] : [];
}

function uncertain(first: Indicator | undefined): Note {
  const row = (first?.level3.text ?? "").slice(0, 40);
  return { code: "row-uncertain", params: { row }, place: first === undefined ? null : placeOfLeaf(first.level3) };
}
