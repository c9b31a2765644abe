import type { PlacedText } from "../../../../layout/placed-text.js";
import { fundColumn } from "../../heading.js";
import { FUND_COLUMNS, type FundColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import type { MoneyColumn } from "./money-words.js";
import { ordinalBefore } from "./numbering.js";

/** The heading of a column of the money block, as printed. */
export interface MoneyHeading {
  readonly column: FundColumn;
  /** what its cells look like, which for a column that the result has no field for only its words tell */
  readonly holds: MoneyColumn;
  readonly content: PlacedText;
  /** the bracket behind it: "(A)", "(C=A-B)", "(E/C×100%)" */
  readonly formula: string;
}

const NOT_A_HEADING = new Set(["预算", "执行", "说明", "备注", "合计", "项目资金", "预算资金", "资金名称", "资金性质"]);
const HEADINGS: readonly (readonly [string, FundColumn])[] = Object.entries(FUND_COLUMNS)
  .flatMap(([column, { whole, part }]) =>
    [...whole, ...(part ?? [])].map((word) => [word, column as FundColumn] as const),
  )
  .filter(([word, column]) => word.length >= 2 && column !== "label" && !NOT_A_HEADING.has(word))
  .sort(([a], [b]) => b.length - a.length);
/** Words that are a heading as they are, and no part of one only. */
const WHOLE: ReadonlySet<string> = new Set(Object.values(FUND_COLUMNS).flatMap(({ whole }) => whole));
/** A block of money begins with one of these headings. */
const OPENINGS = HEADINGS.filter(
  ([word, column]) => (column === "initial" || column === "adjusted" || column === "executed") && word.length >= 3,
);
const FORMULA = /^[([【](?:[^()[\]【】]{0,24}[)\]】]|分值[×*xX]执行率)/;
const MOST_UNKNOWN = 6;
/** Where the money block begins before atom `end`; -1 where there is none. */
export function findMoney(text: AtomText, end: number): number {
  const offsets = OPENINGS.map(([word]) => text.all.indexOf(word)).filter((at) => at >= 0 && at < text.size(0, end));
  return offsets.length === 0 ? -1 : text.atomAt(Math.min(...offsets));
}

/** The headings of a block in writing order, and the atom behind them. */
export interface MoneyHead {
  readonly headings: readonly MoneyHeading[];
  readonly next: number;
}

/**
 * Reads the headings of the block from atom `start` on.
 *
 * @param isRow whether the label of a row begins at an atom
 */
export function readMoneyHead(text: AtomText, start: number, end: number, isRow: (atom: number) => boolean): MoneyHead {
  const headings = ordinals(text, start);
  const limit = text.size(0, end);
  let at = text.size(0, start);
  let next = start;
  let unknown = 0;
  while (at < limit && unknown <= MOST_UNKNOWN) {
    const atom = text.atomAt(at);
    if (headings.length >= 2 && text.size(0, atom) === at && isRow(atom)) break;
    const length = headingAt(text, headings, at);
    if (length === 0 && /\d/.test(text.all.charAt(at))) break;
    at += Math.max(1, length);
    unknown = length > 0 ? 0 : unknown + 1;
    if (length > 0) next = text.atomAt(at - 1) + 1;
  }
  return { headings: settleBase(withLowerRow(headings)), next };
}

/**
 * Below a budget that is merged over two columns, their headings stand in a row of their own, which is written behind
 * all of the upper one: "预算安排情况 到位数 执行数" and then "年初数 调整后".
 */
function withLowerRow(headings: readonly MoneyHeading[]): readonly MoneyHeading[] {
  const lower = headings.slice(-2);
  const upper = headings.slice(0, -2);
  const merged = upper.findIndex(({ holds, content }) => holds === "amount" && /预算/.test(content.text));
  const executed = upper.findIndex(({ column }) => column === "executed");
  if (lower.map(({ column }) => column).join() !== "initial,adjusted" || merged < 0 || executed < merged)
    return headings;
  return upper.flatMap((heading, at) => (at === merged ? lower : [heading]));
}

/** The heading of running numbers before the first budget. */
function ordinals(text: AtomText, start: number): MoneyHeading[] {
  const first = ordinalBefore(text, start);
  if (first === null) return [];
  return [{ column: "ignored", holds: "ordinal", content: text.content(first, start), formula: "" }];
}

/** Takes the heading or the formula that begins at an offset; gives its length, 0 where there is none. */
function headingAt(text: AtomText, headings: MoneyHeading[], at: number): number {
  const formula = FORMULA.exec(text.all.slice(at, at + 30))?.[0];
  const last = headings.at(-1);
  if (formula !== undefined) {
    if (last?.formula === "") headings[headings.length - 1] = { ...last, formula };
    return formula.length;
  }
  const heading = HEADINGS.find(([word]) => text.all.startsWith(word, at) && !isTwo(text, at, word));
  if (heading === undefined) return 0;
  const [column, length] = wholeWord(text, at, heading[0].length) ?? [heading[1], heading[0].length];
  addHeading(text, headings, column, at, length);
  return length;
}

/** What an atom means as a whole, where a heading is no more than its beginning: "全年预算执行数" is no 全年预算. */
function wholeWord(text: AtomText, at: number, length: number): readonly [FundColumn, number] | null {
  const atom = text.atomAt(at);
  const [start, end] = [text.size(0, atom), text.size(0, atom + 1)];
  const key = text.key(atom, atom + 1);
  if (start !== at || at + length >= end || !/^[\u3400-\u9fff]{2,12}$/.test(key)) return null;
  const column = fundColumn(key, "cell");
  return column === null || column === "label" ? null : [column, end - start];
}

/** A rate that tells its formula ("E/C×100%") divides by the column of that letter ("扣除后（C）"): that is the budget. */
function settleBase(headings: readonly MoneyHeading[]): MoneyHeading[] {
  const rate = headings.find(({ column }) => column === "rate");
  const divisor = /^\([A-Z][/÷]([A-Z])\b/.exec(rate?.formula ?? "")?.[1];
  const base = headings.find(({ formula }) => divisor !== undefined && formula.startsWith(`(${divisor}`));
  if (base?.column !== "ignored") return [...headings];
  return headings.map((one) => {
    if (one === base) return { ...one, column: "adjusted", holds: "adjusted" };
    return one.column === "adjusted" ? { ...one, column: "ignored", holds: "amount" } : one;
  });
}

/** "执行率" and "得分" side by side are no 执行率得分. */
function isTwo(text: AtomText, at: number, word: string): boolean {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const atom = text.atomAt(at + cut);
    if (text.size(0, atom) !== at + cut) continue;
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => WHOLE.has(part))) return true;
  }
  return false;
}

