import { beginsNotes } from "../../grid/notes.js";
import { fundColumn, fundSource, headingKey, indicatorColumn } from "../../heading.js";
import { HEAD_LABELS } from "../../vocabulary.js";
import type { TabbedRow } from "../tabbed/rows.js";
import type { ListedCell } from "./cells.js";
import { withMergedAway } from "./merged-away.js";
import { tile } from "./tiling.js";

/** Headings that stand together at least, where they are a block's. */
const LEAST_HEADINGS = 5;
const LEAST_MONEY_HEADINGS = 3;
const HEADS = new Set<string>(Object.values(HEAD_LABELS).flat());

/**
 * Parts a list of cells into the rows of the form that it was: the head at its labels, the money at its sources, the
 * indicators by the number of their headings.
 *
 * @returns null where the cells do not fill the rows of any form without a rest
 */
export function listedRows(cells: readonly ListedCell[]): TabbedRow[] | null {
  const heading = runOf(cells, 0, (text) => indicatorColumn(text) !== null, LEAST_HEADINGS);
  if (heading === null) return null;
  // The label at the side of the indicators names no column, whatever its words.
  const isBeside = indicatorColumn(cells[heading.from + 1]?.content.text ?? "") === "level1";
  const first = heading.from + (isBeside ? 1 : 0);
  const headings = cells.slice(first, heading.to);
  const body = cells.slice(heading.to);
  const tiling = tile(
    body,
    headings.map(({ content }) => indicatorColumn(content.text)),
  );
  const head = headRows(cells.slice(0, first));
  if (tiling === null || head === null) return null;
  return [
    ...head,
    row(headings),
    ...tiling.rows.map(([from, to]) => row(body.slice(from, to))),
    ...footRows(body.slice(tiling.end)),
  ];
}

function row(cells: readonly ListedCell[]): TabbedRow {
  return { cells: cells.map(({ content }) => content), line: cells[0]?.line ?? 1 };
}

/** The first stretch of neighbouring cells that all are headings, as many as there have to be. */
function runOf(cells: readonly ListedCell[], start: number, is: (text: string) => boolean, least: number) {
  for (let from = start; from < cells.length; from++) {
    let to = from;
    while (to < cells.length && (cells[to]?.content.text.length ?? 99) < 30 && is(cells[to]?.content.text ?? "")) to++;
    if (to - from >= least) return { from, to };
    from = Math.max(from, to);
  }
  return null;
}

/** What stands above the indicators: labels with their values, the block of money, goals; null where its rows have no form. */
function headRows(cells: readonly ListedCell[]): TabbedRow[] | null {
  const money = runOf(cells, 0, (text) => fundColumn(text) !== null, LEAST_MONEY_HEADINGS);
  if (money === null) return cells.some(({ content }) => fundSource(content.text) !== null) ? null : pairs(cells);
  if (!isInOrder(cells.slice(money.from, money.to).map(({ content }) => fundColumn(content.text)))) return null;
  const labels = cells.flatMap(({ content }, at) => (at >= money.to && fundSource(content.text) !== null ? [at] : []));
  const [first, second] = labels;
  if (first === undefined || first !== money.to) return null;
  // The cell above the labels is a corner without words, or with a word that is no heading.
  const width = second === undefined ? money.to - money.from + 1 : second - first;
  const from = width > money.to - money.from ? Math.max(0, money.from - 1) : money.from;
  const reasons = cells.slice(from, money.to).map(({ content }) => fundColumn(content.text) === "reason");
  const rows = labels.map((at, index) => {
    const all = cells.slice(at, Math.min(labels[index + 1] ?? cells.length, at + width));
    const other = all.findIndex((cell, column) => column > 0 && reasons[column] !== true && !isMoney(cell));
    return other < 0 ? all : all.slice(0, other);
  });
  // Words between two sources, or a source without any cell, belong to a form that splits its money in another way.
  const isBroken = labels.some((at, index) => {
    const length = rows[index]?.length ?? 0;
    return length < 2 || at + length < (labels[index + 1] ?? 0);
  });
  if (isBroken) return null;
  const columns = cells.slice(from, money.to).map(({ content }) => fundColumn(content.text));
  const whole = rows.flatMap((cells) => {
    const found = withMergedAway(cells, columns, width);
    return found === null ? [] : [found];
  });
  if (whole.length < rows.length) return null;
  const end = (labels.at(-1) ?? 0) + (rows.at(-1)?.length ?? 0);
  return [
    ...pairs(cells.slice(0, from)),
    row(cells.slice(from, money.to)),
    ...whole.map(row),
    ...pairs(cells.slice(end)),
  ];
}

const ORDER = ["initial", "adjusted", "executed"];

/** Headings of two rows, one below the other, do not follow each other as their columns do. */
function isInOrder([corner, ...rest]: readonly (string | null)[]): boolean {
  // "年度预算数（万元）" over the sources' names is no column where 调整后预算数 stands behind 年初预算.
  const columns = rest.includes("initial") && rest.includes(corner ?? null) ? rest : [corner ?? null, ...rest];
  const places = columns.map((column) => ORDER.indexOf(column ?? "")).filter((place) => place >= 0);
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
}

/** An amount, a rate, points, a dash or nothing. */
function isMoney({ content }: ListedCell): boolean {
  return /^[\d,，.\s%％/\\—–―-]*(?:万元|元|亿元|分)?$/.test(content.text);
}

/** Labels of the head, and notes, begin a row each; what is neither follows the one before. */
function pairs(cells: readonly ListedCell[]): TabbedRow[] {
  const rows: ListedCell[][] = [];
  for (const cell of cells) {
    const open = rows.at(-1);
    const isLabel = HEADS.has(headingKey(cell.content.text).replace(/:.*$/, ""));
    if (open === undefined || isLabel || beginsNotes(cell.content.text) || open.length >= 2) rows.push([cell]);
    else open.push(cell);
  }
  return rows.map(row);
}

/** The total row with its figures, and below it a row for every label and its text. */
function footRows(cells: readonly ListedCell[]): TabbedRow[] {
  const isFigure = (cell: ListedCell) => /^[\d.\s分]*$/.test(cell.content.text);
  let end = 1;
  while (end < cells.length && isFigure(cells[end] as ListedCell)) end++;
  return cells.length === 0 ? [] : [row(cells.slice(0, end)), ...pairs(cells.slice(end))];
}
