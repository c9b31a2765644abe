import type { Fund } from "../../model/index.js";
import { amountsAgree } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, inOneUnit, shown, totalFund, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";

function checkTotal(index: number, fund: Fund | null): Outcome {
  if (fund === null || fund.executed === null || fund.adjusted === null) return notRun;
  const [executed, adjusted] = inOneUnit([fund.executed, fund.adjusted])?.figures ?? [];
  // A total of 0 is mostly one that nobody filled in: there is no budget to exceed.
  if (executed === undefined || adjusted === undefined || !adjusted.value.greaterThan(0)) return notRun;
  if (!executed.value.greaterThan(adjusted.value) || amountsAgree(executed, adjusted)) return passed;
  const [spent, budget] = [fund.executed, fund.adjusted].map((leaf) => withUnit(shown(leaf), leaf.unit));
  return failed({
    message: {
      zh: `“${fund.label.text}”行的全年执行数 ${spent}，超过全年预算数 ${budget}。`,
      en: `The row "${fund.label.text}" spends ${spent}, more than its adjusted budget of ${budget}.`,
    },
    expected: `≤ ${shown(fund.adjusted)}`,
    actual: shown(fund.executed),
    formula: `${spent} > ${budget}`,
    accepted: `≤ ${budget}`,
    subject: { evaluation: index, row: fund.label.text, field: "executed" },
    evidence: [
      { role: "executed amount", leaf: fund.executed },
      { role: "adjusted budget", leaf: fund.adjusted },
    ],
  });
}

export const overspent: Rule = {
  id: "funds/overspent",
  severity: "warning",
  page: {
    zh: {
      title: "执行数超过预算数",
      compares:
        "总额行的全年执行数与全年预算数比较，执行数大于预算数即提示。两数小数位不同而一个是另一个的四舍五入的，视为相等。只看总额行，不看各资金来源行；任一数字缺少，或全年预算数为 0 时，不作判断。",
      why: "没有预算不得支出。执行数超过预算数，多半是漏填了追加预算或上年结转，执行率和得分也随之失真。",
      fires: "全年预算数 307.20 万元，全年执行数 331.45 万元。",
      passes: "总额行执行数不超过预算数，只有“当年财政拨款”一行超过：用的是上年结转资金。",
      mend: "核对预算调整文件和决算：补记追加的预算，或者改正执行数。",
      norm: `${norms.projects2020.zh}：预算执行率以全年预算数为基数。`,
    },
    en: {
      title: "More was spent than budgeted",
      compares:
        "The total row's executed amount is compared with its adjusted budget. Amounts of which one is the other rounded are equal. Only the total row is looked at, not the sources. Where a figure is missing, or the adjusted budget is 0, nothing is compared.",
      why: "Nothing may be spent without a budget. Mostly an addition or the money carried over was left out of the budget, and the rate and its score are wrong with it.",
      fires: "Adjusted budget 307.20 万元, executed amount 331.45 万元.",
      passes:
        "The total row keeps to its budget, and only the year's appropriation is exceeded: carried-over money was used.",
      mend: "Compare with the budget adjustments and the final accounts; add what is missing to the budget, or correct the executed amount.",
      norm: `${norms.projects2020.en}: the execution rate is taken on the year's whole budget.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield checkTotal(index, totalFund(evaluation));
  },
};
