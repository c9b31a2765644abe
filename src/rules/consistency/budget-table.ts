import type { Bilingual } from "../../messages/language.js";
import { roles } from "../../messages/roles.js";
import { norms } from "../norms.js";
import type { Rule } from "../rule.js";
import { budgetTellings, type Telling } from "../tellings.js";
import { outcomeOfTelling, type TellingTexts } from "./telling-outcome.js";

/** The narrative's budget and the department table's totals. */
export const budgetTable: Rule = {
  id: "consistency/budget-table",
  severity: "error",
  page: {
    zh: {
      title: "正文预算与部门整体支出自评表不一致",
      compares:
        "正文的年初预算、预算收入、支出，分别与部门整体支出自评表合计行的年初预算数、全年预算数、全年执行数比较。小数位数不同时，一个是另一个四舍五入的结果即为一致；上年结转资金、结转下年的资金只计入其中一处的，也视为一致。没有部门自评表，或有多张部门自评表的，不作判断。",
      why: "正文和附表说的是同一笔钱，数字不同说明至少一处有误，执行率也因此不可信。",
      fires: "正文“支出 980.50 万元”，部门自评表合计行全年执行数 960.50。",
      passes: "正文“支出 980.5 万元”，部门自评表合计行全年执行数 980.50。",
      mend: "对照部门决算确定正确的数，统一正文和附表。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The narrative's budget is not the department table's",
      compares:
        "The narrative's initial budget, income and expenditure with 年初预算数, 全年预算数 and 全年执行数 in the total row of the department's table. With different decimals, the two agree when one is the other rounded; the two agree as well where only one of them includes money carried over from last year or to the next. Silent without a department table and with more than one.",
      why: "The narrative and the table tell of the same money. Where they differ, at least one is wrong, and so may be the execution rate.",
      fires: "The narrative says 支出 980.50 万元, the department table's total row has 960.50 as 全年执行数.",
      passes: "The narrative says 支出 980.5 万元, the department table's total row has 980.50.",
      mend: "Find the right figure in the final accounts and use it in both places.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    for (const telling of budgetTellings(report, statements)) {
      yield outcomeOfTelling(telling, (texts) => sentence(telling, texts));
    }
  },
};

function sentence({ roles: { narrative, table } }: Telling, texts: TellingTexts): Bilingual {
  return {
    zh: `部门自评表合计行的${roles[table].zh}为 ${texts.table}，而${roles[narrative].zh}为 ${texts.narrative}。`,
    en: `The department table's ${roles[table].en} is ${texts.table}, but the ${roles[narrative].en} is ${texts.narrative}.`,
  };
}
