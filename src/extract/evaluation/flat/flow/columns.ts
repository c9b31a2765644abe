import type { IndicatorColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { levelLabel } from "./levels.js";
import { numberingEnd, ordinalBefore } from "./numbering.js";
import { HEADINGS } from "./written-words.js";

/**
 * What a column of a written indicator block holds: also the running number of the rows, the points that a form gives to
 * the levels above a row, a level between those and the names, and the sentences by which a row is scored.
 */
export type FlowColumn = IndicatorColumn | "ordinal" | "level1Points" | "level2Points" | "group" | "criteria";

/** The heading row of the indicator block: its columns in writing order, and the atoms that it takes. */
export interface IndicatorHead {
  readonly columns: readonly FlowColumn[];
  readonly start: number;
  readonly end: number;
  /** where the headings themselves end, without a row that numbers the columns */
  readonly last: number;
  /** the headings found make no table, or one with a level that the result has no field for */
  readonly isGuess: boolean;
  /** words were passed over between the headings, so that one of them may not be known */
  readonly hasUnknown: boolean;
}

const DEFAULT: readonly FlowColumn[] = [
  "level1",
  "level2",
  "level3",
  "target",
  "actual",
  "weight",
  "score",
  "deviation",
];
/** Characters between two headings that no list knows; more are the block's first row. */
const MOST_UNKNOWN = 8;

/** The heading row at or after atom `from` in the words run together, since any of them may be torn; null where there is none. */
export function findWritten(text: AtomText, from: number): IndicatorHead | null {
  for (const opening of ["一级指标", "三级指标", "指标名称", "年度指标值", "指标值"]) {
    const offset = text.all.indexOf(opening, text.size(0, from));
    if (offset < 0) continue;
    const found = readHead(text, earlierRow(text, offset, from));
    if (found !== null) return withOrdinals(text, found);
  }
  return null;
}

/** Forms that number their rows have the numbers before all else, and often a row that numbers the columns. */
function withOrdinals(text: AtomText, head: IndicatorHead): IndicatorHead {
  const { columns, start } = head;
  const end = numberingEnd(text, head.end, columns.length);
  const first = ordinalBefore(text, start);
  return first === null ? { ...head, end } : { ...head, columns: ["ordinal", ...columns], start: first, end };
}

/** A heading of two rows is written with its upper row first: "绩效指标 年度指标值 实际完成值 … 一级指标". */
function earlierRow(text: AtomText, offset: number, from: number): number {
  const before = text.all.slice(text.size(0, from), offset);
  const upper = before.search(/绩效指标(?=年度指标|年度目标|指标值|目标值|实际|全年|分值|权重)/);
  return upper >= 0 && before.length - upper < 60 ? text.size(0, from) + upper + 4 : offset;
}

function readHead(text: AtomText, offset: number): IndicatorHead | null {
  const found: FlowColumn[] = [];
  let at = offset;
  let end = offset;
  let unknown = 0;
  let hasUnknown = false;
  while (at < text.all.length && unknown <= MOST_UNKNOWN) {
    if (found.length > 2 && labelAt(text, at)) break;
    const bracket = /^[([【][^)\]】]{0,20}[)\]】]/.exec(text.all.slice(at, at + 24));
    if (bracket !== null) {
      at += bracket[0].length;
      if (unknown === 0) end = at;
      continue;
    }
    const heading = HEADINGS.find(([word]) => text.all.startsWith(word, at)) ?? nameHeading(text, at, found);
    if (heading !== undefined && isOfNextRow(found, heading[1]) && beginsRow(text, at)) break;
    if (heading === undefined) {
      at++;
      unknown++;
      continue;
    }
    found.push(heading[1]);
    hasUnknown ||= unknown > 0;
    at += heading[0].length;
    end = at;
    unknown = 0;
  }
  const columns = inWritingOrder(found);
  const start = text.atomAt(offset);
  const last = endOfReasons(text, text.atomAt(Math.max(0, end - 1)) + 1, found.at(-1));
  if (found.length < 3) return null;
  const isWhole = isComplete(columns);
  const isGuess = !isWhole || text.all.slice(offset, end).includes("四级指标");
  return { columns: isWhole ? columns : DEFAULT, start, end: last, last, isGuess, hasUnknown };
}

