import type { UnitPriceStatement } from "../../../model/index.js";
import { unitOf } from "../../../quantity/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { isManifold, type Price, perOf, priceAt, type Terms, together } from "./price.js";
import { between, type Telling } from "./telling.js";

/** "按 1000 元/人的标准发放 910 人次共 91 万元": price, count and amount follow each other in one clause. */
export function readUnitPrices(telling: Telling): UnitPriceStatement[] {
  const { figures, passage } = telling;
  return figures.flatMap((_, index) => {
    const price = priceAt(telling, index);
    if (price === null || followsPrice(telling, price)) return [];
    const terms = termsOf(telling, price) ?? termsBefore(telling, price);
    if (terms === null || isManifold(telling, price, terms)) return [];
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

/** The count and the amount: behind the price in this order, or the count in front of it ("为 20 人按 500 元/人发放 1 万元"). */
function termsOf(telling: Telling, price: Price): Terms | null {
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
  const before = countBefore(telling, price);
  if (!isMoney(next) || /每/.test(next.label) || perOf(telling, next) !== undefined || before === null) return null;
  if (!together(telling, before, next) || !isAmountOf(telling, price.high, next)) return null;
  // In a clause of its own, a price is that of the count before it only where both and the sum say so.
  const words = between(telling, figures[price.first - 1]?.end ?? before.end, price.low.start);
  const isApart = /[,;]/.test(words);
  if (isWaitedFor(telling, price)) return null;
  return !isApart || isPricedApart(telling, words, price, next) ? { count: before, amount: next } : null;
}

/** The count in front of a price; where that is the last of a list, the whole that the list makes up. */
function countBefore(telling: Telling, { first }: Price): Figure | null {
  const { figures } = telling;
  const last = figures[first - 1];
  if (last === undefined || !isCount(last)) return null;
  let from = first - 1;
  while (from > 0 && isListed(telling, figures[from - 1], figures[from])) from--;
  const [whole, ...parts] = figures.slice(from, first);
  if (whole === undefined || parts.length === 0) return last;
  const isDivided = /^[^,;。\d]{0,12}[,:(]?(?:其中|包括)/.test(
    between(telling, whole.end, parts[0]?.start ?? whole.end),
  );
  const left = parts.reduce((value, part) => value.minus(part.quantity.value), whole.quantity.value);
  return isDivided && left.isZero() ? whole : null;
}

function isListed(telling: Telling, one: Figure | undefined, next: Figure | undefined): boolean {
  if (one === undefined || next === undefined || one.quantity.unit !== next.quantity.unit) return false;
  return /^[^;。]*$/.test(between(telling, one.end, next.start));
}

/** Words of an amount that was paid to those counted behind it. */
const PAID = /发放|支付|支出|拨付|补助|补贴|慰问|救助|奖励|资助/;
const NOT_PAID = /安排|预算|投入|筹|计划|到位|争取|下达|累计|另|其中/;

/** "发放慰问金 3 万元，慰问 60 人，每人 500 元": amount, count and price side by side, and no sum behind them. */
function termsBefore(telling: Telling, price: Price): Terms | null {
  const { figures } = telling;
  const [amount, count, next] = [figures[price.first - 2], figures[price.first - 1], figures[price.index + 1]];
  if (amount === undefined || count === undefined || !isMoney(amount) || !isCount(count)) return null;
  if (perOf(telling, amount) !== undefined || !PAID.test(amount.label) || NOT_PAID.test(amount.label)) return null;
  const isSideBySide =
    /^,[^,;()\d]{0,12}$/.test(between(telling, amount.end, count.start)) &&
    /^[^,;()\d]{0,8},每[^,;]*$/.test(between(telling, count.end, price.low.start));
  const isLast = next === undefined || !isMoney(next) || !together(telling, price.high, next);
  // "补助资金 68 万元，筛查 8000 人，每人 49 元，复查 3600 人，每人 79 元": two counts were paid from it.
  const isAlone = !figures.slice(price.index + 1).some((figure) => perOf(telling, figure) !== undefined);
  return isSideBySide && isLast && isAlone && price.first === price.index ? { count, amount } : null;
}

/** "20 人，每人 5000 元；10 人（每人 3000 元），合计 13 万元": a price of another count waits for the same sum. */
function isWaitedFor(telling: Telling, price: Price): boolean {
  const before = telling.figures.slice(0, price.first);
  const last = before.findLastIndex((figure) => perOf(telling, figure) !== undefined);
  return last >= 0 && !before.slice(last + 1).some(isMoney);
}

/** Words before the sum of a price and its count: "，共计", "，支出", "，共支付专家费". */
const SUM_BEHIND =
  /^,(?:(?:共|共计|合计|总计|计|总价|总造价|总投资)?(?:支出|发放|支付)?(?:补助|补贴|资金|金额|费用)?(?:为)?|共(?:支出|发放|支付)[^,;。\d]{0,8}|(?:全年)?发放(?:慰问|补助|补贴|救助|奖励|资助)(?:金|款))$/;

/** "，每公里造价 68 万元，完成投资 850 万元": what was built and paid in full, not helped with. */
function isInvested({ high }: Price, behind: string): boolean {
  return /^,(?:完成|总)?投资$/.test(behind) && !/[补奖助贴]/.test(high.label);
}

/** "慰问敬老院 6 所，每所慰问金 5000 元，共计 3 万元": count, price and sum in three clauses that stand side by side. */
function isPricedApart(telling: Telling, words: string, price: Price, amount: Figure): boolean {
  // What was bought for those counted may stand between: "为 85 名护林员购买保险，每人 120 元".
  const isSideBySide = /^(?:\([^()]{0,30}\)|[^,;()\d]{0,12}),(?:每|(?:平均)?单价|[人户亩]均)[^,;]*$/.test(words);
  const behind = between(telling, price.high.end, amount.start);
  if (isInvested(price, behind)) return isSideBySide || /^,平均每[^,;]*造价$/.test(words);
  return isSideBySide && SUM_BEHIND.test(behind);
}

function isCount(figure: Figure): boolean {
  return ["count", "area", "length"].includes(figure.dimension ?? "") && !figure.label.includes("每");
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
