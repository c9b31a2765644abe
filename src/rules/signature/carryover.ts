import type { Leaf, Signature } from "../../model/index.js";
import { furtherParts } from "../budget/further-parts.js";
import { isUncertain } from "../doubt.js";
import { amount } from "../operands.js";
import type { Facts } from "../rule.js";

/** All that was left over from the year before, and not a part of it or what of it was used. */
const OPENING =
  /(?:上年度?|上一年度?|年初|期初)末?(?:结转结余|结余结转|(?:结转|结余)(?:和|与|及|、|或)(?:结转|结余)|结转|结余)(?:资金|收入)?[为是共计:：]*$/u;
const PARTIAL = /使用|动用|安排|项目|专项|基本|拨款|其中/u;

/** What the year closed with and what it opened with, as far as it was surely read and says its unit. */
export function carryoverOf(facts: Facts): Pick<Signature, "closing" | "opening"> {
  const { report, statements, doubtful } = facts;
  const isSure = (leaf: Leaf | null): leaf is Leaf =>
    leaf !== null && amount(leaf) !== null && !isUncertain(leaf, facts);
  const told = furtherParts(statements, "income")
    .filter(({ name, figure }) => OPENING.test(name) && !PARTIAL.test(name) && !figure.approximate)
    .map(({ figure }) => figure.leaf);
  const ofTables = report.evaluations.flatMap(({ kind, funds }, index) => {
    if (kind !== "department" || doubtful.has(index)) return [];
    return funds
      .filter(({ source }) => source === "carried-over")
      .flatMap(({ adjusted, initial }) => [adjusted, initial]);
  });
  const closing = report.budget.carryover;
  return { closing: isSure(closing) ? closing : null, opening: [...ofTables, ...told].filter(isSure) };
}
