import type { Indicator } from "../../model/index.js";
import { isBlankText, withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { isMissing } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { isTemplateName } from "./placeholder-words.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** One indicator counted twice in one table. */
export const duplicate: Rule = {
  id: "indicator/duplicate",
  severity: "warning",
  page: {
    zh: {
      title: "同一张表中指标重复",
      compares:
        "同一张自评表中，两行的三级指标名称相同、指标值也相同，即提示，不论是否在同一个二级指标下。名称前的“指标1：”和空格不计；指标性质、计量单位不同的，或者没有填写指标值的，不算重复。",
      why: "同一结果得了两次分，等于加大了它的权重。",
      fires: "“培训人次”，指标值 230 人次，一行分值 8，另一行分值 11。",
      passes: "两行都叫“培训人次”，指标值分别为 230 人次和 120 人次。",
      mend: "删去重复的一行，把分值并入保留的一行；两行确实不同的，在名称中写明区别。",
      norm: `${norms.projects2020.zh}要求自评指标与权重合理。`,
    },
    en: {
      title: "One indicator stands twice in a table",
      compares:
        'Two rows of one table have the same third-level name and the same target, be it under one second-level indicator or two. Blanks and a number such as "指标1：" before the name do not count. Rows that differ in their nature or unit, and rows without a target, are no duplicates.',
      why: "One result is scored twice, and so has more weight than it was given.",
      fires: "培训人次, target 230 人次, once with a weight of 8 and once with 11.",
      passes: "Two rows named 培训人次, with targets of 230 人次 and 120 人次.",
      mend: "Strike one of the rows and give its weight to the other; if they differ, let their names say so.",
      norm: `${norms.projects2020.en}, asks for sound indicators and weights.`,
    },
  },
  *check(facts) {
    const before = new Map<string, Row>();
    for (const row of rowsOf(facts)) {
      const key = keyOf(row);
      const first = key === null ? undefined : before.get(key);
      if (key !== null && first === undefined) before.set(key, row);
      yield key === null ? notRun : first === undefined ? passed : accuse(row, first.indicator);
    }
  },
};

/** What two rows have in common that are one; null for a row that lacks a name or a target of its own. */
function keyOf({ evaluation, indicator }: Row): string | null {
  const { level3, target, nature, measureUnit } = indicator;
  const name = withoutBlanks(level3.text).replace(/^指标\d{1,2}[:.、]/u, "");
  if (isMissing(target) || isTemplateName(level3.text) || isBlankText(name)) return null;
  const cells = [target, nature, measureUnit].map((leaf) => withoutBlanks(leaf?.text ?? ""));
  return [evaluation, name, ...cells].join("\n");
}

function accuse(row: Row, first: Indicator): Outcome {
  const { level3, target } = row.indicator;
  return failed({
    message: {
      zh: `“${level3.text}”（指标值 ${target?.text ?? ""}）在同一张表中出现了两次。`,
      en: `"${level3.text}" with the target ${target?.text ?? ""} stands twice in one table.`,
    },
    expected: null,
    actual: level3.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "level3"),
    evidence: [
      { role: "indicator name", leaf: level3 },
      { role: "same indicator", leaf: first.level3 },
    ],
  });
}
