import type { PlacedText } from "../../../layout/placed-text.js";
import type { Evaluation, Fund, Leaf, Note } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import type { FundColumn } from "../vocabulary.js";
import type { Anatomy } from "./anatomy.js";
import { bandOf, withBand } from "./bands.js";
import { cutRowNotes, joinCutRow } from "./cut-row.js";
import { type FundsBlock, fundsBelow, readFunds } from "./funds.js";
import { gradeOf } from "./grade.js";
import type { Column, Grid, Slot } from "./grid.js";
import { type HeadPair, headPairs } from "./head.js";
import type { Header } from "./header.js";
import type { GridColumn } from "./indicator-header.js";
import { type IndicatorRow, indicatorRow, VALUES } from "./indicators.js";
import { cutOffNotes, lostMoneyNotes, lostPointsNotes, lostRowNote, namelessNote } from "./lost-row.js";
import { fundsUnit } from "./money-unit.js";
import { noteOf } from "./notes.js";
import type { Sheet } from "./sheets.js";
import { totalsOf } from "./totals.js";
import { printedOverNotes, unclearCells } from "./unclear-cells.js";
import { unknownHeadings } from "./unknown-headings.js";

/** What is collected from the parts of a form in their order. */
export interface Collected {
  readonly pairs: HeadPair[];
  readonly funds: Fund[];
  readonly rows: IndicatorRow[];
  total: Evaluation["total"] | null;
  grade: Leaf | null;
  readonly remarks: PlacedText[];
  readonly notes: Note[];
  /** of rows under the last indicator, which count only where no headings but indicators or a total follow */
  readonly between: Note[];
  unit: string | null;
  /** the first level that a row of its own told last */
  band: Slot | null;
  /** the block of money that reaches down to the end of the part before, and where it stands */
  openFunds: { readonly grid: Grid; readonly header: Header<FundColumn> } | null;
}

/** Reads one part and gives the columns that hold at its end, for a part that goes on without headings. */
export function readPart(
  part: Anatomy,
  sheet: Sheet,
  inherited: readonly Column<GridColumn>[],
  collected: Collected,
): readonly Column<GridColumn>[] {
  const { grid, funds } = part;
  const firstIndicator = part.indicators[0]?.row ?? (inherited.length > 0 ? 0 : grid.rowCount);
  const headEnd = Math.min(funds?.row ?? grid.rowCount, firstIndicator);
  const headStart = funds === null ? readMoneyOn(grid, collected) : 0;
  collected.pairs.push(...headPairs(grid, headStart, headEnd));
  // Money that has no headings may stand in the row of the project's name.
  if (funds?.shape === "pairs") collected.pairs.push(...headPairs(grid, funds.row, funds.row + 1));
  if (part.indicators.length > 0 && funds === null && collected.funds.length === 0)
    collected.notes.push(...lostPointsNotes(grid, headStart, headEnd), ...lostMoneyNotes(grid, headStart, headEnd));
  collected.notes.push(...unknownHeadings(part));
  for (let row = 0; row < headEnd; row += 1) collected.grade ??= gradeOf(grid, row, false);
  let columns = inherited;
  let row = headEnd;
  let goals = { from: 0, to: 0 };
  while (row < grid.rowCount) {
    const header = part.indicators.find((one) => one.row === row);
    if (funds?.row === row) {
      row = readMoney(grid, funds, sheet, collected);
      // What stands between the money and the indicators are goals and questions: words, whatever they look like.
      goals = { from: row, to: Math.max(row, firstIndicator) };
      row = goals.to;
    } else if (header === undefined) {
      if (!joinsLast(part, row, columns, collected)) readRow(part, row, columns, collected);
      row += 1;
    } else {
      columns = header.columns;
      collected.between.length = 0;
      row += header.depth;
    }
  }
  collected.notes.push(...printedOverNotes(grid, goals));
  return columns;
}

/** Reads the money block and gives the row after it. */
function readMoney(grid: Grid, funds: Header<FundColumn>, sheet: Sheet, collected: Collected): number {
  const unit = fundsUnit(grid, funds.row, funds.row + funds.depth + 1, sheet.captions);
  collected.unit = unit;
  const block = readFunds(grid, funds, unit);
  collected.funds.push(...block.funds);
  collected.notes.push(...block.notes);
  const isOpen = block.end >= grid.rowCount && funds.shape === undefined;
  collected.openFunds = isOpen ? { grid, header: funds } : null;
  return block.end;
}

/** Reads the sources of money with which the next part goes on, and gives the row after them. */
function readMoneyOn(grid: Grid, collected: Collected): number {
  const open = collected.openFunds;
  collected.openFunds = null;
  const block: FundsBlock | null = open === null ? null : fundsBelow(open, grid, collected.unit);
  if (block === null) return 0;
  collected.funds.push(...block.funds);
  collected.notes.push(...block.notes);
  return block.end;
}

/** Joins the row to the last one where it is only the rest of that, cut off by a page break. */
function joinsLast(
  { grid }: Anatomy,
  row: number,
  columns: readonly Column<GridColumn>[],
  { rows }: Collected,
): boolean {
  const at = rows.findLastIndex(({ isRest }) => isRest !== true);
  const last = rows[at];
  const joined = last === undefined ? null : joinCutRow(last, grid, row, columns);
  if (joined === null) return false;
  rows[at] = joined.row;
  if (joined.labels !== null) rows.push(joined.labels);
  return true;
}

function readRow({ grid }: Anatomy, row: number, columns: readonly Column<GridColumn>[], collected: Collected): void {
  const found = indicatorRow(grid, row, columns);
  if (found !== null) {
    const indicator = withBand(found, collected.band);
    const last = collected.rows.at(-1);
    if (last !== undefined && last.isRest !== true) collected.notes.push(...cutRowNotes(last, grid, found));
    collected.rows.push(indicator);
    const name = indicator.slots.get("level3")?.content.text ?? "";
    const values = columns.filter(({ field }) => VALUES.includes(field));
    collected.notes.push(...collected.between.splice(0), ...unclearCells(row, name, indicator.slots, values));
    if (withoutBlanks(name) === "") collected.notes.push(namelessNote(grid, row));
    return;
  }
  const band = bandOf(grid, row);
  if (band !== null) {
    collected.band = band;
    return;
  }
  const total = totalsOf(grid, row, columns);
  if (total !== null) {
    collected.total = {
      weight: total.weight ?? collected.total?.weight ?? null,
      score: total.score ?? collected.total?.score ?? null,
    };
  }
  collected.grade ??= gradeOf(grid, row, total !== null);
  const remark = noteOf(grid, row);
  if (remark !== null) collected.remarks.push(remark);
  if (total !== null) collected.notes.push(...collected.between.splice(0));
  if (total !== null || remark !== null) return;
  const lost = lostRowNote(grid, row, columns);
  if (lost !== null) collected.notes.push(lost);
  else if (collected.rows.length > 0) collected.between.push(...cutOffNotes(grid, row, columns));
}
