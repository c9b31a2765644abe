import { withoutBlanks } from "../../../../quantity/index.js";
import { fundColumn, fundSource, indicatorColumn } from "../../heading.js";
import type { FundColumn } from "../../vocabulary.js";
import { BLANK } from "../rebuilt/table.js";
import { headingCount } from "./join.js";
import { isFoot, isMoneyHead } from "./place.js";
import type { TabbedRow } from "./rows.js";

/** So many rows begin as the one above them does where merged cells were written once for every cell they take. */
const LEAST_REPEATED = 3;
const IDEOGRAPHS = /[\u3400-\u9fff]{2}/;
const ORDINAL = /^[([（]?\d{1,3}[)\]）]?$/;
const NOTHING = /^(?:[-—–―/\\]*|0(?:\.0+)?%?|无)$/;
/** Columns of money that forms merge over all sources. */
const MERGEABLE: readonly FundColumn[] = ["executed", "weight", "rate", "score"];

/**
 * Takes back what a program repeated that gives a merged cell's words to every cell it takes: across, where the
 * headings are repeated alike, and downward, where labels and amounts that a form merges stand in every row.
 */
export function withoutRepetition(rows: readonly TabbedRow[]): readonly TabbedRow[] {
  if (!repeatsMerged(rows)) return rows;
  const single = onceAcross(rows);
  return onceMoney(onceDownward(single), single);
}

function repeatsMerged(rows: readonly TabbedRow[]): boolean {
  const begins = (row: TabbedRow | undefined): string => ((row?.cells.length ?? 0) < 3 ? "" : keyAt(row, 0));
  const again = rows.filter((row, at) => IDEOGRAPHS.test(begins(row)) && begins(row) === begins(rows[at - 1]));
  return again.length >= LEAST_REPEATED;
}

function keyAt(row: TabbedRow | undefined, column: number): string {
  return withoutBlanks(row?.cells[column]?.text ?? "");
}

type Heading = "money" | "indicators" | null;

/** What a row heads; a source of money that is repeated across heads nothing. */
function headingOf(row: TabbedRow): Heading {
  if (isMoneyHead(row)) return "money";
  const told = { ...row, cells: row.cells.filter((_, at) => keyAt(row, at) !== keyAt(row, at - 1)) };
  return headingCount(told) >= 3 && !isOfSource(row) ? "indicators" : null;
}

function isOfSource({ cells }: TabbedRow): boolean {
  return cells.some(({ text }) => fundSource(text) !== null);
}

/** A row of the indicators says at least three things; "其他需要说明的问题" and its text are two. */
function isRemark(row: TabbedRow): boolean {
  return new Set(row.cells.map((_, at) => keyAt(row, at)).filter((key) => key !== "")).size <= 2;
}

/** Cells written again to the right: under a heading that is, or in a row that stands under no headings of its own. */
function onceAcross(rows: readonly TabbedRow[]): TabbedRow[] {
  let block: Heading = null;
  let under: readonly boolean[] = [];
  return rows.map((row) => {
    const again = row.cells.map((_, at) => at > 0 && keyAt(row, at) === keyAt(row, at - 1));
    const told = again.map((isAgain, at) => isAgain && keyAt(row, at) !== "");
    const heading = headingOf(row);
    if (heading !== null) [block, under] = [heading, told];
    const isUnder = block === "indicators" ? isFoot(row) || !isRemark(row) : block === "money" && isOfSource(row);
    const isDropped = (at: number): boolean => {
      if (!isUnder) return told[at] === true;
      return again[at] === true && (under[at] === true || (isFoot(row) && IDEOGRAPHS.test(keyAt(row, at))));
    };
    const cells = row.cells.filter((_, at) => !isDropped(at));
    if (isFoot(row) && block === "indicators") block = null;
    return { ...row, cells };
  });
}

/** Labels before a row's name that the row above has as well, and all labels before them too. */
function onceDownward(rows: readonly TabbedRow[]): TabbedRow[] {
  let name = 0;
  return rows.map((row, index) => {
    if (headingOf(row) === "indicators") {
      name = row.cells.findLastIndex((cell) => indicatorColumn(cell.text) === "level3");
      return row;
    }
    if (isFoot(row)) name = 0;
    const above = rows[index - 1];
    const most = name > 0 ? name : 1;
    const blanked = new Set<number>();
    for (let at = 0; at < Math.min(most, row.cells.length - 1); at++) {
      const key = keyAt(row, at);
      if (ORDINAL.test(key)) continue;
      if (key !== keyAt(above, at)) break;
      blanked.add(at);
    }
    return blanked.size === 0 ? row : { ...row, cells: row.cells.map((cell, at) => (blanked.has(at) ? BLANK : cell)) };
  });
}

/** Amounts, rates and points that are the same in the total row and in all of several sources belong to the total alone. */
function onceMoney(rows: readonly TabbedRow[], printed: readonly TabbedRow[]): TabbedRow[] {
  const settled = [...rows];
  printed.forEach((head, at) => {
    if (!isMoneyHead(head)) return;
    const block: number[] = [];
    for (let next = at + 1; next < printed.length; next++) {
      const row = printed[next];
      if (row === undefined || headingOf(row) !== null) break;
      if (isOfSource(row)) block.push(next);
    }
    if (block.length < 3) return;
    const repeated = head.cells.flatMap((cell, column) => {
      const held = fundColumn(cell.text);
      const told = new Set(block.map((row) => keyAt(printed[row], column)));
      const [one] = told;
      const isMerged = told.size === 1 && one !== undefined && !NOTHING.test(one);
      return held !== null && MERGEABLE.includes(held) && isMerged ? [{ held, column }] : [];
    });
    // A rate may be the same for every source by itself.
    if (!repeated.some(({ held }) => held !== "rate")) return;
    const dropped = new Set(repeated.map(({ column }) => column));
    for (const row of block.slice(1)) settled[row] = withBlanks(settled[row], dropped);
  });
  return settled;
}

function withBlanks(row: TabbedRow | undefined, columns: ReadonlySet<number>): TabbedRow {
  return { cells: (row?.cells ?? []).map((cell, at) => (columns.has(at) ? BLANK : cell)), line: row?.line ?? 1 };
}
