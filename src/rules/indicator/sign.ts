import { unitOf, withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { failed, type Outcome, passed, type Rule, type Witness } from "../rule.js";
import { isCost } from "./direction.js";
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

/** What may well be asked for at the least, although it stands among the costs. */
const lowerBounds =
  /节约|节省|降低|减少|压减|下降|压缩|核减|标准|增收|收入|收益|产值|效益|筹|投入|投资|带动|撬动|到位|完成|执行|合规|合格|及时|准确|达标|覆盖|满意/u;
const costWords = /成本|费用|经费|支出|造价|单价|价格/u;

function checkRow(row: Row, target: Figure): Outcome {
  const isLower = target.sign === "≥" || target.sign === ">";
  const isUpper = target.sign === "≤" || target.sign === "<";
  const name = withoutBlanks(row.indicator.level3.text);
  if (isLower && isCost(row) && cannotBeAtLeast(name, target)) return accuse(row, target, "cost");
  if (isUpper && isSatisfaction(row, name, target)) return accuse(row, target, "satisfaction");
  return passed;
}

/** Whether a cost by this name and of this amount can have no lower bound. */
function cannotBeAtLeast(name: string, { quantity }: Figure): boolean {
  if (lowerBounds.test(name)) return false;
  if (/控制率$/u.test(name)) return quantity.value.greaterThanOrEqualTo(100);
  if (!costWords.test(name)) return isMoney(quantity.unit);
  return quantity.unit === "%" ? /率$|比例$/u.test(name) : quantity.unit === null || isMoney(quantity.unit);
}

function isMoney(unit: string | null): boolean {
  const dimension = unit === null ? null : unitOf(unit)?.dimension;
  return dimension === "money" || dimension === "price";
}

/** A name that ends in satisfaction, or a high percentage in its group, which no complaint is measured by. */
function isSatisfaction({ indicator }: Row, name: string, { quantity }: Figure): boolean {
  if (/不满意|投诉/u.test(name)) return false;
  if (/满意(?:度|率|程度)?(?:\([^()]*\))?$/u.test(name)) return true;
  const isGroup = [indicator.level1, indicator.level2].some((level) => level?.text.includes("满意") === true);
  return isGroup && quantity.unit === "%" && quantity.value.greaterThanOrEqualTo(50);
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
    subject: subjectOf(row, "target"),
    evidence: witnesses,
  });
}
