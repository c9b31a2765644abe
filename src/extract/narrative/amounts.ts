import type { Leaf } from "../../model/index.js";
import { type Figure, figureLeaf, figuresOf, isMoney, wordsLeaf } from "./figures.js";
import { type Passage, type Stretch, sentencesOf } from "./passage.js";
import { type Role, type RoleReading, readRole, readRoleList, SEVERALLY } from "./roles.js";

/** An amount whose words say what it is. */
export interface Amount extends RoleReading {
  /** the sentence speaks of the plan there (年初预算), and not yet of what came of it */
  readonly planned: boolean;
  readonly passage: Passage;
  readonly figure: Figure;
  readonly sentence: Stretch;
}

/** A role told in words: "无结余结转资金". */
export interface Worded {
  readonly role: "carryover";
  readonly leaf: Leaf;
}

/** "收支总计" and the like give one figure two roles; readers ask for either. */
export type RoleReader = (label: string) => RoleReading | null;

/** Between the figures of a list told with 分别 stands nothing but this. */
const LIST_JOINT = /^[,、和与及;]*$/;

/**
 * Every amount of money in a passage that has a role, in order.
 *
 * @param year figures told of another year are left out; null where the report's year is not known
 * @param reader how words become roles; the budget's own words unless told
 */
export function amountsOf(passage: Passage, year: number | null, reader: RoleReader = readRole): Amount[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const found: Amount[] = [];
    let listed: RoleReading[] = [];
    const figures = figuresOf(passage, sentence).filter(isMoney);
    for (const [index, figure] of figures.entries()) {
      const isOpaque = isOfSeveralYears(passage, sentence, figure) || isOfSeveralThings(figures, index);
      if (!LIST_JOINT.test(figure.label)) listed = isOpaque ? [] : listOf(figure.label);
      const compared = besideInitial(found.at(-1), figures[index - 1], figure);
      const reading = isOpaque ? null : (listed.shift() ?? compared ?? reader(figure.label));
      if (reading === null || isOfOtherYear(passage, sentence, figure, year, reading.role)) continue;
      const planned = isPlanned(passage.plain.slice(sentence.start, figure.start));
      found.push({ ...reading, planned, passage, figure, sentence });
    }
    return found;
  });
}

/** "收入 2250 万元，较年初预算 1820 万元增加 430 万元": the budget at the year's beginning, told backwards, and its change. */
const INITIAL_BEHIND = /^(?:较|比)(?:20\d\d年)?年初(?:部门|批复|安排)?的?预算(?:数|收入)?(?:的)?$/;

function besideInitial(told: Amount | undefined, before: Figure | undefined, figure: Figure): RoleReading | null {
  if (told === undefined || told.figure !== before) return null;
  const manner = { of: "", grandTotal: false, actual: false } as const;
  // What 项目支出 or 公务接待费 is compared with is no budget of the department.
  if (INITIAL_BEHIND.test(figure.label)) return told.role === "income" ? { role: "initial", ...manner } : null;
  const change = /^(?:净|共|实际)?(增加|减少)了?$/.exec(figure.label)?.[1];
  const isBeside = before.end === figure.start - figure.label.length;
  if (change === undefined || !isBeside || !INITIAL_BEHIND.test(before.label)) return null;
  return { role: change === "增加" ? "raised" : "lowered", ...manner };
}

const PLAN = /年初(?:部门|财政|批复|安排|下达)?预算|期初预算|预算批复|批复预算|预算安排|预算编制/g;
const OUTCOME = /实际|决算|执行(?!率)|完成|调整后|全年预算|最终/g;

/** Whether the last word on it before a figure is one for the plan. */
function isPlanned(before: string): boolean {
  const last = (words: RegExp) => [...before.matchAll(words)].at(-1)?.index ?? -1;
  return last(PLAN) > last(OUTCOME);
}

function listOf(label: string): RoleReading[] {
  return SEVERALLY.test(label) ? readRoleList(label) : [];
}

