import type { Budget, Leaf } from "../../model/index.js";
import { type Amount, amountLeafOf, type Worded, wordedCarryover } from "./amounts.js";
import { best } from "./best-amount.js";
import { isTakenBack, ofDepartment, withChanges } from "./budget-owners.js";
import { figuresOf, isMoney } from "./figures.js";
import { ofAllMoney } from "./money-parts.js";
import { type Passage, sentencesOf } from "./passage.js";
import type { Role } from "./roles.js";
import { HEADS, type ScopedAmount } from "./scoped-amounts.js";

/** Roles that fill each field, best first: a spelled-out amount before one that only implies it. */
const FIELDS: Readonly<Record<Exclude<keyof Budget, "carryover">, readonly Role[]>> = {
  initial: ["initial"],
  adjustment: ["raised", "lowered", "adjusted-by"],
  income: ["income", "income-and-expenditure", "adjusted"],
  expenditure: ["expenditure", "income-and-expenditure"],
  basic: ["basic"],
  project: ["project"],
};

/** Where each field's amount stands. */
export type BudgetAmounts = ReadonlyMap<keyof Budget, Amount>;

/** Picks the amount of each field out of all that have a role. */
export function pickFields(all: readonly ScopedAmount[]): BudgetAmounts {
  const own = ofAllMoney(ofDepartment(withChanges(all)));
  const amounts = new Map<keyof Budget, Amount>();
  const expenditure = best(own, FIELDS.expenditure);
  for (const [field, roles] of Object.entries(FIELDS) as [Exclude<keyof Budget, "carryover">, readonly Role[]][]) {
    const amount =
      field === "adjustment"
        ? own.find((one) => roles.includes(one.role) && !isTakenBack(one))
        : best(field === "basic" || field === "project" ? spentOnly(own, field, expenditure) : own, roles);
    if (amount !== undefined) amounts.set(field, amount);
  }
  const [income, initial] = [amounts.get("income"), amounts.get("initial")];
  const beside = own.find((one) => one.role === "income" && one.sentence === initial?.sentence);
  // "上年结转 12 万元，当年收入 2237 万元" in one sentence, "预算收入 2249 万元，其中年初预算…" in another: of the two, the second is made up so.
  if (beside !== undefined && /当年|本年/.test(income?.figure.label ?? "")) amounts.set("income", beside);
  const closing = closingOf(own.filter((one) => one.role === "carryover"));
  if (closing !== undefined) amounts.set("carryover", closing);
  return amounts;
}

/**
 * What was left at the end of the year: told outside brackets, where a budget's sources are, and as a whole. Of several parts
 * without their whole ("基本支出结转 10 万元，项目支出结转 20 万元") none is it.
 */
