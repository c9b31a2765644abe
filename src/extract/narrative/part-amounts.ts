import type { Amount } from "./amounts.js";
import { type Outline, partsWhere, wordsOf } from "./outline.js";
import type { Passage } from "./passage.js";
import type { ScopedAmount } from "./scoped-amounts.js";

const KIND = '(?:(?:19|20)\\d\\d年度?)?(?<kind>基本支出|项目支出|专项支出|人员经费|公用经费|[“”"]?三公[“”"]?经费)';
const MANNER = "(?:的?(?:收支|预算|执行|决算|支出|使用|安排|管理|及|和|、))*(?:情况)?";
/** "（一）基本支出。年初预算…，支出…": a paragraph that tells of one kind of spending from its head on. */
const OPENING = new RegExp(`^[(]?[一二三四五六七八九十\\d]{1,3}[)、.]${KIND}${MANNER}[。:]`);
/** "（一）基本支出情况": the same as a heading of its own. */
const HEADING = new RegExp(`^${KIND}${MANNER}$`);

/** The kind of spending that a paragraph is about by its opening words; null where it names none. */
export function partOpening(plain: string): string | null {
  return OPENING.exec(plain)?.groups?.["kind"] ?? null;
}

/** The kind of spending that the nearest heading above names, for the passages that stand below such headings. */
export function partsByHeading(outline: Outline): ReadonlyMap<Passage, string> {
  const kinds = new Map<Passage, string>();
  const kindOf = (words: string) => HEADING.exec(words)?.groups?.["kind"];
  for (const { heading, from, to } of partsWhere(outline, (words) => kindOf(words) !== undefined)) {
    const kind = kindOf(wordsOf(heading));
    for (const passage of outline.passages.slice(from + 1, to)) if (kind !== undefined) kinds.set(passage, kind);
  }
  return kinds;
}

/** Amounts in a text about one kind of spending: what was spent is the kind's, unless words say that it is the department's. */
export function amountsOfPart(all: readonly Amount[], part: string): ScopedAmount[] {
  const named = all.find(isOwnPart);
  return all.map((amount) => {
    // "支出 980 万元，其中基本支出 600 万元": what the part's own amount is told of.
    const isWhole = named !== undefined && amount.role === "expenditure" && amount.figure.start < named.figure.start;
    return isWhole ? { ...amount, scope: "whole" } : ofPart(amount, part, named === undefined);
  });
}

function ofPart(amount: Amount, part: string, isUnnamed: boolean): ScopedAmount {
  const isSpent = amount.role === "expenditure" && !OF_ALL.test(amount.figure.label);
  const role = part === "基本支出" ? "basic" : part === "项目支出" ? "project" : null;
  if (isSpent && isUnnamed && role !== null) return { ...amount, role, actual: true, planned: false, scope: "whole" };
  const isOwn = isOwnPart(amount);
  // The story of the part tells what came of it, unless it speaks of its budget.
  const isActual = amount.actual || (isOwn && !amount.planned && !amount.figure.label.includes("预算"));
  return { ...amount, actual: isActual, scope: OF_ALL.test(amount.figure.label) || isOwn ? "whole" : "other" };
}

/** Amounts that such a paragraph names by the kind itself. */
const isOwnPart = ({ role }: Amount): boolean => role === "basic" || role === "project" || role === "basic-part";
/** Words of the whole department's money in such a paragraph. */
const OF_ALL = /总支出|支出总|部门|单位|整体|合计/;
