import type { Bilingual } from "../../messages/language.js";
import type { Evaluation } from "../../model/index.js";
import { formatDecimal, pointsSumContradicts } from "../../quantity/index.js";
import { shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed } from "../rule.js";
import {
  type Addend,
  acceptedSums,
  gatherPoints,
  leftSide,
  type PointsField,
  sumOf,
  withoutExtraPoints,
  withoutRepeatedExecution,
  witnessesOf,
  writtenSum,
} from "./addends.js";

/** Compares the sum of a table's weights or scores with the figure in its total row. */
export function compareWithTotal(
  index: number,
  evaluation: Evaluation,
  field: PointsField,
  message: (sum: string, total: string) => Bilingual,
): Outcome {
  const total = told(evaluation.total[field]);
  const gathered = gatherPoints(evaluation, field);
  if (total === null || gathered === null) return notRun;
  const contradicts = (addends: readonly Addend[]): boolean =>
    pointsSumContradicts(
      addends.map((addend) => addend.points),
      total.figure,
    );
  const once = withoutRepeatedExecution(gathered.addends);
  const readings = [gathered.addends, once, withoutExtraPoints(gathered.addends), withoutExtraPoints(once)];
  if (!readings.every(contradicts)) return passed;
  if (!gathered.complete) return notRun;
  const sum = formatDecimal(sumOf(gathered.addends));
  const actual = shown(total.leaf);
  return failed({
    message: message(sum, actual),
    expected: sum,
    actual,
    formula: `${leftSide(writtenSum(gathered.addends), sum)} ≠ ${actual}`,
    accepted: acceptedSums(readings, total.figure),
    subject: { evaluation: index, field },
    evidence: [{ role: `total ${field}`, leaf: total.leaf }, ...witnessesOf(gathered.addends)],
  });
}
