import { norms } from "../norms.js";
import type { Rule } from "../rule.js";
import { outcomeOfSum } from "./sum-outcome.js";

/** Σ sub-projects = the project's executed amount. */
export const itemsSum: Rule = {
  id: "budget/items-sum",
  severity: "error",
  page: {
    zh: {
      title: "子项目金额之和不等于项目实际支出",
      compares:
        "正文中一个项目下（1）（2）……各子项目的支出金额之和，与该项目的实际支出比较。只写了一个子项目的，有子项目没有写金额、或金额为约数的，不作判断。",
      why: "子项目把项目的钱分完，合计必须等于项目支出，否则漏列了子项目或金额有误。",
      fires: "项目实际支出 100.00 万元，子项目支出 40.00 万元、50.00 万元：40.00 + 50.00 = 90.00 ≠ 100.00。",
      passes: "项目实际支出 100.00 万元，子项目支出 40.00 万元、60.00 万元。",
      mend: "核对各子项目金额，补上漏列的子项目，或改正有误的金额。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The sub-projects do not sum to what the project spent",
      compares:
        "The sum of the amounts of a project's sub-projects (（1）（2）…) with the project's expenditure. Silent where only one sub-project is told, or one tells no amount or an approximate one.",
      why: "The sub-projects divide the project's money. Where they do not sum to it, one is left out or an amount is wrong.",
      fires:
        "The project spent 100.00 万元, its sub-projects 40.00 万元 and 50.00 万元: 40.00 + 50.00 = 90.00 ≠ 100.00.",
      passes: "The project spent 100.00 万元, its sub-projects 40.00 万元 and 60.00 万元.",
      mend: "Check the amounts of the sub-projects, add the one left out or correct the wrong amount.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report }) {
    for (const [index, { name, executed, items }] of report.projects.entries()) {
      // One sub-project alone is an example, and no division of the whole.
      if (items.length < 2) continue;
      yield outcomeOfSum(report, {
        addends: items.map(({ amount }) => ({ leaf: amount, role: "item amount" as const })),
        whole: { leaf: executed, role: "project executed told" },
        subject: { project: index, field: "items" },
        message: ({ sum, whole, gap }) => ({
          zh: `项目“${name.text}”的 ${items.length} 个子项目合计 ${sum}，与项目实际支出 ${whole}不符，相差 ${gap}。`,
          en: `The sub-projects of "${name.text}" (${items.length}) come to ${sum}, but the project spent ${whole}, a difference of ${gap}.`,
        }),
      });
    }
  },
};
