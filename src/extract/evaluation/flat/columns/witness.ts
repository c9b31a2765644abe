import type { Evaluation, Indicator } from "../../../../model/index.js";
import { Decimal, type Printed, pointsSumContradicts, printed, withoutBlanks } from "../../../../quantity/index.js";
import { groupByBrackets } from "../brackets.js";

/** Fields that a row is told by. Reasons count as well: to which rows they belong is concluded. */
const FIELDS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"] as const;
/** Fields that every row has where one of them has it. */
const FULL = ["target", "actual", "weight", "score"] as const;

/**
 * Whether two readings have the same cells in the same rows, reasons and labels of levels included.
 *
 * @param untold numbers of rows whose second-level labels are not asked
 */
export function haveSameRows(one: Evaluation, other: Evaluation, untold: readonly number[] = []): boolean {
  return rowsOf(one, untold) === rowsOf(other, untold);
}

function rowsOf({ indicators }: Evaluation, untold: readonly number[]): string {
  const text = (row: Indicator, field: (typeof FIELDS)[number]): string => withoutBlanks(row[field]?.text ?? "\u0000");
  return indicators
    .map((row, at) => FIELDS.map((field) => (field === "level2" && untold.includes(at) ? "" : text(row, field))))
    .map((fields) => fields.join("\t"))
    .join("\n");
}

/**
 * Whether which cells share a row can be counted out alone: every column has a cell for every row, each row stands under
 * a label, and there are either no reasons or enough for all the rows that ask for one.
 */
export function isFull({ indicators }: Evaluation): boolean {
  const isFilled = (row: Indicator, field: (typeof FIELDS)[number]): boolean => (row[field]?.text ?? "").trim() !== "";
  const columns = FULL.filter((field) => indicators.some((row) => isFilled(row, field)));
  const labels = (["level1", "level2"] as const).filter((field) => indicators.some((row) => row[field] !== null));
  const reasons = indicators.filter((row) => isFilled(row, "deviation")).length;
  return (
    columns.length >= 2 &&
    labels.length > 0 &&
    indicators.every(
      (row) => isFilled(row, "level3") && [...columns, ...labels].every((field) => isFilled(row, field)),
    ) &&
    (reasons === 0 || reasons >= indicators.filter(losesPoints).length)
  );
}

/**
 * Whether the points of a reading sum to the totals that are printed beside them, with those of budget execution or without:
 * points that were misread hardly do. A table without any points has none to misread.
 */
export function arePointsBorneOut({ indicators, funds, total }: Evaluation): boolean {
  const execution = funds.find(({ source }) => source === "total");
  return (["weight", "score"] as const).every((field) => {
    const points = indicators.flatMap((row) => printed(row[field]?.text ?? "") ?? []);
    if (points.length === 0) return indicators.every((row) => (row[field]?.text ?? "").trim() === "");
    const whole = printed(total[field]?.text ?? "");
    const more = printed(execution?.[field]?.text ?? "");
    if (whole === null) return false;
    return !pointsSumContradicts(points, whole) || (more !== null && !pointsSumContradicts([...points, more], whole));
  });
}

/**
 * Whether the rows under each first-level label have the points of its bracket, as far as any is printed. Points that were
 * given to wrong rows may come to the right total; to the right sum under each label they hardly do.
 */
export function areBracketsFilled({ indicators }: Evaluation): boolean {
  const rows = groupByBrackets(indicators);
  return rows.every(({ level1, level1Weight }) => {
    const bracket = printed(level1Weight?.value ?? "");
    if (bracket === null) return true;
    const points = rows
      .filter((row) => row.level1?.text === level1?.text)
      .flatMap(({ weight }) => printed(weight?.value ?? "") ?? []);
    return !pointsSumContradicts(points, bracket);
  });
}

/** Whether the points bear other totals out if these change places, so that it is not told which of them is which. */
export function areTotalsExchangeable(evaluation: Evaluation): boolean {
  const { weight, score } = evaluation.total;
  const [most, given] = [printed(weight?.text ?? ""), printed(score?.text ?? "")];
  if (most === null || given === null || most.value.equals(given.value)) return false;
  const exchanged = { ...evaluation, total: { ...evaluation.total, weight: score, score: weight } };
  return arePointsBorneOut(exchanged);
}

/**
 * Whether points that miss their totals are likelier misread than wrong in the report: all of them together come out, as
 * where cells of one column were taken for the other's, or a row is given more than it can get.
 */
export function arePointsMixed(evaluation: Evaluation): boolean {
  if (arePointsBorneOut(evaluation)) return false;
  const { indicators, funds, total } = evaluation;
  const whole = pointsOf([total]);
  if (whole.length < 2) return false;
  const exceeds = ({ weight, score }: Points): boolean => {
    const [most, given] = [printed(weight?.text ?? ""), printed(score?.text ?? "")];
    return most !== null && given !== null && given.value.greaterThan(most.value);
  };
  if (indicators.some(exceeds)) return true;
  const sum = { value: Decimal.sum(...whole.map(({ value }) => value)), decimals: finest(whole) };
  const rows = pointsOf(indicators);
  const more = pointsOf(funds.filter(({ source }) => source === "total"));
  return [rows, [...rows, ...more]].some((points) => !pointsSumContradicts(points, sum));
}

type Points = Pick<Indicator, "weight" | "score">;

function pointsOf(rows: readonly Points[]): Printed[] {
  return rows.flatMap((row) => [row.weight, row.score].flatMap((leaf) => printed(leaf?.text ?? "") ?? []));
}

function finest(points: readonly Printed[]): number {
  return Math.max(...points.map(({ decimals }) => decimals));
}

function losesPoints({ weight, score }: Indicator): boolean {
  const [most, given] = [printed(weight?.text ?? ""), printed(score?.text ?? "")];
  return most !== null && given !== null && given.value.lessThan(most.value);
}
