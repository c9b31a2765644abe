import { type Figure, isMoney } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** A price by the month or the day needs a number of months, which such a clause does not tell. */
const BY_TIME = /[月年天日周季时]|学期/;
const EACH_TIME = /每(?:[月年天日周季]|学期|半年)/;
const RANGE = /^[-~—–－～至到]+$/;
const SEGMENT_END = /[;。]/;

export interface Price {
  readonly low: Figure;
  readonly high: Figure;
  /** what it is per; null where the words do not say ("800 元的标准") */
  readonly per: string | null;
  /** index of `high` among the sentence's figures, and of `low` */
  readonly index: number;
  readonly first: number;
}

export function priceAt(telling: Telling, index: number): Price | null {
  const high = telling.figures[index];
  if (high === undefined) return null;
  const [before, next] = [telling.figures[index - 1], telling.figures[index + 1]];
  // The lower end of a range is no price by itself.
  if (next !== undefined && RANGE.test(between(telling, high.end, next.start))) return null;
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
  /每(人次|人|户|名|位|家|个|件|台|套|亩|头|只|次|场|所|份|本|册|期|辆|间|棵|株|吨|村|社区|学校|企业|乡镇|班|队|点|站|座|处|口|盏|条|公里|平方米|立方米|米)$/;
/** "人均 98.9 元": an average is a price as well. */
const AVERAGE = /(人|户|亩)均$/;
const WHAT_FOR =
  /(?:平均)?(?:补助|发放|补贴|奖励|奖补|慰问|救助|资助|扶持|造价|投资)?(?:资金|金|费|款|标准)?(?:为|是|:)?$/;

/** What a price is per; null for "800 元的标准"; undefined where the figure is no price. */
export function perOf(telling: Telling, figure: Figure): string | null | undefined {
  const { unit } = figure.quantity;
  if (figure.dimension === "price" && unit !== null) return unit.slice(unit.indexOf("/") + 1);
  if (!isMoney(figure)) return undefined;
  const words = figure.label.replace(WHAT_FOR, "");
  const each = EACH.exec(words) ?? (AVERAGE.test(figure.label) ? AVERAGE.exec(words) : null);
  if (each !== null) return each[1] ?? null;
  if (/单价(?:为|是|:)?$/.test(figure.label)) return null;
  const behind = between(telling, figure.end, figure.end + 6);
  return /^(?:的)?(?:补助|发放|奖励|慰问|救助|补贴)?(?:的)?标准/.test(behind) ? null : undefined;
}

export function together(telling: Telling, first: Figure, last: Figure): boolean {
  return !SEGMENT_END.test(between(telling, first.end, last.start));
}

/** Words that say that each was paid more than once. */
const SEVERAL_TIMES =
  /分[二两三四五六七八九十\d]+[个]?(?:次|期|批|轮|季度|年|学期)|[二两三四五六七八九十\d]+个?(?:季度|学期)|每[次期季]|[上下]半年.*下半年|连续|逐[月季年]|按[月季]/;
/** What a course or a stay is counted in, each of which costs the average again. */
const TIMES = ["期", "天", "日", "次", "班", "届", "轮", "课时", "学期", "场", "批"];

export interface Terms {
  readonly count: Figure;
  readonly amount: Figure;
}

/** Whether price and count are multiplied by something else. */
export function isManifold(telling: Telling, price: Price, { count, amount }: Terms): boolean {
  const from = Math.min(price.low.start, count.start) - price.low.label.length;
  const words = between(telling, Math.max(telling.sentence.start, from), Math.max(amount.start, price.high.end + 1));
  if (SEVERAL_TIMES.test(words)) return true;
  if (!AVERAGE.test(price.high.label)) return false;
  return telling.figures.some(
    ({ start, end, dimension, quantity }) =>
      end < count.start &&
      !SEGMENT_END.test(between(telling, start, count.start)) &&
      (dimension === "time" || TIMES.includes(quantity.unit ?? "")),
  );
}
