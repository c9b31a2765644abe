import type { Bilingual } from "../../messages/language.js";
import type { Evaluation } from "../../model/index.js";
import { formatDecimal, pointsSumContradicts } from "../../quantity/index.js";
import { points, shown } from "../operands.js";
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
  const leaf = evaluation.total[field];
  const total = points(leaf);
  const gathered = gatherPoints(evaluation, field);
  if (leaf === null || total === null || gathered === null) return notRun;
  const contradicts = (addends: readonly Addend[]): boolean =>
    pointsSumContradicts(
      addends.map((addend) => addend.points),
      total,
    );
  const once = withoutRepeatedExecution(gathered.addends);
  const readings = [gathered.addends, once, withoutExtraPoints(gathered.addends)].filter((one) => one !== null);
  if (!readings.every(contradicts)) return passed;
  if (!gathered.complete) return notRun;
  const sum = formatDecimal(sumOf(gathered.addends));
  const actual = shown(leaf);
  return failed({
    message: message(sum, actual),
    expected: sum,
    actual,
    formula: `${leftSide(writtenSum(gathered.addends), sum)} ≠ ${actual}`,
    accepted: acceptedSums(readings, total),
    subject: { evaluation: index, field },
    evidence: [{ role: `total ${field}`, leaf }, ...witnessesOf(gathered.addends)],
  });
}
