import type { Cell } from "../../../layout/block.js";
import { isBlankText } from "../../../quantity/index.js";
import { amountLeaf } from "../../leaf.js";
import { fundSourceOfRow, headingKey } from "../heading.js";
import { type FundColumn, GOVERNMENT, NOTE_LABELS, SOURCE_ENDINGS } from "../vocabulary.js";
import { type Column, type Grid, isBlank, isNumbering, overlap, rangeOf, slotsOf } from "./grid.js";
import type { Header } from "./header.js";
import { indicatorHeader } from "./indicator-header.js";
import { isTotalLabel } from "./indicators.js";
import { fitsInto } from "./inner-sources.js";

/** A row of the block: its label, and the source of money that this names. */
export interface FundRow {
  readonly row: number;
  readonly label: Cell;
  readonly source: string;
}

/** The columns of a block that hold amounts. */
export const MONEY: readonly FundColumn[] = ["initial", "adjusted", "executed"];

/** The columns of a block's headings that hold amounts. */
export function moneyColumns({ columns }: Header<FundColumn>): Column<FundColumn>[] {
  return columns.filter(({ field }) => MONEY.includes(field));
}

/** The rows of sources under the headings of a block, its first row, and the row after its last. */
export function fundRows(
  grid: Grid,
  header: Header<FundColumn>,
): { readonly rows: readonly FundRow[]; readonly first: number; readonly end: number } {
  const rows: FundRow[] = [];
  const first = header.row + header.depth;
  let end = first;
  const money = moneyColumns(header);
  let inner: number[] = [];
  for (let row = first; row < grid.rowCount && indicatorHeader(grid, row) === null; row += 1) {
    const found = isNumbering(grid, row) ? null : labelOf(grid, header, row, rows.length === 0);
    if (found === null ? rows.length > 0 || row > first || isOn(header) : !goesOn(header, found, rows)) break;
    const whole = rows.at(-1);
    const isInner =
      found !== null &&
      (isNested(grid, found, rows) ||
        (inner.length > 0 && whole !== undefined && goesOnWithin(grid, money, whole, inner, found)));
    inner = isInner ? [...inner, row] : [];
    if (found !== null && !isInner) rows.push(found);
    end = row + 1;
  }
  return { rows, first, end };
}

/** Whether the headings stand over the table above, with which this one goes on. */
function isOn(header: Header<FundColumn>): boolean {
  return header.row < 0;
}

/** A second total is that of the points, where the money stands under the indicators; in the next table only a source is one. */
function goesOn(header: Header<FundColumn>, { label, source }: FundRow, rows: readonly FundRow[]): boolean {
  if (isOn(header) && fundSourceOfRow(label.content.text) === null) return false;
  return source !== "total" || !rows.some((one) => one.source === "total");
}

/** The label of a row and the source that it names; null where the row is none of the block's. */
function labelOf(grid: Grid, header: Header<FundColumn>, row: number, isFirst: boolean): FundRow | null {
  const money = moneyColumns(header);
  const edge = Math.min(...money.map((column) => column.range.from));
  // A cell that goes on under the money is no label: it tells a source and its amount in one.
  const left = grid.crossing(row).filter((cell) => cell.column + cell.columnSpan <= edge && !isBlank(cell));
  const own = left.filter((cell) => cell.row === row && hasWords(cell)).toReversed();
  for (const label of own) {
    const source = fundSourceOfRow(label.content.text);
    if (source !== null) return { row, label, source };
  }
  const [other] = own;
  if (other !== undefined && (isTotalLabel(other) || NOTE_LABELS.includes(headingKey(other.content.text)))) return null;
  const endsLikeSource =
    other !== undefined && SOURCE_ENDINGS.some((end) => headingKey(other.content.text).endsWith(end));
  const isBlankSource = grid.table.isUnmerged !== true && isBlankRow(grid, row, money);
  if (!hasFigure(grid, row, money) && !isBlankSource && !endsLikeSource) return null;
  if (other !== undefined)
    return { row, label: other, source: `other:${headingKey(other.content.text).replace(/^其中:?/, "")}` };
  // A single row of figures may have the label of the whole block beside it and no other.
  const beside = left.at(-1) ?? besideHeadings(grid, header, edge);
  return isFirst && beside !== undefined ? { row, label: beside, source: "total" } : null;
}

/** The label of the block in the row of its headings, where it was not merged with the row of figures below. */
function besideHeadings(grid: Grid, header: Header<FundColumn>, edge: number): Cell | undefined {
  if (isOn(header)) return undefined;
  return grid.crossing(header.row).findLast((cell) => cell.column + cell.columnSpan <= edge && hasWords(cell));
}

/**
 * Whether a row under the parts of a source is one of them: a level of government ("其中：中央" and then "省级"), or one of
 * the other sources (政府性基金 under "其中：一般公共预算"), as long as the source holds it beside them.
 */
function goesOnWithin(
  grid: Grid,
  money: readonly Column<FundColumn>[],
  whole: FundRow,
  parts: readonly number[],
  { row, source }: FundRow,
): boolean {
  if (!source.startsWith("other:")) return false;
  if (GOVERNMENT.some((level) => source.startsWith(level, "other:".length))) return true;
  return fitsInto(grid, money, whole.row, parts, row);
}

/** Whether a cell says something: a number, a dash or the letter that stands for one names no source. */
function hasWords({ content }: Cell): boolean {
  return /[一-鿿]/.test(content.text) && !isBlankText(content.text);
}

/** Whether an amount stands under one of the columns of money in a row. */
export function hasFigure(grid: Grid, row: number, money: readonly Column<FundColumn>[]): boolean {
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
function isNested(grid: Grid, found: FundRow, rows: readonly FundRow[]): boolean {
  const beside = grid.crossing(found.row).filter((cell) => cell.row < found.row);
  if (rows.some(({ label }) => beside.includes(label))) return true;
  const previous = rows.at(-1);
  if (previous === undefined || previous.source === "total") return false;
  const isPart = (label: Cell): boolean => /^\s*其中/.test(label.content.text);
  return isPart(found.label) && isPart(previous.label) && found.source.startsWith("other:");
}
