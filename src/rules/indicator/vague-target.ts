import { findNumerals, withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { failed, type Outcome, passed, type Rule } from "../rule.js";
import { targetOf } from "./reading.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** Groups of indicators whose targets are figures or dates. */
const measured = /数量|时效|成本/u;

/** Words that name a wish and no measure of it. */
const vague =
  /及时|按时|按期|按进度|提升|提高|改善|增强|加强|促进|推动|推进|显著|明显|良好|较好|优良|合理|有效|稳定|持续|健全|完善|优化|适当|适度|正常|节约|厉行|严格|逐步|进一步|较高|较大/u;

/** Words by which a target can be checked although it has no figure. */
const checkable = /全部|全覆盖|全员|零|预算内|不超|合同|文件|规定|标准|方案|计划/u;

/** A target that nobody can measure where one can be expected to. */
export const vagueTarget: Rule = {
  id: "indicator/vague-target",
  severity: "info",
  page: {
    zh: {
      title: "指标值不可衡量",
      compares:
        "数量、时效、成本指标的指标值是“及时”“提升”“合理”一类的词，没有数字、日期，也没有可以对照的依据，即提示。质量、效益、满意度指标可以用文字表述，不提示；“全覆盖”“按合同约定”等能够对照的，也不提示。",
      why: "数量、时效、成本本可以用数字或日期衡量；写成一个词，完成与否就由填报人自己说了算。",
      fires: "时效指标“工作完成及时性”，指标值“及时”。",
      passes: "时效指标“资金拨付时间”，指标值“2022年11月底前”；社会效益指标“群众获得感”，指标值“提升”。",
      mend: "改成数字或日期，例如完成时间、及时率。",
      norm: `${norms.indicators2021.zh}：指标值要可衡量。`,
    },
    en: {
      title: "A target that cannot be measured",
      compares:
        "The target of a quantity, time or cost indicator is a word such as 及时 (timely), 提升 (improve) or 合理 (reasonable), with no figure, no date and nothing to check it by. Quality, benefit and satisfaction may be told in words. Targets such as 全覆盖 or 按合同约定 can be checked and are left alone.",
      why: "Quantities, times and costs can be measured. With a mere word for a target, whoever fills in the form decides whether it was met.",
      fires: "Time indicator 工作完成及时性, target 及时.",
      passes: "Time indicator 资金拨付时间, target 2022年11月底前; benefit indicator 群众获得感, target 提升.",
      mend: "Give a figure or a date instead: a day of completion, a rate.",
      norm: `${norms.indicators2021.en}: targets are measurable.`,
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
  const { level2, level3, target } = row.indicator;
  if (level2 === null || target === null || !measured.test(withoutBlanks(level2.text))) return null;
  const meaning = targetOf(row);
  if (meaning === null || meaning.kind === "empty") return null;
  if (meaning.kind !== "words" || !isVague(target.text)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”属于${level2.text}，指标值“${target.text}”不可衡量。`,
      en: `"${level3.text}" is under ${level2.text}, and its target "${target.text}" cannot be measured.`,
    },
    expected: null,
    actual: target.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "target"),
    evidence: [{ role: "target", leaf: target }],
  });
}

function isVague(text: string): boolean {
  const plain = withoutBlanks(text);
  return vague.test(plain) && !checkable.test(plain) && findNumerals(plain).length === 0;
}
