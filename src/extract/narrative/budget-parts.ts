import type { BudgetPartStatement } from "../../model/index.js";
import { type Amount, amountLeafOf } from "./amounts.js";
import { type BudgetAmounts, basicParts, holdsCarryover } from "./budget-fields.js";
import { narrativeFigure, wordsLeaf } from "./figures.js";
import { type Passage, wholeOf } from "./passage.js";
import { otherMoney } from "./project-money.js";
import type { ScopedAmount } from "./scoped-amounts.js";

/**
 * Money that the sums must not forget: opening balances, a second adjustment, expenditure that is neither basic nor
 * project, what a grand total holds of the carryover, and what went back to the treasury.
 */
export function budgetParts(
  all: readonly ScopedAmount[],
  amounts: BudgetAmounts,
  passages: readonly Passage[],
): BudgetPartStatement[] {
  const told = all.flatMap((amount) => {
    if (amount.scope === "other") return [];
    const of = sideOf(amount, amounts);
    return of === null ? [] : [partOf(amount, of)];
  });
  const closing = holdsCarryover(amounts) ? amounts.get("carryover") : undefined;
  const inTotal = closing === undefined ? [] : [partOf(closing, "expenditure")];
  const back = passages.flatMap((passage) =>
    otherMoney(passage)
      .filter(({ as }) => as === "back")
      .map(({ figure }) => partOf({ ...GIVEN_BACK, passage, figure, sentence: wholeOf(passage) }, "income")),
  );
  const left = besideCarryover(all, amounts).map((amount) => partOf({ ...amount, role: "lowered" }, "income"));
  const basic = basicParts(all, amounts).map((amount) => partOf(amount, "basic"));
  return [...told, ...inTotal, ...back, ...left, ...basic];
}

const GIVEN_BACK = { role: "lowered", of: "", grandTotal: false, actual: false, planned: false } as const;

/** "年末结转 32.85 万元，结余 10 万元": what is left is told in two parts, of which the field holds the first. */
function besideCarryover(all: readonly ScopedAmount[], amounts: BudgetAmounts): ScopedAmount[] {
  const closing = amounts.get("carryover");
  const kindOf = ({ figure }: Amount) => /结转|结余/.exec(figure.label.replace(/结转和?结余|结余和?结转/, ""))?.[0];
  return all.filter(
    (one) =>
      closing !== undefined &&
      one.role === "carryover" &&
      one.sentence === closing.sentence &&
      one.figure.start > closing.figure.end &&
      !one.figure.label.includes("其中") &&
      kindOf(one) !== undefined &&
      kindOf(closing) !== undefined &&
      kindOf(one) !== kindOf(closing),
  );
}

function partOf(amount: Amount, of: "income" | "expenditure" | "basic"): BudgetPartStatement {
  const { passage, figure, sentence } = amount;
  const { approximate } = narrativeFigure(passage, figure);
  return {
    kind: "budget-part",
    of,
    name: figure.label.trim(),
    figure: { leaf: amountLeafOf(amount), approximate },
    project: null,
    item: null,
    sentence: wordsLeaf(passage, sentence),
  };
}

function sideOf(amount: Amount, amounts: BudgetAmounts): "income" | "expenditure" | null {
  if (amount.role === "expenditure-part") return "expenditure";
  if (amount.role === "opening" || amount.role === "income-part") return "income";
  const main = amounts.get("adjustment");
  const another = amount.role === "raised" || amount.role === "lowered";
  const differs = main !== undefined && !main.figure.quantity.value.equals(amount.figure.quantity.value);
  return another && differs ? "income" : null;
}