function addHeading(text: AtomText, headings: MoneyHeading[], column: FundColumn, at: number, length: number): void {
  // Of "年度预算数（万元）" over "年初预算" and "调整后预算数" the upper heading is written first and names no column.
  const earlier = headings.findIndex((heading) => heading.column === column);
  const upper = headings[earlier];
  if (column !== "ignored" && upper !== undefined) {
    const isOwn = column === "adjusted" && headings[earlier + 1]?.column !== "initial";
    if (isOwn) headings[earlier] = { ...upper, column: "ignored", holds: "amount" };
    else headings.splice(earlier, 1);
  }
  const behind = FORMULA.exec(text.all.slice(at + length, at + length + 30))?.[0].length ?? 0;
  const content = text.content(text.atomAt(at), text.atomAt(at + length + behind - 1) + 1);
  headings.push({ column, holds: column === "ignored" ? heldBy(content.text) : column, content, formula: "" });
}

/** What the cells of a column look like that the result has no field for. */
function heldBy(heading: string): MoneyColumn {
  if (/率|比例|进度|[%％]/.test(heading)) return "percent";
  if (/^(?:行次|序号|编号)/.test(heading)) return "ordinal";
  return /佐证|材料|审核|复核|得分/.test(heading) ? "ignored" : "amount";
}
