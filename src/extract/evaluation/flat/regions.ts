import type { TextLine } from "../../../document/document.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { HEAD_LABELS } from "../vocabulary.js";
import { cutSides } from "./cut-sides.js";
import { foreignHeads } from "./foreign-heads.js";
import { furniture } from "./furniture.js";
import { LineKeys } from "./line-keys.js";
import { isCaption, isNarrativeHeading, isOtherTitle, isTitle, kindOfTitle, yearOfLine, yearOfTitle } from "./marks.js";
import type { FlatRegion, RegionLine } from "./region.js";
import { type Stretch, targetForms } from "./target-forms.js";
import { findTitles, type Title, titleText } from "./titles.js";

/** A place where a table begins. */
interface Start {
  readonly first: number;
  readonly title: Title | null;
  /** the form of targets that stands here */
  readonly form?: Stretch;
}

/** Columns of narrow cells may be written before the title; more lines than this are another table's. */
const MOST_CELLS_BEFORE_TITLE = 80;
/** A caption, the year and the unit of money may stand between a title and the first label. */
const MOST_LINES_TO_NAME = 4;
/** First cells of a table, as fragments of one line in a narrow column. */
const HEAD_WORDS =
  "部门名称 单位名称 项目名称 项目支出名称 专项名称 主管部门 实施单位 资金情况(万元) 资金情况(元)".split(" ");
const HEAD_WORDS_TALL = "项目资金(万元) 年度项目资金(万元) 年度总体目标 绩效指标 年度资金总额".split(" ");
const TABLE_STARTS = [...HEAD_LABELS.projectName, ...HEAD_LABELS.department].filter((label) => label.length >= 4);

/**
 * Finds the flattened self-evaluation tables of a text. A title counts only where a table's headings follow it before
 * the next title, so that the list of attachments and mentions in prose are none.
 */
export function findRegions(lines: readonly RegionLine[]): FlatRegion[] {
  const keys = lines.map((line) => withoutBlanks(line.text));
  const extra = furniture(lines, keys);
  const text = new LineKeys(keys, extra);
  const starts = findStarts(text, lines);
  const paged = (lines.at(-1)?.page ?? 1) > 1;
  const ends = starts.map(
    (start, index) => start.form?.end ?? findEnd(text, start, starts[index + 1]?.first ?? keys.length),
  );
  const stretches = starts.map(({ first }, index) => ({ first, end: ends[index] ?? keys.length }));
  const foreign = new LineKeys(keys, new Set([...extra, ...foreignHeads(lines, text, stretches)]));
  const own = new LineKeys(keys, new Set([...foreign.furniture, ...cutSides(lines, foreign, stretches)]));
  return starts.map((start, index) => regionOf(lines, own, start, ends[index] ?? keys.length, paged));
}

function findStarts(text: LineKeys, lines: readonly TextLine[]): Start[] {
  const forms = targetForms(text);
  const titled = findTitles(text)
    .map((title): Start => ({ first: firstLine(text, lines, title, forms), title }))
    .filter((start, index, all) => text.isTable(start.first, all[index + 1]?.first ?? text.keys.length));
  const starts: Start[] = [];
  const bounds = [...titled.map((start) => start.first), text.keys.length];
  untitled(text, 0, bounds[0] ?? 0, starts, forms);
  titled.forEach((start, index) => {
    starts.push(start);
    const total = firstTotal(text, start.first, bounds[index + 1] ?? text.keys.length);
    // Points that a form tells at its top end no table.
    if (total >= 0 && text.isTable(start.first, total))
      untitled(text, total, bounds[index + 1] ?? text.keys.length, starts, forms);
  });
  return starts;
}

/** The caption before a title, or the first of the head cells that were written before it, or the title itself. */
function firstLine(text: LineKeys, lines: readonly TextLine[], title: Title, forms: readonly Stretch[]): number {
  let first = title.index;
  let contiguous = true;
  const isNamedBelow = hasNameBelow(text, title);
  // Where nothing tells the pages, a page's number or running head does: cells before it are another table's.
  const isPaged = (lines.at(-1)?.page ?? 1) > 1;
  let at = text.neighbour(first, -1);
  for (let steps = 0; at >= 0 && steps < MOST_CELLS_BEFORE_TITLE; steps++, at = text.neighbour(at, -1)) {
    if (isCaption(text.at(at))) return at;
    if (forms.some((form) => at >= form.first && at < form.end)) break;
    if (lines[at]?.page !== lines[title.index]?.page || !isCellLine(text.at(at))) break;
    if (!isPaged && text.hasFurniture(at, title.index)) break;
    contiguous &&= isHeadFragment(text.at(at));
    if (contiguous || (!isNamedBelow && TABLE_STARTS.includes(text.at(at)))) first = at;
  }
  return first;
}

/**
 * Whether a table names what it evaluates right below its title. It does so once, so that a label before the title is
 * the table's above, printed again where that went on to another page.
 */
function hasNameBelow(text: LineKeys, title: Title): boolean {
  let at = Math.max(title.index, ...title.lines);
  for (let steps = 0; steps < MOST_LINES_TO_NAME; steps++) {
    at = text.neighbour(at, 1);
    if (at < 0) return false;
    if (TABLE_STARTS.some((label) => text.at(at).startsWith(label))) return true;
  }
  return false;
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
function untitled(text: LineKeys, from: number, end: number, starts: Start[], forms: readonly Stretch[]): void {
  for (let at = from; at < end; at++) {
    if (text.isVoid(at)) continue;
    const form = forms.find(({ first }) => first === at);
    if (form !== undefined) {
      starts.push({ first: at, title: null, form });
      at = form.end - 1;
      continue;
    }
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
function firstTotal(text: LineKeys, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (/^(?:总分|自评总分|综合得分)/.test(text.at(at))) return at;
  }
  return -1;
}

/** A region ends before the next, and before a heading of the narrative or another table that follows its total or notes. */
function findEnd(text: LineKeys, start: Start, limit: number): number {
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

function regionOf(lines: readonly RegionLine[], text: LineKeys, start: Start, end: number, paged: boolean): FlatRegion {
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
    ...(start.form === undefined ? {} : { isOfTargets: true as const }),
  };
}
