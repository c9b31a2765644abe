import { isBlankText, withoutBlanks } from "../../quantity/index.js";
import { isBlank, isMissing, shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { isTemplateRow } from "./placeholder-words.js";
import { actualOf } from "./reading.js";
import { isWhollyBlank, type Row, rowsOf, subjectOf } from "./rows.js";

/** Rows that some forms lead without a target by design: how the money was decided on and managed. */
const withoutTargets = /决策|投入|过程|管理/u;

/** A weight for a target that nobody set. */
export const blankTarget: Rule = {
  id: "indicator/blank-target",
  severity: "error",
  page: {
    zh: {
      title: "指标值未填却有分值",
      compares:
        "逐行查看指标值和分值：分值大于 0，而指标值为空（空白、横线、“/”、只有单位没有数字），即为矛盾。调整后指标值空白而年初指标值已填的，视为未作调整；决策、投入、过程、管理类指标和预算执行率行本来可以没有指标值，不判断；整列都没有填写的表也不判断。",
      why: "没有目标就无从衡量完成情况，这一行的得分没有参照。",
      fires: "指标“工作完成及时性”，指标值“-”，实际完成值“及时”，分值 11。",
      passes: "年初指标值 40 场，调整后指标值空白：目标没有调整。",
      mend: "按预算批复时确定的绩效目标补填指标值。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》：自评指标以预算批复时确定的绩效指标为准。",
    },
    en: {
      title: "A weight without a target",
      compares:
        "Looks at the target and the weight of every row. It is a contradiction when the weight is above 0 and the target is empty (nothing, a dash, a slash, or a unit without its figure). A blank adjusted target beside a filled initial one means that nothing was adjusted. Rows on decisions, input, process and management and the row of the execution rate may lack a target by design and are not judged, nor is a table whose whole column is empty.",
      why: "Without a target there is nothing to measure the result against.",
      fires: 'Row 工作完成及时性: target "-", actual 及时, weight 11.',
      passes: "Initial target 40 场, adjusted target blank: the target was not adjusted.",
      mend: "Fill in the target that was approved with the budget.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure): the indicators are those approved with the budget.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const { target, level3 } = row.indicator;
  const given = told(row.indicator.weight);
  if (target === null || given === null) return notRun;
  const weight = given.leaf;
  if (!isBlank(target) || !given.figure.value.greaterThan(0)) return passed;
  if (isTemplateRow(level3.text, target.text)) return passed;
  if (isWhollyBlank(row.table, "target") || needsNoTarget(row)) return notRun;
  if (!isMissing(row.indicator.initialTarget)) return passed;
  if (isNone(target.text) && !resultIsFigure(row)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”有分值 ${shown(weight)} 分，却没有填写指标值。`,
      en: `"${level3.text}" carries a weight of ${shown(weight)}, but no target.`,
    },
    expected: null,
    actual: target.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "target"),
    evidence: [
      { role: "target", leaf: target },
      { role: "weight", leaf: weight },
    ],
  });
}

function needsNoTarget({ indicator }: Row): boolean {
  const levels = [indicator.level1, indicator.level2].map((level) => withoutBlanks(level?.text ?? ""));
  const isExecution = /^(?:预算|资金)?(?:预算)?执行率/u.test(withoutBlanks(indicator.level3.text));
  return isExecution || levels.some((level) => withoutTargets.test(level));
}

/** The word 无, which may be the target itself: no complaint, no accident. */
function isNone(text: string): boolean {
  return !isBlankText(text) && withoutBlanks(text).startsWith("无");
}

function resultIsFigure(row: Row): boolean {
  const actual = actualOf(row);
  return actual?.kind === "figure" && actual.quantity.value.greaterThan(0);
}
