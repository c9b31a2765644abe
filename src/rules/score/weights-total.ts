import { norms } from "../norms.js";
import { evaluationsOf } from "../operands.js";
import type { Rule } from "../rule.js";
import { compareWithTotal } from "./sum-of-table.js";

export const weightsTotal: Rule = {
  id: "score/weights-total",
  severity: "error",
  page: {
    zh: {
      title: "各项分值之和与总分栏不符",
      compares:
        "把预算执行率的分值与全部指标行的分值相加，与总分栏的分值比较。分值是定出来的，按印出的数相加，没有舍入余量；只有总分栏的小数位更少时才允许取整。“加分项”计入或不计入相符即可。表中没有各行分值，或有一行的分值读不出时，不作判断。",
      why: "满分应为 100 分且包含预算执行率的 10 分；指标已占满 100 分再加执行率，就成了 110 分。",
      fires: "预算执行率 10，产出 50，效益 30，满意度 20，总分 100：10 + 50 + 30 + 20 = 110 ≠ 100",
      passes: "预算执行率 10，产出 50，效益 30，满意度 10，总分 100。",
      mend: "调整指标分值，使其与预算执行率分值合计等于总分栏。",
      norm: `${norms.projects2020.zh}：权重合计 100，其中预算执行率 10。`,
    },
    en: {
      title: "The weights do not sum to the total row",
      compares:
        "The weight of the execution rate and those of all indicator rows are summed and compared with the weight in the total row. Weights are assigned, so they sum exactly as printed; only a total printed with fewer decimals may be rounded. Rows of extra points (加分项) may count or not. A table without weights, or with a row whose weight cannot be read, is not judged.",
      why: "The full mark is 100 and includes 10 for the execution rate. Indicators that fill 100 by themselves make it 110.",
      fires: "Execution 10, output 50, benefit 30, satisfaction 20, total 100: 10 + 50 + 30 + 20 = 110 ≠ 100",
      passes: "Execution 10, output 50, benefit 30, satisfaction 10, total 100.",
      mend: "Change the indicators' weights until they and the execution rate's sum to the total row.",
      norm: `${norms.projects2020.en}: weights of 100 in all, 10 of them for the execution rate.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) {
      yield compareWithTotal(index, evaluation, "weight", (sum, total) => ({
        zh: `各项分值合计 ${sum} 分，与总分栏的 ${total} 分不符。`,
        en: `The weights sum to ${sum}; the total row says ${total}.`,
      }));
    }
  },
};
