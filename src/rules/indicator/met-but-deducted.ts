import { acceptedText, agreeingRun } from "../accepted.js";
import { norms } from "../norms.js";
import { shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { resultOf } from "./result.js";
import { givesReason, judgedOf, losesPoints, type Row, rowsOf, subjectOf } from "./rows.js";

/** Points taken off a target that was met, and not a word on why. */
export const metButDeducted: Rule = {
  id: "indicator/met-but-deducted",
  severity: "warning",
  silences: ["indicator/deviation-unexplained"],
  page: {
    zh: {
      title: "达到指标值却扣了分，未说明原因",
      compares:
        "指标值已经达到（数字达到、在期限之内，或实际完成值与文字指标值一字不差），得分低于分值，而原因栏为空（空白、横线、“/”、“无”），即提示。得分小数位数比分值少、是分值四舍五入的（8.33 分得 8.3 分），不算扣分；得分为负数的由 indicator/negative 判为错误；是否达到说不准的、没有原因栏的表，不作判断。",
      why: "完成的指标应得满分。扣了分又不说明，可能是得分填错，也可能是完成值没有如实填写。",
      fires: "指标值 100%，实际完成值 100%，分值 9，得分 7.2，原因“—”。",
      passes: "指标值 100%，实际完成值 100%，分值 9，得分 7.2，原因“第三季度报送迟了两天”。",
      mend: "得分填错的改为满分；确应扣分的，在原因栏写明。",
      norm: `${norms.projects2020.zh}：完成指标的，记该指标全部分值。`,
    },
    en: {
      title: "Points taken off a met target without a reason",
      compares:
        "The target is met (a figure that reaches it, a date within its deadline, or a result that repeats the target's words), the score is below the weight, and the reason cell is empty (nothing, a dash, a slash, 无). A score that is the weight rounded to fewer decimals (8.3 of 8.33) is no deduction, and one below 0 is an error of indicator/negative. Rows of which it is not certain that they met, and forms without a column for reasons, are not judged.",
      why: "A met target earns its whole weight. Points taken off without a word mean that the score is wrong, or that the actual value does not tell the truth.",
      fires: "Target 100%, actual 100%, weight 9, score 7.2, reason —.",
      passes: "The same row with a reason: the third quarter's papers came two days late.",
      mend: "Give the row its whole weight, or say in the reason column why points were taken off.",
      norm: `${norms.projects2020.en}: a met indicator earns its whole weight.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const { deviation, level3 } = row.indicator;
  const given = judgedOf(row);
  // A score below nothing is a fault of its own, which indicator/negative tells.
  if (given === null || given.score.value.isNegative() || resultOf(row) !== "met") return notRun;
  if (!losesPoints(given)) return passed;
  if (deviation === null) return notRun;
  if (givesReason(deviation)) return passed;
  const { target, actual, weight, score } = given.cells;
  return failed({
    message: {
      zh: `“${level3.text}”的指标值是 ${target.text}，实际完成 ${actual.text}，已经达到，却只得 ${shown(score)} 分（分值 ${shown(weight)} 分），没有说明原因。`,
      en: `"${level3.text}" met its target ${target.text} with ${actual.text}, and yet scores ${shown(score)} of ${shown(weight)}, with no reason given.`,
    },
    expected: shown(weight),
    actual: shown(score),
    formula: `${shown(score)} < ${shown(weight)}`,
    accepted:
      given.score.decimals < given.weight.decimals
        ? acceptedText([agreeingRun(given.weight, given.score.decimals)])
        : shown(weight),
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
      { role: "target", leaf: target },
      { role: "actual", leaf: actual },
      { role: "reason", leaf: deviation },
    ],
  });
}
