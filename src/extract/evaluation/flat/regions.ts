import type { TextLine } from "../../../document/document.js";
import { type PlacedText, placed, slicePlaced, trimPlaced } from "../../../layout/placed-text.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { HEAD_LABELS } from "../vocabulary.js";
import {
  captionLength,
  furniture,
  isCaption,
  isNarrativeHeading,
  isOtherTitle,
  isTitle,
  kindOfTitle,
  yearOfLine,
  yearOfTitle,
} from "./marks.js";
import type { FlatRegion } from "./region.js";

/** A title of one or two lines: where it stands and its words. */
interface Title {
  readonly index: number;
  readonly lines: readonly number[];
  readonly key: string;
}

/** A place where a table begins. */
interface Start {
  readonly first: number;
  readonly title: Title | null;
}

/** Headings that hold for every form of the table; cells may be torn, so they are looked for in the joined text. */
const FUND_EVIDENCE = ["预算数", "执行数", "执行率", "年度资金总额", "预算金额", "资金总额"];
const INDICATOR_EVIDENCE = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "目标值", "分值", "权重", "得分"];
/** Words that the upper line of a title has. */
const HALF_TITLE = /支出|绩效|自评|整体/;
/** Columns of narrow cells may be written before the title; more lines than this are another table's. */
const MOST_CELLS_BEFORE_TITLE = 80;
/** First cells of a table, as fragments of one line in a narrow column. */
const HEAD_WORDS =
  "部门名称 单位名称 项目名称 项目支出名称 专项名称 主管部门 实施单位 资金情况(万元) 资金情况(元)".split(" ");
const HEAD_WORDS_TALL = "项目资金(万元) 年度项目资金(万元) 年度总体目标 绩效指标 年度资金总额".split(" ");
const TABLE_STARTS = [...HEAD_LABELS.projectName, ...HEAD_LABELS.department].filter((label) => label.length >= 4);

/**
 * Finds the flattened self-evaluation tables of a text. A title counts only where a table's headings follow it before
 * the next title, so that the list of attachments and mentions in prose are none.
 */
export function findRegions(lines: readonly TextLine[]): FlatRegion[] {
  const keys = lines.map((line) => withoutBlanks(line.text));
  const extra = furniture(lines, keys);
  const text = new Words(keys, extra);
  const starts = findStarts(text, lines);
  const paged = (lines.at(-1)?.page ?? 1) > 1;
  return starts.map((start, index) => {
    const end = findEnd(text, start, starts[index + 1]?.first ?? keys.length);
    return regionOf(lines, text, start, end, paged);
  });
}

/** The keys of all lines, with the questions that finding tables asks of them. */
class Words {
  constructor(
    readonly keys: readonly string[],
    readonly furniture: ReadonlySet<number>,
  ) {}

  at(index: number): string {
    return this.keys[index] ?? "";
  }

  /** Whether a line holds no words of the text. */
  isVoid(index: number): boolean {
    return this.at(index) === "" || this.furniture.has(index);
  }

  /** The nearest line with words after (1) or before (-1) `index`, or -1. */
  neighbour(index: number, step: 1 | -1): number {
    let at = index + step;
    while (at >= 0 && at < this.keys.length && this.isVoid(at)) at += step;
    return at >= 0 && at < this.keys.length ? at : -1;
  }

  /** Whether the lines from `first` up to `end` hold the headings of a self-evaluation table. */
  isTable(first: number, end: number): boolean {
    const joined = this.keys.slice(first, end).join("");
    const count = (words: readonly string[]) => words.filter((word) => joined.includes(word)).length;
    return count(INDICATOR_EVIDENCE) >= 3 && count(INDICATOR_EVIDENCE) + count(FUND_EVIDENCE) >= 4;
  }
}

function findStarts(text: Words, lines: readonly TextLine[]): Start[] {
  const titled = findTitles(text)
    .map((title): Start => ({ first: firstLine(text, lines, title), title }))
    .filter((start, index, all) => text.isTable(start.first, all[index + 1]?.first ?? text.keys.length));
  const starts: Start[] = [];
  const bounds = [...titled.map((start) => start.first), text.keys.length];
  untitled(text, 0, bounds[0] ?? 0, starts);
  titled.forEach((start, index) => {
    starts.push(start);
    const total = firstTotal(text, start.first, bounds[index + 1] ?? text.keys.length);
    if (total >= 0) untitled(text, total, bounds[index + 1] ?? text.keys.length, starts);
  });
  return starts;
}

function findTitles(text: Words): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < text.keys.length; index++) {
    if (text.isVoid(index)) continue;
    if (isTitle(text.at(index))) {
      titles.push(wholeTitle(text, index));
      continue;
    }
    // A title wrapped to two lines: neither is one alone.
    const next = text.neighbour(index, 1);
    if (next < 0 || next - index > 3 || isTitle(text.at(next)) || text.at(next).length > 20) continue;
    const both = text.at(index) + text.at(next);
    if (HALF_TITLE.test(text.at(index)) && isTitle(both) && !isCaption(text.at(index))) {
      titles.push({ index, lines: [index, next], key: both });
      index = next;
    }
  }
  return titles;
}

