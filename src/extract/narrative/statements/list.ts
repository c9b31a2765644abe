import { Decimal } from "../../../quantity/index.js";
import { type Figure, isMoney } from "../figures.js";
import { readProjectRole } from "../project-roles.js";
import { type Role, readRole } from "../roles.js";
import type { Divided } from "./breakdown.js";
import { between, depthAt, type Story, type Telling } from "./telling.js";

/** What the parts of an amount are: what it was spent on, where it came from, what a budget is for or from, or of basic expenditure. */
export type Kind = "use" | "source" | "budget" | "basic";

/** What the parts of an amount are, from the words before it, or those that open the list (按来源分). */
export function kindOf(label: string): Kind {
  if (/收入|到位|来源|筹集|下达/.test(label)) return "source";
  if (/基本支出[^,:]{0,4}$/.test(label) && !/预算/.test(label)) return "basic";
  if (/支出|使用|支付|执行/.test(label) && !/预算/.test(label)) return "use";
  return /预算|安排|批复|调整后|资金(?:总[额量])?[为:]?$/.test(label) ? "budget" : "use";
}

/** Words of money that is no part of the amount at hand: asked for, planned, saved, told of another year, or a sum of others. */
const NO_PART =
  /申报|申请|计划|拟|节约|核定|审定|剩余|去年|产值|增收|带动|撬动|标准|人均|户均|平均|每|不低于|不超过|限额|总投资|合计|总计|小计|累计|占|较|比|增长|下降|合同|中标|招标|评审/;
const NO_USE = /预算|结余|结转|上年|募集|争取|到账|筹集|(?<!低)收入|增加/;

/** Whether words before an amount say that it is no use of another. */
export function isNoUse(label: string): boolean {
  return NO_PART.test(label) || NO_USE.test(label);
}

/** An amount by which the one before it changed. */
const CHANGE = /^(?:各|均|共)?(?:增加|减少)了?$/;
/** Of the sources of money: what was left of it, what it came to in all, and what was done with it. */
const NO_SOURCE =
  /(?<!(?:上年度?|上年末|年初|以前年度|历年|20\d\d年度?末?)(?:财政|资金|项目|非财政|拨款)*)(?:结转|结余)|调整|全年|实际|决算|支[出付]|使用/;
/** What takes away from a whole, so that its parts may come to more. */
const TAKEN_AWAY = /减|收回|调出|折旧|摊销|扣除|退回|原值|抵/;
/** Roles that a part may have, by what is divided. */
const ROLES: Readonly<Record<Kind, readonly Role[]>> = {
  use: ["expenditure-part"],
  source: ["income-part", "income", "initial", "raised", "opening", "budgeted", "carryover"],
  budget: [
    "expenditure-part",
    "basic",
    "basic-part",
    "project",
    "initial",
    "raised",
    "opening",
    "budgeted",
    "carryover",
  ],
  basic: ["basic-part"],
};

/** What follows is the use of the amount before it. */
const FOR = /^(?:主要)?(?:用于|作为|用作|投入|拨付)/;
/** Where a list ends, or turns to the parts of a part. */
const LIST_END = /其中|[;。]|用于|包括|包含|分为|分别|具体/;

interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly kind: Kind;
}

/** The money of a list up to its end: another kind of figure, a role of its own, another 其中. What stands in brackets explains a part. */
export function listFrom(telling: Telling, { from, end, kind }: Stretch): Figure[] {
  const parts: Figure[] = [];
  const figures = withoutShares(
    telling,
    telling.figures.filter((figure) => figure.start >= from && figure.end <= end),
  );
  const depth = depthAt(telling, figures[0]?.start ?? from);
  for (const figure of figures) {
    const last = parts.at(-1);
    if (last !== undefined && depthAt(telling, figure.start) > depth) continue;
    const label = figure.label.replace(/^.*(?:其中|包括|包含|用于|分为)[:,]?/, "");
    // "139.69 万元用于道路建设，60.31 万元用于绿化": what each is for stands behind it.
    const isBefore = label.trim() === "" && FOR.test(between(telling, figure.end, figure.end + 4));
    if (last !== undefined && isEnd(jointOf(telling, last, figure), isBefore)) break;
    const isNamed = label.trim() !== "" || isBefore;
    if (isMoney(figure) && isNamed && isPart(label, kind)) parts.push(figure);
    else return kind !== "use" && isMoney(figure) && TAKEN_AWAY.test(label) ? [] : parts;
  }
  return parts;
}

function isEnd(joint: string, isBefore: boolean): boolean {
  return LIST_END.test(isBefore ? joint.replace(FOR, "") : joint);
}

function isPart(label: string, kind: Kind): boolean {
  if (NO_PART.test(label) || TAKEN_AWAY.test(label) || CHANGE.test(label.trim())) return false;
  if (kind === "use" || kind === "basic" ? NO_USE.test(label) : NO_SOURCE.test(label) && kind === "source")
    return false;
  const role = (readRole(label) ?? readProjectRole(label))?.role;
  return role === undefined || ROLES[kind].includes(role) || /类(?:项目)?支出$/.test(label);
}

/** All the shares of a list, in percent, with what rounding adds to them. */
const MOST_SHARES = 101;

/** What opens a clause that compares the part before it with another year or the budget. */
const COMPARING = "较|比|与|同比";
const COMPARES = new RegExp(`^(?:${COMPARING})`);
/** How a comparison goes on: "较上年减少 2 万元，下降 20%". */
const GOES_ON = /^(?:增长|下降|增加|减少|降幅|增幅|上升|降低)/;

/**
 * A list without what is told behind its parts: their shares ("社会保障支出 90 万元，占 5.24%"), and how they compare with last
 * year. Empty where the shares come to more than the whole: such a list turns to dividing it in another way.
 */
function withoutShares(telling: Telling, figures: readonly Figure[]): readonly Figure[] {
  let sum = new Decimal(0);
  let isCompared = false;
  const amounts = figures.filter((figure, index) => {
    const { quantity, label, start } = figure;
    const part = figures[index - 1];
    const isBehind = part !== undefined && between(telling, part.end, start) === `,${label}`;
    const isShare = isBehind && quantity.unit === "%" && isMoney(part) && label.startsWith("占");
    if (isShare) sum = sum.plus(quantity.value);
    isCompared = isBehind && ((isMoney(part) && COMPARES.test(label)) || (isCompared && GOES_ON.test(label)));
    return !isShare && !isCompared;
  });
  return sum.greaterThan(MOST_SHARES) ? [] : amounts;
}

/** What is told behind a part, up to the semicolon that then parts it from the next. */
const ASIDES = new RegExp(`^(?:,(?:占|${COMPARING}|增长|下降|增加|减少|降幅|增幅|上升|降低)[^,;。]{0,24}){1,3};`);

/** What joins two parts of a list; behind a share or a comparison, a semicolon does. */
function jointOf(telling: Telling, last: Figure, next: Figure): string {
  const joint = between(telling, last.end, next.start).replace(/\([^()]*\)/g, "");
  return joint.replace(ASIDES, ",");
}

/** Whether other rules hold the parts to this whole: the budget's income to what it is made of. */
export function isTaken(telling: Telling, { amounts }: Story, { figure }: Divided, parts: readonly Figure[]): boolean {
  if (telling.place.project !== null || figure === null) return false;
  const income = amounts.get("income");
  const isIncome = income?.passage === telling.passage && income.figure.start === figure.start;
  return isIncome && parts.some(({ label }) => readRole(label)?.role === "initial");
}
