import type { Note } from "../../../model/index.js";
import { pointsLeaf } from "../../leaf.js";
import { type Column, type Grid, isBlank, isNumbering, slotsOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import { isSubtotal } from "./indicators.js";

/** A note of a row that carries points and was read as nothing; null for rows of words. */
export function lostRowNote(grid: Grid, row: number, columns: readonly Column<GridColumn>[]): Note | null {
  const slots = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  if (isNumbering(grid, row) || isSubtotal(slots)) return null;
  const points = (["weight", "score"] as const).flatMap((field) => slots.get(field) ?? []);
  const own = points.find(({ cell, content }) => cell.row === row && pointsLeaf(content).value !== null);
  if (own === undefined) return null;
  const first = grid.starting(row).find((cell) => !isBlank(cell));
  const text = (first?.content.text ?? "").slice(0, 40);
  return { code: "evaluation-row-unread", params: { row: text }, place: own.place };
}
