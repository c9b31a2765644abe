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
  unitOf,
  withoutBlanks,
} from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { percent, shown, witness } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { type Achievement, achievementOf } from "./achievement.js";
import { type Direction, unsignedDirection } from "./direction.js";
import { targetOf } from "./reading.js";
import { pointsOf, type Row, rowsOf, subjectOf } from "./rows.js";
import { accepted } from "./shortfall-formulas.js";

/** A score for a missed target that follows no accepted formula. */
export const shortfallScore: Rule = {
  id: "indicator/shortfall-score",
  severity: "warning",
  page: {
    zh: {
      title: "未达到指标值的得分与完成比例不符",
      compares:
        "没有达到指标值的定量指标，得分应当等于下列算式之一（原因栏写明扣分数，且与所扣一致的除外）：越多越好的，分值 × 完成值 ÷ 指标值；越少越好的，分值 × 指标值 ÷ 完成值，或分值 ×（1 −（完成值 − 指标值）÷ 指标值），不低于 0；“=”的指标按其中任一个。得分按印出的小数位四舍五入或截断后能对上的，不算不符；有得分系数的，系数按比例取位后得出的得分也算。得了满分的由 indicator/shortfall-full-marks 判为错误。是否达到说不准的、指标值为 0 又没有符号的、得分为负或高于分值的，不作判断。",
      why: "定量指标未完成的按完成比例得分，对不上说明得分是估的，或者完成值、指标值有一个填错。",
      fires: "指标值 ≥95%，实际完成值 84%，分值 10，得分 7.3：10 × 84 ÷ 95 = 8.84 ≠ 7.3。",
      passes: "指标值 150 座，实际完成值 96 座，分值 5，得分 3.2。",
      mend: "按完成比例重算得分并改正总分；采用其他评分办法的，在原因栏说明。",
      norm: `${norms.projects2020.zh}关于定量指标得分的规定。`,
    },
    en: {
      title: "The score of a missed target is not in proportion",
      compares:
        "The score of a missed figure should follow one of these, unless the reason says how many points were taken off and just so many are missing: where more is better, weight × actual ÷ target; where less is better, weight × target ÷ actual, or weight × (1 − (actual − target) ÷ target) and not below 0; under = any of them. A score that fits by rounding or cutting off at its printed decimals agrees, and so does one by a coefficient that is the rounded proportion. Full marks are an error of indicator/shortfall-full-marks. Rows of which it is not certain that they missed, targets of 0 without a sign, and scores below 0 or above the weight are not judged.",
      why: "What was not met is scored in proportion. A score that fits no formula was guessed, or the target or the actual is wrong.",
      fires: "Target ≥95%, actual 84%, weight 10, score 7.3: 10 × 84 ÷ 95 = 8.84 ≠ 7.3.",
      passes: "Target 150 座, actual 96 座, weight 5, score 3.2.",
      mend: "Score the row in proportion and correct the total; where another method was used, say so in the reason column.",
      norm: `${norms.projects2020.en}, on the scores of quantitative indicators.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      const outcome = checkRow(row);
      if (outcome !== null) yield outcome;
    }
  },
};

function checkRow(row: Row): Outcome | null {
  const wanted = targetOf(row);
  if (wanted?.kind !== "figure") return null;
  const achievement = achievementOf(row);
  const given = pointsOf(row);
  if (achievement === null || achievement.outcome === "unsure" || given === null) return notRun;
  if (achievement.outcome === "met") return passed;
  // Of nothing that was to happen, without a sign, no part can be told.
  if (wanted.sign === null && wanted.quantity.value.isZero()) return notRun;
  const { weight, score } = given;
  if (score.value.isNegative() || !weight.value.greaterThan(0) || score.value.greaterThan(weight.value)) return notRun;
  const direction = achievement.direction === "exact" ? unsignedDirection(row, wanted) : achievement.direction;
  const formulas = accepted(direction, achievement.target.value, resultSpan(achievement));
  if (formulas.some(({ share }) => !derivedContradicts(productSpan(exactSpan(weight.value), share), score)))
    return passed;
  if (followsCoefficient(row, formulas, weight, score) || isStatedDeduction(row, given)) return passed;
  return accuse(row, achievement, direction, given);
}

/** What the result can stand for. Whole things are counted and not rounded. */
function resultSpan({ actual, unit }: Achievement): Span {
  const isCounted = unit === null || unitOf(unit)?.dimension === "count";
  return isCounted && actual.decimals === 0 ? exactSpan(actual.value) : spanOf(actual);
}

/** Whether the reason says how many points were taken off, and just so many are missing: "疫情影响，扣2分". */
function isStatedDeduction({ indicator }: Row, given: { readonly weight: Printed; readonly score: Printed }): boolean {
  const lost = given.weight.value.minus(given.score.value);
  const reason = withoutBlanks(indicator.deviation?.text ?? "");
  return [...reason.matchAll(/(?:扣|减)(?:减|除|去|掉|了)?(\d{1,3}(?:\.\d{1,4})?)分/gu)].some(([, told]) =>
    lost.equals(told ?? 0),
  );
}

/** Whether the row has a coefficient that is the proportion as printed, and the score follows from it. */
function followsCoefficient(
  { indicator }: Row,
  formulas: readonly { readonly share: Span }[],
  weight: Printed,
  score: Printed,
): boolean {
  const factor = percent(indicator.coefficient);
  if (factor === null) return false;
  return [new Decimal(1), new Decimal(100)].some((scale) => {
    const isProportion = formulas.some(
      ({ share }) => !derivedContradicts(productSpan(share, exactSpan(scale)), factor),
    );
    return isProportion && !derivedContradicts(exactSpan(weight.value.times(factor.value).div(scale)), score);
  });
}

function accuse(
  row: Row,
  achievement: Achievement,
  direction: Direction,
  { weight, score: given }: { readonly weight: Printed; readonly score: Printed },
): Outcome {
  const { target, actual } = achievement;
  const { indicator } = row;
  const [wanted, done] = [target.value, actual.value];
  const formulas = accepted(direction, wanted, exactSpan(done));
  const scores = formulas.map(({ share }) => formatDecimal(share.greatest.times(weight.value).toDecimalPlaces(2)));
  const score = indicator.score === null ? "" : shown(indicator.score);
  const work = formulas.map(
    ({ write }, at) =>
      `${formatDecimal(weight.value)} × ${write(formatDecimal(wanted), formatDecimal(done))} = ${scores[at]}`,
  );
  return failed({
    message: {
      zh: `“${indicator.level3.text}”的指标值是 ${indicator.target?.text ?? ""}，实际完成 ${indicator.actual?.text ?? ""}，按完成比例应得 ${scores.join(" 或 ")} 分，表中填写 ${score} 分。`,
      en: `"${indicator.level3.text}" has the target ${indicator.target?.text ?? ""} and the actual value ${indicator.actual?.text ?? ""}: in proportion that is ${scores.join(" or ")} points, and the table gives ${score}.`,
    },
    expected: scores[0] ?? null,
    actual: score,
    formula: `${work.join(", ")} ≠ ${score}`,
    accepted: acceptedText(
      accepted(direction, wanted, resultSpan(achievement)).map(({ share }) =>
        derivedRun(productSpan(exactSpan(weight.value), share), given.decimals),
      ),
    ),
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score" as const, leaf: indicator.score },
      { role: "weight" as const, leaf: indicator.weight },
      { role: "target" as const, leaf: indicator.target },
      { role: "actual" as const, leaf: indicator.actual },
    ].flatMap(({ role, leaf }) => witness(role, leaf)),
  });
}
