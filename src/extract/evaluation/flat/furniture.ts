import type { TextLine } from "../../../document/document.js";
import { GRADE_LABELS, GRADE_WORDS, LEVEL1_NAMES, LEVEL2_NAMES, NOTE_LABELS, TOTAL_LABELS } from "../vocabulary.js";
import { isCaption, isTitle } from "./marks.js";

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
  if ((lines.at(-1)?.page ?? 1) === 1) addRepeatedTitle(keys, found);
  return found;
}

/** A title shorter than this is repeated by chance. */
const SHORTEST_TITLE = 8;

/** Where nothing tells the pages, the report's title printed again and again tells them, with the numbers beside it. */
function addRepeatedTitle(keys: readonly string[], found: Set<number>): void {
  const written = keys.flatMap((key, index) => (key === "" || found.has(index) ? [] : [index]));
  const [first] = written;
  const title = first === undefined ? "" : (keys[first] ?? "");
  if (title.length < SHORTEST_TITLE || isTitle(title)) return;
  const again = written.flatMap((index, at) => (at > 0 && keys[index]?.startsWith(title) === true ? [at] : []));
  if (again.length < 2) return;
  let previous: number | null = null;
  for (const at of again) {
    const index = written[at] ?? 0;
    if (keys[index] === title) found.add(index);
    for (const beside of [written[at - 1] ?? 0, written[at + 1] ?? 0]) {
      const number = pageNumber(keys[beside] ?? "", previous);
      if (number === null) continue;
      previous = number;
      found.add(beside);
    }
  }
}

/** A bare number that counts on from the last page's; null for anything else. */
function pageNumber(key: string, previous: number | null): number | null {
  if (!/^\d{1,3}$/.test(key)) return null;
  return previous === null || Number(key) === previous + 1 ? Number(key) : null;
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
  const offset = paged ? offsetOf(lines, keys, edges) : null;
  const numbered = new Set([...edges].flatMap((at) => (MARKED_NUMBER.test(keys[at] ?? "") ? [lines[at]?.page] : [])));
  let previous: number | null = null;
  keys.forEach((key, index) => {
    const number = MARKED_NUMBER.exec(key)?.[1];
    if (number === undefined) return;
    // A page without a number at its edge may have it among cells, where programs put lines together by their height.
    const page = lines[index]?.page ?? 0;
    if (offset !== null && !numbered.has(page) && Number(number) - page === offset) found.add(index);
    const counts = previous === null || Number(number) === previous + 1;
    if (paged ? !edges.has(index) : !counts) return;
    previous = Number(number);
    found.add(index);
  });
}

/** By how much the numbers at the edges of most pages are ahead of the pages; null where fewer than two pages tell. */
function offsetOf(lines: readonly TextLine[], keys: readonly string[], edges: ReadonlySet<number>): number | null {
  const counts = new Map<number, number>();
  for (const index of edges) {
    const number = MARKED_NUMBER.exec(keys[index] ?? "")?.[1];
    if (number === undefined) continue;
    const offset = Number(number) - (lines[index]?.page ?? 0);
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] < 2 ? null : best[0];
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

/** Labels that stand at the top of pages in several tables, where breaks cut them alike. */
const LEVELS: ReadonlySet<string> = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);

/** Words that a table prints at its own edge again and again are none: its title, its last row, a row of figures. */
function isRunningHead(words: string): boolean {
  if (isTitle(words) || isCaption(words) || LAST_ROW.test(words) || GRADE_WORDS.includes(words)) return false;
  if (LEVELS.has(words) || /(?:原因|措施)$/.test(words)) return false;
  return !/\d/.test(words) || /[\u3400-\u9fff]{6}/u.test(words);
}

/** So many words that stand far apart are a row of columns: headings above a page break, the same in every table. */
const COLUMNS = 4;

function isRowOfColumns(text: string): boolean {
  return text.trim().split(/\s{2,}/).length >= COLUMNS;
}

const LAST_ROW = new RegExp(`^(?:${[...TOTAL_LABELS, ...GRADE_LABELS, ...NOTE_LABELS].join("|")})`);

function addRunningHeads(lines: readonly TextLine[], keys: readonly string[], found: Set<number>): void {
  for (const side of ["first", "last"] as const) {
    const byWords = new Map<string, number[]>();
    for (const edge of pageEdges(lines, keys, found).values()) {
      const key = keys[edge[side]] ?? "";
      if (key.length <= 40) byWords.set(key, [...(byWords.get(key) ?? []), edge[side]]);
    }
    const isRow = (at: number): boolean => side === "last" && isRowOfColumns(lines[at]?.text ?? "");
    const again = [...byWords].filter(([words, indexes]) => indexes.length >= 3 && isRunningHead(words));
    for (const index of again.flatMap(([, indexes]) => indexes)) if (!isRow(index)) found.add(index);
    addFloating(keys, new Set(again.map(([words]) => words).filter((words) => REPORT.test(words))), found);
  }
}

const REPORT = /.{6}报告$/;

/** Programs that put lines together by where they stand may write a head behind the first cells of its page. */
function addFloating(keys: readonly string[], heads: ReadonlySet<string>, found: Set<number>): void {
  keys.forEach((key, index) => {
    if (heads.has(key)) found.add(index);
  });
}
