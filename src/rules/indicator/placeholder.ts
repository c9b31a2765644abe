import type { Indicator, Leaf } from "../../model/index.js";
import { norms } from "../norms.js";
import { isMissing } from "../operands.js";
import { failed, type Outcome, passed, type Rule } from "../rule.js";
import { isTemplateName, templateText } from "./placeholder-words.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** Cells that a unit fills in by hand. */
const filledCells = ["level3", "target", "actual", "deviation"] as const satisfies readonly (keyof Indicator)[];

/** Cells of which one tells that a row is in use. */
const usedCells = ["weight", "score", "actual", "target"] as const satisfies readonly (keyof Indicator)[];

/** Text of the form's template that was left in. */
export const placeholder: Rule = {
  id: "indicator/placeholder",
  severity: "warning",
  page: {
    zh: {
      title: "模板文字未删改",
      compares:
        "三级指标名称还是“指标2：”“……”一类的模板文字，而该行填了指标值、完成值、分值或得分；或者名称、指标值、完成值、原因中留有“（100字以内）”“请填写”“≥XX个”一类的提示，即提示。整行空着的模板行不提示。",
      why: "模板文字说明这一行没有认真填写，它的分值和得分没有对应的内容。",
      fires: "三级指标“指标2：”，指标值“增强”，分值 15，得分 15。",
      passes: "最后一行“……”，其余各栏空白。",
      mend: "写上真实的指标名称和内容；用不到的行连同分值一起删去。",
      norm: `${norms.projects2020.zh}要求自评表内容完整。`,
    },
    en: {
      title: "Text of the template was left in",
      compares:
        'The third-level name is still that of the form ("指标2：", "……") in a row that has a target, an actual, a weight or a score; or a name, target, actual or reason still has a remark such as "（100字以内）", "请填写" or "≥XX个". A row of the template that is otherwise blank is left alone.',
      why: "Such a row was not really filled in: its weight and score stand for nothing.",
      fires: "Third-level name 指标2：, target 增强, weight 15, score 15.",
      passes: "A last row …… with every other cell blank.",
      mend: "Write the real name and content, or strike the row together with its weight.",
      norm: `${norms.projects2020.en}, asks for complete tables.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) yield checkRow(row);
  },
};

function checkRow(row: Row): Outcome {
  const { indicator } = row;
  if (isTemplateName(indicator.level3.text)) {
    const isUsed = usedCells.some((field) => !isMissing(indicator[field]));
    return isUsed ? accuse(row, "level3", indicator.level3, indicator.level3.text) : passed;
  }
  for (const field of filledCells) {
    const leaf = indicator[field];
    const found = leaf === null ? null : templateText(leaf.text);
    if (leaf !== null && found !== null) return accuse(row, field, leaf, found);
  }
  return passed;
}

function accuse(row: Row, field: keyof Indicator, leaf: Leaf, found: string): Outcome {
  const name = row.indicator.level3.text;
  return failed({
    message:
      field === "level3"
        ? {
            zh: `三级指标“${name}”是模板文字，没有写明指标内容。`,
            en: `The indicator's name "${name}" is text of the template.`,
          }
        : {
            zh: `“${name}”一行留有模板文字“${found}”。`,
            en: `The row "${name}" still has text of the template: "${found}".`,
          },
    expected: null,
    actual: found,
    formula: null,
    accepted: null,
    subject: subjectOf(row, field),
    evidence: [{ role: "template text", leaf }],
  });
}
