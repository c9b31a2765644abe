import { type Amount, amountsOf } from "./amounts.js";
import { amountsOfPart, partOpening } from "./part-amounts.js";
import type { Passage } from "./passage.js";
import { readProjectNumbering } from "./project-numbering.js";
import { bareLabel, type Role } from "./roles.js";
import { type Scope, scopeOf } from "./scope.js";

/** An amount, and what it is told of. */
export interface ScopedAmount extends Amount {
  readonly scope: Scope;
}

/** Words that say of an amount that it is the department's own, whatever the sentence was about before. */
const OF_DEPARTMENT = /(?:19|20)\d\d年|决算|总|整体|部门|单位|全局|本级|我[局委会办院]|合计/;
/** The same where a part was told right before: 支出决算 may be the part's. */
const AGAIN_OF_DEPARTMENT = /总|整体|部门|单位|全局|本级|我[局委会办院]|合计/;

/** Amounts that others are the parts of. */
export const HEADS: readonly Role[] = [
  "initial",
  "budgeted",
  "adjusted",
  "income",
  "income-and-expenditure",
  "expenditure",
];

/** What goes on with the story of the part that was told before: "基本支出预算 600 万元，实际支出 650 万元". */
const CONTINUED: readonly Role[] = [
  "expenditure",
  "carryover",
  "initial",
  "adjusted",
  "adjusted-by",
  "raised",
  "lowered",
];

/**
 * The amounts of a passage with what each is told of. What came of a part's budget becomes the part's own amount: in
 * "项目支出预算 600 万元，实际支出 500 万元" the second is 项目支出.
 *
 * @param part the kind of spending that the heading above the passage names; null where it names none
 */
export function scopedAmounts(passage: Passage, year: number | null, part: string | null = null): ScopedAmount[] {
  return scopedInPassage(passage, year, part).map((amount) =>
    isOfThatProject(amount) ? { ...amount, scope: "other" } : amount,
  );
}

/** "该项目预算数 546 万元，实际支出 546 万元": a sentence that points at one project tells of no other money. */
function isOfThatProject({ passage, sentence, figure }: Amount): boolean {
  return /[该此本]项目/.test(passage.plain.slice(sentence.start, figure.start));
}

function scopedInPassage(passage: Passage, year: number | null, under: string | null): ScopedAmount[] {
  const all = amountsOf(passage, year);
  const sentences = [...new Set(all.map(({ sentence }) => sentence))];
  const part = partOpening(passage.plain) ?? under;
  if (part !== null) return amountsOfPart(all, part);
  const isListed = readProjectNumbering(passage.plain) !== null;
  if (opensWithMatter(passage)) return all.map((amount) => ({ ...amount, scope: scopeInMatter(amount) }));
  let isNarrow = false;
  return sentences.flatMap((sentence, index) => {
    const told = scopedSentence(
      passage,
      all.filter((amount) => amount.sentence === sentence),
    );
    // "1.河道治理项目：预算 30 万元。支出 28 万元。": a point of a list keeps to what it began with.
    const [first] = told;
    if (index === 0) isNarrow = isListed && first?.scope === "other" && (partWithBudget(first) ?? null) === null;
    return isNarrow ? told.map(keptNarrow) : told;
  });
}

/** Words that a paragraph opens with and that are no matter of its own: 预算执行情况. */
const ASPECT = /(?:情况|分析|措施|成效|问题|目标|管理|效益|产出|概况|概述|依据|内容|如下|执行|安排|使用|绩效|完成)$/;
/** The department, named in the middle of another matter. */
const DEPARTMENT = /整体|部门|单位|全局|我[局委会办院]/;

/** "1.乡村道路养护经费。年初预算…，支出…": a paragraph that opens with a name tells of what is named. Hotlines' names begin with a number. */
function opensWithMatter({ plain }: Passage): boolean {
  const from = readProjectNumbering(plain)?.length ?? 0;
  const opening = /^(?:\d{3,5}(?![\d年.]))?[^,。;:!?\d]{4,40}(?=[。:])/.exec(plain.slice(from))?.[0];
  return opening !== undefined && !ASPECT.test(opening) && scopeOf(opening) === "other";
}

function scopeInMatter({ of, figure }: Amount): Scope {
  return DEPARTMENT.test(figure.label) ? scopeOf(of) : "other";
}

const keptNarrow = (amount: ScopedAmount): ScopedAmount =>
  OF_DEPARTMENT.test(amount.figure.label) ? amount : { ...amount, scope: "other" };

/** A part with a budget of its own, while the sentence speaks of it. */
interface Topic {
  readonly amount: Amount;
  /** what is spent on it fills this role; null where it is no part of the department's expenditure by name */
  readonly role: "basic" | "project" | null;
  /** it is told behind a budget that it may be a part of */
  readonly isNested: boolean;
  /** it is one of several budgets told one behind the other */
  readonly isList: boolean;
}

