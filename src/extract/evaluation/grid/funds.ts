import type { Cell } from "../../../layout/block.js";
import { slicePlaced } from "../../../layout/placed-text.js";
import type { Fund, Leaf, Note } from "../../../model/index.js";
import { isBlankText } from "../../../quantity/index.js";
import { amountLeaf, percentLeaf, pointsLeaf, textLeaf } from "../../leaf.js";
import { fundSourceOfRow, headingKey } from "../heading.js";
import { type FundColumn, NOTE_LABELS, SOURCE_ENDINGS } from "../vocabulary.js";
import { withCentred } from "./centred-funds.js";
import { type Column, type Grid, isBlank, isNumbering, overlap, rangeOf, type Slot, slotsOf } from "./grid.js";
import type { Header } from "./header.js";
import { indicatorHeader } from "./indicator-header.js";
import { isTotalLabel } from "./indicators.js";
import { readPairs } from "./paired-funds.js";
import { bracketPoints } from "./points.js";
import { readTransposed } from "./transposed-funds.js";
import { unclearCells } from "./unclear-cells.js";

/** The rows of the funds block and the row after its last. */
export interface FundsBlock {
  readonly funds: readonly Fund[];
  readonly end: number;
  /** rows of sources that were not read, and cells with two readings */
  readonly notes: readonly Note[];
}

/** The label of a row, and the source of money that it names. */
interface FundRow {
  readonly label: Cell;
  readonly source: string;
}

const MONEY: readonly FundColumn[] = ["initial", "adjusted", "executed"];
const FIGURES: readonly FundColumn[] = [...MONEY, "weight", "rate", "score"];

/**
 * Reads the rows under the headings of a funds block. A cell that is merged over several rows is the total row's.
 *
 * @param unit the unit of amounts that carry none of their own
 */
export function readFunds(grid: Grid, header: Header<FundColumn>, unit: string | null): FundsBlock {
  if (header.shape === "pairs") return { ...readPairs(grid, header, unit), notes: [] };
  if (header.shape === "transposed") return { ...readTransposed(grid, header, unit), notes: [] };
  const rows: (FundRow & { row: number })[] = [];
  const first = header.row + header.depth;
  let end = first;
  for (let row = first; row < grid.rowCount && indicatorHeader(grid, row) === null; row += 1) {
    const found = isNumbering(grid, row) ? null : labelOf(grid, header, row, rows.length === 0);
    if (found === null && (rows.length > 0 || row > first)) break;
    // A second total is that of the points, where the money stands under the indicators.
    if (found?.source === "total" && rows.some(({ source }) => source === "total")) break;
    if (found !== null && !isNested(grid, row, found, rows)) rows.push({ row, ...found });
    end = row + 1;
  }
  const total = rows.find(({ source }) => source === "total")?.row ?? rows[0]?.row ?? first;
  const notes = lostSources(grid, header, end);
  const funds = rows.map(({ row, label, source }) => {
    const owned = ownSlots(grid, row, total, header.columns);
    notes.push(
      ...unclearCells(
        row,
        label.content.text,
        owned,
        header.columns.filter(({ field }) => FIGURES.includes(field)),
      ),
    );
    const fund = fundOf(source, label, header.columns, owned, unit);
    return row === total && fund.weight === null ? { ...fund, weight: headingWeight(grid, header) } : fund;
  });
  return { funds: grid.table.inferred === undefined ? funds : withCentred(funds), end, notes };
}

/** Sources of money with a figure that stand behind the block, cut off from it by a row of something else. */
function lostSources(grid: Grid, header: Header<FundColumn>, end: number): Note[] {
  const money = header.columns.filter((column) => MONEY.includes(column.field));
  const edge = Math.min(...money.map((column) => column.range.from));
  const notes: Note[] = [];
  for (let row = end; row < grid.rowCount && indicatorHeader(grid, row) === null; row += 1) {
    const label = grid.starting(row).find((cell) => cell.column + cell.columnSpan <= edge && isSource(cell));
    if (label === undefined || !hasFigure(grid, row, money)) continue;
    notes.push({ code: "fund-row-unread", params: { row: label.content.text.slice(0, 40) }, place: label.place });
  }
  return notes;
}

function isSource(cell: Cell): boolean {
  const source = fundSourceOfRow(cell.content.text);
  return source !== null && source !== "total";
}

