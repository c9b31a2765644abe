import type { Cell } from "../../../layout/block.js";
import { type Indicator, type Note, placeOfLeaf } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { amountLeaf, pointsLeaf } from "../../leaf.js";
import { fundColumn, fundSourceOfRow, headingKey, indicatorColumn } from "../heading.js";
import { LEVEL1_NAMES, LEVEL2_NAMES, SCORE_TOTAL_LABELS, TOTAL_LABELS } from "../vocabulary.js";
import { type Column, type Grid, isBlank, isNumbering, overlap, rangeOf, slotsOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import { isSubtotal } from "./indicators.js";
import { splitLabel } from "./label.js";

/** A note of a row that carries points and was read as nothing; null for rows of words. */
export function lostRowNote(grid: Grid, row: number, columns: readonly Column<GridColumn>[]): Note | null {
  const slots = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  if (isNumbering(grid, row) || isSubtotal(slots)) return null;
  const points = (["weight", "score"] as const).flatMap((field) => slots.get(field) ?? []);
  const own =
    points.find(({ cell, content }) => cell.row === row && pointsLeaf(content).value !== null) ??
    grid.starting(row).find((cell) => holdsRow(cell, columns));
  if (own === undefined) return null;
  const first = grid.starting(row).find((cell) => !isBlank(cell));
  const text = (first?.content.text ?? "").slice(0, 40);
  return { code: "evaluation-row-unread", params: { row: text }, place: own.place };
}

/** Figures by themselves, as cells have them that no line parted; remarks have theirs within words. */
const FIGURES = /(?<!\S)\d{1,3}(?:\.\d{1,4})?(?!\S)/g;

/** Whether one cell lies over the points and other columns, and holds several figures: a row whose lines were not drawn. */
function holdsRow(cell: Cell, columns: readonly Column<GridColumn>[]): boolean {
  const under = columns.filter(({ range }) => overlap(range, rangeOf(cell)) > 0).map(({ field }) => field);
  const overPoints = under.includes("weight") || under.includes("score");
  return overPoints && under.length > 2 && (cell.content.text.match(FIGURES)?.length ?? 0) > 1;
}

/**
 * Notes of points that stand beside their own label over the indicators, where no block of money was read: they count in
 * the total, and without them its parts would not.
 */
export function lostPointsNotes(grid: Grid, from: number, to: number): Note[] {
  const notes: Note[] = [];
  for (let row = from; row < to; row += 1) {
    for (const cell of grid.starting(row)) {
      const { key, value } = splitLabel(cell.content);
      if (fundColumn(key, "cell") !== "score" || SCORE_TOTAL_LABELS.includes(key)) continue;
      const points = value ?? grid.at(row, cell.column + cell.columnSpan)?.content;
      if (points === undefined || pointsLeaf(points).value === null) continue;
      notes.push({ code: "evaluation-row-unread", params: { row: cell.content.text.slice(0, 40) }, place: cell.place });
    }
  }
  return notes;
}

/**
 * Notes of rows over the indicators that name a source of money and go on with amounts, where no block of money was read:
 * its headings say nothing that is known.
 */
export function lostMoneyNotes(grid: Grid, from: number, to: number): Note[] {
  const labels: Cell[] = [];
  for (let row = from; row < to; row += 1) {
    const cells = grid.starting(row);
    const at = cells.findIndex((cell) => fundSourceOfRow(cell.content.text) !== null);
    const [label, first, second] = at < 0 ? [] : cells.slice(at);
    // One figure behind a label is the label's own: a head tells its parts of money so.
    if (label !== undefined && isFigure(first) && isFigure(second)) labels.push(label);
  }
  // Rows that only say 合计 may sum up anything.
  if (labels.every((label) => fundSourceOfRow(label.content.text) === "total")) return [];
  return labels.map(unreadFund);
}

/** A note of a row of money that was not read, by its label or by the heading over it. */
export function unreadFund({ content, place }: Cell): Note {
  return { code: "fund-row-unread", params: { row: content.text.slice(0, 40) }, place };
}

function isFigure(cell: Cell | undefined): boolean {
  return cell !== undefined && amountLeaf(cell.content, null).value !== null;
}

/**
 * A note of a row at a page break that is neither an indicator nor anything else that is known, and has text: the break
 * may have cut it off a row. None for other rows.
 */
export function cutOffNotes(grid: Grid, row: number, columns: readonly Column<GridColumn>[]): Note[] {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell));
  const [first] = cells;
  const slots = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  if (first === undefined || isNumbering(grid, row) || isSubtotal(slots) || !isAtBreak(grid, row)) return [];
  const text = withoutBlanks(cells.map((cell) => cell.content.text).join(" "));
  if (
    cells.every((cell) => isLabelAlone(cell.content.text)) ||
    indicatorColumn(text) !== null ||
    TOTAL_LABELS.includes(headingKey(first.content.text))
  )
    return [];
  return [{ code: "row-uncertain", params: { row: text.slice(0, 40) }, place: first.place }];
}

/** A note of an indicator without a name: its values may belong to the row above or below. */
export function namelessNote(grid: Grid, row: number): Note {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell));
  const text = cells.map((cell) => cell.content.text).join(" ");
  return { code: "row-uncertain", params: { row: text.slice(0, 40) }, place: cells[0]?.place ?? null };
}

const LEVEL_NAMES = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);

/**
 * A note of a second level that stands over the first label of its form: labels are then in the middle of their rows, and
 * without lines nothing tells which. None where the first row has its label.
 */
export function middleLabelNotes(indicators: readonly Indicator[]): Note[] {
  const [first, ...others] = indicators;
  if (first?.level1 == null || first.level1.text !== "" || first.level2 === null) return [];
  const known: readonly string[] = LEVEL2_NAMES;
  if (!known.includes(headingKey(first.level2.text)) || others.every(({ level1 }) => (level1?.text ?? "") === ""))
    return [];
  return [{ code: "row-uncertain", params: { row: first.level3.text.slice(0, 40) }, place: placeOfLeaf(first.level3) }];
}

/** The name of a level, or what holds the place of an indicator: a row of these was left blank. */
function isLabelAlone(text: string): boolean {
  const key = headingKey(text);
  return LEVEL_NAMES.has(key) || /^(?:指标\d{0,2}[:：]?|[.…·]*)$/u.test(withoutBlanks(text));
}

/** Whether the row above ends on the page before, or the row below begins on the next one. A part's first row may be cut too. */
function isAtBreak(grid: Grid, row: number): boolean {
  if (row === 0) return true;
  const page = pageOf(grid, row);
  const [above, below] = [pageOf(grid, row - 1), pageOf(grid, row + 1)];
  return page !== null && ((above !== null && above < page) || (below !== null && below > page));
}

function pageOf(grid: Grid, row: number): number | null {
  const place = grid.starting(row)[0]?.place;
  return place !== undefined && "page" in place ? place.page : null;
}