/** "2023年项目资金 914 万元，…，支出 842 万元": the sentence tells of project money from its first word on. */
const OF_PROJECTS =
  /^(?:(?:19|20)\d\d年度?)?(?:[我本全][局委会办院校镇乡]|本单位|本部门)?共?(?:安排)?(?:项目|专项)(?:资金|经费)(?:共|为|共计)?\d/;

function scopedSentence(passage: Passage, amounts: readonly Amount[]): ScopedAmount[] {
  const [first] = amounts;
  if (first !== undefined && OF_PROJECTS.test(passage.plain.slice(first.sentence.start, first.sentence.end)))
    return amounts.map((amount) =>
      amount.role === "expenditure"
        ? { ...amount, role: "project", actual: true, scope: "whole" }
        : { ...amount, scope: "other" },
    );
  const told: ScopedAmount[] = [];
  let topic: Topic | null = null;
  for (const [index, amount] of amounts.entries()) {
    const before = told[index - 1];
    if (before !== undefined && isApart(passage, before, amount)) topic = null;
    if (amount.role === "basic-part") {
      told.push({ ...amount, scope: ownScope(passage, amount, told) });
      continue;
    }
    const role = partWithBudget(amount);
    if (role !== undefined) {
      const isNested = told.some((one) => one.scope === "whole" && HEADS.includes(one.role));
      topic = { amount, role, isNested, isList: topic !== null };
      told.push({ ...amount, scope: "other" });
      continue;
    }
    const goesOn = CONTINUED.includes(amount.role) && !AGAIN_OF_DEPARTMENT.test(amount.figure.label);
    const continued = goesOn && topic !== null ? continuing(topic, amount) : null;
    if (!goesOn) topic = null;
    told.push(continued ?? { ...amount, scope: ownScope(passage, amount, told) });
  }
  return told;
}

/** Whether a list or a bracket ends between two amounts. */
function isApart({ plain }: Passage, before: Amount, after: Amount): boolean {
  return /[;)]/.test(plain.slice(before.figure.end, after.figure.start));
}

/** The role of a part that is told with a budget of its own; undefined where the amount is none of a part's budget. */
function partWithBudget({ role, figure }: Amount): Topic["role"] | undefined {
  if (role !== "initial" && role !== "budgeted" && role !== "adjusted") return undefined;
  const whose = bareLabel(figure.label.slice(-40)).replace(BUDGET_WORDS, "");
  if (/基本支出$/.test(whose)) return "basic";
  if (/(?:^|[^一-龥]|其中|年度?)(?:项目|专项)支出$/.test(whose)) return "project";
  return scopeOf(whose) === "other" || PART.test(whose) ? null : undefined;
}

const BUDGET_WORDS =
  /(?:的)?(?:年初|期初|全年|当年|本年|年度|年中|调整后?|最终|批复|批准|核定|下达|安排|预算|财政|拨款|资金|总|数|额|为|:)*$/;
/** Kinds of spending whose own names are words for the whole elsewhere. */
const PART = /(?:人员|公用|项目|专项|日常)(?:经费|支出)?$/;

/** An amount behind a part's budget. Null where it is the department's own. */
function continuing(topic: Topic, amount: Amount): ScopedAmount | null {
  // Parts told one behind the other with nothing but their budgets: what follows is what came of the whole.
  if (topic.isList) return null;
  const isMore = amount.figure.quantity.value.greaterThan(topic.amount.figure.quantity.value);
  const sameUnit = amount.figure.quantity.unit === topic.amount.figure.quantity.unit;
  if (topic.isNested) return sameUnit && isMore ? null : { ...amount, scope: "other" };
  const spent = amount.role === "expenditure" && topic.role !== null;
  return spent
    ? { ...amount, role: topic.role, actual: true, planned: false, scope: "whole" }
    : { ...amount, scope: "other" };
}

/** What an amount's own words, and those before it in its sentence, say that it is told of. */
function ownScope({ plain }: Passage, amount: Amount, told: readonly ScopedAmount[]): Scope {
  const { figure, sentence, role } = amount;
  const own = scopeOf(amount.of);
  if (own === "other" || OF_DEPARTMENT.test(figure.label)) return own;
  // The sentence is about the department from where an amount of it was told, unless it tells the same role anew.
  const last = told.findLast((one) => one.scope === "whole");
  const isNew = last !== undefined && !told.some((one) => one.role === role);
  const from = last === undefined ? sentence.start : last.figure.end;
  const lead = isNew ? "whole" : scopeOf(plain.slice(from, figure.start - figure.label.length));
  return lead === "whole" ? own : lead;
}
