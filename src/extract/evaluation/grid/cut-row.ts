import { joinPlaced } from "../../../layout/placed-text.js";
import { isBlankText } from "../../../quantity/index.js";
import { type Column, type Grid, isBlank, type Slot, slotsOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import type { IndicatorRow } from "./indicators.js";

/** Cells whose text may be so long that a page break cuts it. */
const TEXTS: readonly GridColumn[] = ["level3", "target", "actual", "deviation", "initialTarget"];

/** Cells that are never cut: where one of them is filled, a row of its own begins. */
const SHORT: readonly GridColumn[] = ["weight", "score", "coefficient", "nature", "measureUnit"];

/**
 * The row above a page break together with its rest below, where headings that are printed again stand between the two.
 * Null where the row below is one of its own: it has points, or a name with values.
 */
export function joinCutRow(
  above: IndicatorRow,
  grid: Grid,
  row: number,
  columns: readonly Column<GridColumn>[],
): IndicatorRow | null {
  const rest = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  const isEmpty = (field: GridColumn): boolean => isBlankText(rest.get(field)?.content.text ?? "");
  if (!SHORT.every(isEmpty)) return null;
  if (!isEmpty("level3") && !(isEmpty("target") && isEmpty("actual"))) return null;
  if (!isOnNextPage(above, rest) || TEXTS.every(isEmpty)) return null;
  const slots = new Map(above.slots);
  for (const field of TEXTS) {
    const [upper, lower] = [slots.get(field), rest.get(field)];
    if (upper === undefined || lower === undefined || lower.cell.row !== row || isBlank(lower.cell)) continue;
    slots.set(field, { ...upper, content: joinPlaced([upper.content, lower.content]) });
  }
  return { ...above, slots };
}

function isOnNextPage(above: IndicatorRow, rest: ReadonlyMap<GridColumn, Slot>): boolean {
  const [upper, lower] = [above.slots.get("level3")?.place, rest.get("level3")?.place];
  return (
    upper !== undefined && lower !== undefined && "page" in upper && "page" in lower && lower.page === upper.page + 1
  );
}
