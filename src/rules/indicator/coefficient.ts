import type { Leaf } from "../../model/index.js";
import {
  Decimal,
  derivedContradicts,
  derivedRun,
  exactSpan,
  formatDecimal,
  type Printed,
  productSpan,
  type Span,
  spanOf,
} from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { hasPercentSign, percent, shown, shownRate } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { pointsOf, type Row, rowsOf, subjectOf } from "./rows.js";

const HUNDRED = new Decimal(100);

/** A score that is not its weight times its coefficient. */
export const coefficient: Rule = {
  id: "indicator/coefficient",
  severity: "error",
  page: {
    zh: {
      title: "得分不等于指标权重乘以得分系数",
      compares:
        "表中有“得分系数”一栏时，逐行核对：得分 = 分值 × 得分系数。系数写成 90、90% 或 0.9 都按所指的意思理解；按印出的小数位四舍五入或截断后能对上的，不算矛盾。系数、分值、得分有一项没填的行不比较。",
      why: "采用得分系数的表，得分由系数算出；对不上说明其中一处填错。",
      fires: "分值 10，得分系数 90%，得分 10。",
      passes: "分值 15，得分系数 66.67%，得分 10。",
      mend: "先确定系数，再按分值乘以系数重算得分。",
      norm: "重庆等地部门整体绩效自评表的填报口径：指标得分 = 指标权重 × 得分系数。",
    },
    en: {
      title: "Score is not weight times coefficient",
      compares:
        "Where the table has a column of coefficients (得分系数): score = weight × coefficient, row by row. A coefficient written as 90, 90% or 0.9 is read as meant, and a score that fits by rounding or by cutting off at its printed decimals is no contradiction. Rows that lack one of the three are not compared.",
      why: "In such a form the score follows from the coefficient. When they disagree, one of them is wrong.",
      fires: "Weight 10, coefficient 90%, score 10.",
      passes: "Weight 15, coefficient 66.67%, score 10.",
      mend: "Settle the coefficient, and compute the score from it again.",
      norm: "The self-evaluation forms of Chongqing and others: score = weight × coefficient.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts))
      if (row.indicator.coefficient !== null) yield checkRow(row, row.indicator.coefficient);
  },
};

function checkRow(row: Row, leaf: Leaf): Outcome {
  const marks = pointsOf(row);
  const factor = percent(leaf);
  if (marks === null || factor === null) return notRun;
  const { weight: most, score: given } = marks;
  const { weight, score } = marks.cells;
  const { level3 } = row.indicator;
  const readings = hasPercentSign(leaf) ? [HUNDRED] : [HUNDRED, new Decimal(1)];
  const fits = readings.some((scale) => !contradicts(most, factor, scale, given));
  if (fits) return passed;
  // A bare coefficient up to 1 is a fraction; above, a percentage.
  const scale = hasPercentSign(leaf) || factor.value.greaterThan(1) ? HUNDRED : new Decimal(1);
  const expected = formatDecimal(most.value.times(factor.value).div(scale).toDecimalPlaces(2));
  const shownFactor = scale.equals(1) || hasPercentSign(leaf) ? shownRate(leaf) : `${shown(leaf)}%`;
  return failed({
    message: {
      zh: `“${level3.text}”分值 ${shown(weight)} 分、得分系数 ${shownFactor}，应得 ${expected} 分，填的是 ${shown(score)} 分。`,
      en: `"${level3.text}": a weight of ${shown(weight)} and a coefficient of ${shownFactor} make ${expected}, not ${shown(score)}.`,
    },
    expected,
    actual: shown(score),
    formula: `${shown(weight)} × ${shownFactor} = ${expected} ≠ ${shown(score)}`,
    accepted: acceptedText([derivedRun(scoreSpan(most, factor, scale), given.decimals)]),
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
      { role: "coefficient", leaf },
    ],
  });
}

/** Whether no exact coefficient behind the printed one gives the score, in a scale of percent (100) or of one (1). */
function contradicts(weight: Printed, factor: Printed, scale: Decimal, score: Printed): boolean {
  return derivedContradicts(scoreSpan(weight, factor, scale), score);
}

function scoreSpan(weight: Printed, factor: Printed, scale: Decimal): Span {
  const { least, greatest } = spanOf(factor);
  return productSpan(exactSpan(weight.value), { least: least.div(scale), greatest: greatest.div(scale) });
}
