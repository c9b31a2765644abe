import { toHalfWidth, withoutBlanks } from "../../quantity/index.js";
import {
  FUND_COLUMNS,
  FUND_ROWS,
  type FundColumn,
  GOVERNMENT,
  INDICATOR_COLUMNS,
  type IndicatorColumn,
  OTHER_SOURCES,
  type Words,
} from "./vocabulary.js";

/**
 * A heading reduced to what it means: half-width, without white space, brackets with their content, marks at its ends
 * and a numbering before it. "得分（分值×执行率）" is 得分, "全年预算数(A)" is 全年预算数.
 */
export function headingKey(text: string): string {
  const plain = withoutBlanks(text);
  return withoutBrackets(plain)
    .replace(/^[、。.,:;*★]+|[、。.,:;*★]+$/g, "")
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.]/, "");
}

/** The text without round and square brackets and what stands in them; an unclosed bracket reaches to the end. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let out = "";
  for (const char of text) {
    if ("([【〔".includes(char)) depth += 1;
    else if (")]】〕".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) out += char;
  }
  return out;
}

/** Where a heading was found: in running text, or in a cell of its own, where short words may be headings too. */
export type HeadingPlace = "text" | "cell";

function classify<K extends string>(key: string, lists: Readonly<Record<K, Words>>, place: HeadingPlace): K | null {
  if (key === "") return null;
  const names = Object.keys(lists) as K[];
  const whole = wholeHeadings(lists)[place].get(key);
  if (whole !== undefined) return whole;
  // A part decides only in something as short as a heading, never in a sentence.
  if (key.length > 20) return null;
  return names.find((name) => hasPart(key, lists[name])) ?? null;
}

/** What each whole heading names, of two the first in its list. */
type WholeHeadings<K> = Readonly<Record<HeadingPlace, ReadonlyMap<string, K>>>;

/** Every cell of a table is asked whether it is a heading: the lists are turned into tables once. */
const known = new WeakMap<object, WholeHeadings<string>>();

function wholeHeadings<K extends string>(lists: Readonly<Record<K, Words>>): WholeHeadings<K> {
  const before = known.get(lists);
  if (before !== undefined) return before as WholeHeadings<K>;
  const [text, cell] = [new Map<string, K>(), new Map<string, K>()];
  for (const name of Object.keys(lists) as K[]) {
    const { whole, drawn = [] } = lists[name];
    for (const word of whole) if (!text.has(word)) text.set(word, name);
    for (const word of [...whole, ...drawn]) if (!cell.has(word)) cell.set(word, name);
  }
  known.set(lists, { text, cell });
  return { text, cell };
}

function hasPart(key: string, { part = [], except = [] }: Words): boolean {
  return part.some((word) => key.includes(word)) && !except.some((word) => key.includes(word));
}

/** The field that a heading of the indicator block names, or null for other words. */
export function indicatorColumn(text: string, place: HeadingPlace = "text"): IndicatorColumn | null {
  return classify(withoutYear(headingKey(text)), INDICATOR_COLUMNS, place);
}

/** "2022年目标值" is 目标值. */
function withoutYear(key: string): string {
  return key.replace(/^(?:19|20)\d{2}年度?(?=.{2})/, "");
}

/** The field that a heading of the funds block names, or null. A formula with "/" in its bracket tells a rate. */
export function fundColumn(text: string, place: HeadingPlace = "text"): FundColumn | null {
  const key = headingKey(text);
  if (key === "预算执行" && hasDivision(toHalfWidth(text))) return "rate";
  return classify(key, FUND_COLUMNS, place);
}

/** Whether "/" or "÷" stands between the first opening bracket and the last closing one. */
function hasDivision(text: string): boolean {
  const open = text.indexOf("(");
  return open >= 0 && /[/÷]/.test(text.slice(open, Math.max(open, text.lastIndexOf(")"))));
}

/** A longer text only speaks of money. */
const LONGEST_SOURCE = 16;

/**
 * The source of money that a row's label names ("其中：当年财政拨款" is "current-year", "其中：中央补助" is
 * "other:中央"), or null for other words.
 */
export function fundSource(label: string): string | null {
  const key = sourceKey(label);
  const known = FUND_ROWS.find((row) => row.whole.includes(key));
  if (known !== undefined) return known.source;
  if (OTHER_SOURCES.includes(key)) return `other:${key}`;
  const level = governmentLevels(key);
  return level === null ? null : `other:${level}`;
}

/**
 * The source that a label names by a part of it as well. Only for a label that is known to be whole: of two labels that
 * flattened text runs together, a part names one all the same.
 */
export function fundSourceOfRow(label: string): string | null {
  const whole = fundSource(label);
  const key = sourceKey(label);
  if (whole !== null || key.length > LONGEST_SOURCE) return whole;
  return FUND_ROWS.find((row) => hasPart(key, row))?.source ?? null;
}

function sourceKey(label: string): string {
  return headingKey(withoutBlanks(label).replace(/^其中:?/, ""));
}

/** "中央、省、市补助" → "中央、省、市": the levels of government before 补助, 资金, 拨款 and the like; null for anything else. */
function governmentLevels(key: string): string | null {
  const levels: string[] = [];
  let rest = key;
  for (;;) {
    const level = GOVERNMENT.find((name) => rest.startsWith(name));
    if (level === undefined) break;
    levels.push(level.endsWith("级") ? level.slice(0, -1) : level);
    rest = rest.slice(level.length).replace(/^(?:级|本级)?[、,和及/]?/, "");
  }
  if (levels.length === 0) return null;
  const money = /^(?:级|本级)?(?:财政|预算|专项|转移支付|配套|补助|补贴|拨款|安排|资金|投入|奖补)*$/;
  return money.test(rest) ? levels.join("、") : null;
}
