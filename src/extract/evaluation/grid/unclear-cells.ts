import type { Evaluation, Leaf, Note } from "../../../model/index.js";
import { placeOfLeaf } from "../../../model/index.js";
import { isEmptyFigure } from "../../../quantity/index.js";
import { amountLeaf } from "../../leaf.js";
import { type Column, type Grid, overlap, type Range, rangeOf, type Slot } from "./grid.js";

/** Columns whose cells enter sums. */
const SUMMED = new Set(["weight", "score", "initial", "adjusted", "executed", "rate"]);

/**
 * Notes of cells with two readings in one row: one that is merged over several columns of values, and several figures
 * under one heading, which were read as one.
 *
 * @param slots what the row has under each heading
 * @param values the columns that hold values
 */
export function unclearCells<Field extends string>(
  row: number,
  name: string,
  slots: Iterable<readonly [Field, Slot]>,
  values: readonly Column<Field>[],
): Note[] {
  const notes: Note[] = [];
  for (const [field, { cell, parts, content, place }] of slots) {
    if (cell.row !== row || parts.length === 0 || !values.some((column) => column.field === field)) continue;
    const under = values.filter(({ range }) => overlap(range, rangeOf(cell)) === range.to - range.from);
    const figures = parts.filter((part) => amountLeaf(part.content, null).value !== null);
    if (under.length < 2 && figures.length < 2) continue;
    const isSummed =
      figures.length > 0 && [field, ...under.map((column) => column.field)].some((one) => SUMMED.has(one));
    const params = { row: short(name), text: short(content.text) };
    notes.push({ code: isSummed ? "points-misplaced" : "value-misplaced", params, place });
  }
  return notes;
}

/**
 * Notes of cells in which words of another time were printed, a seal's perhaps, among which may be a part of their own.
 *
 * @param apart rows of words alone, which nothing is compared with
 */
export function printedOverNotes({ table }: Grid, apart: Range): Note[] {
  return table.cells.flatMap(({ isPrintedOver, row, content, place }): Note[] => {
    if (isPrintedOver !== true || (row >= apart.from && row < apart.to)) return [];
    // A figure may have lost or gained a part of it, and no sum is sure.
    const code = /\d/.test(content.text) ? "points-misplaced" : "row-uncertain";
    return [{ code, params: { row: short(content.text), text: short(content.text) }, place }];
  });
}

/** Notes of words where a figure belongs. What has no figure is left out of every comparison. */
export function unreadFigures({ funds, indicators, total }: Evaluation): Note[] {
  const rows: (readonly [string, readonly (Leaf | null)[]])[] = [
    ...funds.map(
      (row) => [row.label.text, [row.initial, row.adjusted, row.executed, row.weight, row.rate, row.score]] as const,
    ),
    ...indicators.map((row) => [row.level3.text, [row.weight, row.score]] as const),
    ["总分", [total.weight, total.score]],
  ];
  return rows.flatMap(([name, leaves]) =>
    leaves.flatMap((leaf): Note[] => {
      if (leaf === null || leaf.value !== null || isEmptyFigure(leaf.text)) return [];
      return [
        { code: "figure-unread", params: { row: short(name), text: short(leaf.text) }, place: placeOfLeaf(leaf) },
      ];
    }),
  );
}

function short(text: string): string {
  return text.slice(0, 40);
}
