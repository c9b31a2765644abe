import type { Evaluation } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, isBlank, shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";

/** A table with a total has a grade where its form asks for one. */
export const gradeMissing: Rule = {
  id: "completeness/grade",
  severity: "warning",
  page: {
    zh: {
      title: "有总分而没有填写等级",
      compares:
        "表中有填写等级的位置（如“等级：”“自评等级”或“□优 □良 □中 □差”）而没有填写、没有勾选的。没有总得分的表，以及没有等级栏的表，不作判断。",
      why: "等级是自评结果应用的依据，有得分而没有等级，结果不完整。",
      fires: "总分　100　97.5　等级：",
      passes: "总分　100　97.5　等级：优；表中没有等级栏。",
      mend: "按总得分和备注的划分填写等级。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A table with a total has no grade",
      compares:
        "The form has a place for a grade (等级：, 自评等级, or □优 □良 □中 □差) that was left blank or unticked. A table without a total score or without a place for a grade is not judged.",
      why: "The grade is what the result is used for; a score without it is not finished.",
      fires: "总分　100　97.5　等级：",
      passes: "总分　100　97.5　等级：优, or a form with no place for a grade.",
      mend: "Fill the grade in, by the total score and the scale in the notes.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield judge(index, evaluation);
  },
};

function judge(index: number, { grade, total, name }: Evaluation): Outcome {
  const score = told(total.score);
  if (grade === null || score === null) return notRun;
  const isOpen = isBlank(grade) || /^(?:自评)?(?:等级|等次|评级):?$/u.test(withoutBlanks(grade.text));
  if (!isOpen) return passed;
  return failed({
    message: {
      zh: `“${name?.text ?? ""}”自评表的总得分为 ${shown(score.leaf)} 分，没有填写等级。`,
      en: `The table of "${name?.text ?? ""}" has a total score of ${shown(score.leaf)} and no grade.`,
    },
    expected: null,
    actual: grade.text,
    formula: null,
    accepted: null,
    subject: { evaluation: index, field: "grade" },
    evidence: [
      { role: "grade", leaf: grade },
      { role: "total score", leaf: score.leaf },
    ],
  });
}
