import type { Evaluation, Leaf } from "../../model/index.js";
import { amountsAgree, type Printed } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, inOneUnit, points, shown, totalFund, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { spansYears } from "./period.js";

function checkTable(index: number, evaluation: Evaluation): Outcome | null {
  const investment = evaluation.totalInvestment;
  if (investment === null) return null;
  const fund = totalFund(evaluation);
  const amounts = fund === null ? null : inOneUnit([investment, ...budgetsOf(fund.initial, fund.adjusted)]);
  const [whole, initial, adjusted] = amounts?.figures ?? [];
  if (whole === undefined || initial === undefined || adjusted === undefined || fund === null) return notRun;
  if (!whole.value.greaterThan(0)) return notRun;
  if ([initial, adjusted].some((budget) => amountsAgree(whole, budget))) return passed;
  if (!isProved(evaluation, whole, initial, adjusted)) return notRun;
  const told = withUnit(shown(investment), investment.unit);
  const [first, later] = [fund.initial, fund.adjusted].map((leaf) =>
    leaf === null ? "" : withUnit(shown(leaf), leaf.unit),
  );
  return failed({
    message: {
      zh: `项目总投资 ${told}，既不是年初预算数 ${first}，也不是全年预算数 ${later}。`,
      en: `The total investment of ${told} is neither the initial budget ${first} nor the adjusted budget ${later}.`,
    },
    expected: shown(fund.adjusted ?? investment),
    actual: shown(investment),
    formula: `${told} ≠ ${first}, ${told} ≠ ${later}`,
    accepted: first === later ? `${first}` : `${first}, ${later}`,
    subject: { evaluation: index, row: null, field: "totalInvestment" },
    evidence: [
      { role: "total investment", leaf: investment },
      ...budgetsOf(fund.initial, fund.adjusted).map((leaf, at) => ({
        role: at === 0 ? ("initial budget" as const) : ("adjusted budget" as const),
        leaf,
      })),
      ...(evaluation.period == null ? [] : [{ role: "implementation period" as const, leaf: evaluation.period }]),
    ],
  });
}

/** Both budgets, or neither: with one of them missing, it may be the one that the investment is. */
function budgetsOf(initial: Leaf | null, adjusted: Leaf | null): Leaf[] {
  return initial === null || adjusted === null || points(initial) === null || points(adjusted) === null
    ? []
    : [initial, adjusted];
}

/**
 * Whether the difference is a fault: in a project of one year it is. Of a project whose years are not told, only an
 * investment below either budget is, since no part is more than its whole.
 */
function isProved(evaluation: Evaluation, whole: Printed, initial: Printed, adjusted: Printed): boolean {
  const several = spansYears(evaluation);
  if (several !== null) return !several;
  return whole.value.lessThan(initial.value) && whole.value.lessThan(adjusted.value);
}

export const totalInvestment: Rule = {
  id: "funds/total-investment",
  severity: "warning",
  page: {
    zh: {
      title: "项目总投资与年度预算不符",
      compares:
        "一年期项目的项目总投资，与总额行的年初预算数、全年预算数比较，与两个都不相等即提示；小数位不同而一个是另一个的四舍五入的，视为相等。实施期跨年的项目不判断；看不出实施期的，只在总投资比两个预算数都小时提示。任一数字没有填写的，不作判断。",
      why: "一年期项目的总投资就是当年的预算。对不上，说明总投资沿用了别的口径，或者预算数填错。",
      fires: "项目总实施期 2022 年，项目总投资 391.07，年初预算数 416.84，全年预算数 307.20。",
      passes: "项目总实施期 2021—2023 年，项目总投资 1200，全年预算数 380。",
      mend: "按预算批复更正项目总投资；确系跨年项目的，写明实施期。",
      norm: `${norms.form.zh}。`,
    },
    en: {
      title: "The total investment is not the year's budget",
      compares:
        "The total investment of a project of one year is compared with the initial and the adjusted budget of the total row, and should be one of them. Amounts of which one is the other rounded are equal. Projects of several years are not judged; where the years are not told, only an investment below both budgets is told of. Where a figure is missing, nothing is compared.",
      why: "All that is invested in a project of one year is that year's budget. If it is not, one of the amounts is wrong or was counted otherwise.",
      fires: "Period 2022, total investment 391.07, initial budget 416.84, adjusted budget 307.20.",
      passes: "Period 2021—2023, total investment 1200, adjusted budget 380.",
      mend: "Correct the total investment by the approved budget; for a project of several years, write down its period.",
      norm: `${norms.form.en}.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) {
      const outcome = checkTable(index, evaluation);
      if (outcome !== null) yield outcome;
    }
  },
};
