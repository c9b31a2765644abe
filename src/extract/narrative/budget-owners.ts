import type { ScopedAmount } from "./scoped-amounts.js";

/** "与 2019 年支出 1057 万元相比增加 105 万元": what the year is compared with is another year's. */
const COMPARED_WITH = /^[与较比同](?:(?:19|20)\d\d年|上年|去年|上一年)/;

/**
 * "2022 年 1—9 月累计支出 1600 万元", "2020 年至 2022 年，三年累计支出 6300 万元": what a clause tells of a part of the year, or of
 * several years, up to where it comes to the year itself.
 */
const OF_ANOTHER_SPAN =
  /(?:(?<!\d)\d{1,2}月?[-—–~～至到](?:[2-9]|1[01])月|上半年|前[一二两三]个?季度|(?:19|20)\d\d年?[-—–~～至到](?:19|20)\d\d年|[二两三四五]年(?:来)?(?:合计|累计|共))(?!.*(?:全年|当年|本年))[^;]*$/;

/** What is told of the department; where that is only told of bodies by their names, what is told of one of them alone. */
export function ofDepartment(all: readonly ScopedAmount[]): ScopedAmount[] {
  let bodies: ScopedAmount["sentence"] | null = null;
  return all.filter((amount) => {
    const { scope, role, figure, sentence } = amount;
    if (COMPARED_WITH.test(figure.label.trim()) || isOfAnotherSpan(amount)) return false;
    if (scope !== "unit") {
      const isBodys = scope === "whole" && (isSubordinate(amount) || isOneOfBodies(all, amount));
      // What a body's expenditure is made of is the body's.
      const isPartOfBodys = bodies === sentence && (role === "basic" || role === "project" || role === "carryover");
      if (isBodys) bodies = sentence;
      return scope === "whole" && !isBodys && !isPartOfBodys;
    }
    const same = all.filter((one) => one.role === role && one.scope !== "other");
    return same.every((one) => one.scope === "unit" && one.figure.quantity.value.equals(figure.quantity.value));
  });
}

function isOfAnotherSpan({ passage, sentence, figure }: ScopedAmount): boolean {
  return OF_ANOTHER_SPAN.test(passage.plain.slice(sentence.start, figure.start));
}

/** "下属二级单位支出 1031 万元" is told of these alone; "本部门及所属单位支出" of all. */
const SUBORDINATE = /^[^及和与、含]*(?:下属|所属|二级(?:预算)?单位)[^及和与、含]*$/;

function isSubordinate({ figure, passage, sentence }: ScopedAmount): boolean {
  const clause = /[^,;:。()]*$/.exec(passage.plain.slice(sentence.start, figure.start).slice(-40))?.[0] ?? "";
  return SUBORDINATE.test(clause);
}

/** Words by which an amount is the department's, whoever else is told of beside it. */
const OF_ALL = /(?:19|20)\d\d年|总|合计|共|全年|部门|单位/;

/** "局机关支出 1537 万元；执法大队支出 566 万元": a first body of several, each told behind a semicolon. */
function isOneOfBodies(all: readonly ScopedAmount[], { role, figure, sentence, passage }: ScopedAmount): boolean {
  const before = passage.plain.slice(sentence.start, figure.start);
  if (OF_ALL.test(before)) return false;
  const others = all.filter((one) => one.sentence === sentence && one.role === role && one.figure.start > figure.end);
  return others.some(
    (one) =>
      (one.scope !== "whole" || isSubordinate(one)) && passage.plain.slice(figure.end, one.figure.start).includes(";"),
  );
}

/** A change told as "调整预算" beside the budget that came of it: "年初预算 300 万元，调整预算 40 万元，全年预算 340 万元". */
export function withChanges(all: readonly ScopedAmount[]): readonly ScopedAmount[] {
  const isBare = ({ role, figure }: ScopedAmount) =>
    role === "adjusted" && /(?<!年度|全年)调整(?:财政|部门)?预算数?[为:]?$/.test(figure.label.trim());
  return all.map((amount, at) => {
    if (isMadeUp(amount, all[at + 1])) return { ...amount, role: "adjusted" };
    const beside = all.some(
      (one) =>
        one.sentence === amount.sentence &&
        (one.role === "adjusted" || one.role === "income") &&
        !isBare(one) &&
        one.figure.quantity.value.greaterThan(amount.figure.quantity.value),
    );
    return isBare(amount) && beside ? { ...amount, role: "adjusted-by" } : amount;
  });
}

/** "部门整体支出预算 2486 万元，其中年初预算 2151 万元，追加…": a budget that the initial one is a part of. */
function isMadeUp({ role, figure, passage, sentence }: ScopedAmount, next: ScopedAmount | undefined): boolean {
  // "批复我单位预算 920 万元，其中年初预算 860 万元": what was approved need not be the first.
  const isBudget = role === "budgeted" || (role === "initial" && !/年初|期初/.test(figure.label));
  if (!isBudget || next?.role !== "initial" || next.sentence !== sentence) return false;
  return /^[,:(]?其中[:,]?/.test(passage.plain.slice(figure.end, next.figure.start));
}

/** "年末财政收回 11 万元，结转 72 万元": what is taken back of what is left is no adjustment of the budget. */
export function isTakenBack({ role, figure, passage, sentence }: ScopedAmount): boolean {
  const before = passage.plain.slice(sentence.start, figure.start);
  return role === "lowered" && /收回/.test(figure.label) && /结转|结余|剩余|年末|年底|年终|支出/.test(before);
}
