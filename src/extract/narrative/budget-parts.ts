import type { BudgetPartStatement } from "../../model/index.js";
import { type Amount, amountLeafOf } from "./amounts.js";
import { type BudgetAmounts, basicParts, holdsCarryover } from "./budget-fields.js";
import { isTakenBack } from "./budget-owners.js";
import { type Figure, figuresOf, isMoney, narrativeFigure, wordsLeaf } from "./figures.js";
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
  const placed = [...told, ...inTotal, ...back, ...left, ...basic];
  return [...placed, ...unplaced(all, amounts)];
}

/** Words of an amount that no balance of the year can lack: last year's, and a difference from another figure. */
const NO_PART = /上年(?!.*(?:结转|结余))|去年|同期|较|比|增长|下降/;

/**
 * Money beside the budget's amounts, in their own paragraphs, whose words give it no role: where a balance is off by just
 * that, it may be what the balance lacks ("年初预算 900 万元，上级专款 100 万元，全年预算 1000 万元").
 */
function unplaced(all: readonly ScopedAmount[], amounts: BudgetAmounts): BudgetPartStatement[] {
  const passages = new Set([...amounts.values()].map(({ passage }) => passage));
  return [...passages].flatMap((passage) => {
    const placed = all.filter((one) => one.passage === passage && one.scope !== "other");
    const known = new Set([...placed, ...otherMoney(passage)].map(({ figure }) => figure.start));
    return figuresOf(passage)
      .filter((figure) => isMoney(figure) && !known.has(figure.start) && !NO_PART.test(figure.label))
      .map((figure) => unplacedPart(passage, figure));
  });
}

function unplacedPart(passage: Passage, figure: Figure): BudgetPartStatement {
  return {
    kind: "budget-part",
    of: "unplaced",
    name: figure.label.trim(),
    figure: narrativeFigure(passage, figure),
    project: null,
    item: null,
    sentence: wordsLeaf(passage, wholeOf(passage)),
  };
}

const GIVEN_BACK = { role: "lowered", of: "", grandTotal: false, actual: false, planned: false } as const;

/** "年末结转 32.85 万元，结余 10 万元": what is left is told in two parts, of which the field holds the first. */
function besideCarryover(all: readonly ScopedAmount[], amounts: BudgetAmounts): ScopedAmount[] {
  const closing = amounts.get("carryover");
  const kindOf = ({ figure }: Amount) =>
    [...figure.label.replace(/结转和?结余|结余和?结转/, "").matchAll(/结转|结余/g)].at(-1)?.[0];
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

function sideOf(amount: ScopedAmount, amounts: BudgetAmounts): "income" | "expenditure" | null {
  if (isTakenBack(amount)) return "income";
  if (amount.role === "expenditure-part") return "expenditure";
  if (amount.role === "opening" || amount.role === "income-part") return "income";
  const main = amounts.get("adjustment");
  const another = amount.role === "raised" || amount.role === "lowered";
  const differs = main !== undefined && !main.figure.quantity.value.equals(amount.figure.quantity.value);
  return another && differs ? "income" : null;
}
