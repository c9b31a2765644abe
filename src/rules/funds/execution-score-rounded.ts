import type { Fund, Leaf } from "../../model/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, totalFund } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { scoreOfRate } from "./score-of-rate.js";

function checkTotal(index: number, fund: Fund | null, notes: Leaf | null): Outcome {
  const verdict = fund && scoreOfRate(fund, notes);
  if (fund === null || verdict === null) return notRun;
  if (verdict.kind !== "rounded") return passed;
  const { expected, actual } = verdict.work;
  return failed({
    ...verdict.work,
    message: {
      zh: `预算执行得分 ${actual} 分是取整的结果，按执行率计算应为 ${expected} 分。`,
      en: `The score ${actual} of budget execution was rounded to whole points; weight × rate is ${expected}.`,
    },
    subject: { evaluation: index, row: fund.label.text, field: "score" },
  });
}

export const executionScoreRounded: Rule = {
  id: "funds/execution-score-rounded",
  severity: "warning",
  page: {
    zh: {
      title: "预算执行得分取整",
      compares:
        "总额行的得分为整数分，只有取整后才与分值 × 执行率相符，且与精确得分相差 0.1 分及以上。相差不足 0.1 分的不提示；取整也不相符的，由 funds/execution-score 判为错误。",
      why: "取整会抬高或压低总分，临近等级界线时可能改变等级。",
      fires: "分值 10，执行率 86.2%，得分 9：10 × 86.2% = 8.62 ≠ 9",
      passes: "分值 10，执行率 99.34%，得分 10：相差 0.066 分。",
      mend: "得分保留一位或两位小数，并相应改正总分。",
      norm: `${norms.form.zh}：得分＝分值 × 执行率。`,
    },
    en: {
      title: "The score of budget execution is rounded to whole points",
      compares:
        "The total row's score is a whole number that agrees with weight × rate only after rounding or cutting off to whole points, and is 0.1 or more from the exact score. Nearer ones are left alone; one that does not fit even so is an error of funds/execution-score.",
      why: "Rounding raises or lowers the total score, and near a limit it may change the grade.",
      fires: "Weight 10, rate 86.2%, score 9: 10 × 86.2% = 8.62 ≠ 9",
      passes: "Weight 10, rate 99.34%, score 10: the difference is 0.066.",
      mend: "Keep one or two decimals in the score and correct the total score.",
      norm: `${norms.form.en}: score = weight × rate.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report))
      yield checkTotal(index, totalFund(evaluation), evaluation.notes);
  },
};
