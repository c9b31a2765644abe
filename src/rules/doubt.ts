import type { Doubt, Doubts, Evaluation, Leaf } from "../model/index.js";
import type { Failed } from "./rule.js";

/** Whether an accusation rests on something of a table that may have been misread. */
export function restsOnDoubt(failure: Failed, evaluations: readonly Evaluation[], doubts: Doubts): boolean {
  for (const [index, doubt] of doubts) {
    const evaluation = evaluations[index];
    if (evaluation !== undefined && isAbout(failure, index, evaluation, doubt)) return true;
  }
  return false;
}

/**
 * A table in doubt proves nothing. Where only its rows are, it proves its sums, but nothing of a single indicator, and
 * its target and actual values are no evidence of anything else.
 */
function isAbout({ subject, evidence }: Failed, index: number, evaluation: Evaluation, doubt: Doubt): boolean {
  const isSubject = subject.evaluation === index;
  if (isSubject && (doubt === "table" || evaluation.indicators.some(({ level3 }) => level3.text === subject.row)))
    return true;
  const unsure = new Set(doubt === "table" ? leavesOf(evaluation) : evaluation.indicators.flatMap(valuesOf));
  return evidence.some(({ leaf }) => unsure.has(leaf));
}

function valuesOf({ target, actual }: Evaluation["indicators"][number]): (Leaf | null)[] {
  return [target, actual];
}

function leavesOf({ funds, indicators, total, ...own }: Evaluation): unknown[] {
  return [own, total, ...funds, ...indicators].flatMap((record) => Object.values(record));
}
