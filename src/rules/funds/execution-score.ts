import type { Fund, Leaf } from "../../model/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, totalFund } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { scoreOfRate } from "./score-of-rate.js";

function checkTotal(index: number, fund: Fund | null, notes: Leaf | null): Outcome {
  const verdict = fund && scoreOfRate(fund, notes);
  if (fund === null || verdict === null) return notRun;
  if (verdict.kind !== "contradicts") return passed;
  const { expected, actual } = verdict.work;
  return failed({
    ...verdict.work,
    message: {
      zh: `预算执行得分应为 ${expected} 分（分值×执行率），表中填写 ${actual} 分。`,
      en: `Budget execution should score ${expected} (weight × rate); the table gives it ${actual}.`,
    },
    subject: { evaluation: index, row: fund.label.text, field: "score" },
  });
}

export const executionScore: Rule = {
  id: "funds/execution-score",
  severity: "error",
  page: {
    zh: {
      title: "预算执行得分与执行率不符",
      compares:
        "总额行的得分与分值 × 执行率比较，最高不超过分值。按表中执行率或按金额精确计算的执行率，两者有一个相符即可；得分可以四舍五入或截去尾数。只因取整到整数分而相符的，由 funds/execution-score-rounded 提示。缺少分值、得分或执行率时，以及表中备注另定了按执行率分档计分的办法时，不作判断。",
      why: "预算执行得分是算出来的，不是评出来的；与算式不符会直接影响总分。",
      fires: "分值 10，执行率 100%，得分 9：10 × 100% = 10 ≠ 9",
      passes: "分值 10，执行率 95.92%，得分 9.59、9.6 或 9.592；执行率超过 100%，得分 10。",
      mend: "用分值乘以执行率重算得分，并改正总分。",
      norm: `${norms.form.zh}：得分＝分值 × 执行率。`,
    },
    en: {
      title: "The score of budget execution is not weight × rate",
      compares:
        "The total row's score is compared with weight × rate, capped at the weight. It may follow the printed rate or the exact one of the amounts, rounded or cut off. A score that fits only in whole points is left to funds/execution-score-rounded. Where the weight, the score or the rate is missing, and where the table's own notes score the rate by steps, nothing is compared.",
      why: "This score is calculated and not judged; an error in it goes straight into the total score.",
      fires: "Weight 10, rate 100%, score 9: 10 × 100% = 10 ≠ 9",
      passes: "Weight 10, rate 95.92%, score 9.59, 9.6 or 9.592; a rate above 100% with the score 10.",
      mend: "Multiply the weight by the rate again and correct the total score.",
      norm: `${norms.form.en}: score = weight × rate.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report))
      yield checkTotal(index, totalFund(evaluation), evaluation.notes);
  },
};
