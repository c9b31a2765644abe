import type { UnitPriceStatement } from "../../../model/index.js";
import { unitOf } from "../../../quantity/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** A price by the month or the day needs a number of months, which such a clause does not tell. */
const BY_TIME = /[月年天日周季时]|学期/;
const EACH_TIME = /每(?:[月年天日周季]|学期|半年)/;
const RANGE = /^[-~—–－～至到]+$/;
const SEGMENT_END = /[;。]/;

interface Price {
  readonly low: Figure;
  readonly high: Figure;
  /** what it is per; null where the words do not say ("800 元的标准") */
  readonly per: string | null;
  /** index of `high` among the sentence's figures, and of `low` */
  readonly index: number;
  readonly first: number;
}

/** "按 1000 元/人的标准发放 910 人次共 91 万元": price, count and amount follow each other in one clause. */
export function readUnitPrices(telling: Telling): UnitPriceStatement[] {
  const { figures, passage } = telling;
  return figures.flatMap((_, index) => {
    const price = priceAt(telling, index);
    if (price === null || followsPrice(telling, price)) return [];
    const terms = termsOf(telling, price) ?? termsBefore(telling, price);
    if (terms === null) return [];
    const per = price.per === null ? terms.count.quantity.unit : countedAs(telling, price.per, terms.count);
    if (per === null || !countsThat(per, terms.count)) return [];
    return [
      {
        ...telling.place,
        kind: "unit-price",
        priceLow: inUnitOf(narrativeFigure(passage, price.low), price.high),
        priceHigh: inUnitOf(narrativeFigure(passage, price.high), price.high),
        per,
        count: narrativeFigure(passage, terms.count),
        amount: narrativeFigure(passage, terms.amount),
      },
    ];
  });
}

/** Whether another price stands right before: what is counted and paid behind them is paid by both. */
function followsPrice(telling: Telling, { first, low }: Price): boolean {
  const before = telling.figures[first - 1];
  if (before === undefined) return false;
  // "按一档 2000 元、二档 1500 元的标准": the words for a price may stand behind the last of them alone.
  const isListed = isMoney(before) && /^[、和及或与]/.test(between(telling, before.end, low.start));
  return isListed || (before.dimension === "price" && together(telling, before, low));
}

/** The unit of a range stands behind its second figure. */
function inUnitOf(
  figure: ReturnType<typeof narrativeFigure>,
  { quantity }: Figure,
): ReturnType<typeof narrativeFigure> {
  return figure.leaf.unit === null ? { ...figure, leaf: { ...figure.leaf, unit: quantity.unit } } : figure;
}

function priceAt(telling: Telling, index: number): Price | null {
  const high = telling.figures[index];
  if (high === undefined) return null;
  const before = telling.figures[index - 1];
  const isRange = before !== undefined && RANGE.test(between(telling, before.end, high.start));
  // "每户 5000 元至 8000 元": what the prices are per stands before the first.
  const own = perOf(telling, high);
  const per = own === undefined && isRange && isMoney(high) ? perOf(telling, before) : own;
  if (per === undefined || (per !== null && BY_TIME.test(per))) return null;
  if (EACH_TIME.test(high.label) || (isRange && EACH_TIME.test(before.label))) return null;
  if (isRange && before.quantity.unit !== null && before.quantity.unit !== high.quantity.unit) return null;
  return { low: isRange ? before : high, high, per, index, first: isRange ? index - 1 : index };
}

/** What a price may be told per, and what it may be told for: "每所慰问金 5000 元". */
const EACH =
  /每(人次|人|户|名|位|家|个|件|台|套|亩|头|只|次|场|所|份|本|册|期|辆|间|棵|株|吨|村|社区|学校|企业|乡镇|班|队|点|站)$/;
const WHAT_FOR = /(?:补助|发放|补贴|奖励|慰问|救助|资助)?(?:资金|金|费|款|标准)?(?:为|是|:)?$/;

/** What a price is per; null for "800 元的标准"; undefined where the figure is no price. */
function perOf(telling: Telling, figure: Figure): string | null | undefined {
  const { unit } = figure.quantity;
  if (figure.dimension === "price" && unit !== null) return unit.slice(unit.indexOf("/") + 1);
  if (!isMoney(figure)) return undefined;
  const each = EACH.exec(figure.label.replace(WHAT_FOR, ""));
  if (each !== null) return each[1] ?? null;
  if (/单价(?:为|是|:)?$/.test(figure.label)) return null;
  const behind = between(telling, figure.end, figure.end + 6);
  return /^(?:的)?(?:补助|发放|奖励|慰问|救助|补贴)?(?:的)?标准/.test(behind) ? null : undefined;
}