/** What is left of a long heading of reasons on lines of its own ("分析", "及改进措施") is no cell. */
function endOfReasons(text: AtomText, end: number, column: FlowColumn | undefined): number {
  let last = end;
  while (column === "deviation" && text.opensLine(last) && REST_OF_REASONS.test(text.key(last, last + 1))) last++;
  return last;
}

const REST_OF_REASONS = /^(?:析|分析|分析及|及?改进|及?(?:改进|整改)?措施|及?说明|和?情况说明)$/;

/** Behind the headings of the levels above them, the names of indicators may have one that means the whole block elsewhere. */
function nameHeading(text: AtomText, at: number, found: readonly FlowColumn[]): (typeof HEADINGS)[number] | undefined {
  const isNext = found.at(-1) === "level2" && !found.includes("level3");
  const word = isNext ? NAME_HEADINGS.find((one) => text.all.startsWith(one, at)) : undefined;
  return word === undefined ? undefined : [word, "level3"];
}

const NAME_HEADINGS = ["绩效指标", "指标"];

/** Columns whose headings are several words, or that a form has more than one of. */
const REPEATED: ReadonlySet<FlowColumn> = new Set(["deviation", "weight", "ignored", "criteria", "level3"] as const);

/**
 * Whether a heading that was there before must be a word of the first row below. Under a heading of the upper row that
 * spans several columns (年度指标值 over 指标性质, 指标值, 度量单位), its column is named once more in the lower row.
 */
function isOfNextRow(found: readonly FlowColumn[], column: FlowColumn): boolean {
  const first = found.indexOf(column);
  if (first < 0 || REPEATED.has(column)) return false;
  const lower = found.findIndex((one) => one === "level1" || one === "level2" || one === "level3");
  return lower < first || found.lastIndexOf(column) !== first;
}

/** Whether a line begins at an offset: a heading's word that was there before begins a name then ("单位养护成本"). */
function beginsRow(text: AtomText, offset: number): boolean {
  const atom = text.atomAt(offset);
  return text.size(0, atom) === offset && text.opensLine(atom);
}

/** Whether a level's label begins at an offset: the block's first row. */
function labelAt(text: AtomText, offset: number): boolean {
  const atom = text.atomAt(offset);
  if (text.size(0, atom) !== offset) return false;
  for (let end = atom + 1; end <= Math.min(text.length, atom + 6); end++) {
    if (levelLabel(text.key(atom, end)) !== null) return true;
  }
  return false;
}

/** Each column once. The lower row of a heading of two rows stands under its leftmost cells. */
export function inWritingOrder(found: readonly FlowColumn[]): FlowColumn[] {
  const level = found.findIndex((column) => column === "level1" || column === "level2" || column === "level3");
  const rows = level > 0 ? [...found.slice(level), ...found.slice(0, level)] : found;
  const settled = settleWeights(rows);
  return settleTarget(settled.filter((column, index) => column === "ignored" || settled.indexOf(column) === index));
}

/** Forms that weigh every level have a 分值 behind each of them; the row's own stands behind its name. */
function settleWeights(columns: readonly FlowColumn[]): FlowColumn[] {
  if (columns.filter((column) => column === "weight").length < 2) return [...columns];
  return columns.map((column, index) => {
    const before = columns[index - 1];
    if (column !== "weight") return column;
    return before === "level1" ? "level1Points" : before === "level2" ? "level2Points" : column;
  });
}

/** 年初指标值 is the target where a form has no other. */
function settleTarget(columns: readonly FlowColumn[]): FlowColumn[] {
  if (columns.includes("target")) return [...columns];
  return columns.map((column) => (column === "initialTarget" ? "target" : column));
}

/** A name with both values, or with its points where a form scores without values. */
export function isComplete(columns: readonly FlowColumn[]): boolean {
  const has = (...some: FlowColumn[]) => some.every((column) => columns.includes(column));
  return has("level3") && (has("target", "actual") || has("weight", "score"));
}