/** "…，执行数分别为 80 万元、90 万元": several figures, and the words name one thing; whose each is was told before. */
function isOfSeveralThings(figures: readonly Figure[], index: number): boolean {
  const label = figures[index]?.label ?? "";
  if (!SEVERALLY.test(label)) return false;
  const behind = figures.slice(index + 1);
  const end = behind.findIndex((figure) => !LIST_JOINT.test(figure.label));
  const count = 1 + (end === -1 ? behind.length : end);
  return count > Math.max(1, label.split(/[、和与及]/).length);
}

const SEVERAL_YEARS = /(?:19|20)\d\d年?度?(?:[-—–~～至到、和及]|——)(?:19|20)\d\d年/;

/** "2021—2023年支出分别为 80 万元、90 万元、100 万元": one figure a year, of which the first is none of the report's. */
function isOfSeveralYears({ plain }: Passage, { start }: Stretch, figure: Figure): boolean {
  return /分别/.test(figure.label) && SEVERAL_YEARS.test(plain.slice(start, figure.start));
}

/** Last year and the next, by words. */
const LAST_YEAR = "上年度?|去年|上一年度?";
const NEXT_YEAR = "下年度?|下一年度?|明年|来年|次年";
/** "上年度（2021 年）我单位决算支出…": a sentence that begins so is told of that year up to where it names its own; 上年结转 is none of it. */
const OPENS_IN_OTHER_YEAR = new RegExp(
  `^(?:而|其中|与此同时,?)?(?:${LAST_YEAR}|${NEXT_YEAR})(?![^,;。\\d]{0,8}(?:结转|结余))`,
);
const OWN_YEAR = /本年|当年|今年|本期/;
const NAMED_YEAR = new RegExp(`(?<![与较比同])(?:(?:19|20)\\d\\d(?=年)|${LAST_YEAR})`, "g");

/** The last year named before a figure in its sentence, and not to compare with, is the year it is told of. An opening balance is always last year's. */
function isOfOtherYear(passage: Passage, sentence: Stretch, figure: Figure, year: number | null, role: Role): boolean {
  if (year === null || role === "opening") return false;
  // "支出 980 万元（2020 年为 900 万元），其中…": behind the bracket the sentence is in its own year again.
  const before = passage.plain.slice(sentence.start, figure.start).replace(/\([^()]*\)/g, "");
  if (OPENS_IN_OTHER_YEAR.test(before) && !OWN_YEAR.test(before) && !before.includes(`${year}年`)) return true;
  const named = [...before.matchAll(NAMED_YEAR)].at(-1)?.[0];
  if (named === undefined) return false;
  // "结转下年 2022 年使用" names the next year, "上年结转" is a source of this one.
  if (!/^\d/.test(named)) return figure.label.includes(named);
  return role === "carryover" ? Number(named) < year : Number(named) !== year;
}

const NOTHING_LEFT =
  /(?<!上年度?|上年末|年初|以前年度|历年)(无|没有|未形成|未产生|不存在)(?:年末|期末|资金|任何|项目)*(?:结转结余|结余结转|结余和结转|结转和结余|结余及结转|结转及结余|结余、结转|结转、结余|结余|结转)/;
const LEFT_IS_NOTHING = /(?:结转结余|结余结转|结余|结转)(?:资金|数|额)*(?:均)?(?:为)?(无|零)(?![一-龥\d])/;

/** A carryover told in words: the word is the text, and its meaning is nothing. */
export function wordedCarryover(passage: Passage, stretch: Stretch): Worded | null {
  const text = passage.plain.slice(stretch.start, stretch.end);
  const match = NOTHING_LEFT.exec(text) ?? LEFT_IS_NOTHING.exec(text);
  if (match === null) return null;
  const word = match[1] ?? "";
  const start = stretch.start + match.index + match[0].indexOf(word);
  return { role: "carryover", leaf: wordsLeaf(passage, { start, end: start + word.length }, "0") };
}

/** The leaf of an amount; what was taken away is negative. */
export function amountLeafOf({ passage, figure, role }: Amount): Leaf {
  return figureLeaf(passage, figure, role === "lowered" ? -1 : 1);
}