/** A title of nothing but "绩效自评表" has its other half on the line above it. */
function wholeTitle(text: Words, index: number): Title {
  const key = text.at(index);
  const above = text.neighbour(index, -1);
  const half = text.at(above);
  const alone = { index, lines: [index], key };
  if (kindOfTitle(key) !== null || above < 0 || index - above > 3) return alone;
  if (!HALF_TITLE.test(half) || !isTitle(half + key) || kindOfTitle(half) === null) return alone;
  return { index: above, lines: [above, index], key: half + key };
}

/** The caption before a title, or the first of the head cells that were written before it, or the title itself. */
function firstLine(text: Words, lines: readonly TextLine[], title: Title): number {
  let first = title.index;
  let contiguous = true;
  let at = text.neighbour(first, -1);
  for (let steps = 0; at >= 0 && steps < MOST_CELLS_BEFORE_TITLE; steps++, at = text.neighbour(at, -1)) {
    if (isCaption(text.at(at))) return at;
    if (lines[at]?.page !== lines[title.index]?.page || !isCellLine(text.at(at))) break;
    contiguous &&= isHeadFragment(text.at(at));
    if (contiguous) first = at;
  }
  return first;
}

/** A line that may be a cell of a narrow column: short, no sentence, no other title. */
function isCellLine(key: string): boolean {
  return key.length <= 14 && !/[，,。;；]/.test(key) && !isTitle(key) && !/^(?:总分|备注)/.test(key);
}

function isHeadFragment(key: string): boolean {
  if (key === "" || key.length > 12) return false;
  return [...HEAD_WORDS, ...HEAD_WORDS_TALL].some((word) => word.includes(key)) && !/^\d+$/.test(key);
}

/** Tables without a title of their own, between `from` and `end`. */
function untitled(text: Words, from: number, end: number, starts: Start[]): void {
  for (let at = from; at < end; at++) {
    if (text.isVoid(at)) continue;
    const two = text.at(at) + text.at(Math.max(at, text.neighbour(at, 1)));
    if (text.at(at).length < 2 || !TABLE_STARTS.some((word) => opens(text.at(at), two, word))) continue;
    const total = firstTotal(text, at, end);
    const rest = total < 0 ? end : Math.min(end, total + 1);
    if (!text.isTable(at, rest)) continue;
    starts.push({ first: at, title: null });
    at = rest - 1;
  }
}

/** A line that begins with a head label, or a label torn over this line and the next. */
function opens(line: string, two: string, word: string): boolean {
  return line.startsWith(word) || (line.length >= 2 && word.startsWith(line) && two.startsWith(word));
}

/** The first line of a total row ("总分 100 98.5") at or after `from`, or -1. */
function firstTotal(text: Words, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (/^(?:总分|自评总分|综合得分)/.test(text.at(at))) return at;
  }
  return -1;
}

/** A region ends before the next, and before a heading of the narrative or another table that follows its total or notes. */
function findEnd(text: Words, start: Start, limit: number): number {
  let closing = false;
  let end = limit;
  for (let at = start.first; at < limit; at++) {
    const key = text.at(at);
    if (/^(?:总分|备注|说明:|注:|等级)/.test(key)) closing = true;
    if (!closing || text.isVoid(at)) continue;
    if (isNarrativeHeading(key) || isOtherTitle(key) || isCaption(key)) {
      end = at;
      break;
    }
  }
  while (end > start.first + 1 && text.at(end - 1) === "") end--;
  return end;
}

function regionOf(lines: readonly TextLine[], text: Words, start: Start, end: number, paged: boolean): FlatRegion {
  const captions = new Set<number>();
  let year = start.title === null ? null : yearOfTitle(start.title.key);
  const titleLines = new Set(start.title?.lines ?? []);
  for (let at = start.first; at < end; at++) {
    const own = yearOfLine(text.at(at));
    const isYear = own !== null && start.title !== null && at > start.title.index && at <= start.title.index + 8;
    if (isYear) year ??= own;
    if (isYear || titleLines.has(at) || text.furniture.has(at) || (at === start.first && isCaption(text.at(at))))
      captions.add(at - start.first);
  }
  return {
    lines: lines.slice(start.first, end),
    first: start.first,
    captions,
    title: start.title === null ? null : titleText(lines, start.title),
    kind: start.title === null ? null : kindOfTitle(start.title.key),
    year,
    page: paged ? (lines[start.first]?.page ?? null) : null,
  };
}

/** The title as printed, without "附件 1" before it; two lines are joined. */
function titleText(lines: readonly TextLine[], title: Title): PlacedText | null {
  const parts = title.lines.flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : [trimPlaced(placed(line.text, { line: line.number }))];
  });
  const [head, tail] = parts;
  if (head === undefined) return null;
  const cut = trimPlaced(slicePlaced(head, printedLength(head.text, captionLength(withoutBlanks(head.text)))));
  if (tail === undefined) return cut;
  const runs = tail.runs.map((run) => ({
    ...run,
    start: run.start + cut.text.length,
    end: run.end + cut.text.length,
  }));
  return { text: cut.text + tail.text, runs: [...cut.runs, ...runs] };
}

/** How much of a printed text its first `count` characters other than white space take. */
function printedLength(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === count) return at;
    if (!/\s/.test(text.charAt(at))) seen++;
  }
  return text.length;
}
