import { roles } from "../../messages/roles.js";
import type { Fund } from "../../model/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, isBlank, points, shown, totalFund } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { amountColumns } from "./columns.js";

const neededColumns = amountColumns.filter(({ field }) => field !== "initial");

function* checkTotal(index: number, fund: Fund | null): Iterable<Outcome> {
  const score = points(fund?.score ?? null);
  if (fund === null || fund.score === null || score === null) {
    yield notRun;
    return;
  }
  for (const { field, role } of neededColumns) {
    const amount = fund[field];
    if (amount === null) yield notRun;
    else if (!isBlank(amount) || !score.value.greaterThan(0)) yield passed;
    else
      yield failed({
        message: {
          zh: `“${fund.label.text}”行未填${roles[role].zh}，预算执行却得了 ${shown(fund.score)} 分。`,
          en: `The row "${fund.label.text}" has no ${roles[role].en}, yet budget execution scores ${shown(fund.score)}.`,
        },
        expected: null,
        actual: amount.text,
        formula: null,
        accepted: null,
        subject: { evaluation: index, row: fund.label.text, field },
        evidence: [
          { role, leaf: amount },
          { role: "execution score", leaf: fund.score },
        ],
      });
  }
}

export const blankAmount: Rule = {
  id: "funds/blank-amount",
  severity: "error",
  page: {
    zh: {
      title: "金额未填却已评分",
      compares:
        "总额行的得分大于 0，而全年预算数或全年执行数空白。空白包括什么都没填、只填横线、“/”、“无”或只有单位。填 0 不算空白；表中没有该列，或没有得分时，不作判断。",
      why: "没有预算数和执行数就没有执行率，得分无从算起。",
      fires: "年度资金总额：全年预算数“—”，全年执行数 217.35，得分 9.8。",
      passes: "上年结转资金一行空白，而总额行齐全。",
      mend: "补填总额行的全年预算数和全年执行数，再核对执行率与得分。",
      norm: `${norms.projects2020.zh}要求自评表内容完整、数据真实。`,
    },
    en: {
      title: "An amount is missing where execution is scored",
      compares:
        'The total row scores above 0 while its adjusted budget or its executed amount is empty: nothing at all, a dash, "/", 无, or a unit alone. A 0 is not empty. Where the form has no such column, or there is no score, nothing is compared.',
      why: "Without both amounts there is no execution rate that a score could follow from.",
      fires: '年度资金总额: adjusted budget "—", executed amount 217.35, score 9.8.',
      passes: "The row of carried-over funds is blank, and the total row is complete.",
      mend: "Fill in both amounts of the total row, then check the rate and the score.",
      norm: `${norms.projects2020.en}, asks for complete tables with true figures.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield* checkTotal(index, totalFund(evaluation));
  },
};
