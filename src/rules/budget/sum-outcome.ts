import type { Bilingual } from "../../messages/language.js";
import type { Role } from "../../messages/roles.js";
import type { Leaf, Report, Subject } from "../../model/index.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed } from "../rule.js";
import { checkSum, type SumCheck } from "../sums.js";
import { confusedAmounts } from "../tellings.js";

/** One amount of an identity of the narrative. */
export interface Term {
  readonly leaf: Leaf | null;
  readonly role: Role;
  readonly subtract?: boolean;
}

/** An identity of the narrative: the addends should sum to the whole. */
export interface Identity {
  readonly addends: readonly Term[];
  readonly whole: Term;
  readonly subject: Partial<Subject>;
  /** the sentence for a reviewer, from what the sum gives and what is printed, both with their unit */
  readonly message: (figures: { sum: string; whole: string; gap: string; check: SumCheck }) => Bilingual;
}

/**
 * The outcome of one identity. It is not run where an amount is missing or is no exact figure, and where the report
 * proves elsewhere that an amount's unit is confused: consistency/scale says that already.
 */
export function outcomeOfSum(report: Report, { addends, whole, subject, message }: Identity): Outcome {
  if (whole.leaf === null) return notRun;
  const terms: { leaf: Leaf; role: Role; subtract: boolean }[] = [];
  for (const { leaf, role, subtract = false } of addends) {
    if (leaf === null) return notRun;
    terms.push({ leaf, role, subtract });
  }
  const check = checkSum(terms, whole.leaf);
  if (check === null) return notRun;
  if (!check.contradicts) return passed;
  const confused = confusedAmounts(report);
  if ([whole.leaf, ...terms.map((term) => term.leaf)].some((leaf) => confused.has(leaf))) return notRun;
  const figures = {
    sum: withUnit(check.sum, check.unit),
    whole: withUnit(shown(whole.leaf), whole.leaf.unit),
    gap: withUnit(check.gap, check.unit),
    check,
  };
  return failed({
    message: message(figures),
    expected: check.sum,
    actual: shown(whole.leaf),
    formula: check.formula,
    subject,
    evidence: [{ role: whole.role, leaf: whole.leaf }, ...terms.map(({ role, leaf }) => ({ role, leaf }))],
  });
}
