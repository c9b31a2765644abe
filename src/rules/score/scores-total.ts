import { norms } from "../norms.js";
import { evaluationsOf } from "../operands.js";
import type { Rule } from "../rule.js";
import { compareWithTotal } from "./sum-of-table.js";
import { compareWithTop } from "./top-score.js";

export const scoresTotal: Rule = {
  id: "score/scores-total",
  severity: "error",
  page: {
    zh: {
      title: "各项得分之和与总得分不符",
      compares:
        "把预算执行率的得分与全部指标行的得分相加，与总得分比较，按印出的数相加，没有舍入余量；只有总得分的小数位更少时才允许取整。“加分项”计入或不计入相符即可。表头另印有总分（自评总分）的，两处应当相同。有一行的得分空白或读不出时，不作判断。",
      why: "总得分决定等级，必须能由各行得分加出来。",
      fires: "预算执行率 9.6，产出 48，效益 30，满意度 10，总得分 100：9.6 + 48 + 30 + 10 = 97.6 ≠ 100",
      passes: "上例总得分写 97.6，或不带小数写作 98。",
      mend: "重新加总各行得分，并核对等级。",
      norm: `${norms.form.zh}：总分为各项得分之和。`,
    },
    en: {
      title: "The scores do not sum to the total score",
      compares:
        "The score of the execution rate and those of all indicator rows are summed, exactly as printed, and compared with the total score; only a total printed with fewer decimals may be rounded. Rows of extra points (加分项) may count or not. A total score at the head of the form (自评总分) has to be the same. Where a row's score is blank or cannot be read, nothing is compared.",
      why: "The total score decides the grade and must follow from the rows.",
      fires: "Execution 9.6, output 48, benefit 30, satisfaction 10, total score 100: 9.6 + 48 + 30 + 10 = 97.6 ≠ 100",
      passes: "The same table with the total score 97.6, or 98 where it is printed without decimals.",
      mend: "Add up the rows again and check the grade.",
      norm: `${norms.form.en}: the total score is the sum of the scores.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) {
      const outcome = compareWithTotal(index, evaluation, "score", (sum, total) => ({
        zh: `各项得分合计 ${sum} 分，与总得分 ${total} 分不符。`,
        en: `The scores sum to ${sum}; the total score is ${total}.`,
      }));
      yield outcome;
      // A total row that its rows contradict is one fault, whatever the head says.
      const top = outcome.kind === "failed" ? null : compareWithTop(index, evaluation);
      if (top !== null) yield top;
    }
  },
};
