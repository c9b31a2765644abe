import { placeOf } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import type { AtomText } from "./atoms.js";
import type { MoneyCells } from "./money-cells.js";
import { FIGURE } from "./money-words.js";
import type { Stretch } from "./rows.js";
import { DASH } from "./value.js";

/**
 * Figures of a row that no column takes: some cell of the row is torn, and others may hold its pieces.
 *
 * @param rows what stands behind each label
 * @param loose atoms of the rows that stand in no cell
 */
export function leftOver(
  text: AtomText,
  labels: readonly Stretch[],
  rows: readonly Stretch[],
  loose: ReadonlySet<number>,
): Note[] {
  return labels.flatMap((label, index) => {
    const { start, end } = rows[index] ?? { start: 0, end: 0 };
    const found: number[] = [];
    for (let at = start; at < end; at++) {
      if (!loose.has(at)) continue;
      // Words end the cells: what is written behind them is none of the row's.
      if (!FIGURE.test(text.key(at, at + 1))) break;
      found.push(at);
    }
    const figure = found.find((at) => /\d/.test(text.key(at, at + 1)));
    return figure === undefined ? [] : [misplaced(text, label, { start: figure, end: figure + 1 })];
  });
}

/** A form gives points to every source or to none: where one source has a dash for its points, a figure is another cell's piece. */
export function unlikePoints(
  text: AtomText,
  labels: readonly Stretch[],
  rows: readonly MoneyCells[],
  total: number,
): Note[] {
  return (["weight", "score"] as const).flatMap((column) => {
    const own = labels.flatMap((label, index) => {
      const cell = index === total ? undefined : rows[index]?.get(column);
      return cell === undefined ? [] : [{ label, cell, isDash: DASH.test(text.key(cell.start, cell.end)) }];
    });
    if (!own.some(({ isDash }) => isDash)) return [];
    return own.filter(({ isDash }) => !isDash).map(({ label, cell }) => misplaced(text, label, cell));
  });
}

/**
 * A total with a rate and without the amount that it is the rate of, or the other way round: one was taken for a piece
 * of another cell, or for another column's.
 */
export function lostAmount(
  text: AtomText,
  labels: readonly Stretch[],
  rows: readonly MoneyCells[],
  total: number,
  columns: readonly string[],
): Note[] {
  const [label, cells] = [labels[total], rows[total]];
  if (label === undefined || cells === undefined) return [];
  const lost = (
    [
      ["rate", "executed"],
      ["executed", "rate"],
    ] as const
  ).find(([has, lacks]) => cells.has(has) && columns.includes(lacks) && !cells.has(lacks));
  const cell = lost === undefined ? undefined : cells.get(lost[0]);
  if (cell === undefined || DASH.test(text.key(cell.start, cell.end))) return [];
  return [misplaced(text, label, cell)];
}

/** A figure that stands behind a label and is none of its cells. */
export function misplaced(text: AtomText, label: Stretch, { start, end }: Stretch): Note {
  const content = text.content(start, end);
  const params = { row: text.content(label.start, label.end).text, text: content.text };
  return { code: "points-misplaced", params, place: placeOf(content) };
}
