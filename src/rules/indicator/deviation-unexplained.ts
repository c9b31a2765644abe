import type { Leaf } from "../../model/index.js";
import { formatDecimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { shown, withUnit, witness } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { achievementOf } from "./achievement.js";
import { isShortByRounding } from "./execution-row.js";
import { targetOf } from "./reading.js";
import { type RowResult, resultOf } from "./result.js";
import {
  givesReason,
  hasFullMarks,
  isWhollyBlank,
  losesPoints,
  pointsOf,
  type Row,
  rowsOf,
  subjectOf,
} from "./rows.js";

/** A missed target or lost points, and not a word on why. */
export const deviationUnexplained: Rule = {
  id: "indicator/deviation-unexplained",
  severity: "warning",
  page: {
    zh: {
      title: "偏差未说明原因",
      compares:
        "指标值没有达到（数字没有达到、晚于期限，或实际完成值自己写明“未完成”），或者得分低于分值而看不出指标值已经达到，原因栏又为空（空白、横线、“/”、“无”），即提示。已经达到却扣分的由 indicator/met-but-deducted 提示，晚于期限却得满分的由 indicator/late-full-marks 判为错误；预算执行率一行差不足 0.1 分的不算偏差；没有原因栏的表、整列没有填写完成值的表，不作判断。",
      why: "每一项偏差都要说明原因和改进措施，这是自评表原因栏的用途，也是复核时最常见的退回理由。",
      fires: "指标值 100%，实际完成值 52%，原因空白。",
      passes: "指标值 28 家，实际完成值 23 家，得分 3.29，原因“两家机构年内注销”。",
      mend: "在原因栏写明没有完成或扣分的原因，以及改进措施。",
      norm: `${norms.projects2020.zh}：未完成的指标要分析偏差原因并提出改进措施。`,
    },
    en: {
      title: "A deviation without a reason",
      compares:
        "The target is missed (a figure that does not reach it, a date after its deadline, or a result that says itself that it was not met), or the score is below the weight and nothing shows that the target was met; and the reason cell is empty (nothing, a dash, a slash, 无). Points taken off a met target are told of by indicator/met-but-deducted, and full marks for what was late by indicator/late-full-marks. A rate of execution that loses less than 0.1 points is no deviation. Forms without a column for reasons, and tables whose actual values were all left out, are not judged.",
      why: "Every deviation has to be explained, and the reason column is there for it. It is what re-checks send back most often.",
      fires: "Target 100%, actual 52%, reason blank.",
      passes: "Target 28 家, actual 23 家, score 3.29, with the reason that two of them closed down during the year.",
      mend: "Write down why the target was missed or points were taken off, and what will be done about it.",
      norm: `${norms.projects2020.en}: the causes of deviations are analysed and remedies named.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const { deviation } = row.indicator;
  const result = resultOf(row);
  const lost = losesMore(row);
  if (result !== "missed" && lost === null) return notRun;
  if (result !== "missed" && (lost === false || result === "met")) return passed;
  if (deviation === null || isWhollyBlank(row.table, "actual")) return notRun;
  // Full marks for what was late are an error already, which asks for the reason with it.
  if (targetOf(row)?.kind === "deadline" && hasFullMarks(row)) return passed;
  return givesReason(deviation) ? passed : accuse(row, deviation, result);
}

/**
 * Whether the score is below the weight; null where either is missing or below nothing, which is another fault. What a
 * rate of execution loses to its formula by rounding is nothing lost.
 */
function losesMore(row: Row): boolean | null {
  const given = pointsOf(row);
  if (given === null || given.score.value.isNegative()) return null;
  const achievement = achievementOf(row);
  if (achievement !== null && isShortByRounding(row, achievement)) return false;
  return losesPoints(given);
}

/** The results that would have met the target; null for a deadline or words. */
function boundOf(row: Row): string | null {
  const achievement = achievementOf(row);
  if (achievement === null) return null;
  const { target, actual, unit } = achievement;
  const sign = actual.value.lessThan(target.value) ? "≥" : "≤";
  return withUnit(`${sign} ${formatDecimal(target.value)}`, unit);
}

function accuse(row: Row, deviation: Leaf, result: RowResult): Outcome {
  const { target, actual, weight, score, level3 } = row.indicator;
  const told = { target: target?.text ?? "", actual: actual?.text ?? "" };
  const given = { weight: weight === null ? "" : shown(weight), score: score === null ? "" : shown(score) };
  return failed({
    message:
      result === "missed"
        ? {
            zh: `“${level3.text}”的指标值是 ${told.target}，实际完成 ${told.actual}，没有完成目标，原因栏没有说明。`,
            en: `"${level3.text}" has the target ${told.target} and the actual value ${told.actual}; no reason is given for missing the target.`,
          }
        : {
            zh: `“${level3.text}”得 ${given.score} 分，低于分值 ${given.weight} 分，原因栏没有说明。`,
            en: `"${level3.text}" scores ${given.score} of ${given.weight}; no reason is given for the points lost.`,
          },
    expected: null,
    actual: deviation.text,
    formula: null,
    accepted: result === "missed" ? boundOf(row) : given.weight === "" ? null : given.weight,
    subject: subjectOf(row, "deviation"),
    evidence: [
      { role: "reason", leaf: deviation },
      ...witness("target", target),
      ...witness("actual", actual),
      ...witness("score", score),
      ...witness("weight", weight),
    ],
  });
}
