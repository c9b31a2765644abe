import type { Bilingual } from "../../messages/language.js";
import type { Role } from "../../messages/roles.js";
import type { Leaf, NarrativeFigure, Report, Subject } from "../../model/index.js";
import { convert, printed, type Run } from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed } from "../rule.js";
import { checkSum, isApproximate, type SumCheck } from "../sums.js";
import { confusedAmounts } from "../tellings.js";

/** One amount of an identity of the narrative. */
export interface Term {
  readonly leaf: Leaf | null;
  readonly role: Role;
  readonly subtract?: boolean;
}

/** An amount that may or may not belong to an identity. */
export interface FurtherTerm {
  readonly figure: NarrativeFigure;
  readonly role: Role;
}

/** An identity of the narrative: the addends should sum to the whole. */
export interface Identity {
  readonly addends: readonly Term[];
  /** amounts told beside them: the identity holds where it holds with any of them counted */
  readonly further?: readonly FurtherTerm[];
  /** amounts told there and said to be nothing: where the gap is just one of them, it may be what the sum lacks */
  readonly unplaced?: readonly NarrativeFigure[];
  readonly whole: Term;
  readonly subject: Partial<Subject>;
  /** the sentence for a reviewer, from what the sum gives and what is printed, both with their unit */
  readonly message: (figures: { sum: string; whole: string; gap: string; check: SumCheck }) => Bilingual;
}

/** An amount that is there, and how it enters the sum. */
interface Operand {
  readonly leaf: Leaf;
  readonly role: Role;
  readonly subtract: boolean;
}

/**
 * The outcome of one identity. It is not run where an amount is missing or is no exact figure, and where the report
 * proves elsewhere that an amount's unit is confused: consistency/scale says that already.
 */
export function outcomeOfSum(report: Report, identity: Identity): Outcome {
  const { whole, further = [], subject, message } = identity;
  const addends = identity.addends.map(({ leaf, role, subtract = false }) =>
    leaf === null ? null : { leaf, role, subtract },
  );
  if (whole.leaf === null || !addends.every((term) => term !== null)) return notRun;
  const closest = closestSum(addends, further, whole.leaf);
  if (closest === null) return notRun;
  const { check, terms, accepted } = closest;
  if (!check.contradicts) return passed;
  if (further.some(({ figure }) => figure.approximate || isApproximate(figure.leaf))) return notRun;
  if (identity.unplaced?.some((figure) => isGap(figure, check)) === true) return notRun;
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
    accepted,
    subject,
    evidence: [{ role: whole.role, leaf: whole.leaf }, ...terms.map(({ role, leaf }) => ({ role, leaf }))],
  });
}

/** Whether an amount is what lies between a sum and its whole. */
function isGap({ leaf }: NarrativeFigure, { gap, unit }: SumCheck): boolean {
  const figure = leaf.value === null ? null : printed(leaf.value);
  const inUnit = figure === null || leaf.unit === null || unit === null ? null : convert(figure, leaf.unit, unit);
  return inUnit?.value.equals(gap) === true;
}

/** More further amounts than this are no parts of a sum, but a narrative that tells many things. */
const MOST_FURTHER = 6;

/** More ways to the whole than this say nothing to a reader: the closest is shown alone. */
const MOST_SHOWN = 4;

/** The sum that holds, or else comes closest to the whole, over all choices of what else belongs to it. */
function closestSum(
  addends: readonly Operand[],
  further: readonly FurtherTerm[],
  whole: Leaf,
): { check: SumCheck; terms: readonly Operand[]; accepted: string | null } | null {
  const others = further
    .slice(0, MOST_FURTHER)
    .map(({ figure, role }) => ({ leaf: figure.leaf, role, subtract: false }));
  let choices: Operand[][] = [[...addends]];
  for (const other of others) choices = [...choices, ...choices.map((chosen) => [...chosen, other])];
  let best: { check: SumCheck; terms: readonly Operand[] } | null = null;
  const runs: (Run | null)[] = [];
  for (const terms of choices) {
    const check = checkSum(terms, whole);
    if (check === null) continue;
    runs.push(check.run);
    const isBetter =
      best === null ||
      (best.check.contradicts && (!check.contradicts || check.excess.abs().lessThan(best.check.excess.abs())));
    if (isBetter) best = { check, terms };
  }
  if (best === null) return null;
  const { check } = best;
  return { ...best, accepted: runs.length > MOST_SHOWN ? check.accepted : acceptedText(runs, { unit: check.unit }) };
}
