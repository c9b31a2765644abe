import { joinPlaced, type PlacedText } from "../../../layout/placed-text.js";
import type { Evaluation, Fund, Leaf, Note } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { pointsLeaf, textLeaf } from "../../leaf.js";
import type { FundColumn } from "../vocabulary.js";
import type { Anatomy } from "./anatomy.js";
import { joinCutRow } from "./cut-row.js";
import { readFunds } from "./funds.js";
import { gradeOf } from "./grade.js";
import { type Column, columnsIn, type Grid, isBlank } from "./grid.js";
import { captionPairs, type HeadPair, headOf, headPairs } from "./head.js";
import type { Header } from "./header.js";
import type { GridColumn } from "./indicator-header.js";
import { type IndicatorRow, indicatorRow, indicatorsOf, VALUES } from "./indicators.js";
import { cutOffNotes, lostRowNote, namelessNote } from "./lost-row.js";
import { fundsUnit, toldUnit } from "./money-unit.js";
import { noteOf } from "./notes.js";
import { profileOf } from "./profile.js";
import type { Sheet } from "./sheets.js";
import { kindOf, yearOf } from "./titles.js";
import { totalsOf } from "./totals.js";
import { unclearCells, unreadFigures } from "./unclear-cells.js";
import { unknownHeadings } from "./unknown-headings.js";

/** What is collected from the parts of a form in their order. */
interface Collected {
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
}

/** A form as read, and what in it could not be read. */
export interface SheetReading {
  readonly evaluation: Evaluation;
  readonly notes: readonly Note[];
}

/**
 * Reads a form.
 *
 * @param before the year and title of the form before it, which hold on where this one prints none
 */
export function readSheet(sheet: Sheet, before: Evaluation | null): SheetReading {
  const collected: Collected = {
    pairs: sheet.captions.flatMap(captionPairs),
    funds: [],
    rows: [],
    total: null,
    grade: null,
    remarks: [],
    notes: [],
    between: [],
    unit: sheet.captions.map((caption) => toldUnit(caption.text)).find((unit) => unit !== null) ?? null,
  };
  let columns: readonly Column<GridColumn>[] = [];
  sheet.parts.forEach((part, index) => {
    const previous = sheet.parts[index - 1];
    if (previous !== undefined) columns = columnsIn(columns, previous.grid, part.grid);
    columns = readPart(part, sheet, columns, collected);
  });
  const { projectName, department, implementer, totalInvestment, period, topScore } = headOf(
    collected.pairs,
    collected.unit,
  );
  const kind =
    (sheet.title === null ? null : kindOf(sheet.title.text)) ?? (projectName === null ? "department" : "project");
  const total = collected.total ?? { weight: null, score: null };
  const top = topScore === null ? null : pointsLeaf(topScore.value, topScore.place ?? undefined);
  const dated = yearIn(sheet);
  const evaluation: Evaluation = {
    kind,
    title: sheet.title === null ? null : textLeaf(sheet.title),
    name: kind === "department" ? department : projectName,
    department,
    ...(implementer === null ? {} : { implementer }),
    year: dated?.year ?? (sheet.title === null ? (before?.year ?? null) : null),
    ...(dated === null ? {} : { yearLine: textLeaf(dated.line) }),
    page: sheet.parts[0]?.grid.table.page ?? null,
    funds: collected.funds,
    indicators: indicatorsOf(collected.rows),
    total: { weight: total.weight, score: total.score ?? top },
    ...(total.score === null || top?.value == null ? {} : { topScore: top }),
    grade: collected.grade,
    totalInvestment,
    period,
    notes: collected.remarks.length === 0 ? null : textLeaf(joinPlaced(collected.remarks, " ")),
    ...profileOf(sheet.parts, collected.funds),
  };
  return { evaluation, notes: [...collected.notes, ...unreadFigures(evaluation)] };
}

/** Reads one part and gives the columns that hold at its end, for a part that goes on without headings. */
function readPart(
  part: Anatomy,
  sheet: Sheet,
  inherited: readonly Column<GridColumn>[],
  collected: Collected,
): readonly Column<GridColumn>[] {
  const { grid, funds } = part;
  const firstIndicator = part.indicators[0]?.row ?? (inherited.length > 0 ? 0 : grid.rowCount);
  const headEnd = Math.min(funds?.row ?? grid.rowCount, firstIndicator);
  collected.pairs.push(...headPairs(grid, 0, headEnd));
  collected.notes.push(...unknownHeadings(part));
  for (let row = 0; row < headEnd; row += 1) collected.grade ??= gradeOf(grid, row, false);
  let columns = inherited;
  let mayBeCut = inherited.length > 0;
  let row = headEnd;
  while (row < grid.rowCount) {
    const header = part.indicators.find((one) => one.row === row);
    if (funds?.row === row) {
      row = readMoney(grid, funds, sheet, collected);
      // What stands between the money and the indicators are goals and questions: words, whatever they look like.
      if (row < firstIndicator) row = firstIndicator;
    } else if (header === undefined) {
      if (!(mayBeCut && joinsLast(part, row, columns, collected))) readRow(part, row, columns, collected);
      mayBeCut = false;
      row += 1;
    } else {
      columns = header.columns;
      collected.between.length = 0;
      mayBeCut = true;
      row += header.depth;
    }
  }
  return columns;
}

/** Reads the money block and gives the row after it. */
function readMoney(grid: Grid, funds: Header<FundColumn>, sheet: Sheet, collected: Collected): number {
  const unit = fundsUnit(grid, funds.row, funds.row + funds.depth + 1, sheet.captions);
  collected.unit = unit;
  const block = readFunds(grid, funds, unit);
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
  const last = rows.at(-1);
  const joined = last === undefined ? null : joinCutRow(last, grid, row, columns);
  if (joined === null) return false;
  rows[rows.length - 1] = joined;
  return true;
}

function readRow({ grid }: Anatomy, row: number, columns: readonly Column<GridColumn>[], collected: Collected): void {
  const indicator = indicatorRow(grid, row, columns);
  if (indicator !== null) {
    collected.rows.push(indicator);
    const name = indicator.slots.get("level3")?.content.text ?? "";
    const values = columns.filter(({ field }) => VALUES.includes(field));
    collected.notes.push(...collected.between.splice(0), ...unclearCells(row, name, indicator.slots, values));
    if (withoutBlanks(name) === "") collected.notes.push(namelessNote(grid, row));
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
  else if (collected.rows.length > 0) collected.between.push(...cutOffNotes(grid, row));
}

/** The year of the title, of a caption, or of a heading over the grid's whole width, and the line that prints it. */
function yearIn(sheet: Sheet): { year: number; line: PlacedText } | null {
  const first = sheet.parts[0]?.grid;
  const wide =
    first === undefined
      ? []
      : [0, 1, 2].flatMap((row) =>
          first.starting(row).filter((cell) => !isBlank(cell) && cell.columnSpan * 2 > first.columnCount),
        );
  const lines = [
    ...(sheet.title === null ? [] : [sheet.title]),
    ...sheet.captions,
    ...wide.map((cell) => cell.content).filter(({ text }) => text.length <= 40),
  ];
  for (const line of lines) {
    const year = yearOf(line.text);
    if (year !== null) return { year, line };
  }
  return null;
}
