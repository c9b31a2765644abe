import { isBlank, shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { isWhollyBlank, type Row, rowsOf, subjectOf } from "./rows.js";

/** A weighted row that was not scored. */
export const blankScore: Rule = {
  id: "indicator/blank-score",
  severity: "error",
  page: {
    zh: {
      title: "有分值却没有得分",
      compares:
        "逐行查看分值和得分：分值大于 0，而得分为空（空白、横线、“/”、“无”），即为矛盾。整列都没有打分的表不判断。",
      why: "缺一行得分，总分就无法核对；0 分也要写出来。",
      fires: "指标“社会关注度”，分值 15，得分“—”。",
      passes: "指标“社会关注度”，分值 15，得分 0，并说明了原因。",
      mend: "补填得分；不得分的写 0。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》要求自评内容完整、结果客观。",
    },
    en: {
      title: "A weight without a score",
      compares:
        "Looks at the weight and the score of every row. It is a contradiction when the weight is above 0 and the score is empty (nothing, a dash, a slash, 无). A table whose whole column is empty is not judged.",
      why: "With a score missing the total cannot be checked; a score of 0 has to be written too.",
      fires: "Row 社会关注度: weight 15, score —.",
      passes: "Row 社会关注度: weight 15, score 0, with a reason.",
      mend: "Fill in the score; write 0 where nothing was earned.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure) asks for complete and objective self-evaluations.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const { score, level3 } = row.indicator;
  const given = told(row.indicator.weight);
  if (score === null || given === null) return notRun;
  const weight = given.leaf;
  if (!isBlank(score) || !given.figure.value.greaterThan(0)) return passed;
  if (isWhollyBlank(row.table, "score")) return notRun;
  return failed({
    message: {
      zh: `“${level3.text}”有分值 ${shown(weight)} 分，却没有填写得分。`,
      en: `"${level3.text}" carries a weight of ${shown(weight)}, but no score.`,
    },
    expected: `0–${shown(weight)}`,
    actual: score.text,
    formula: null,
    accepted: `0–${shown(weight)}`,
    subject: subjectOf(row, "score"),
    evidence: [
      { role: "score", leaf: score },
      { role: "weight", leaf: weight },
    ],
  });
}
