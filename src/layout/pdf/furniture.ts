import { type Line, medianOf } from "./lines.js";

/** The lines of one page outside its tables, with the height of the page. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
  /** the page begins with a table that goes on from the page before, but for what stands above it */
  readonly goesOn?: boolean;
  /** where the first of its tables begins */
  readonly tableTop?: number;
}

/** Page numbers stand in the outer part of the page; running heads and feet within a narrower one. */
const numberZone = 0.12;
const runningZone = 0.09;

/** Running lines stand on at least this part of the pages: heads may differ between odd and even ones. */
const usualShare = 0.4;

/** The lines of a page that are text, and those that are page numbers and running heads and feet. */
export interface PartedLines {
  readonly text: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Parts page numbers and running heads and feet from the text, page by page. */
export function partFurniture(pages: readonly PageLines[]): PartedLines[] {
  const size = medianOf(pages.flatMap((page) => page.lines.map((line) => line.size)));
  const isRunning = runningLines(pages, size);
  return pages.map(({ lines, height }) => {
    const isFurniture = (line: Line) =>
      (isAtEdge(line, height, numberZone) && isPageNumber(line)) || isRunning(line, height);
    return { text: lines.filter((line) => !isFurniture(line)), furniture: lines.filter(isFurniture) };
  });
}

/** Margins are as deep on a sheet that lies on its side, so that none is measured by less than an A4 sheet's height. */
const leastHeight = 842;

function isAtEdge(line: Line, height: number, zone: number): boolean {
  const depth = zone * Math.max(height, leastHeight);
  return line.box[3] < depth || line.box[1] > height - depth;
}

/** A page's own number, and how many there are, as they are written: "3", "第3页", "第三页", "page 3", "P3". */
const numeral = String.raw`(?:\d{1,4}|[一二三四五六七八九十百]{1,5})`;
const pageForms = [
  String.raw`第?\d{1,4}页?`,
  `第${numeral}页[,，/／(（]?共${numeral}页[)）]?`,
  `共${numeral}页[,，/／]?第${numeral}页`,
  `第${numeral}页`,
  String.raw`\d{1,4}[/／]\d{1,4}页?`,
  String.raw`p(?:age)?\d{1,4}(?:(?:of|/)\d{1,4})?`,
  String.raw`\d{1,4}of\d{1,4}`,
  String.raw`[(（[【<《]\d{1,4}[)）\]】>》]`,
  "[ivx]{1,6}",
];
const pageNumber = new RegExp(`^(?:${pageForms.join("|")})$`, "i");

/** "3", "— 3 —", "第 3 页", "第3页 共9页", "3/9", "Page 3 of 9". */
export function isPageNumber(line: Line): boolean {
  return tellsPage(line.content.text);
}

/** Whether the words of a line are a page's number and nothing else. */
export function tellsPage(text: string): boolean {
  return pageNumber.test(text.replace(/[\s\-—–―－_～~·•.]/g, ""));
}

/**
 * Lines no larger than the text that stand at the same height on many pages and differ in figures only. A title over a
 * table at the top of its page does so too, but where the text of other pages begins; a running head stands above that.
 * Where sheets are printed smaller than they are, their heads are not; those stand over tables that only go on. What
 * stands close over a table that begins anew, wherever it is printed, is that table's title.
 */
function runningLines(pages: readonly PageLines[], size: number): (line: Line, height: number) => boolean {
  const placeOf = (line: Line) => `${Math.round(line.baseline / 4)} ${line.content.text.replace(/\d+/g, "0")}`;
  const overParts = new Set(pages.flatMap(({ lines, goesOn }) => (goesOn === true ? lines.map(placeOf) : [])));
  const titles = titlesOf(pages, placeOf);
  const keyOf = (line: Line, height: number) =>
    isAtEdge(line, height, runningZone) &&
    (line.size <= size * 1.05 || overParts.has(placeOf(line))) &&
    !titles.has(placeOf(line))
      ? placeOf(line)
      : null;
  const counts = new Map<string, number>();
  for (const { lines, height } of pages) {
    const keys = new Set(lines.map((line) => keyOf(line, height)));
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, usualShare * pages.length);
  const isUsual = (line: Line, height: number) => {
    const key = keyOf(line, height);
    return key !== null && (counts.get(key) ?? 0) >= needed;
  };
  const textBegins = textBeginning(pages, isUsual);
  return (line, height) =>
    isUsual(line, height) && (line.baseline < textBegins - sameHeight || line.box[1] > height / 2);
}

/**
 * Where text begins on the page on which it begins highest. What stands above the usual lines on one page alone, of several
 * that have them, was added to it: a remark, a date of receipt.
 */
function textBeginning(pages: readonly PageLines[], isUsual: (line: Line, height: number) => boolean): number {
  const [plain, headed]: [number[], number[]] = [[], []];
  for (const { lines, height } of pages) {
    const text = lines.filter((line) => !isUsual(line, height));
    const first = Math.min(...text.filter((line) => !isPageNumber(line)).map((line) => line.baseline));
    (text.length < lines.length ? headed : plain).push(first);
  }
  const sorted = headed.sort((a, b) => a - b);
  return Math.min(...plain, sorted[sorted.length > 2 ? 1 : 0] ?? Number.POSITIVE_INFINITY);
}

/** How far above its table a title stands at most, in ems. A running head stands in the margin. */
const titleGap = 1.5;

/** The places of lines that stand close over a table on every page that has them, and over none that goes on. */
function titlesOf(pages: readonly PageLines[], placeOf: (line: Line) => string): Set<string> {
  const [over, others] = [new Set<string>(), new Set<string>()];
  for (const { lines, goesOn, tableTop } of pages) {
    for (const line of lines) {
      const gap = tableTop === undefined ? Number.POSITIVE_INFINITY : tableTop - line.box[3];
      // A sheet's own name ("Sheet1") is printed as close.
      const isWords = /\p{Script=Han}{2}/u.test(line.content.text.replace(/\s/g, ""));
      const isClose = isWords && goesOn !== true && gap > -0.5 * line.size && gap < titleGap * line.size;
      (isClose ? over : others).add(placeOf(line));
    }
  }
  return new Set([...over].filter((place) => !others.has(place)));
}

/** Baselines of lines that begin their pages differ by up to this much with their type sizes, in points. */
const sameHeight = 8;
