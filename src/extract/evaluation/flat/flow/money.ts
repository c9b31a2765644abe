import type { PlacedText } from "../../../../layout/placed-text.js";
import { isEmptyFigure } from "../../../../quantity/index.js";
import { fundSource } from "../../heading.js";
import { FUND_COLUMNS, type FundColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { readMoneyCells } from "./money-cells.js";
import type { Stretch } from "./rows.js";

/** The heading of a column of the money block, as printed. */
export interface MoneyHeading {
  readonly column: FundColumn;
  readonly content: PlacedText;
}

export interface MoneyRow {
  readonly label: Stretch;
  readonly cells: ReadonlyMap<FundColumn, Stretch>;
}

export interface MoneyBlock {
  readonly start: number;
  /** the whole heading as printed, which may tell the unit of the amounts */
  readonly heading: PlacedText;
  readonly headings: readonly MoneyHeading[];
  readonly rows: readonly MoneyRow[];
}

const NOT_A_HEADING = new Set(["预算", "执行", "说明", "备注", "合计", "项目资金", "预算资金", "资金名称", "资金性质"]);
const HEADINGS: readonly (readonly [string, FundColumn])[] = Object.entries(FUND_COLUMNS)
  .flatMap(([column, { whole, part }]) =>
    [...whole, ...(part ?? [])].map((word) => [word, column as FundColumn] as const),
  )
  .filter(([word, column]) => word.length >= 2 && column !== "label" && !NOT_A_HEADING.has(word))
  .sort(([a], [b]) => b.length - a.length);
/** A block of money begins with one of these headings. */
const OPENINGS = HEADINGS.filter(
  ([word, column]) => (column === "initial" || column === "adjusted" || column === "executed") && word.length >= 3,
);
const FORMULA = /^[([【](?:[^()[\]【】]{0,24}[)\]】]|分值[×*xX]执行率)/;
const MOST_UNKNOWN = 6;
const LABEL_ATOMS = 6;
const FIGURE = /^(?:-?\d[\d,.]*(?:万元|元|万)?|[-—–/]+|无)$/;

/** Where the money block begins before atom `end`; -1 where there is none. */
export function findMoney(text: AtomText, end: number): number {
  const offsets = OPENINGS.map(([word]) => text.all.indexOf(word)).filter((at) => at >= 0 && at < text.size(0, end));
  return offsets.length === 0 ? -1 : text.atomAt(Math.min(...offsets));
}

/** Reads the block that begins at atom `start` and ends before `end`. */
export function readMoney(text: AtomText, start: number, end: number): MoneyBlock {
  const { headings, next } = readHeadings(text, start, end);
  const columns = headings.map((heading) => heading.column);
  const labels = findLabels(text, next, end);
  const stretches = labels.map((label, index) => ({ start: label.end, end: labels[index + 1]?.start ?? end }));
  const total = Math.max(
    0,
    labels.findIndex((label) => fundSource(text.key(label.start, label.end)) === "total"),
  );
  const cells = readMoneyCells(text, columns, stretches, total);
  return {
    start,
    heading: text.content(start, next),
    headings,
    rows: labels.map((label, index) => ({ label, cells: cells[index] ?? new Map() })),
  };
}

function readHeadings(text: AtomText, start: number, end: number): { headings: MoneyHeading[]; next: number } {
  const headings: MoneyHeading[] = [];
  const limit = text.size(0, end);
  let at = text.size(0, start);
  let next = start;
  let unknown = 0;
  while (at < limit && unknown <= MOST_UNKNOWN) {
    const atom = text.atomAt(at);
    if (headings.length >= 2 && text.size(0, atom) === at && labelAt(text, atom, end) !== null) break;
    const formula = FORMULA.exec(text.all.slice(at, at + 30))?.[0];
    const heading = HEADINGS.find(([word]) => text.all.startsWith(word, at) && !isTwo(text, at, word));
    if (formula !== undefined || heading !== undefined) {
      const length = formula?.length ?? heading?.[0].length ?? 1;
      if (formula === undefined && heading !== undefined) addHeading(text, headings, heading[1], at, length);
      at += length;
      next = text.atomAt(at - 1) + 1;
      unknown = 0;
    } else {
      if (/\d/.test(text.all.charAt(at))) break;
      at++;
      unknown++;
    }
  }
  return { headings, next };
}

/** "执行率" and "得分" side by side are no 执行率得分. */
function isTwo(text: AtomText, at: number, word: string): boolean {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const atom = text.atomAt(at + cut);
    if (text.size(0, atom) !== at + cut) continue;
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => HEADINGS.some(([other]) => other === part))) return true;
  }
  return false;
}

function addHeading(text: AtomText, headings: MoneyHeading[], column: FundColumn, at: number, length: number): void {
  // Of "年度预算数（万元）" over "年初预算" and "调整后预算数" the upper heading is written first and names no column.
  const earlier = headings.findIndex((heading) => heading.column === column);
  if (column !== "ignored" && earlier >= 0) headings.splice(earlier, 1);
  const behind = FORMULA.exec(text.all.slice(at + length, at + length + 30))?.[0].length ?? 0;
  const content = text.content(text.atomAt(at), text.atomAt(at + length + behind - 1) + 1);
  headings.push({ column, content });
}

/** The labels of the rows in order. */
function findLabels(text: AtomText, from: number, end: number): Stretch[] {
  const labels: Stretch[] = [];
  for (let at = from; at < end; ) {
    const stop = labelAt(text, at, end) ?? unknownLabel(text, at, end);
    if (stop === null) at++;
    else {
      labels.push({ start: at, end: stop });
      at = stop;
    }
  }
  return labels;
}

/** The end of the longest label of a known source of money that begins at an atom. */
function labelAt(text: AtomText, at: number, end: number): number | null {
  for (let stop = Math.min(end, at + LABEL_ATOMS); stop > at; stop--) {
    const key = text.key(at, stop);
    // "（元）" before a label is the end of the label at the side.
    if (key.length >= 2 && key.length <= 24 && !/^[\d无([）)元]/.test(key) && fundSource(key) !== null) return stop;
  }
  return null;
}

/** Words at the beginning of a line that are no figure: a source that no list holds. */
function unknownLabel(text: AtomText, at: number, end: number): number | null {
  if (!text.opensLine(at)) return null;
  let stop = at;
  while (stop < end && stop < at + LABEL_ATOMS && isWord(text.key(stop, stop + 1)) && labelAt(text, stop, end) === null)
    stop++;
  // A reason is written in words too; only a label has figures behind it.
  return stop > at && stop < end && text.size(at, stop) >= 4 && FIGURE.test(text.key(stop, stop + 1)) ? stop : null;
}

function isWord(key: string): boolean {
  return /^[\u3400-\u9fff:()、]{2,}$/.test(key) && !isEmptyFigure(key) && !/^(?:万元|亿元)$/.test(key);
}
