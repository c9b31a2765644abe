import type { Bilingual } from "../../messages/language.js";
import { acceptedRun, Decimal, formatDecimal, type Printed, spanOf } from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { shown } from "../operands.js";
import type { Tiers } from "../profiles/index.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { profileFor } from "../settings.js";
import { compareWords, type Degree } from "./degree.js";
import { actualOf, targetOf } from "./reading.js";
import { type Judged, judgedOf, type Row, rowsOf, subjectOf } from "./rows.js";

/** Points for words that the words themselves do not bear. */
export const qualitativeScore: Rule = {
  id: "indicator/qualitative-score",
  severity: "warning",
  page: {
    zh: {
      title: "定性指标的得分与完成情况不在同一档",
      compares:
        "指标值是文字，实际完成值自己写明没有全部达到时，得分占分值的比例应在相应的一档：写“部分”的 80%–60%，写“未”的 60%–0%，写“基本”的 100%–60%，“未全部”一类的 80%–0%。分档界限两档都算；得分按印出的小数位可能是四舍五入的，按最有利的理解。实际完成值没有说明程度的、所说与指标值不是一回事的（如“未发生事故”），不作判断。湖北式样的表，部分完成的下限为 50%。",
      why: "完成情况写了“部分”“未”，得分却是满分，两者必有一处不实。",
      fires: "指标值“及时”，实际完成值“未及时”，分值 7，得分 7。",
      passes: "指标值“增强”，实际完成值“部分增强”，分值 15，得分 11.25。",
      mend: "按完成程度所在的一档重新打分；实际已经达到的，改写完成值。",
      norm: `${norms.projects2020.zh}关于定性指标三档得分的规定。`,
    },
    en: {
      title: "The score of a target in words is outside its tier",
      compares:
        "Where the target is in words and the actual's own words say that it was not wholly met, the score's share of the weight should lie in their tier: 部分 (in part) 80–60 %, 未 (not) 60–0 %, 基本 (mostly) 100–60 %, and words such as 未全部 (not wholly) 80–0 %. A bound belongs to both of its tiers, and a score that may be rounded is read kindly. Results that tell no degree, or speak of something else than the target (未发生事故, no accident happened), are not judged. In forms of Hubei the tier of what was met in part ends at 50 %.",
      why: "Full marks beside the word 部分 or 未 mean that either the score or the result is not true.",
      fires: "Target 及时, actual 未及时, weight 7, score 7.",
      passes: "Target 增强, actual 部分增强, weight 15, score 11.25.",
      mend: "Score the row within its tier; if the target was met after all, write that as its result.",
      norm: `${norms.projects2020.en}, on the three tiers of qualitative indicators.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      const outcome = checkRow(row, profileFor(facts, row.table).tiers);
      if (outcome !== null) yield outcome;
    }
  },
};

/** Shares of the weight, from the lower bound to the upper. */
interface Bounds {
  readonly from: Decimal;
  readonly to: Decimal;
}

function boundsOf(degree: Degree, { met, partial }: Tiers): Bounds {
  const [none, all] = [new Decimal(0), new Decimal(1)];
  switch (degree) {
    case "mostly":
      return { from: new Decimal(partial), to: all };
    case "partly":
      return { from: new Decimal(partial), to: new Decimal(met) };
    case "partly-or-not":
      return { from: none, to: new Decimal(met) };
    case "not":
      return { from: none, to: new Decimal(partial) };
  }
}

function checkRow(row: Row, tiers: Tiers): Outcome | null {
  const [wanted, done] = [targetOf(row), actualOf(row)];
  if (wanted?.kind !== "words") return null;
  const judged = judgedOf(row);
  if (done?.kind !== "words" || judged === null || !judged.weight.value.greaterThan(0)) return notRun;
  const compared = compareWords(judged.cells.target.text, judged.cells.actual.text);
  if (compared === null) return notRun;
  if (compared.kind === "same" || judged.score.value.isNegative()) return passed;
  const bounds = boundsOf(compared.degree, tiers);
  return isWithin(judged.weight.value, judged.score, bounds) ? passed : accuse(row, judged, bounds);
}

/** Whether a score that prints so lies in the tier. Full marks are no rounded part of them. */
function isWithin(weight: Decimal, score: Printed, { from, to }: Bounds): boolean {
  if (score.value.greaterThanOrEqualTo(weight)) return to.equals(1) && score.value.equals(weight);
  const { least, greatest } = spanOf(score);
  return greatest.greaterThanOrEqualTo(weight.times(from)) && least.lessThanOrEqualTo(weight.times(to));
}

/** The scores of a tier, as finely as the score is printed. */
function acceptedScores(weight: Decimal, decimals: number, bounds: Bounds): string | null {
  const about = { least: weight.times(bounds.from), greatest: weight.times(bounds.to) };
  return acceptedText([acceptedRun(about, decimals, (score) => isWithin(weight, score, bounds))]);
}

function accuse(row: Row, { cells, weight: { value: weight }, score }: Judged, { from, to }: Bounds): Outcome {
  const { level3 } = row.indicator;
  const [wanted, done] = [cells.target.text, cells.actual.text];
  const most = formatDecimal(weight.times(to).toDecimalPlaces(2));
  const least = formatDecimal(weight.times(from).toDecimalPlaces(2));
  const shares = `${formatDecimal(to.times(100))}%–${formatDecimal(from.times(100))}%`;
  const given = shown(cells.score);
  const message: Bilingual = {
    zh: `“${level3.text}”的指标值是“${wanted}”，实际完成“${done}”，应在分值的 ${shares} 之间（${most}–${least} 分），却得 ${given} 分。`,
    en: `"${level3.text}" was to be "${wanted}" and was "${done}": that earns ${shares} of its weight (${most}–${least}), and it scores ${given}.`,
  };
  return failed({
    message,
    expected: `${least}–${most}`,
    actual: given,
    formula: `${formatDecimal(weight)} × ${shares} = ${most}–${least} ≠ ${given}`,
    accepted: acceptedScores(weight, score.decimals, { from, to }),
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: cells.score },
      { role: "weight", leaf: cells.weight },
      { role: "target", leaf: cells.target },
      { role: "actual", leaf: cells.actual },
    ],
  });
}
