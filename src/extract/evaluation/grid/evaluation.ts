import { joinPlaced, type PlacedText } from "../../../layout/placed-text.js";
import type { Evaluation, Note } from "../../../model/index.js";
import { pointsLeaf, textLeaf } from "../../leaf.js";
import { type Column, columnsIn, isBlank } from "./grid.js";
import { captionPairs, headOf } from "./head.js";
import type { GridColumn } from "./indicator-header.js";
import { indicatorsOf } from "./indicators.js";
import { middleLabelNotes } from "./lost-row.js";
import { toldUnit } from "./money-unit.js";
import { type Collected, readPart } from "./part.js";
import { profileOf } from "./profile.js";
import type { Sheet } from "./sheets.js";
import { shiftedLabelNotes } from "./shifted-labels.js";
import { kindOf, yearOf } from "./titles.js";
import { unreadFigures } from "./unclear-cells.js";
import { unmergedLabelNotes } from "./unmerged-labels.js";

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
    band: null,
    openFunds: null,
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
  const notes = [
    ...collected.notes,
    ...middleLabelNotes(evaluation.indicators),
    ...unmergedLabelNotes(sheet, collected.rows, evaluation.indicators),
    ...shiftedLabelNotes(collected.rows, evaluation.indicators),
    ...unreadFigures(evaluation),
  ];
  return { evaluation, notes };
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
