import { placeOf } from "../../layout/placed-text.js";
import type { Budget, BudgetPartStatement, Leaf, Note } from "../../model/index.js";
import { type Amount, amountLeafOf, amountsOf, type Worded, wordedCarryover } from "./amounts.js";
import { figuresOf, isMoney, narrativeFigure, wordsLeaf } from "./figures.js";
import { membership, type Outline, type Part, partsWhere } from "./outline.js";
import { cut, type Passage, sentencesOf } from "./passage.js";
import type { ProjectsReading } from "./projects.js";
import type { Role } from "./roles.js";

export interface BudgetReading {
  readonly budget: Budget;
  /** where each field's amount stands, for statements that refer to it by its words */
  readonly amounts: ReadonlyMap<keyof Budget, Amount>;
  readonly parts: readonly BudgetPartStatement[];
  readonly notes: readonly Note[];
}

/** Headings under which a report tells its overall income and expenditure. */
const FINANCE = /收支|收入|(?:^|年度|整体|总体|部门)支出(?:情况|总体|执行)|预算|决算|资金(?:收|情况|来源)|经费/;
const NOT_FINANCE = /绩效|项目|效益|问题|建议|措施|三公/;

/**
 * The overall figures of the year: from the parts about income and expenditure, or else from all text outside the
 * projects' part.
 *
 * @param year the report's year, so that figures told of another one are left out
 */
export function readBudget(outline: Outline, year: number | null, projects: ProjectsReading): BudgetReading {
  const { inProjects, told: stories } = projects;
  const finance = partsWhere(outline, (words) => FINANCE.test(words) && !NOT_FINANCE.test(words));
  const told = passagesOf(outline, finance, inProjects);
  const rest = outline.passages.slice(0, outline.end).filter((_, index) => !inProjects(index));
  const betweenStories = outline.passages.filter((_, index) => inProjects(index) && !stories.has(index));
  for (const [passages, ofYear] of [
    [told, year],
    [told, null],
    [rest, year],
  ] as const) {
    const reading = withProjectTotal(read(passages, ofYear), betweenStories, year);
    if (reading.amounts.has("income") || reading.amounts.has("expenditure")) return reading;
  }
  return { ...read(told.length > 0 ? told : rest, year), notes: unreadNotes(outline, finance, inProjects) };
}

/** "2021年项目支出400万元", told where the part about projects begins and not before. */
function withProjectTotal(reading: BudgetReading, passages: readonly Passage[], year: number | null): BudgetReading {
  if (reading.amounts.has("project")) return reading;
  const total = passages
    .flatMap((passage) => amountsOf(passage, year))
    .find(({ role, figure }) => role === "project" && /年|共|总/.test(figure.label));
  if (total === undefined) return reading;
  const amounts = new Map(reading.amounts).set("project", total);
  return { ...reading, amounts, budget: { ...reading.budget, project: amountLeafOf(total) } };
}

/** A section on income and expenditure with money in it that gave neither must not pass in silence. */
function unreadNotes(outline: Outline, finance: readonly Part[], inProjects: (index: number) => boolean): Note[] {
  const unread = finance.find((part) =>
    passagesOf(outline, [part], inProjects).some((passage) => figuresOf(passage).some(isMoney)),
  );
  if (unread === undefined) return [];
  const { passage, words } = unread.heading;
  const { text } = wordsLeaf(passage, words);
  return [{ code: "budget-unread", params: { section: text }, place: placeOf(cut(passage, words)) }];
}

function passagesOf(outline: Outline, parts: readonly Part[], inProjects: (index: number) => boolean): Passage[] {
  const inParts = membership(parts);
  return outline.passages.filter((_, index) => !inProjects(index) && inParts(index));
}

/** Roles that fill each field, best first: a spelled-out amount before one that only implies it. */
const FIELDS: Readonly<Record<Exclude<keyof Budget, "carryover">, readonly Role[]>> = {
  initial: ["initial"],
  adjustment: ["raised", "lowered", "adjusted-by"],
  income: ["income", "income-and-expenditure", "adjusted"],
  expenditure: ["expenditure", "income-and-expenditure"],
  basic: ["basic"],
  project: ["project"],
};

