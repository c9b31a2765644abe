import { convert, type Decimal, findQuantities, unitOf } from "../../quantity/index.js";
import type { Facts } from "../rule.js";
import { textsOf } from "../running-text.js";

/** Words that tell of the projects that were chosen, as a part of all. */
const CHOSEN =
  /自评|评价|纳入|列入|涉及|选取|抽取|重点|绩效目标管理|以上|上述|(?:\d+|[一二三四五六七八九十两]+)个(?:重点)?项目/u;
/** Words that tell of what is left of them. */
const LEFT = /其他|其它|其余|剩余|余下|[未不](?:再|单独|参与|参加|纳入|列入|开展|进行|在)|另行|单独/u;

/**
 * Whether the running text itself tells how the projects' money and their total differ: it names the sum as that of the
 * projects that were chosen ("纳入自评的 3 个项目支出 1626.72 万元"), or the difference as what is left of them.
 *
 * @param sum and `whole` in `unit`
 */
export function isAccounted(facts: Facts, sum: Decimal, whole: Decimal, unit: string): boolean {
  const gap = whole.minus(sum);
  if (gap.lessThanOrEqualTo(0)) return false;
  const clauses = textsOf(facts, "body").flatMap((text) => text.split(/[。;；]/u));
  return clauses.some((clause) => {
    const [isChosen, isLeft] = [CHOSEN.test(clause), LEFT.test(clause)];
    if (!isChosen && !isLeft) return false;
    const told = findQuantities(clause).flatMap((quantity) => {
      const isMoney = quantity.unit !== null && unitOf(quantity.unit)?.dimension === "money";
      return (isMoney && quantity.unit !== null && convert(quantity, quantity.unit, unit)?.value) || [];
    });
    return told.some((amount) => (isChosen && amount.equals(sum)) || (isLeft && amount.equals(gap)));
  });
}
