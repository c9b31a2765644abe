import type { Evaluation } from "../../model/index.js";
import { isBlankText, withoutBlanks } from "../../quantity/index.js";
import { isBlank, shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { isTemplateRow } from "./placeholder-words.js";
import { targetOf } from "./reading.js";
import { isWhollyBlank, type Row, rowsOf, subjectOf } from "./rows.js";

/** A score for a result that nobody wrote down. */
export const blankActualScored: Rule = {
  id: "indicator/blank-actual-scored",
  severity: "error",
  page: {
    zh: {
      title: "实际完成值未填却有得分",
      compares:
        "逐行查看实际完成值和得分：完成值为空（空白、横线、“/”、只有单位没有数字），而得分大于 0，即为矛盾。完成值写“无”时，只有指标值是大于 0 的数才算未填——“无事故”一类的指标写“无”就是完成情况。整列都没有填写而各行有得分的，整张表指出一次；从文本读出的表除外，因为文本里看不出空格。",
      why: "没有完成值，得分就没有依据，复核时一般按未完成处理。",
      fires: "指标“购置设备台数”，指标值 ≥58 台，实际完成值空白，分值 9，得分 9。",
      passes: "指标“安全事故起数”，指标值 0 起，实际完成值“无”，得分 5。",
      mend: "补填实际完成值；确实没有完成的，得分改为 0 并说明原因。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》要求自评内容完整、数据真实。",
    },
    en: {
      title: "A score without an actual value",
      compares:
        "Looks at the actual value and the score of every row. It is a contradiction when the actual is empty (nothing, a dash, a slash, or a unit without its figure) and the score is above 0. The word 无 (none) counts as empty only where the target is a figure above 0: for accidents it is the result. A table whose whole column is empty while its rows have scores is told once; but not one read from text, which does not show blank cells.",
      why: "Without a result there is nothing that the score rests on; reviewers usually treat such a row as not done.",
      fires: "Row 购置设备台数: target ≥58 台, actual blank, weight 9, score 9.",
      passes: "Row 安全事故起数: target 0 起, actual 无, score 5.",
      mend: "Fill in the actual value. If nothing was done, set the score to 0 and give the reason.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure) asks for complete and true self-evaluations.",
    },
  },
  *check(facts) {
    const judged = new Set<Evaluation>();
    for (const row of rowsOf(facts)) {
      if (!isWhollyBlank(row.table, "actual")) yield checkRow(row);
      else if (!judged.has(row.table)) yield checkColumn(row);
      judged.add(row.table);
    }
  },
};

/** A table without a single result, by its first row. */
function checkColumn({ evaluation, table }: Row): Outcome {
  const scored = table.indicators.flatMap(({ actual, score }) => {
    const given = told(score);
    return actual === null || given === null || !given.figure.value.greaterThan(0)
      ? []
      : [{ actual, score: given.leaf }];
  });
  const [first] = scored;
  // Text shows no blank cells: a column without any value may be one that was not told apart from its neighbour.
  if (first === undefined || scored.length < table.indicators.length / 2 || "line" in first.actual) return notRun;
  return failed({
    message: {
      zh: `自评表的实际完成值一项都没有填写，却有 ${scored.length} 项指标得了分。`,
      en: `No row of the table has an actual value, and yet ${scored.length} of them have a score.`,
    },
    expected: null,
    actual: first.actual.text,
    formula: null,
    accepted: null,
    subject: { evaluation, field: "actual" },
    evidence: scored.flatMap(({ actual, score }) => [
      { role: "actual" as const, leaf: actual },
      { role: "score" as const, leaf: score },
    ]),
  });
}

function checkRow(row: Row): Outcome {
  const { actual, level3 } = row.indicator;
  const given = told(row.indicator.score);
  if (actual === null || given === null) return notRun;
  const score = given.leaf;
  if (!isBlank(actual) || !given.figure.value.greaterThan(0)) return passed;
  if (isTemplateRow(level3.text, actual.text)) return passed;
  if (isNone(actual.text) && !asksForMoreThanNone(row)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”的实际完成值未填写，却得了 ${shown(score)} 分。`,
      en: `"${level3.text}" has no actual value, and yet a score of ${shown(score)}.`,
    },
    expected: null,
    actual: actual.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "actual"),
    evidence: [
      { role: "actual", leaf: actual },
      { role: "score", leaf: score },
    ],
  });
}

/** The word 无, which may be a result. */
function isNone(text: string): boolean {
  return !isBlankText(text) && withoutBlanks(text).startsWith("无");
}

function asksForMoreThanNone(row: Row): boolean {
  const target = targetOf(row);
  const isBound = target?.kind === "figure" && (target.sign === "≤" || target.sign === "<");
  return target?.kind === "figure" && !isBound && target.quantity.value.greaterThan(0);
}