function closingOf(all: readonly ScopedAmount[]): ScopedAmount | undefined {
  const isInBracket = ({ passage, sentence, figure }: Amount) =>
    /\([^()]*$/.test(passage.plain.slice(sentence.start, figure.start));
  const open = all.filter((one) => !isInBracket(one));
  const told = open.length > 0 ? open : all;
  const whole = told.find(({ figure }) => !/(?:基本|项目)(?:支出|经费)?(?:结转|结余)/.test(figure.label));
  return whole ?? (told.length === 1 ? told[0] : undefined);
}

/** The fields as leaves; a carryover told in words where none is told in figures. */
export function budgetOf(amounts: BudgetAmounts, passages: readonly Passage[]): Budget {
  const closing = amounts.get("carryover");
  const worded = closing === undefined ? firstWorded(passages) : null;
  const leafAt = (field: keyof Budget): Leaf | null => {
    const amount = amounts.get(field);
    return amount === undefined ? null : amountLeafOf(directed(amount, amounts));
  };
  return {
    initial: leafAt("initial"),
    adjustment: leafAt("adjustment"),
    income: leafAt("income"),
    expenditure: leafAt("expenditure"),
    basic: leafAt("basic"),
    project: leafAt("project"),
    carryover: holdsCarryover(amounts) ? null : (leafAt("carryover") ?? worded?.leaf ?? null),
  };
}

/** 调整 alone does not say which way: an income below the initial budget says that it was a cut. */
function directed(amount: Amount, amounts: BudgetAmounts): Amount {
  if (amount.role !== "adjusted-by") return amount;
  const [before, after] = [amounts.get("initial"), amounts.get("income")].map((one) => one?.figure.quantity);
  const sameUnit = before !== undefined && after !== undefined && before.unit === after.unit;
  return sameUnit && after.value.lessThan(before.value) ? { ...amount, role: "lowered" } : amount;
}

/** "支出情况：基本支出…": the words before the parts say what they are parts of, without an amount of its own. */
const SPENT = /(?:^|实际|全年|本年|年度|年)支出(?:情况|方面|构成)?:/;

/**
 * Basic and project expenditure are told of the budget ("年初预算…，其中基本支出…") as well as of what was spent. Parts
 * of a budget are left out; parts of the very expenditure that was picked come before all others.
 */
function spentOnly(
  all: readonly ScopedAmount[],
  field: "basic" | "project",
  expenditure: Amount | undefined,
): readonly ScopedAmount[] {
  let head: Amount | "spent" | null = null;
  const parts = all.flatMap((amount) => {
    if (HEADS.includes(amount.role)) head = amount;
    else if (SPENT.test(amount.figure.label)) head = "spent";
    return amount.role === field && !isOfBudget(amount) && !isOfAnother(amount, expenditure) ? [{ amount, head }] : [];
  });
  const ofPicked = parts.filter((part) => part.head !== null && part.head === expenditure);
  const told =
    ofPicked.length > 0 ? ofPicked : parts.filter((part) => part.amount.actual || isSpent(part.head, expenditure));
  return told.map(({ amount }) => amount);
}

/** "年初部门预算中基本支出 1127 万元、项目支出 1377 万元，与决算数的差异…": kinds of the budget, and not of what was spent. */
const OF_BUDGET = /预算(?:安排|批复)?(?:数)?[中内里](?![^。;]*(?:决算|实际|执行))[^。;]*$/;

function isOfBudget({ passage, sentence, figure }: Amount): boolean {
  return OF_BUDGET.test(passage.plain.slice(sentence.start, figure.start));
}

/**
 * "年末结转 30 万元（其中基本支出 10 万元、项目支出 20 万元）": whether a part stands behind 其中 or in the bracket of an
 * amount that holds it and is not the expenditure.
 */
function isOfAnother({ passage, sentence, figure }: Amount, expenditure: Amount | undefined): boolean {
  const before = passage.plain
    .slice(sentence.start, figure.start)
    .replace(/\([^()]*\)/g, (bracket) => " ".repeat(bracket.length));
  const mark = Math.max(before.lastIndexOf("其中"), before.lastIndexOf("("));
  // "实际支出" behind the parts of a part's budget is what came of that budget.
  if (expenditure === undefined || mark === -1 || !/基本|项目|专项/.test(figure.label)) return false;
  const opening = sentence.start + mark - (before.charAt(mark - 1) === "(" ? 1 : 0);
  const whole = figuresOf(passage, sentence).findLast((one) => one.end <= opening);
  if (whole === undefined || !isMoney(whole) || !/^[,:;]?$/.test(passage.plain.slice(whole.end, opening))) return false;
  const [divided, part, spent] = [whole, figure, expenditure.figure].map(({ quantity }) => quantity);
  if (divided === undefined || part === undefined || divided.unit !== part.unit) return false;
  const isSpent = spent?.unit === divided.unit && spent.value.equals(divided.value);
  return !isSpent && part.value.lessThanOrEqualTo(divided.value);
}

/**
 * "支出 1180 万元，其中人员经费 700 万元、公用经费 180 万元、项目支出 300 万元": the two kinds of basic expenditure in its
 * place, where nothing but them and project expenditure is told behind the expenditure that was picked.
 */
export function basicParts(all: readonly ScopedAmount[], amounts: BudgetAmounts): ScopedAmount[] {
  const [whole, project] = [amounts.get("expenditure"), amounts.get("project")];
  if (amounts.has("basic") || whole === undefined || project?.sentence !== whole.sentence) return [];
  const behind = figuresOf(whole.passage, whole.sentence).filter(
    (figure) => isMoney(figure) && figure.start > whole.figure.start,
  );
  const parts = all.filter((one) => one.role === "basic-part" && one.sentence === whole.sentence);
  const isList =
    parts.length === 2 &&
    behind.length === 3 &&
    behind.every(({ start }) => [...parts, project].some(({ figure }) => figure.start === start));
  return isList ? parts : [];
}

/** Whether parts of this are parts of what was spent; another expenditure must not differ from the one that was picked. */
function isSpent(head: Amount | "spent" | null, expenditure: Amount | undefined): boolean {
  if (head === null || head === "spent") return true;
  if (head.role !== "expenditure" && head.role !== "income-and-expenditure") return false;
  const { quantity } = head.figure;
  const picked = expenditure?.figure.quantity;
  return picked === undefined || (quantity.unit === picked.unit && quantity.value.equals(picked.value));
}

/**
 * "收、支总计均为 A" balances: its expenditure already holds what was carried over, which is then no difference of the
 * two. Such a carryover is left out rather than set against them.
 */
export function holdsCarryover(amounts: BudgetAmounts): boolean {
  const expenditure = amounts.get("expenditure");
  const carryover = amounts.get("carryover");
  if (expenditure === undefined || carryover === undefined) return false;
  const income = amounts.get("income")?.figure.quantity;
  const spent = expenditure.figure.quantity;
  // An expenditure below the income leaves a difference, whatever it is called.
  const isBelow = income !== undefined && income.unit === spent.unit && spent.value.lessThan(income.value);
  const balanced = expenditure.role === "income-and-expenditure" || (expenditure.grandTotal && !isBelow);
  return balanced && !carryover.figure.quantity.value.isZero();
}

function firstWorded(passages: readonly Passage[]): Worded | null {
  for (const passage of passages) {
    for (const sentence of sentencesOf(passage)) {
      const worded = wordedCarryover(passage, sentence);
      if (worded !== null) return worded;
    }
  }
  return null;
}
