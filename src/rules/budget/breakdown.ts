import type { BreakdownStatement, Leaf, Report } from "../../model/index.js";
import { Decimal, type Run } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { itemName } from "../statement-figures.js";
import { checkSum, type SumCheck } from "../sums.js";

/** The uses or sources of one amount do not exceed it. */
export const breakdown: Rule = {
  id: "budget/breakdown",
  severity: "warning",
  page: {
    zh: {
      title: "列出的各项用途或来源合计超过总额",
      compares:
        "正文中一笔金额之后（“其中”“包括”“主要用于”或紧接的括号内）列出的各项用途或来源金额之和，与该笔金额比较，只指出超过的情况。合计小于总额不算矛盾，可能只列举了主要的几项。括号内的列举只与括号前的金额比较；“按用途分”等另起一种划分；列到恰好等于总额为止。列举中有减项的、有约数的不作判断。",
      why: "各项用途或来源都是总额的一部分，合计不可能超过总额。超过说明有金额写错，或把别的资金也算了进来。",
      fires: "“项目支出 100 万元……发放慰问金 70 万元，购买物资 45 万元”：70 + 45 = 115 > 100。",
      passes: "“项目支出 100 万元……发放慰问金 70 万元，购买物资 25 万元”。",
      mend: "核对各项金额；含有其他资金的，写明来源。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The uses or sources listed exceed the amount",
      compares:
        "The sum of the amounts listed as the uses or sources of one amount (behind 其中, 包括, 主要用于, or in a bracket right behind it) with that amount. Only an excess is told of: a smaller sum may name the main ones only. A list in a bracket divides the amount before the bracket, 按用途分 begins another division of the same amount, and a list ends where it makes up the whole. Silent where something is taken away within the list, or an amount is approximate.",
      why: "Uses and sources are parts of the whole and cannot exceed it. Where they do, an amount is wrong, or other money was counted in.",
      fires: "“项目支出 100 万元……发放慰问金 70 万元，购买物资 45 万元”: 70 + 45 = 115 > 100.",
      passes: "“项目支出 100 万元……发放慰问金 70 万元，购买物资 25 万元”.",
      mend: "Check the amounts; where other money is among them, say so.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    for (const statement of statements) {
      if (statement.kind === "breakdown" && !isListOfItems(report, statement)) yield judge(report, statement);
    }
  },
};

/** Whether the uses are the project's sub-projects, of which budget/items-sum tells. */
function isListOfItems({ projects }: Report, { project, parts }: BreakdownStatement): boolean {
  const items = project === null ? [] : (projects[project]?.items ?? []);
  return (
    items.length > 1 &&
    items.length === parts.length &&
    items.every(({ amount }, at) => amount?.text === parts[at]?.leaf.text)
  );
}

/** The greatest sum of parts that the whole leaves room for: as far above it as the least whole is below this sum. */
function mostOf(whole: Leaf, { excess }: SumCheck, { least, decimals }: Run): string {
  const total = new Decimal(shown(whole));
  return total.plus(total.plus(excess).minus(least)).toFixed(Math.max(0, decimals));
}

function judge(report: Report, { whole, parts, project, item }: BreakdownStatement): Outcome {
  if (parts.length === 0 || [whole, ...parts].some((figure) => figure.approximate)) return notRun;
  const check = checkSum(parts, whole.leaf);
  if (check === null) return notRun;
  if (!check.contradicts || check.excess.isNegative()) return passed;
  const listed = withUnit(check.sum, check.unit);
  const total = withUnit(shown(whole.leaf), whole.leaf.unit);
  const over = withUnit(check.gap, check.unit);
  return failed({
    message: {
      zh: `列出的各项合计 ${listed}，超过总额 ${total}，多出 ${over}。`,
      en: `The parts listed come to ${listed}, ${over} more than the whole of ${total}.`,
    },
    expected: shown(whole.leaf),
    actual: check.sum,
    formula: check.formula.replace("≠", ">"),
    accepted: check.run === null ? null : `≤ ${withUnit(mostOf(whole.leaf, check, check.run), check.unit)}`,
    subject: { project, item: itemName(report, { project, item }), field: "breakdown" },
    evidence: [{ role: "whole", leaf: whole.leaf }, ...parts.map(({ leaf }) => ({ role: "part" as const, leaf }))],
  });
}
