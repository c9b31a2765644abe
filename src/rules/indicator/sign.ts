import { withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { failed, type Outcome, passed, type Rule, type Witness } from "../rule.js";
import { mistakenSign } from "./mistaken-sign.js";
import { type Figure, targetOf } from "./reading.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** A sign by which the target asks for what nobody wants. */
export const sign: Rule = {
  id: "indicator/sign",
  severity: "warning",
  page: {
    zh: {
      title: "指标值的符号方向不对",
      compares:
        "成本指标的金额、成本费用类的比率用了 ≥ 或 >，或者满意度用了 ≤ 或 <，即提示。可以要求不低于的不提示：节约、降低、增收、筹集、补助标准等；“成本控制率”只在 ≥100% 时提示；不满意率、投诉率用 ≤ 是对的。没有符号、符号为“=”的不判断。",
      why: "成本“≥”等于要求多花钱，满意度“≤”等于要求不满意。符号填反，是否完成就判断反了。",
      fires: "成本指标“项目总成本”，指标值 ≥241.77 万元。",
      passes: "成本指标“成本节约率”，指标值 ≥5%；“补助标准”，指标值 ≥8400 元。",
      mend: "把符号改成 ≤（成本）或 ≥（满意度），再核对得分。",
      norm: `${norms.indicators2021.zh}：成本指标反映的是控制在多少以内。`,
    },
    en: {
      title: "The sign of the target cannot be meant",
      compares:
        "A cost indicator's amount, or a rate of costs or fees, has ≥ or >; or satisfaction has ≤ or <. Not told of: what may well have a lower bound, such as savings, reductions, income, funds raised, or a standard of benefits. A cost control rate is told of only from 100 % on; ≤ is right for dissatisfaction and complaints. Targets without a sign or with = are not judged.",
      why: "≥ on a cost asks to spend more, and ≤ on satisfaction asks for less of it. With the sign reversed, so is the judgement of what was met.",
      fires: "Cost indicator 项目总成本, target ≥241.77 万元.",
      passes: "Cost indicator 成本节约率, target ≥5%; 补助标准, target ≥8400 元.",
      mend: "Change the sign to ≤ for a cost and ≥ for satisfaction, and check the score again.",
      norm: `${norms.indicators2021.en}: a cost indicator tells what costs are kept within.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      const target = targetOf(row);
      if (target?.kind === "figure" && target.sign !== null) yield checkRow(row, target);
    }
  },
};

function checkRow(row: Row, target: Figure): Outcome {
  const kind = mistakenSign(row, target);
  return kind === null ? passed : accuse(row, target, kind);
}

function accuse(row: Row, target: Figure, kind: "cost" | "satisfaction"): Outcome {
  const { indicator } = row;
  const printed = target.sign ?? "";
  const [right, group] = kind === "cost" ? ["≤", "成本"] : ["≥", "满意度"];
  const witnesses = [
    { role: "target" as const, leaf: indicator.target },
    { role: "nature" as const, leaf: indicator.nature },
  ].flatMap(({ role, leaf }): Witness[] => (leaf === null || withoutBlanks(leaf.text) === "" ? [] : [{ role, leaf }]));
  return failed({
    message: {
      zh: `“${indicator.level3.text}”是${group}指标，指标值却用了“${printed}”，应为“${right}”。`,
      en: `"${indicator.level3.text}" is a ${kind} indicator, but its target has the sign ${printed} where ${right} is meant.`,
    },
    expected: right ?? null,
    actual: printed,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "target"),
    evidence: witnesses,
  });
}
