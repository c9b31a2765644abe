import type { TextLine } from "../../../document/document.js";
import { GRADE_LABELS, NOTE_LABELS, TITLE, TOTAL_LABELS } from "../vocabulary.js";

const CAPTION = /^附(?:件|表)(?:\d{1,2}|[一二三四五六七八九十])?(?:[-—.]\d{1,2})*[:、]?$/;
const CAPTION_BEFORE = /^附(?:件|表)?(?:\d{1,2}|[一二三四五六七八九十])?(?:[-—.]\d{1,2})*[:、]?/;
const YEAR_LINE = /^[([【]?((?:19|20)\d{2})年度?[)\]】]?$/;
const YEAR_BEHIND = /[([【](?:19|20)\d{2}年度?[)\]】]$/;
const LONGEST_TITLE = 50;

/** "附件 1-1" alone on its line. */
export function isCaption(key: string): boolean {
  return CAPTION.test(key);
}

/** The year of "（2021年度）" alone on its line. */
export function yearOfLine(key: string): number | null {
  const year = YEAR_LINE.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** The year that a title names first. */
export function yearOfTitle(key: string): number | null {
  const year = /((?:19|20)\d{2})年/.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** How many characters of a key are the "附件1-1：" in front of a title. */
export function captionLength(key: string): number {
  return CAPTION_BEFORE.exec(key)?.[0].length ?? 0;
}

/** Whether a line is the title of a self-evaluation table: no entry of a list, no sentence, no report. */
export function isTitle(key: string): boolean {
  const caption = captionLength(key);
  const words = key.slice(caption).replace(YEAR_BEHIND, "");
  if (words.length > LONGEST_TITLE || /[,。;!?、]/.test(words)) return false;
  // "1-2.2021年度…" and "附件：1.…" are entries of the list of attachments.
  if (/^\d{1,2}(?:-\d{1,2})*[.]/.test(words)) return false;
  return TITLE.evaluation.some((ending) => words.endsWith(ending));
}

/** Whether a line is the title of some other table of the same submission, such as 基础数据表. */
export function isOtherTitle(key: string): boolean {
  const words = key.slice(captionLength(key)).replace(YEAR_BEHIND, "");
  if (words.length > LONGEST_TITLE || /[,。;:!?、\d]/.test(words.replace(/^\d{4}年/, ""))) return false;
  return words.endsWith("表") && TITLE.other.some((word) => words.includes(word));
}

/** What a title says that its table evaluates. */
export function kindOfTitle(key: string): "department" | "project" | null {
  if (TITLE.department.some((word) => key.includes(word))) return "department";
  return TITLE.project.some((word) => key.includes(word)) ? "project" : null;
}

/** "一、…": a heading of the narrative. */
export function isNarrativeHeading(key: string): boolean {
  return /^[一二三四五六七八九十]{1,2}、.{2,24}$/.test(key);
}

/** "— 3 —"; cells of one row can look the same. */
const MARKED_NUMBER = /^[-—–~·]+(\d{1,4})[-—–~·]+$/;
const NAMED_NUMBER = /^第\d{1,4}页(?:[,/]?共\d{1,4}页)?$/;

/**
 * Lines that the printer put on every page: page numbers and running heads. A number is a page number only at the edge
 * of its page, and a bare one only where numbers at the edges count on with the pages; anywhere else it may be a cell.
 */
export function furniture(lines: readonly TextLine[], keys: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  keys.forEach((key, index) => {
    if (NAMED_NUMBER.test(key)) found.add(index);
  });
  // What stands behind a running head is at the edge of its page too, and the other way round.
  addRunningHeads(lines, keys, found);
  addMarkedNumbers(lines, keys, found);
  addBareNumbers(lines, keys, found);
  addRunningHeads(lines, keys, found);
  return found;
}

/** Indexes of the first and the last line with words on every page, `found` left out. */
function pageEdges(lines: readonly TextLine[], keys: readonly string[], found: ReadonlySet<number>) {
  const edges = new Map<number, { first: number; last: number }>();
  lines.forEach((line, index) => {
    if (keys[index] === "" || found.has(index)) return;
    const edge = edges.get(line.page);
    if (edge === undefined) edges.set(line.page, { first: index, last: index });
    else edge.last = index;
  });
  return edges;
}

/** Without form feeds nothing tells the edges; then the numbers have to count on one by one. */
function addMarkedNumbers(lines: readonly TextLine[], keys: readonly string[], found: Set<number>): void {
  const paged = (lines.at(-1)?.page ?? 1) > 1;
  const edges = new Set([...pageEdges(lines, keys, found).values()].flatMap(({ first, last }) => [first, last]));
  let previous: number | null = null;
  keys.forEach((key, index) => {
    const number = MARKED_NUMBER.exec(key)?.[1];
    if (number === undefined) return;
    const counts = previous === null || Number(number) === previous + 1;
    if (paged ? !edges.has(index) : !counts) return;
    previous = Number(number);
    found.add(index);
  });
}

function addBareNumbers(lines: readonly TextLine[], keys: readonly string[], found: Set<number>): void {
  const byOffset = new Map<number, number[]>();
  for (const [page, { first, last }] of pageEdges(lines, keys, found)) {
    for (const index of new Set([first, last])) {
      const key = keys[index] ?? "";
      if (!/^\d{1,3}$/.test(key)) continue;
      const offset = Number(key) - page;
      byOffset.set(offset, [...(byOffset.get(offset) ?? []), index]);
    }
  }
  const [best] = [...byOffset.values()].sort((a, b) => b.length - a.length);
  if (best !== undefined && best.length >= 2) for (const index of best) found.add(index);
}

/** Words that a table prints at its own edge again and again are none: its title, its last row, a row of figures. */
function isRunningHead(words: string): boolean {
  if (isTitle(words) || isCaption(words) || LAST_ROW.test(words)) return false;
  return !/\d/.test(words) || /[\u3400-\u9fff]{6}/u.test(words);
}

const LAST_ROW = new RegExp(`^(?:${[...TOTAL_LABELS, ...GRADE_LABELS, ...NOTE_LABELS].join("|")})`);

function addRunningHeads(lines: readonly TextLine[], keys: readonly string[], found: Set<number>): void {
  for (const side of ["first", "last"] as const) {
    const byWords = new Map<string, number[]>();
    for (const edge of pageEdges(lines, keys, found).values()) {
      const key = keys[edge[side]] ?? "";
      if (key.length <= 40) byWords.set(key, [...(byWords.get(key) ?? []), edge[side]]);
    }
    for (const [words, indexes] of byWords) {
      if (indexes.length >= 3 && isRunningHead(words)) for (const index of indexes) found.add(index);
    }
  }
}
