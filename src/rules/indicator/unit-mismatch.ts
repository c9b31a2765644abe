import type { Bilingual } from "../../messages/language.js";
import { type Quantity, type Unit, unitOf } from "../../quantity/index.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { areInterchangeable, unitsSlip, withBareMyriad } from "./comparable.js";
import { actualOf, type Figure, targetOf } from "./reading.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** A target in one unit, a result in another. */
export const unitMismatch: Rule = {
  id: "indicator/unit-mismatch",
  severity: "warning",
  page: {
    zh: {
      title: "指标值与实际完成值单位不一致",
      compares:
        "指标值和实际完成值都是数字时比较单位：种类不同（人次与次、人与户、万元与个），同是金额而单位不同（万元与元），或者一方有 % 另一方什么单位也没有，即提示。表中有计量单位栏的，没有写单位的数字按该栏理解。个、家、项等通用量词之间，人与名之间，场与次之间，公里与米等可以换算、换算后相差不到 20 倍的单位之间，次/季度与次之间，不算不一致；除 % 以外，一方没有写单位也不算。",
      why: "单位不一致，完成情况就无法直接比较，也常常是填错了栏或差了一万倍。",
      fires: "指标值 ≥530人次，实际完成值 530次；指标值 ≥95%，实际完成值 95。",
      passes: "计量单位栏为 %，指标值 95，实际完成值 96%。",
      mend: "把实际完成值改成与指标值相同的单位。",
      norm: "财预〔2020〕10号《项目支出绩效评价管理办法》要求自评数据真实、准确；指标值与完成值应当口径一致。",
    },
    en: {
      title: "Units of target and actual differ",
      compares:
        "Where target and actual are both figures, their units are compared. They differ when they are of two kinds (人次 and 次, 人 and 户, 万元 and 个), when both are money in different units (万元 and 元), or when one side has % and the other no unit at all. A form's own column for the unit supplies what a figure lacks. Classifiers of things among themselves, 人 and 名, 场 and 次, measures that convert (公里 and 米) and are then less than 20 times apart, and 次/季度 and 次 count as agreeing, and so does a missing unit other than %.",
      why: "With two units the result cannot be held against its target. Often a figure is in the wrong cell, or ten thousand times too large.",
      fires: "Target ≥530人次, actual 530次. Target ≥95%, actual 95.",
      passes: "Unit column %, target 95, actual 96%.",
      mend: "Write the actual value in the unit of the target.",
      norm: "财预〔2020〕10号 (Ministry of Finance, measures for evaluating project expenditure) asks for true and accurate data; target and result have to be told in one measure.",
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
  const [wanted, done] = [targetOf(row), actualOf(row)];
  if (wanted?.kind !== "figure" || done?.kind !== "figure") return null;
  const { target, actual, level3 } = row.indicator;
  if (target === null || actual === null) return notRun;
  const [a, b] = unitsOf(wanted, done);
  const differ = unitsDiffer(a, b) || unitsSlip(wanted.quantity, done.quantity);
  if (!differ || isBareNothing(wanted) || isBareNothing(done)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”的指标值 ${target.text}（${unitInWords(a).zh}）与实际完成值 ${actual.text}（${unitInWords(b).zh}）单位不一致。`,
      en: `"${level3.text}": the target ${target.text} (${unitInWords(a).en}) and the actual value ${actual.text} (${unitInWords(b).en}) differ in their units.`,
    },
    expected: a,
    actual: b,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "actual"),
    evidence: [
      { role: "actual", leaf: actual },
      { role: "target", leaf: target },
    ],
  });
}

/** Nothing is nothing in any unit: ≤0 beside -5%. */
function isBareNothing({ quantity }: Figure): boolean {
  return quantity.unit === null && quantity.value.isZero();
}

function unitInWords(unit: string | null): Bilingual {
  return unit === null ? { zh: "无单位", en: "no unit" } : { zh: `单位：${unit}`, en: `unit: ${unit}` };
}

function unitsOf(target: Figure, actual: Figure): [string | null, string | null] {
  const unit = (one: Quantity, other: Quantity) => withBareMyriad(one, other).unit;
  return [unit(target.quantity, actual.quantity), unit(actual.quantity, target.quantity)];
}

function unitsDiffer(a: string | null, b: string | null): boolean {
  if (a === b) return false;
  if (a === null || b === null) return (a ?? b) === "%";
  if (areInterchangeable(a, b) || isShorthandRate(a, b) || isShorthandRate(b, a)) return false;
  const [one, other] = [unitOf(a), unitOf(b)];
  // A unit that the table of units does not know may be any spelling of the other.
  if (one === null || other === null) return false;
  return kindsDiffer(one, other, a, b);
}

function kindsDiffer(one: Unit, other: Unit, a: string, b: string): boolean {
  if (one.dimension !== other.dimension) return !isShorthandPrice(one, other);
  switch (one.dimension) {
    case "money":
      return a !== b;
    case "price":
      return !isShorterPrice(a, b) && !isShorterPrice(b, a);
    case "count":
      return one.group !== other.group && a !== "个" && b !== "个";
    default:
      return false;
  }
}

/** What was done in a stretch of time is often told without it: 1次/季度 and 4次. */
function isShorthandRate(whole: string, short: string): boolean {
  const [counted, per] = whole.split("/");
  return counted === short && per !== undefined && /^(?:每|个)?(?:年|季度?|月|周|星期|日|天)$/u.test(per);
}

/** What a price is for is often told in part: 500元/人 beside 500元/人/月. */
function isShorterPrice(short: string, whole: string): boolean {
  const [money, ...parts] = short.split("/");
  const [otherMoney, ...otherParts] = whole.split("/");
  return money === otherMoney && parts.every((part) => otherParts.includes(part));
}

/** A price is often shortened to its money: 500元/人 and 500元. */
function isShorthandPrice(one: Unit, other: Unit): boolean {
  const kinds = new Set([one.dimension, other.dimension]);
  return kinds.has("price") && kinds.has("money");
}