/** The label of a row and the source that it names; null where the row is none of the block's. */
function labelOf(grid: Grid, header: Header<FundColumn>, row: number, isFirst: boolean): FundRow | null {
  const money = header.columns.filter((column) => MONEY.includes(column.field));
  const edge = Math.min(...money.map((column) => column.range.from));
  // A cell that goes on under the money is no label: it tells a source and its amount in one.
  const left = grid.crossing(row).filter((cell) => cell.column + cell.columnSpan <= edge && !isBlank(cell));
  const own = left.filter((cell) => cell.row === row && hasWords(cell)).toReversed();
  for (const label of own) {
    const source = fundSourceOfRow(label.content.text);
    if (source !== null) return { label, source };
  }
  const [other] = own;
  if (other !== undefined && (isTotalLabel(other) || NOTE_LABELS.includes(headingKey(other.content.text)))) return null;
  const endsLikeSource =
    other !== undefined && SOURCE_ENDINGS.some((end) => headingKey(other.content.text).endsWith(end));
  if (!hasFigure(grid, row, money) && !isBlankRow(grid, row, money) && !endsLikeSource) return null;
  if (other !== undefined)
    return { label: other, source: `other:${headingKey(other.content.text).replace(/^其中:?/, "")}` };
  // A single row of figures may have the label of the whole block beside it and no other.
  const beside = left.at(-1);
  return isFirst && beside !== undefined ? { label: beside, source: "total" } : null;
}

/** Whether a cell says something: a number, a dash or the letter that stands for one names no source. */
function hasWords({ content }: Cell): boolean {
  return /[一-鿿]/.test(content.text) && !isBlankText(content.text);
}

function hasFigure(grid: Grid, row: number, money: readonly Column<FundColumn>[]): boolean {
  const slots = slotsOf(grid, row, money);
  return [...slots.values()].some((slot) => slot.cell.row === row && amountLeaf(slot.content, null).value !== null);
}

/** Whether a row has a blank cell of its own under each of several columns of money: a source without any. */
function isBlankRow(grid: Grid, row: number, money: readonly Column<FundColumn>[]): boolean {
  const own = [...slotsOf(grid, row, money).values()].filter(
    ({ cell, content }) =>
      cell.row === row &&
      isBlankText(content.text) &&
      money.filter(({ range }) => overlap(range, rangeOf(cell)) > 0).length === 1,
  );
  return own.length > 1 && own.length === money.length;
}

/**
 * Whether a row only tells the parts of a source that the rows before it told whole: beside a merged label that has a
 * row of its own (小计), or under a second 其中. Its money is counted there already.
 */
function isNested(grid: Grid, row: number, found: FundRow, rows: readonly FundRow[]): boolean {
  const beside = grid.crossing(row).filter((cell) => cell.row < row);
  if (rows.some(({ label }) => beside.includes(label))) return true;
  const previous = rows.at(-1);
  if (previous === undefined || previous.source === "total") return false;
  const isPart = (label: Cell): boolean => /^\s*其中/.test(label.content.text);
  return isPart(found.label) && isPart(previous.label) && found.source.startsWith("other:");
}

/** The cells that are this row's own: those that begin in it, and for the total row those merged over it. */
function ownSlots(
  grid: Grid,
  row: number,
  total: number,
  columns: readonly Column<FundColumn>[],
): Map<FundColumn, Slot> {
  const own = new Map<FundColumn, Slot>();
  for (const [column, slot] of slotsOf(grid, row, columns)) {
    const { cell } = slot;
    const isMerged = cell.rowSpan > 1;
    const coversTotal = cell.row <= total && total < cell.row + cell.rowSpan;
    if (isMerged && coversTotal ? row === total : cell.row === row) own.set(column.field, slot);
  }
  return own;
}

function fundOf(
  source: string,
  label: Cell,
  columns: readonly Column<FundColumn>[],
  slots: ReadonlyMap<FundColumn, Slot>,
  unit: string | null,
): Fund {
  const leaf = (field: FundColumn, read: (slot: Slot) => Leaf): Leaf | null => {
    const slot = slots.get(field);
    return slot === undefined || !columns.some((column) => column.field === field) ? null : read(slot);
  };
  const amount = (field: FundColumn): Leaf | null => leaf(field, (slot) => amountLeaf(slot.content, unit, slot.place));
  return {
    source,
    label: textLeaf(label.content, label.place),
    initial: amount("initial"),
    adjusted: amount("adjusted"),
    executed: amount("executed"),
    weight: leaf("weight", (slot) => pointsLeaf(slot.content, slot.place)),
    rate: leaf("rate", (slot) => percentLeaf(slot.content, slot.place)),
    score: leaf("score", (slot) => pointsLeaf(slot.content, slot.place)),
    reason: leaf("reason", (slot) => textLeaf(slot.content, slot.place)),
  };
}

/** The weight in "得分（20分×执行率）" or "预算执行情况（20分）", for a form that has no column for it. */
function headingWeight(grid: Grid, header: Header<FundColumn>): Leaf | null {
  if (header.columns.some((column) => column.field === "weight")) return null;
  const headings = [...header.cells, ...grid.crossing(header.row)].filter((cell) => !isBlank(cell));
  for (const cell of headings) {
    const found = bracketPoints(cell.content.text);
    if (found !== null) return pointsLeaf(slicePlaced(cell.content, found.digits.start, found.digits.end), cell.place);
  }
  return null;
}
