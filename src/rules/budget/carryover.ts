import type { Leaf, Report } from "../../model/index.js";
import { norms } from "../norms.js";
import { totalFund } from "../operands.js";
import { type Outcome, passed, type Rule } from "../rule.js";
import { checkSum, minus } from "../sums.js";
import { furtherParts } from "./further-parts.js";
import { hasAny } from "./stated.js";
import { outcomeOfSum } from "./sum-outcome.js";

/** Carryover = income − expenditure. */
export const carryover: Rule = {
  id: "budget/carryover",
  severity: "error",
  page: {
    zh: {
      title: "收入减支出不等于结余结转",
      compares:
        "正文中的预算收入减去支出，与结余结转比较；“无结余”按 0 计。正文或部门自评表另有上年结转等来源、加上后等式成立的，视为一致。差额正好是同一段中另一笔没有说明来龙去脉的金额的，不作判断。收入、支出、结余结转缺任何一个，或其中有约数，不作判断。",
      why: "收入、支出、结余结转三者必须平衡。不平衡说明至少一个数有误，下年度的上年结转也会跟着错。",
      fires: "“预算收入 1230.00 万元……支出 1180.00 万元……结余结转 70.00 万元”：1230.00 − 1180.00 = 50.00 ≠ 70.00。",
      passes: "“预算收入 1230.00 万元……支出 1180.00 万元……结余结转 50.00 万元”。",
      mend: "对照部门决算核对收入、支出和年末结转结余，改正有误的一个。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Income less expenditure is not the carryover",
      compares:
        "The narrative's income less its expenditure with the carryover; “无结余” counts as 0. Where the narrative or the department's table tells of money carried over from last year and the balance holds with it, the figures agree. Silent where the gap is just one other amount of the same paragraph whose part is not said, and where income, expenditure or carryover is missing or approximate.",
      why: "Income, expenditure and carryover have to balance. Where they do not, at least one figure is wrong, and next year's opening balance will be wrong too.",
      fires: "“预算收入 1230.00 万元……支出 1180.00 万元……结余结转 70.00 万元”: 1230.00 − 1180.00 = 50.00 ≠ 70.00.",
      passes: "“预算收入 1230.00 万元……支出 1180.00 万元……结余结转 50.00 万元”.",
      mend: "Compare income, expenditure and the closing balance with the final accounts and correct the wrong one.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }): Iterable<Outcome> {
    const { income, expenditure, carryover: left } = report.budget;
    if (!hasAny(income, expenditure, left)) return;
    const outcome = outcomeOfSum(report, {
      addends: [
        { leaf: income, role: "income told" },
        { leaf: expenditure, role: "expenditure told", subtract: true },
      ],
      further: furtherParts(statements, "income").map(({ figure }) => ({ figure, role: "further source" as const })),
      unplaced: furtherParts(statements, "unplaced").map(({ figure }) => figure),
      whole: { leaf: left, role: "carryover told" },
      subject: { field: "carryover" },
      message: ({ sum, whole, gap }) => ({
        zh: `正文结余结转写为 ${whole}，而预算收入减去支出为 ${sum}，相差 ${gap}。`,
        en: `The narrative gives a carryover of ${whole}, but income less expenditure is ${sum}, a difference of ${gap}.`,
      }),
    });
    yield outcome.kind === "failed" && balancesWithCarriedOver(report, income, expenditure, left) ? passed : outcome;
  },
};

/** Whether the balance holds once the money carried over from last year, told in the department's table, is counted. */
function balancesWithCarriedOver(
  report: Report,
  income: Leaf | null,
  expenditure: Leaf | null,
  left: Leaf | null,
): boolean {
  if (income === null || expenditure === null || left === null) return false;
  return report.evaluations.some((table) => {
    if (table.kind !== "department" || totalFund(table) === null) return false;
    const carried = table.funds.find((fund) => fund.source === "carried-over");
    return [carried?.adjusted, carried?.initial].some((leaf) => {
      if (leaf?.value == null) return false;
      return checkSum([{ leaf: income }, { leaf }, minus(expenditure)], left)?.contradicts === false;
    });
  });
}
