import type { Cell } from "../../../layout/block.js";
import { slicePlaced } from "../../../layout/placed-text.js";
import type { Fund, Leaf, Note } from "../../../model/index.js";
import { amountLeaf, percentLeaf, pointsLeaf, textLeaf } from "../../leaf.js";
import { fundSourceOfRow } from "../heading.js";
import type { FundColumn } from "../vocabulary.js";
import { withCentred, withoutRepeated } from "./centred-funds.js";
import { fundRows, hasFigure, MONEY, moneyColumns } from "./fund-rows.js";
import { type Column, columnsIn, type Grid, isBlank, type Slot, slotsOf } from "./grid.js";
import type { Header } from "./header.js";
import { indicatorHeader } from "./indicator-header.js";
import { unreadFund } from "./lost-row.js";
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

const FIGURES: readonly FundColumn[] = [...MONEY, "weight", "rate", "score"];

/**
 * Reads the rows under the headings of a funds block. A cell that is merged over several rows is the total row's.
 *
 * @param unit the unit of amounts that carry none of their own
 */
export function readFunds(grid: Grid, header: Header<FundColumn>, unit: string | null): FundsBlock {
  if (header.shape === "pairs") return { ...readPairs(grid, header, unit), notes: [] };
  if (header.shape === "transposed") return { ...readTransposed(grid, header, unit), notes: [] };
  const { rows, first, end } = fundRows(grid, header);
  const total = rows.find(({ source }) => source === "total")?.row ?? rows[0]?.row ?? first;
  const notes = rows.length === 0 ? unlabelled(grid, header) : lostSources(grid, header, end);
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
  return { funds: asMerged(grid, funds), end, notes };
}

/** Figures of cells that lie over all rows are the total row's, wherever they are written. */
function asMerged({ table }: Grid, funds: readonly Fund[]): readonly Fund[] {
  if (table.isUnmerged === true) return withCentred(withoutRepeated(funds));
  return table.inferred === undefined ? funds : withCentred(funds);
}

/** The rows of sources that stand on top of the next table, under the headings of the block above it; null where none do. */
export function fundsBelow(
  above: { readonly grid: Grid; readonly header: Header<FundColumn> },
  grid: Grid,
  unit: string | null,
): FundsBlock | null {
  const columns = columnsIn(above.header.columns, above.grid, grid);
  if (!columns.some(({ field }) => MONEY.includes(field))) return null;
  const block = readFunds(grid, { ...above.header, row: -1, depth: 1, columns, cells: [] }, unit);
  return block.funds.length === 0 ? null : block;
}

/** A row of figures right under the headings that no label names. */
function unlabelled(grid: Grid, header: Header<FundColumn>): Note[] {
  const row = header.row + header.depth;
  const money = moneyColumns(header);
  const [heading] = header.cells;
  if (header.row < 0 || row >= grid.rowCount || heading === undefined || !hasFigure(grid, row, money)) return [];
  return [unreadFund(heading)];
}

/** Sources of money with a figure that stand behind the block, cut off from it by a row of something else. */
function lostSources(grid: Grid, header: Header<FundColumn>, end: number): Note[] {
  const money = moneyColumns(header);
  const edge = Math.min(...money.map((column) => column.range.from));
  const notes: Note[] = [];
  for (let row = end; row < grid.rowCount && indicatorHeader(grid, row) === null; row += 1) {
    const label = grid.starting(row).find((cell) => cell.column + cell.columnSpan <= edge && isSource(cell));
    if (label === undefined || !hasFigure(grid, row, money)) continue;
    notes.push(unreadFund(label));
  }
  return notes;
}

function isSource(cell: Cell): boolean {
  const source = fundSourceOfRow(cell.content.text);
  return source !== null && source !== "total";
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