function read(passages: readonly Passage[], year: number | null): BudgetReading {
  const all = passages.flatMap((passage) => amountsOf(passage, year));
  const amounts = new Map<keyof Budget, Amount>();
  for (const [field, roles] of Object.entries(FIELDS) as [Exclude<keyof Budget, "carryover">, readonly Role[]][]) {
    const amount =
      field === "adjustment" ? first(all, (one) => roles.includes(one.role)) : best(executedOnly(all, field), roles);
    if (amount !== undefined) amounts.set(field, amount);
  }
  const closing = first(all, (one) => one.role === "carryover");
  if (closing !== undefined) amounts.set("carryover", closing);
  const worded = closing === undefined ? firstWorded(passages) : null;
  const leafAt = (field: keyof Budget): Leaf | null => {
    const amount = amounts.get(field);
    return amount === undefined ? null : amountLeafOf(directed(amount, amounts));
  };
  const budget: Budget = {
    initial: leafAt("initial"),
    adjustment: leafAt("adjustment"),
    income: leafAt("income"),
    expenditure: leafAt("expenditure"),
    basic: leafAt("basic"),
    project: leafAt("project"),
    carryover: holdsCarryover(amounts) ? null : (leafAt("carryover") ?? worded?.leaf ?? null),
  };
  return { budget, amounts, parts: partsOf(all, amounts), notes: [] };
}

function first(all: readonly Amount[], picks: (amount: Amount) => boolean): Amount | undefined {
  return all.find(picks);
}

/** 调整 alone does not say which way: an income below the initial budget says that it was a cut. */
function directed(amount: Amount, amounts: ReadonlyMap<keyof Budget, Amount>): Amount {
  if (amount.role !== "adjusted-by") return amount;
  const [before, after] = [amounts.get("initial"), amounts.get("income")].map((one) => one?.figure.quantity);
  const sameUnit = before !== undefined && after !== undefined && before.unit === after.unit;
  return sameUnit && after.value.lessThan(before.value) ? { ...amount, role: "lowered" } : amount;
}

/** Amounts that later ones are the parts of. */
const HEADS: readonly Role[] = ["initial", "income", "adjusted", "expenditure", "income-and-expenditure"];

/** "支出情况：基本支出…": the words before the parts say what they are parts of, without an amount of its own. */
const SPENT = /(?:^|实际|全年|本年|年度|年)支出(?:情况|方面|构成)?:/;

/**
 * Basic and project expenditure are told of the budget ("年初预算…，其中基本支出…") as well as of what was spent. Parts
 * of a budget are left out.
 */
function executedOnly(all: readonly Amount[], field: keyof Budget): readonly Amount[] {
  if (field !== "basic" && field !== "project") return all;
  let head: Role | null = null;
  return all.filter(({ role, figure }) => {
    if (HEADS.includes(role)) head = role;
    else if (SPENT.test(figure.label)) head = "expenditure";
    return head === null || head === "expenditure" || head === "income-and-expenditure";
  });
}

/** The first amount of the best role: what came to pass before what was planned, a plain total before a grand total. */
function best(all: readonly Amount[], roles: readonly Role[]): Amount | undefined {
  for (const role of roles) {
    const same = all.filter((amount) => amount.role === role);
    const plain = role === "expenditure" ? same.filter((one) => !one.grandTotal) : same;
    const amount = plain.find((one) => one.actual) ?? plain[0] ?? same[0];
    if (amount !== undefined) return amount;
  }
  return undefined;
}

/**
 * "收、支总计均为 A" balances: its expenditure already holds what was carried over, which is then no difference of the
 * two. Such a carryover is left out rather than set against them.
 */
function holdsCarryover(amounts: ReadonlyMap<keyof Budget, Amount>): boolean {
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

/** Money that the sums must not forget: opening balances, a second adjustment, expenditure that is neither basic nor project. */
function partsOf(all: readonly Amount[], amounts: ReadonlyMap<keyof Budget, Amount>): BudgetPartStatement[] {
  const parts: BudgetPartStatement[] = [];
  for (const amount of all) {
    const of = sideOf(amount, amounts);
    if (of === null) continue;
    const { passage, figure, sentence } = amount;
    const { approximate } = narrativeFigure(passage, figure);
    parts.push({
      kind: "budget-part",
      of,
      name: figure.label.trim(),
      figure: { leaf: amountLeafOf(amount), approximate },
      project: null,
      item: null,
      sentence: wordsLeaf(passage, sentence),
    });
  }
  return parts;
}

function sideOf(amount: Amount, amounts: ReadonlyMap<keyof Budget, Amount>): "income" | "expenditure" | null {
  if (amount.role === "expenditure-part") return "expenditure";
  if (amount.role === "opening" || amount.role === "income-part") return "income";
  const main = amounts.get("adjustment");
  const another = amount.role === "raised" || amount.role === "lowered";
  const differs = main !== undefined && !main.figure.quantity.value.equals(amount.figure.quantity.value);
  return another && differs ? "income" : null;
}