/** The count and the amount: behind the price in this order, or the count in front of it ("为 20 人按 500 元/人发放 1 万元"). */
function termsOf(telling: Telling, price: Price): { count: Figure; amount: Figure } | null {
  const { figures } = telling;
  const next = figures[price.index + 1];
  if (next === undefined) return null;
  if (isCount(next)) {
    const amount = figures[price.index + 2];
    return amount !== undefined &&
      isMoney(amount) &&
      perOf(telling, amount) === undefined &&
      together(telling, price.high, amount) &&
      isAmountOf(telling, next, amount)
      ? { count: next, amount }
      : null;
  }
  const before = figures[price.first - 1];
  if (!isMoney(next) || before === undefined || !isCount(before)) return null;
  if (!together(telling, before, next) || !isAmountOf(telling, price.high, next)) return null;
  // In a clause of its own, a price is that of the count before it only where both and the sum say so.
  const words = between(telling, before.end, price.low.start);
  const isApart = /[,;]/.test(words);
  if (isWaitedFor(telling, price)) return null;
  return !isApart || isPricedApart(telling, words, price, next) ? { count: before, amount: next } : null;
}

/** Words of an amount that was paid to those counted behind it. */
const PAID = /发放|支付|支出|拨付|补助|补贴|慰问|救助|奖励|资助/;
const NOT_PAID = /安排|预算|投入|筹|计划|到位|争取|下达|累计|另|其中/;

/** "发放慰问金 3 万元，慰问 60 人，每人 500 元": amount, count and price side by side, and no sum behind them. */
function termsBefore(telling: Telling, price: Price): { count: Figure; amount: Figure } | null {
  const { figures } = telling;
  const [amount, count, next] = [figures[price.first - 2], figures[price.first - 1], figures[price.index + 1]];
  if (amount === undefined || count === undefined || !isMoney(amount) || !isCount(count)) return null;
  if (perOf(telling, amount) !== undefined || !PAID.test(amount.label) || NOT_PAID.test(amount.label)) return null;
  const isSideBySide =
    /^,[^,;()\d]{0,12}$/.test(between(telling, amount.end, count.start)) &&
    /^[^,;()\d]{0,8},每[^,;]*$/.test(between(telling, count.end, price.low.start));
  const isLast = next === undefined || !isMoney(next) || !together(telling, price.high, next);
  return isSideBySide && isLast && price.first === price.index ? { count, amount } : null;
}

/** "20 人，每人 5000 元；10 人（每人 3000 元），合计 13 万元": a price of another count waits for the same sum. */
function isWaitedFor(telling: Telling, price: Price): boolean {
  const before = telling.figures.slice(0, price.first);
  const last = before.findLastIndex((figure) => perOf(telling, figure) !== undefined);
  return last >= 0 && !before.slice(last + 1).some(isMoney);
}

/** Words before the sum of a price and its count: "，共计", "，支出", "，共支付专家费". */
const SUM_BEHIND = /^,(?:(?:共|共计|合计|总计|计|总价)?(?:支出|发放|支付)?(?:为)?|共(?:支出|发放|支付)[^,;。\d]{0,8})$/;

/** "慰问敬老院 6 所，每所慰问金 5000 元，共计 3 万元": count, price and sum in three clauses that stand side by side. */
function isPricedApart(telling: Telling, words: string, price: Price, amount: Figure): boolean {
  // What was bought for those counted may stand between: "为 85 名护林员购买保险，每人 120 元".
  const isSideBySide = /^(?:\([^()]{0,30}\)|[^,;()\d]{0,12}),(?:每|单价)[^,;]*$/.test(words);
  return isSideBySide && SUM_BEHIND.test(between(telling, price.high.end, amount.start));
}

function isCount(figure: Figure): boolean {
  return (figure.dimension === "count" || figure.dimension === "area") && !figure.label.includes("每");
}

function together(telling: Telling, first: Figure, last: Figure): boolean {
  return !SEGMENT_END.test(between(telling, first.end, last.start));
}

/** Between count and amount stand a few words at most, and none that turn to other money. */
function isAmountOf(telling: Telling, first: Figure, amount: Figure): boolean {
  const words = between(telling, first.end, amount.start);
  return words.length <= 24 && !/其中|另|同时|此外|剩余|结余|预算|并/.test(words);
}

/** "对 12 个村每村补助 5 万元": what a price is per may stand behind the unit of its count. */
function countedAs(telling: Telling, per: string, { quantity, end }: Figure): string {
  return quantity.unit === "个" && between(telling, end, end + per.length) === per ? "个" : per;
}

function countsThat(per: string, count: Figure): boolean {
  const unit = count.quantity.unit;
  if (unit === null) return false;
  if (per === unit) return true;
  const groups = [per, unit].map((name) => unitOf(name.replace(/[·・.]/g, ""))?.name ?? name);
  const people = ["人", "人次", "名", "位", "个人", "人员"];
  return groups.every((name) => people.includes(name));
}
