import type { Evaluation, Indicator, Leaf, Subject } from "../../model/index.js";
import { isRounding, type Printed, withoutBlanks } from "../../quantity/index.js";
import { isBlank, told } from "../operands.js";
import type { Facts } from "../rule.js";

/** One indicator row and the table that it stands in. */
export interface Row {
  /** index into `report.evaluations` */
  readonly evaluation: number;
  readonly table: Evaluation;
  readonly indicator: Indicator;
  /** the year that a deadline without a year means */
  readonly year: number | null;
}

/**
 * Every named indicator row of every table, in the order of the document. A row without a name cannot be pointed at,
 * and is more likely the rest of another row than an indicator.
 */
export function* rowsOf({ report }: Facts): Generator<Row> {
  for (const [evaluation, table] of report.evaluations.entries()) {
    const year = table.year ?? report.year;
    for (const indicator of table.indicators) {
      if (withoutBlanks(indicator.level3.text) !== "") yield { evaluation, table, indicator, year };
    }
  }
}

/** The subject of a finding about one cell of a row. */
export function subjectOf(row: Row, field: keyof Indicator): Partial<Subject> {
  return { evaluation: row.evaluation, row: row.indicator.level3.text, field };
}

/** The cells of a row that carry its points, and the points. */
export interface Marks {
  readonly cells: { readonly weight: Leaf; readonly score: Leaf };
  readonly weight: Printed;
  readonly score: Printed;
}

/** A row's weight and score in points, where it has both. */
export function pointsOf({ indicator }: Row): Marks | null {
  const weight = told(indicator.weight);
  const score = told(indicator.score);
  if (weight === null || score === null) return null;
  return { cells: { weight: weight.leaf, score: score.leaf }, weight: weight.figure, score: score.figure };
}

/**
 * Whether a row lost points. A score printed with fewer decimals may be the whole weight, rounded (8.3 of 8.33); a weight
 * is set, and rounds no score: 4.5 of 5 lost half a point.
 */
export function losesPoints({ weight, score }: Marks): boolean {
  return score.value.lessThan(weight.value) && !isRounding(score, weight);
}

/** A row that can be judged: its cells, and its points. */
export interface Judged extends Marks {
  readonly cells: Marks["cells"] & { readonly target: Leaf; readonly actual: Leaf };
}

/** The row as it is judged; null where the form lacks a column for it, or its points are no figures. */
export function judgedOf(row: Row): Judged | null {
  const { target, actual } = row.indicator;
  const marks = pointsOf(row);
  return marks && target && actual && { ...marks, cells: { ...marks.cells, target, actual } };
}

/** Whether the row was given its whole weight. A row without points has no full marks. */
export function hasFullMarks(row: Row): boolean {
  const given = pointsOf(row);
  return given?.weight.value.greaterThan(0) === true && given.score.value.equals(given.weight.value);
}

/** Whether a reason cell gives a reason: it says more than a dash, "/" or 无. */
export function givesReason(reason: Leaf): boolean {
  return !isBlank(reason) && !/^(?:无偏差|无|不适用|没有)[。.]?$/u.test(withoutBlanks(reason.text));
}

/**
 * Whether a table that has a column left all of it blank. One empty cell is a slip; an empty column is a form that is
 * filled in elsewhere, or one that was not filled in at all, and says nothing of any single row.
 */
export function isWhollyBlank(table: Evaluation, field: "target" | "actual" | "score"): boolean {
  return table.indicators.length > 1 && table.indicators.every((indicator) => isBlank(indicator[field]));
}
