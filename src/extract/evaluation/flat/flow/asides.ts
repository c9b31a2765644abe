import type { AtomText } from "./atoms.js";
import { LONGEST_LABEL, levelLabel } from "./levels.js";

/** The label at the block's side, torn into its characters and written anywhere. */
const SIDE_SCRAPS = new Set([
  "绩",
  "效",
  "指",
  "标",
  "绩效",
  "指标",
  "绩效指标",
  "绩效指",
  "效指标",
  "绩效指标完成情况",
]);
/** Some forms have a block of indicators for every goal, with the goal at its side. */
const GOAL_LABEL = /^年度(?:绩效)?目标[\d一二三四五]{0,2}(?:[(]\d{1,3}分?[)])?$/;
/** The sums of a group of rows, with the running number before them. */
const SUBTOTAL = /^(?:\d{1,2})?小计[\d.]*$/;
/** A row of the form that nobody filled in: "指标2：", "…". */
const NUMBERED = /^指标\d{1,2}:?$/;
const DOTS = /^(?:\.{2,}|…+)$/;
const MOST_OF_SUBTOTAL = 5;
/** What it costs to pass over words that are known to belong to no row, and over a label that floats. */
const PRICE = { unfilled: 0.1, known: 1, floatingLabel: 2.5 } as const;

/** A stretch that may belong to no row, and what it costs to pass it over. */
export interface Aside {
  readonly end: number;
  readonly price: number;
}

/** Words at atom `start` that belong to no row of a block of indicators as they are: a label at its side, a subtotal. */
export function asidesAt(text: AtomText, start: number): Aside[] {
  const found: Aside[] = [];
  // "指标 2：" is the number of a row.
  const isNumber = /^\d{1,2}[:.、]/.test(text.key(start + 1, start + 2));
  if (SIDE_SCRAPS.has(text.key(start, start + 1)) && !isNumber) found.push({ end: start + 1, price: PRICE.known });
  for (let end = start + 1; end <= text.length && text.size(start, end) <= LONGEST_LABEL; end++) {
    const words = text.key(start, end);
    if (isUnfilled(text, start, end, words)) found.push({ end, price: PRICE.unfilled });
    else if (GOAL_LABEL.test(words) || (end <= start + MOST_OF_SUBTOTAL && SUBTOTAL.test(words)))
      found.push({ end, price: PRICE.known });
    else if (levelLabel(words) !== null) found.push({ end, price: PRICE.floatingLabel });
  }
  return found;
}

/** A line of its own that says no more; a number is the beginning of a name, unless a label, another row or the group's sums follow. */
function isUnfilled(text: AtomText, start: number, end: number, words: string): boolean {
  const isLine = text.opensLine(start) && text.atoms[end - 1]?.last === true;
  if (!isLine) return NUMBERED.test(words) && words.endsWith(":") && isNextRow(text, end);
  if (DOTS.test(words)) return true;
  return NUMBERED.test(words) && (end === text.length || isNextRow(text, end));
}

function isNextRow(text: AtomText, at: number): boolean {
  for (let end = at + 1; end <= Math.min(text.length, at + MOST_OF_SUBTOTAL); end++) {
    const words = text.key(at, end);
    if (levelLabel(words) !== null || [NUMBERED, DOTS, SUBTOTAL].some((one) => one.test(words))) return true;
  }
  return false;
}

/** Whether words that no row took are no aside, or hold some that are none. */
export function isStray(text: AtomText, { start, end }: { readonly start: number; readonly end: number }): boolean {
  for (let at = start; at < end; ) {
    const next = Math.max(at, ...asidesAt(text, at).flatMap((aside) => (aside.end <= end ? [aside.end] : [])));
    if (next === at) return true;
    at = next;
  }
  return false;
}
