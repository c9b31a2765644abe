import type { Role } from "../../messages/roles.js";
import type { Leaf } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import { shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

const words = { weight: "分值", score: "得分" } as const;

/** Points below nothing. */
export const negative: Rule = {
  id: "indicator/negative",
  severity: "error",
  page: {
    zh: {
      title: "分值或得分为负数",
      compares: "逐行查看分值和得分：小于 0 即为矛盾。名称或所属指标写明是扣分项、减分项的行除外；不是数字的不比较。",
      why: "扣分最多扣到 0 分；负数多半是把“扣几分”填进了得分栏，总分因此失真。",
      fires: "分值 10，得分 -10。",
      passes: "分值 10，得分 0。",
      mend: "得分栏填最后得到的分数，最低为 0；扣了多少写在原因里。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》：未完成的按比例或分档记分，不为负。",
    },
    en: {
      title: "Weight or score below 0",
      compares:
        "Looks at the weight and the score of every row. A figure below 0 is a contradiction, but not in a row that says that it takes points away (扣分项, 减分项). What is no figure is not compared.",
      why: "Deductions end at 0. A negative figure is mostly a deduction written into the score column, and falsifies the total.",
      fires: "Weight 10, score -10.",
      passes: "Weight 10, score 0.",
      mend: "Write what was earned, 0 at least, and put the deduction into the reason.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure): what is missed is scored in proportion or by tier, never below 0.",
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      if (takesAway(row)) continue;
      yield checkCell(row, "weight", row.indicator.weight);
      yield checkCell(row, "score", row.indicator.score);
    }
  },
};

/** Whether a row of the form is there to take points away. */
function takesAway({ indicator: { level1, level2, level3 } }: Row): boolean {
  return [level1, level2, level3].some((name) => /扣分|减分|倒扣/.test(withoutBlanks(name?.text ?? "")));
}

function checkCell(row: Row, field: "weight" | "score", cell: Leaf | null): Outcome {
  const given = told(cell);
  if (given === null) return notRun;
  const { leaf, figure } = given;
  if (!figure.value.lessThan(0)) return passed;
  const role: Role = field;
  const name = row.indicator.level3.text;
  return failed({
    message: {
      zh: `“${name}”的${words[field]}是负数 ${shown(leaf)}。`,
      en: `The ${field} of "${name}" is negative: ${shown(leaf)}.`,
    },
    expected: "≥ 0",
    actual: shown(leaf),
    formula: `${shown(leaf)} < 0`,
    accepted: "≥ 0",
    subject: subjectOf(row, field),
    evidence: [{ role, leaf }],
  });
}
