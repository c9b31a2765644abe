import { roles } from "../../messages/roles.js";
import { norms } from "../norms.js";
import type { Rule } from "../rule.js";
import { projectTellings } from "../tellings.js";
import { outcomeOfTelling } from "./telling-outcome.js";

/** A project's amounts in the narrative and in its table. */
export const projectTable: Rule = {
  id: "consistency/project-table",
  severity: "error",
  page: {
    zh: {
      title: "正文中项目金额与该项目自评表不一致",
      compares:
        "按项目名称把正文中的项目与项目支出自评表对应起来（忽略引号、括号、项目编码和末尾的“项目”二字；名称不能唯一对应的不比较），正文的预算与表中合计行的年初预算数、正文的实际支出与全年执行数比较。正文没有提到调整时，其预算等于表中全年预算数也视为一致。小数位数不同时，一个是另一个四舍五入的结果即为一致。",
      why: "同一项目的同一笔钱在正文和附表中应当相同，不同说明至少一处有误。",
      fires: "正文“项目‘图书购置’实际支出 320.00 万元”，该项目自评表全年执行数 302.00。",
      passes: "正文“项目‘图书购置’实际支出 320 万元”，该项目自评表全年执行数 320.00。",
      mend: "对照项目明细账确定正确的数，统一正文和附表。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A project's amount in the narrative is not its table's",
      compares:
        "Projects of the narrative and project tables are matched by name (quotes, brackets, codes and a closing 项目 apart; a name that fits more than one is left alone). The narrative's budget is compared with 年初预算数 of the table's total row, its expenditure with 全年执行数. A narrative without an adjustment may give 全年预算数 instead. With different decimals, the two agree when one is the other rounded.",
      why: "The same money of the same project has to be the same in both places. Where it is not, at least one is wrong.",
      fires: "The narrative says that “图书购置” spent 320.00 万元, its table has 302.00 as 全年执行数.",
      passes: "The narrative says that “图书购置” spent 320 万元, its table has 320.00.",
      mend: "Find the right figure in the project's accounts and use it in both places.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report }) {
    for (const telling of projectTellings(report)) {
      const { table, narrative } = telling.roles;
      const name = telling.project === null ? "" : (report.projects[telling.project]?.name.text ?? "");
      yield outcomeOfTelling(telling, (texts) => ({
        zh: `项目“${name}”自评表的${roles[table].zh}为 ${texts.table}，而${roles[narrative].zh}为 ${texts.narrative}。`,
        en: `The table of "${name}" gives ${texts.table} as ${roles[table].en}, but the ${roles[narrative].en} is ${texts.narrative}.`,
      }));
    }
  },
};
