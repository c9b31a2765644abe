import { formatDecimal } from "../../quantity/index.js";
import { shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { achievementOf, belowRange } from "./achievement.js";
import { targetOf } from "./reading.js";
import { hasFullMarks, judgedOf, type Row, rowsOf, subjectOf } from "./rows.js";

/** Full marks for a missed target. */
export const shortfallFullMarks: Rule = {
  id: "indicator/shortfall-full-marks",
  severity: "error",
  silences: ["indicator/shortfall-score"],
  page: {
    zh: {
      title: "未达到指标值却得满分",
      compares:
        "指标值和实际完成值都是同一种数量时，比较是否达到：≥、> 和“不低于”等越多越好，≤、< 和“不超过”“以内”等越少越好；没有符号的，成本指标越少越好，指标值为 0 的事故、投诉等也是，其他越多越好。没有达到而得分等于分值，即为矛盾；预算执行率一行因四舍五入得满分、差不足 0.1 分的除外。“=”只在少于指标值（成本指标为多于）时算未达到，多做不算。正好等于“>”“<”的界限、单位不同又不能换算、约数、区间（完成值低于下限的除外）、两个数看来不是同一口径，或者名称本身说不清多好还是少好（投诉、故障、变动率、结余率、指标值不到 50% 的一般比率等）而又没有符号的，以及符号方向显然填反（由 indicator/sign 提示）的，不判断。一方没有写单位的按同一单位比较。",
      why: "定量指标没有完成的按完成比例得分；未完成还得满分，是抽查复核中最常被退回的问题。",
      fires: "指标值 ≥95%，实际完成值 84%，分值 10，得分 10。",
      passes:
        "指标值 ≥112.43 万元，实际完成值 112.4 万元：同一金额，小数位不同；指标值 1000 人次，实际完成值 1070 人次。",
      mend: "核实实际完成值；确未达到的，按比例重算得分，并填写偏差原因和改进措施。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》关于定量指标得分的规定。",
    },
    en: {
      title: "Full marks for a missed target",
      compares:
        "Where target and actual are figures of one quantity: ≥, > and words such as 不低于 mean that more is better, ≤, < and words such as 不超过 or 以内 that less is. Without a sign less is better for cost indicators and for accidents, complaints and the like of which there were to be 0, and more for all others. A missed target with the full weight as its score is a contradiction, except for a row on the rate of execution that loses less than 0.1 points to its formula. Under = only less than the target counts as missed (for costs: more); doing more does not. Not judged: a figure right on a strict bound, units that do not convert, approximate figures, ranges other than results below their lower end, figures that seem to be of two scales, and unsigned rows whose name leaves the direction open (complaints, faults, rates of change, balances, other rates with a target below 50%), and targets whose sign cannot be meant, which indicator/sign tells of. Where one side has no unit, it is taken to be the other's.",
      why: "A quantitative indicator that was not met is scored in proportion. Full marks for it are what re-checks send back most often.",
      fires: "Target ≥95%, actual 84%, weight 10, score 10.",
      passes:
        "Target ≥112.43 万元, actual 112.4 万元: one amount with different decimals. Target 1000 人次, actual 1070 人次.",
      mend: "Check the actual value. If it stands, score it in proportion and fill in the reason and the remedy.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure), on the scores of quantitative indicators.",
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
  const below = belowRange(row);
  if (targetOf(row)?.kind !== "figure" && below === null) return null;
  const achievement = below ?? achievementOf(row);
  const judged = judgedOf(row);
  if (achievement === null || judged === null || achievement.outcome === "unsure") return notRun;
  const { target, actual, weight, score } = judged.cells;
  const { level3 } = row.indicator;
  if (achievement.outcome === "met" || !hasFullMarks(row)) return passed;
  const [wanted, done] = [achievement.target.value, achievement.actual.value];
  const unit = achievement.unit ?? "";
  const comparison = `${formatDecimal(done)}${unit} ${done.lessThan(wanted) ? "<" : ">"} ${formatDecimal(wanted)}${unit}`;
  return failed({
    message: {
      zh: `“${level3.text}”的指标值是 ${target.text}，实际完成 ${actual.text}，没有完成目标，却得了满分 ${shown(score)} 分。`,
      en: `"${level3.text}" has the target ${target.text} and the actual value ${actual.text}: it missed its target, and yet has the full ${shown(score)} points.`,
    },
    expected: `< ${shown(weight)}`,
    accepted: `< ${shown(weight)}`,
    actual: shown(score),
    formula: `${comparison}; 得分 ${shown(score)} = 分值 ${shown(weight)}`,
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
      { role: "target", leaf: target },
      { role: "actual", leaf: actual },
    ],
  });
}
