import { isLater } from "../../quantity/index.js";
import { shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { actualOf, targetOf } from "./reading.js";
import { hasFullMarks, judgedOf, type Row, rowsOf, subjectOf } from "./rows.js";

/** Full marks for what was finished after its deadline. */
export const lateFullMarks: Rule = {
  id: "indicator/late-full-marks",
  severity: "error",
  page: {
    zh: {
      title: "晚于目标时间完成却得满分",
      compares:
        "指标值和实际完成值都是日期或期限时比较先后，不限于时效指标。只有按最有利的理解仍然晚于目标，并且得分等于分值，才算矛盾：“2021年前”指 2021 年开始以前，所以“2021年12月前”晚于它；“2021年12月前”可以理解为 12 月底以前；只写月份的，按该月第一天与目标比较。实际完成值本身写成期限的，按该期限与目标比较。没有写年份的期限按本年度理解。",
      why: "时效指标没有按期完成，不应得满分；也常常是指标值的年份写错了。",
      fires: "指标值 2021年6月底前，实际完成值 2021年11月20日，分值 8，得分 8。",
      passes: "指标值 2021年底前，实际完成值 2021年12月。",
      mend: "核对两个日期；确实晚了的，扣减得分并说明原因；指标值写错的，按批复的绩效目标更正。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》：未完成的指标不得记满分。",
    },
    en: {
      title: "Full marks for what was late",
      compares:
        "Where target and actual are both dates or deadlines, in any group of indicators. It is a contradiction only when the actual is later by the kindest reading, and the score is the full weight: 2021年前 ends before 2021 begins, so that 2021年12月前 is later; 2021年12月前 may take all of December in; a month alone counts from its first day. An actual that is itself told as a deadline counts as that deadline, and a deadline without a year means the year of the report.",
      why: "What was not done in time should not have full marks. Often it is the year of the target that is wrong.",
      fires: "Target 2021年6月底前, actual 2021年11月20日, weight 8, score 8.",
      passes: "Target 2021年底前, actual 2021年12月.",
      mend: "Check both dates. If the work was late, take points off and say why; if the target is a slip, correct it to what was approved.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure): what was not met has no full marks.",
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
  const [wanted, done] = [targetOf(row), actualOf(row)];
  if (wanted?.kind !== "deadline") return null;
  const judged = judgedOf(row);
  if (done?.kind !== "deadline" || judged === null) return notRun;
  const { target, actual, weight, score } = judged.cells;
  const { level3 } = row.indicator;
  if (!isLater(done.deadline, wanted.deadline) || !hasFullMarks(row)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”应在“${target.text}”完成，实际是“${actual.text}”，晚于目标，却得了满分 ${shown(score)} 分。`,
      en: `"${level3.text}" was due ${target.text} and done ${actual.text}, which is later, and yet has the full ${shown(score)} points.`,
    },
    expected: `< ${shown(weight)}`,
    accepted: `< ${shown(weight)}`,
    actual: shown(score),
    formula: `${actual.text} (≥ ${dayOf(done.deadline.first)}) > ${target.text} (≤ ${dayOf(wanted.deadline.last)}); 得分 ${shown(score)} = 分值 ${shown(weight)}`,
    subject: subjectOf(row, "actual"),
    evidence: [
      { role: "actual", leaf: actual },
      { role: "target", leaf: target },
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
    ],
  });
}

/** 20211231 as 2021-12-31. */
function dayOf(days: number): string {
  const digits = String(days);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
