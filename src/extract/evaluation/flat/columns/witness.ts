import type { Evaluation, Indicator } from "../../../../model/index.js";
import { printed, withoutBlanks } from "../../../../quantity/index.js";

/** Fields that a row is told by. Reasons count as well: to which rows they belong is concluded. */
const FIELDS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"] as const;
/** Fields that every row has where one of them has it. */
const FULL = ["target", "actual", "weight", "score"] as const;

/** Whether two readings have the same cells in the same rows, reasons and labels of levels included. */
export function haveSameRows(one: Evaluation, other: Evaluation): boolean {
  return rowsOf(one) === rowsOf(other);
}

function rowsOf({ indicators }: Evaluation): string {
  const text = (row: Indicator, field: (typeof FIELDS)[number]): string => withoutBlanks(row[field]?.text ?? "\u0000");
  return indicators.map((row) => FIELDS.map((field) => text(row, field)).join("\t")).join("\n");
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

function losesPoints({ weight, score }: Indicator): boolean {
  const [most, given] = [printed(weight?.text ?? ""), printed(score?.text ?? "")];
  return most !== null && given !== null && given.value.lessThan(most.value);
}
