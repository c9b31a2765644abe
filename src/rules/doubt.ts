import { type Doubt, type Evaluation, type Leaf, UNREADABLE } from "../model/index.js";
import type { Facts, Failed, Rule } from "./rule.js";

/** Whether an accusation rests on something that may have been misread: a leaf, its page, or something of its table. */
export function restsOnDoubt(rule: Rule, failure: Failed, facts: Facts): boolean {
  const { report, doubtful } = facts;
  if (failure.evidence.some(({ leaf }) => isUncertain(leaf, facts))) return true;
  for (const [index, doubt] of doubtful) {
    const evaluation = report.evaluations[index];
    if (evaluation === undefined) continue;
    if (rule.restsOnRows === true && failure.subject.evaluation === index) return true;
    if (isAbout(failure, index, evaluation, doubt)) return true;
  }
  return false;
}

/** Whether a value may have been misread by itself or with its page. */
export function isUncertain(
  leaf: Leaf,
  { doubtfulPages, doubtfulLeaves }: Pick<Facts, "doubtfulPages" | "doubtfulLeaves">,
): boolean {
  if (leaf.text.includes(UNREADABLE) || doubtfulLeaves?.has(leaf) === true) return true;
  return "page" in leaf && doubtfulPages?.has(leaf.page) === true;
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
