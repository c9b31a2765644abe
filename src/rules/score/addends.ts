import type { Role } from "../../messages/roles.js";
import type { Evaluation, Fund, Indicator, Leaf } from "../../model/index.js";
import { Decimal, formatDecimal, type Printed, roundTo, withoutBlanks } from "../../quantity/index.js";
import { isBlank, isMissing, points, sourceFunds, told, totalFund } from "../operands.js";
import type { Witness } from "../rule.js";

/** What is summed: the weights of a table, or its scores. */
export type PointsField = "weight" | "score";

/** One figure of a sum. */
export interface Addend {
  readonly role: Role;
  readonly leaf: Leaf;
  readonly points: Printed;
  /** the first-level indicator it stands under; null for the execution rate and where the form tells none */
  readonly level1: string | null;
  /** the row that it belongs to; null for the execution rate */
  readonly row: Indicator | null;
}

/** All figures of one column of points, the execution rate's first. */
export interface Gathered {
  readonly addends: readonly Addend[];
  /** false where a row that should have a figure has none, or one that cannot be read: such a sum proves nothing */
  readonly complete: boolean;
}

/** The weights or scores of a whole table; null where no indicator has one. */
export function gatherPoints(evaluation: Evaluation, field: PointsField): Gathered | null {
  const execution = executionPoints(evaluation, field);
  const rows = rowPoints(evaluation.indicators, field);
  if (rows.addends.length === 0) return null;
  return { addends: [...execution.addends, ...rows.addends], complete: execution.complete && rows.complete };
}

/** The weights or scores of some indicator rows. */
export function rowPoints(rows: readonly Indicator[], field: PointsField): Gathered {
  const addends: Addend[] = [];
  let complete = true;
  for (const row of rows) {
    const given = told(row[field]);
    if (given !== null)
      addends.push({ role: field, leaf: given.leaf, points: given.figure, level1: row.level1?.text ?? null, row });
    else if (!isFiller(row)) complete = false;
  }
  return { addends, complete };
}

/**
 * A row of the template that was left without a name and any figure carries no points. One with a name is more likely
 * to have a figure that was not read.
 */
function isFiller(row: Indicator): boolean {
  const isNamed = !isBlank(row.level3) && !/^(?:指标\d*:?|不涉及|不适用)$/.test(withoutBlanks(row.level3.text));
  return !isNamed && [row.weight, row.score, row.target, row.actual].every(isMissing);
}

/** The execution rate's own points stand in the total row of the funds block; some forms give each source its own. */
export function executionPoints(evaluation: Evaluation, field: PointsField): Gathered {
  const total = totalFund(evaluation);
  const own = total === null ? [] : pointsOfFund(total, field);
  if (own.length > 0) return { addends: own, complete: true };
  const addends = sourceFunds(evaluation).flatMap((fund) => pointsOfFund(fund, field));
  const other = field === "weight" ? "score" : "weight";
  const isExpected = total !== null && (points(total[other]) !== null || !isMissing(total[field]));
  return { addends, complete: addends.length > 0 || !isExpected };
}

function pointsOfFund(fund: Fund, field: PointsField): Addend[] {
  const given = told(fund[field]);
  if (given === null) return [];
  return [{ role: `execution ${field}`, leaf: given.leaf, points: given.figure, level1: null, row: null }];
}

/** The same figures without the execution rate's row among the indicators, for forms that tell it a second time there. */
export function withoutRepeatedExecution(addends: readonly Addend[]): readonly Addend[] {
  const execution = addends.find(({ row }) => row === null);
  const repeated = addends.find(
    ({ row, points: figure }) => row !== null && isExecutionRow(row) && execution?.points.value.equals(figure.value),
  );
  return addends.filter((addend) => addend !== repeated);
}

/** The same figures without rows for extra points, which some forms count beside the hundred. */
export function withoutExtraPoints(addends: readonly Addend[]): readonly Addend[] {
  return addends.filter(({ row }) => row === null || !isExtra(row));
}

function isExtra({ level1, level2, level3 }: Indicator): boolean {
  return [level1, level2, level3].some((leaf) => /^(?:附加|加减?|奖励)分/.test(withoutBlanks(leaf?.text ?? "")));
}

function isExecutionRow({ level1, level2, level3 }: Indicator): boolean {
  return [level1, level2, level3].some((leaf) => /预算执行(率|情况)?(指标)?$/.test(withoutBlanks(leaf?.text ?? "")));
}

/** The sum of the points. */
export function sumOf(addends: readonly Addend[]): Decimal {
  return addends.reduce((sum, { points: figure }) => sum.plus(figure.value), new Decimal(0));
}

/**
 * The sum as a reader of the table would write it: the execution rate's points, then one figure for each stretch of
 * rows under one first-level indicator; row by row where the form has no first level.
 */
export function writtenSum(addends: readonly Addend[]): string {
  const rows = addends.filter(({ row }) => row !== null);
  const isGrouped = rows.every(({ level1 }) => level1 !== null);
  const terms = addends.filter(({ row }) => row === null).map(({ points: figure }) => figure.value);
  let open: string | null = null;
  for (const { points: figure, level1 } of rows) {
    const last = terms.at(-1);
    if (isGrouped && last !== undefined && open === level1) terms[terms.length - 1] = last.plus(figure.value);
    else terms.push(figure.value);
    open = level1;
  }
  return terms.map(formatDecimal).join(" + ");
}

/** The totals that points may be told to sum to: each sum as it is, and rounded where the total has fewer decimals. */
export function acceptedSums(sums: readonly (readonly Addend[])[], total: Printed): string {
  const figures = sums.map(sumOf).flatMap((sum) => [sum, roundTo(sum, total.decimals)]);
  return [...new Set(figures.map(formatDecimal))].join(", ");
}

/** "10 + 50 = 60"; a single term needs no sum. */
export function leftSide(terms: string, sum: string): string {
  return terms.includes(" + ") ? `${terms} = ${sum}` : sum;
}

/** The printed figures behind a sum, as evidence. */
export function witnessesOf(addends: readonly Addend[]): Witness[] {
  return addends.map(({ role, leaf }) => ({ role, leaf }));
}
