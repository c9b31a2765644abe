import type { NarrativeFigure } from "../../../model/index.js";
import type { Decimal } from "../../../quantity/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { readProjectRole } from "../project-roles.js";
import { isNoUse } from "./list.js";
import { makesUp, yuanOf } from "./sums.js";
import { depthAt, type Telling } from "./telling.js";

const USE =
  /发放|拨付|支付|支出|用于|使用|投入|采购|购置|购买|补助|补贴|慰问|救助|奖励|资助|划拨|代发|报销|缴纳|租赁|印刷|制作|建设/;
/** What was taken from an amount. */
const CUT = /核减|减少/;
const CLAUSE_END = /[,;。()]/;

/** Words that divide the amount anew, or a part of it. */
const DIVIDED_AGAIN = /其中|按照?(?:用途|支出|经济|功能|资金|来源|区域|性质|类别|季度|年度)/;

/** Uses told one after the other, each in a clause of its own with its own verb. */
export function looseUses(telling: Telling, whole: NarrativeFigure): readonly Figure[] | null {
  const uses = telling.figures.filter(
    (figure) =>
      isMoney(figure) &&
      isUse(telling, figure) &&
      !isPartOfPart(telling, figure) &&
      depthAt(telling, figure.start) === 0,
  );
  const told = uses.map((use) => narrativeFigure(telling.passage, use));
  const values = told.map(yuanOf).filter((value) => value !== null);
  const limit = yuanOf(whole);
  if (uses.length < 2 || limit === null || values.length < uses.length) return null;
  // The whole told again, a use greater than the whole, a sum told beside its parts: this is no list of uses.
  if (values.some((value) => value.greaterThanOrEqualTo(limit)) || holdsOwnSum(values)) return null;
  // Uses that make up the whole are all of them: the others tell the same money in another way.
  for (let from = 0; from < uses.length; from++) {
    for (let to = from + 2; to <= Math.min(uses.length, from + LONGEST); to++) {
      if (makesUp(told.slice(from, to), whole)) return uses.slice(from, to);
    }
  }
  return uses;
}

/** No list of uses that is told clause by clause is longer. */
const LONGEST = 12;

/** Whether a figure stands behind 其中 or 按用途, up to the semicolon. */
function isPartOfPart({ passage, sentence }: Telling, { start }: Figure): boolean {
  const before = passage.plain.slice(sentence.start, start);
  const from = before.lastIndexOf(";") + 1;
  const at = before.slice(from).search(DIVIDED_AGAIN);
  return (from + at > 0 && at >= 0 && /\d/.test(before.slice(from, from + at))) || /按照?用途/.test(before);
}

function isUse(telling: Telling, figure: Figure): boolean {
  const { plain } = telling.passage;
  if (readProjectRole(figure.label) !== null) return false;
  let { start, end } = figure;
  while (start > telling.sentence.start && !CLAUSE_END.test(plain.charAt(start - 1))) start--;
  while (end < telling.sentence.end && !CLAUSE_END.test(plain.charAt(end))) end++;
  if (
    isNoUse(figure.label) ||
    CUT.test(figure.label) ||
    /标准|其中/.test(plain.slice(figure.end, end)) ||
    /其中/.test(figure.label)
  )
    return false;
  // The verb may follow in the next clause: "…总工会 68 万元，共拨付至 910 名职工".
  const next = plain.slice(end + 1, telling.sentence.end).split(/[,;。]/, 1)[0] ?? "";
  return (
    USE.test(plain.slice(start, end)) ||
    (plain.charAt(end) === "," && /^(?:共|均|已|全部)?(?:拨付|发放|支付|用于)/.test(next))
  );
}

/** One of the amounts is the sum of all that follow it, or that stand before it. */
function holdsOwnSum(values: readonly Decimal[]): boolean {
  return values.some((value, index) => {
    const sum = (list: readonly Decimal[]) => list.reduce((a, b) => a.plus(b), value.minus(value));
    const after = values.slice(index + 1);
    const before = values.slice(0, index);
    return (after.length > 1 && sum(after).equals(value)) || (before.length > 1 && sum(before).equals(value));
  });
}
