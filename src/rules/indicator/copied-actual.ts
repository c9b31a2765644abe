import { norms } from "../norms.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { comparable } from "./comparable.js";
import { actualOf, type Figure, targetOf } from "./reading.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** A result that is the target written once more, sign and all. */
export const copiedActual: Rule = {
  id: "indicator/copied-actual",
  severity: "warning",
  page: {
    zh: {
      title: "实际完成值照抄指标值",
      compares:
        "实际完成值带着 ≥、>、≤、< 或“不低于”“以上”“以内”等符号，符号和数字又与指标值相同，即提示。符号在指标性质栏、数字在指标值栏的，合起来比较。数字相同而不带符号的，可能就是完成结果，不提示；“=”也不算。",
      why: "完成值是结果，是多少就写多少，不会是“≥95%”。照抄指标值说明没有统计实际结果。",
      fires: "指标值 ≥95%，实际完成值 ≥95%。",
      passes: "指标值 ≥95%，实际完成值 95%。",
      mend: "填写实际统计的数字。",
      norm: `${norms.projects2020.zh}要求自评数据真实、准确。`,
    },
    en: {
      title: "The actual value is a copy of the target",
      compares:
        "The actual value carries a sign (≥, >, ≤, <, or words such as 不低于, 以上 and 以内), and both the sign and the figure are the target's. A sign in the form's own column counts as the target's. The same figure without a sign may be the result, and so may one with =.",
      why: 'A result is what it is: it has no "≥". A copied target means that nobody counted.',
      fires: "Target ≥95%, actual ≥95%.",
      passes: "Target ≥95%, actual 95%.",
      mend: "Write the figure that was counted.",
      norm: `${norms.projects2020.en}, asks for true and accurate data.`,
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
  const { target, actual, level3 } = row.indicator;
  if (wanted?.kind !== "figure") return null;
  if (done?.kind !== "figure" || target === null || actual === null) return notRun;
  if (!isCopy(wanted, done)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”的实际完成值“${actual.text}”照抄了指标值，连符号也一样；完成结果应是一个确定的数。`,
      en: `The actual value "${actual.text}" of "${level3.text}" repeats its target with its sign; a result is a plain figure.`,
    },
    expected: null,
    actual: actual.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "actual"),
    evidence: [
      { role: "actual", leaf: actual },
      { role: "target", leaf: target },
    ],
  });
}

function isCopy(target: Figure, actual: Figure): boolean {
  if (actual.sign === null || actual.sign === "=" || actual.sign !== target.sign) return false;
  const pair = comparable(target, actual);
  return pair?.target.value.equals(pair.actual.value) === true;
}
