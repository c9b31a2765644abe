import { type Evaluation, type Leaf, type Note, placeOfLeaf } from "../../../../model/index.js";
import { Decimal, printed } from "../../../../quantity/index.js";
import type { Oddity } from "./oddities.js";

/** Columns whose cells make the sums of a table. */
const POINTS: readonly Oddity["field"][] = ["weight", "score", "coefficient"];
const HUNDRED = new Decimal(100);

/**
 * Notes on the rows with cells that look odd, where nothing but words is in doubt: no points look odd, and all points
 * come to the sums that the table prints.
 *
 * @returns null where more than rows is in doubt
 */
export function rowNotes(evaluation: Evaluation, oddities: readonly Oddity[]): Note[] | null {
  if (oddities.length === 0) return [];
  if (oddities.some(({ field }) => POINTS.includes(field)) || !pointsAgree(evaluation)) return null;
  const rows = [...new Set(oddities.map(({ row }) => row))].flatMap((row) => evaluation.indicators[row] ?? []);
  return rows.map(({ level3 }) => ({
    code: "row-uncertain",
    params: { row: level3.text },
    place: placeOfLeaf(level3),
  }));
}

/** Whether the weights, with those of the money, come to a hundred, and the scores to the total score. */
function pointsAgree({ indicators, funds, total }: Evaluation): boolean {
  const money = funds.find(({ source }) => source === "total") ?? null;
  const weights = sumOf([...indicators.map(({ weight }) => weight), ...(money === null ? [] : [money.weight])]);
  const scores = sumOf([...indicators.map(({ score }) => score), ...(money === null ? [] : [money.score])]);
  const expected = figureOf(total.score);
  return weights?.eq(HUNDRED) === true && expected !== null && scores?.eq(expected) === true;
}

/** The sum of points; null where one is blank or no figure. Points that a table has no column for count nothing. */
function sumOf(leaves: readonly (Leaf | null)[]): Decimal | null {
  let sum = new Decimal(0);
  for (const leaf of leaves) {
    if (leaf === null) continue;
    const value = figureOf(leaf);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

function figureOf(leaf: Leaf | null): Decimal | null {
  return printed(leaf?.value ?? "")?.value ?? null;
}
