import type { NarrativeFigure, UnitPriceStatement } from "../../model/index.js";
import {
  acceptedRun,
  convert,
  derivedContradicts,
  exactSpan,
  formatDecimal,
  greatest,
  least,
  type Printed,
  productSpan,
  type Run,
  spanOf,
  unitOf,
} from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { exactFigure, itemName, toldSpan } from "../statement-figures.js";

/** Price × count = amount. */
export const unitPrice: Rule = {
  id: "budget/unit-price",
  severity: "error",
  page: {
    zh: {
      title: "标准乘以数量不等于金额",
      compares:
        "同一句中的标准（单价）× 数量与金额比较，先换算成元。标准是一个区间的，金额须落在最低标准与最高标准对应的金额之间。标准按人计、数量按月计等单位对不上的，以及分次、分期发放的，有约数的，不作判断；一个标准之前列有几个数量的，只有“其中”各项恰好合成总数时才用总数；“人均”“平均单价”是算出来的平均数，按其精度放宽。",
      why: "标准、数量、金额由同一笔发放决定，三者对不上，说明至少一个数有误，或多发、少发。",
      fires: "“按 800 元/人的标准发放 250 人次共 25 万元”：800 × 250 = 200000 元 = 20 万元 ≠ 25 万元。",
      passes: "“按 800 元/人的标准发放 250 人次共 20 万元”。",
      mend: "对照发放表核对标准、人数和金额。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Price times count is not the amount",
      compares:
        "The price times the count with the amount of the same clause, in 元. For a range of prices, the amount has to lie between what the lowest and what the highest price give. Silent where the units do not fit (a price a month with a count of people), where each was paid several times (分两次) or where a figure is approximate; where several counts stand before one price, their whole is taken only if they make it up. An average (人均, 平均单价) is taken at its printed precision.",
      why: "Price, count and amount belong to one payment. Where they do not fit, one of them is wrong, or too much or too little was paid.",
      fires: "“按 800 元/人的标准发放 250 人次共 25 万元”: 800 × 250 = 200000 元 = 20 万元 ≠ 25 万元.",
      passes: "“按 800 元/人的标准发放 250 人次共 20 万元”.",
      mend: "Check the price, the count and the amount against the payment list.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    for (const statement of statements) {
      if (statement.kind === "unit-price") yield judge(statement, itemName(report, statement));
    }
  },
};

function judge(statement: UnitPriceStatement, item: string | null): Outcome {
  const { priceLow, priceHigh, per, count, amount, sentence, project } = statement;
  const low = inYuan(priceLow);
  const high = inYuan(priceHigh);
  const number = exactFigure(count);
  const paid = inYuan(amount);
  if (low === null || high === null || number === null || paid === null) return notRun;
  if (!counts(per, count.leaf.unit)) return notRun;
  const isAverage = /[人户平]\s*均/u.test(sentence.text);
  const cost = (price: Printed) =>
    productSpan(isAverage ? spanOf(price) : exactSpan(price.value), toldSpan(number, count.leaf.unit));
  const isRange = !low.value.equals(high.value);
  const holds = (told: Printed): boolean =>
    isRange
      ? !greatest(told).lessThan(cost(low).least) && !least(told).greaterThan(cost(high).greatest)
      : !derivedContradicts(cost(low), told);
  if (holds(paid)) return passed;
  const costs = { least: cost(low).least, greatest: cost(high).greatest };
  const from = inUnit(low.value.times(number.value), amount.leaf.unit);
  const to = inUnit(high.value.times(number.value), amount.leaf.unit);
  const expected = isRange ? `${from}–${to}` : from;
  const unit = amount.leaf.unit;
  const prices = isRange ? `${shown(priceLow.leaf)}–${shown(priceHigh.leaf)}` : shown(priceLow.leaf);
  const priced = withUnit(prices, priceLow.leaf.unit);
  const told = withUnit(shown(amount.leaf), unit);
  const counted = withUnit(shown(count.leaf), count.leaf.unit);
  return failed({
    message: {
      zh: `标准 ${priced}、数量 ${counted}，应为 ${withUnit(expected, unit)}，正文写为 ${told}。`,
      en: `At ${priced}, ${counted} come to ${withUnit(expected, unit)}, but the narrative gives ${told}.`,
    },
    expected,
    actual: shown(amount.leaf),
    formula: `${prices} × ${shown(count.leaf)} = ${withUnit(expected, unit)} ≠ ${told}`,
    accepted: acceptedText([inUnitOf(acceptedRun(costs, paid.decimals, holds), unit)], { unit }),
    subject: { project, item, field: "unit-price" },
    evidence: [
      { role: "amount told", leaf: amount.leaf },
      { role: "unit price", leaf: priceLow.leaf },
      ...(isRange ? [{ role: "unit price" as const, leaf: priceHigh.leaf }] : []),
      { role: "count told", leaf: count.leaf },
    ],
  });
}

/** Money in 元: a price's unit is what stands before "/". */
function inYuan(figure: NarrativeFigure): Printed | null {
  const value = exactFigure(figure);
  const [money = ""] = (figure.leaf.unit ?? "").split("/");
  return value === null ? null : convert(value, money, "元");
}

function inUnit(yuan: Printed["value"], unit: string | null): string {
  const converted = unit === null ? null : convert({ value: yuan, decimals: 0 }, "元", unit);
  return formatDecimal(converted?.value ?? yuan);
}

/** A run of amounts in 元 as one in another unit. */
function inUnitOf(run: Run | null, unit: string | null): Run | null {
  if (run === null || unit === null) return run;
  const [from, to] = [run.least, run.greatest].map((value) => convert({ value, decimals: run.decimals }, "元", unit));
  return from == null || to == null ? run : { least: from.value, greatest: to.value, decimals: from.decimals };
}

/** Counts of people and of people's visits are both paid per head. */
const HEADS = new Set(["count:persons", "count:personTimes"]);

/** Whether a price per one thing can be multiplied by a count in that unit. */
function counts(per: string, unit: string | null): boolean {
  if (unit === null) return false;
  const thing = per.replace(/^每/u, "");
  if (thing === unit) return true;
  const a = unitOf(thing);
  const b = unitOf(unit);
  if (a === null || b === null) return false;
  return a.name === b.name || (HEADS.has(a.group) && HEADS.has(b.group));
}
