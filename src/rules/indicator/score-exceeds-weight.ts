import { shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { pointsOf, type Row, rowsOf, subjectOf } from "./rows.js";

/** More points than there are to give. */
export const scoreExceedsWeight: Rule = {
  id: "indicator/score-exceeds-weight",
  severity: "error",
  page: {
    zh: {
      title: "得分高于分值",
      compares: "逐行比较得分和分值：得分大于分值即为矛盾。分值或得分不是数字的行不比较。",
      why: "分值是该指标的满分，得分不能超过它；超出的部分会抬高总分，也可能掩盖别处的扣分。",
      fires: "分值 11，得分 13。",
      passes: "分值 11，得分 11.00。",
      mend: "核对该行是否串行、错列；超额完成也按满分计，不加分。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》：完成指标的记该指标所赋全部分值。",
    },
    en: {
      title: "Score above the weight",
      compares:
        "Compares the score of every row with its weight. A score above the weight is a contradiction. Rows whose weight or score is no figure are not compared.",
      why: "The weight is all that a row can earn. The excess raises the total and may hide a deduction elsewhere.",
      fires: "Weight 11, score 13.",
      passes: "Weight 11, score 11.00.",
      mend: "Check for a slipped row or column. Doing more than planned earns the full weight and no bonus.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure): a met indicator earns its whole weight.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const marks = pointsOf(row);
  if (marks === null) return notRun;
  const { weight: most, score: given } = marks;
  const { weight, score } = marks.cells;
  const { level3 } = row.indicator;
  // A weight below 0 is another fault, and no bound.
  if (most.value.isNegative()) return notRun;
  if (!given.value.greaterThan(most.value)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”得分 ${shown(score)} 分，高于分值 ${shown(weight)} 分。`,
      en: `"${level3.text}" scores ${shown(score)}, more than its weight of ${shown(weight)}.`,
    },
    expected: `≤ ${shown(weight)}`,
    actual: shown(score),
    formula: `${shown(score)} > ${shown(weight)}`,
    accepted: `0–${shown(weight)}`,
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
    ],
  });
}
