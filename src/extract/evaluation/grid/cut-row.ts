import type { Cell } from "../../../layout/block.js";
import { joinPlaced } from "../../../layout/placed-text.js";
import type { Note } from "../../../model/index.js";
import { isBlankText, withoutBlanks } from "../../../quantity/index.js";
import { type Column, type Grid, isBlank, overlap, rangeOf, type Slot, slotsOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import { type IndicatorRow, isFootLabel } from "./indicators.js";
import { areParts, isLevelName } from "./levels.js";

/** Cells whose text may be so long that a page break cuts it. */
const TEXTS: readonly GridColumn[] = ["level3", "target", "actual", "deviation", "initialTarget"];

const LEVELS = ["level1", "level2"] as const;
const VALUES = ["target", "actual", "initialTarget"] as const;
const POINTS = ["weight", "score", "coefficient"] as const;

/** Cells that are never cut: where one of them is filled, a row of its own begins. */
const SHORT: readonly GridColumn[] = ["weight", "score", "coefficient", "nature", "measureUnit"];

/** The last row with its rest, and that rest as a row of its own where a part of a label stands in it. */
export interface Joined {
  readonly row: IndicatorRow;
  readonly labels: IndicatorRow | null;
}

/**
 * The last row before a page break together with what the break cut off of it. Below stand no points; what stands there
 * is text with which the cells above go on. Where the row has a name and values that may be its own, nothing is joined.
 */
export function joinCutRow(
  above: IndicatorRow,
  grid: Grid,
  row: number,
  columns: readonly Column<GridColumn>[],
): Joined | null {
  const rest = restBelow(above, grid, row, columns);
  if (rest === null) return null;
  const isEmpty = (field: GridColumn): boolean => isBlankText(rest.get(field)?.content.text ?? "");
  if (!isEmpty("level3") && !VALUES.every((field) => isEmpty(field) || goesOn(above, rest, field))) return null;
  if (TEXTS.every(isEmpty) || LEVELS.some((field) => isOwnLabel(above.slots.get(field), rest.get(field), row)))
    return null;
  const slots = new Map(above.slots);
  for (const field of TEXTS) {
    const [upper, lower] = [slots.get(field), rest.get(field)];
    if (upper === undefined || lower === undefined || lower.cell.row !== row || isBlank(lower.cell)) continue;
    slots.set(field, { ...upper, content: joinPlaced([upper.content, lower.content]) });
  }
  const hasLabel = LEVELS.some((field) => rest.get(field)?.cell.row === row && !isEmpty(field));
  return { row: { ...above, slots }, labels: hasLabel ? { row, slots: rest, columns, isRest: true } : null };
}

/**
 * A note of a row with a name and values at the top of a page that has no points, where the one at the end of the page before
 * has some: it may be the rest of that one.
 */
export function cutRowNotes(above: IndicatorRow, grid: Grid, found: IndicatorRow): Note[] {
  const hasPoints = POINTS.some((field) => !isBlankText(above.slots.get(field)?.content.text ?? ""));
  const rest = hasPoints ? restBelow(above, grid, found.row, found.columns) : null;
  const name = rest?.get("level3");
  if (rest == null || name === undefined || isBlank(name.cell)) return [];
  if (VALUES.every((field) => isBlankText(rest.get(field)?.content.text ?? ""))) return [];
  return [{ code: "row-uncertain", params: { row: name.content.text.slice(0, 40) }, place: name.place }];
}

/** The cells of a row on the page after the one above that has no points; null where it has, or stands elsewhere. */
function restBelow(
  above: IndicatorRow,
  grid: Grid,
  row: number,
  columns: readonly Column<GridColumn>[],
): Map<GridColumn, Slot> | null {
  const rest = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  const isBare = SHORT.every((field) => isBlankText(rest.get(field)?.content.text ?? ""));
  // A remark lies over several columns. What was cut off a row has the row's own cells.
  const isWide = [...rest.values()].some(({ cell }) => !isBlank(cell) && columnsUnder(cell, columns) > 1);
  return isBare && !isWide && !isFootLabel(grid, row) && isOnNextPage(above, rest) ? rest : null;
}

function columnsUnder(cell: Cell, columns: readonly Column<GridColumn>[]): number {
  return columns.filter(({ range }) => overlap(range, rangeOf(cell)) * 2 > range.to - range.from).length;
}

/** Whether a value below can only go on one above: a unit behind a bare figure, or a sign that no text begins with. */
function goesOn(above: IndicatorRow, rest: ReadonlyMap<GridColumn, Slot>, field: GridColumn): boolean {
  const [upper, lower] = [above.slots.get(field), rest.get(field)].map((slot) =>
    withoutBlanks(slot?.content.text ?? ""),
  );
  if (!upper || !lower) return false;
  return /^[%,.;:!?)\]】》”’、。]/u.test(lower) || (/\d$/.test(upper) && /^[^\d\s]{1,4}$/u.test(lower));
}

/** Whether a level below is a label by itself, and not the end of the one above. */
function isOwnLabel(upper: Slot | undefined, lower: Slot | undefined, row: number): boolean {
  if (lower === undefined || lower.cell.row !== row || isBlank(lower.cell)) return false;
  if (upper === undefined) return false;
  return isLevelName(lower.content.text) && upper.content.text !== lower.content.text && !areParts(upper, lower);
}

function isOnNextPage(above: IndicatorRow, rest: ReadonlyMap<GridColumn, Slot>): boolean {
  const [upper, lower] = [above.slots.get("level3")?.place, rest.get("level3")?.place];
  return (
    upper !== undefined && lower !== undefined && "page" in upper && "page" in lower && lower.page === upper.page + 1
  );
}
