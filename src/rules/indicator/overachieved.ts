import { type Decimal, formatDecimal, least, type Printed } from "../../quantity/index.js";
import { withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { profileFor, type RuleOption, thresholdFor } from "../settings.js";
import { achievementOf } from "./achievement.js";
import { targetOf } from "./reading.js";
import { givesReason, hasFullMarks, judgedOf, type Row, rowsOf, subjectOf } from "./rows.js";

const ratioOption: RuleOption = {
  name: "ratio",
  title: { zh: "实际完成值 ÷ 指标值，超过即须说明原因", en: "actual ÷ target, above which a reason is due" },
  unit: "ratio",
  fallback: ({ overachievement }) => overachievement,
};

/** Far more than was planned, and not a word on why. */
export const overachieved: Rule = {
  id: "indicator/overachieved",
  severity: "warning",
  options: [ratioOption],
  page: {
    zh: {
      title: "大幅超额完成而未说明原因",
      compares:
        "越多越好的数量（有 ≥、> 等符号，或没有符号的非成本指标），实际完成值超过指标值的 130%（比例可以设定，有的地方为 120%；广西式样的表达到 130% 即算），得满分，原因栏为空（空白、横线、“/”、“无”），即提示。“=”和越少越好的指标、指标值为 0 的、单位不同的、约数不判断；表中没有原因栏的不比较。",
      why: "完成值远超目标，多半是目标定得偏低或统计口径变了，需要分析原因。本规则不认为应当扣分。",
      fires: "指标值 200 篇，实际完成值 536 篇，得满分，偏差原因空白。",
      passes: "指标值 230 人次，实际完成值 370 人次，偏差原因写“上级追加任务”。",
      mend: "在偏差原因栏说明超额的原因；属于目标偏低的，写明下年度如何调整。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》：完成值远超指标值的，要分析原因。",
    },
    en: {
      title: "Far above the target without a reason",
      compares:
        "For figures of which more is better (a sign such as ≥ or >, or no sign outside the cost indicators): the actual is above 130 % of the target (the ratio can be set, and some places take 120 %; in forms of Guangxi 130 % itself counts), the row has full marks, and its reason cell is empty (nothing, a dash, a slash, 无). Not judged: targets with = or of which less is better, a target of 0, units that differ, approximate figures. Where the form has no column for reasons nothing is compared.",
      why: "A result far above its target mostly means that the target was low or was counted otherwise. The cause has to be told. The rule never says that points should go.",
      fires: "Target 200 篇, actual 536 篇, full marks, reason blank.",
      passes: "Target 230 人次, actual 370 人次, with the reason 上级追加任务.",
      mend: "Give the cause in the reason column. If the target was low, say how the next one will be set.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure) asks for the cause of a result far above its target.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      const outcome = checkRow(row, {
        ratio: thresholdFor(facts, overachieved, ratioOption, row.table),
        isIncluded: profileFor(facts, row.table).overachievementIncluded,
      });
      if (outcome !== null) yield outcome;
    }
  },
};

/** The ratio that asks for a reason, and whether a result of just that ratio is asked already. */
interface Bound {
  readonly ratio: Decimal;
  readonly isIncluded: boolean;
}

function checkRow(row: Row, { ratio, isIncluded }: Bound): Outcome | null {
  if (targetOf(row)?.kind !== "figure") return null;
  const achievement = achievementOf(row);
  const { deviation, level3 } = row.indicator;
  if (achievement === null || achievement.outcome === "unsure") return notRun;
  if (achievement.direction !== "more" || !achievement.target.value.greaterThan(0)) return null;
  const judged = judgedOf(row);
  if (deviation === null || judged === null) return notRun;
  const { target, actual, score } = judged.cells;
  const limit = achievement.target.value.times(ratio);
  // A result that is told coarsely may be less than it looks: its least exact figure has to be above the limit.
  const isFar =
    least(achievement.actual).greaterThanOrEqualTo(limit) || isCountFrom(achievement.actual, limit, isIncluded);
  if (!isFar || givesReason(deviation) || !hasFullMarks(row)) return passed;
  const share = formatDecimal(achievement.actual.value.div(achievement.target.value).times(100).toDecimalPlaces(1));
  const most = formatDecimal(ratio.times(100));
  return failed({
    message: {
      zh: `“${level3.text}”的指标值是 ${target.text}，实际完成 ${actual.text}，为目标的 ${share}%，${isIncluded ? "达到" : "超过"} ${most}%，没有说明原因。`,
      en: `"${level3.text}" has the target ${target.text} and the actual value ${actual.text}: ${share}% of the target, ${isIncluded ? "at or above" : "above"} ${most}%, with no reason given.`,
    },
    expected: `${isIncluded ? "<" : "≤"} ${formatDecimal(limit)}`,
    accepted: withUnit(`${isIncluded ? "<" : "≤"} ${formatDecimal(limit)}`, achievement.unit),
    actual: formatDecimal(achievement.actual.value),
    formula: `${formatDecimal(achievement.actual.value)} ÷ ${formatDecimal(achievement.target.value)} = ${share}% ${isIncluded ? "≥" : ">"} ${most}%`,
    subject: subjectOf(row, "actual"),
    evidence: [
      { role: "actual", leaf: actual },
      { role: "target", leaf: target },
      { role: "score", leaf: score },
      { role: "reason", leaf: deviation },
    ],
  });
}

/** Whole things are counted and not rounded. */
function isCountFrom({ value, decimals }: Printed, limit: Decimal, isIncluded: boolean): boolean {
  return decimals === 0 && (isIncluded ? value.greaterThanOrEqualTo(limit) : value.greaterThan(limit));
}
