import type { Note } from "../../../../model/index.js";
import { headingKey } from "../../heading.js";
import { readRebuilt } from "../rebuilt/reading.js";
import { TableBuilder } from "../rebuilt/table.js";
import type { FlatReading, FlatRegion } from "../region.js";
import { addGrade, addNotes, addTotalRow, isTotalLine, readTotalRow } from "./footer.js";
import { addFunds, type FundsResult } from "./funds.js";
import type { HeadingRow } from "./heading-row.js";
import { findHeadingRows } from "./headings.js";
import { addHeads, isRepeatedHead } from "./heads.js";
import { addIndicators } from "./indicators.js";
import { withoutNumbering } from "./numbering.js";
import { rowNotes } from "./row-notes.js";
import { withoutStaircases } from "./staircases.js";
import { countedAs, type PrintedLine, printedLines, type Token } from "./tokens.js";

/** Words that head the goals, in which every form calls them otherwise. */
const GOAL =
  /^(?:预期|年度|年初|全年|当年|目标|总体|实际)[^:：]*(?:目标|完成情况)$|目标完成情况$|^(?:情况|存在)(?:说明|问题)/u;
/** A heading of goals is no longer, in characters. */
const LONGEST_GOAL = 16;

/** Up to here cells stand in the middle of their rows; each unit more takes so much of the reading's trust. */
const STRAIGHT = 0.4;
const CROOKED = 0.5;
/** No table has so many lines with words. */
const MOST_LINES = 1500;
/** What a reading is worth in which a word may have come into another's cell, less what each further one takes. */
const ODD = 0.9;
const ONE_MORE = 0.03;
/** However crooked, a reading whose rows are whole is worth so much of itself: enough to be given with its doubt. */
const LEAST_STRAIGHT = 0.82;
/** Words with which what stands below the indicators begins, the total row apart. */
const FOOT = /^(?:(?:备注|说明|注)(?:[:：1]|$)|其他需|其他说明|需要说明|评价结论|存在问题|改进措施|填表人|项目负责人)/;

/**
 * Reads a table whose columns stand at character positions, as `pdftotext -layout` prints them: the table is rebuilt
 * from where the words stand, and then read like a ruled one.
 */
export function readPositional(region: FlatRegion): FlatReading | null {
  const lines = withoutRepeatedHeads(withoutNumbering(withoutStaircases(printedLines(region, countedAs(region)))));
  if (lines.length > MOST_LINES) return null;
  const rows = findHeadingRows(lines);
  const indicators = rows.filter((row) => row.kind === "indicators");
  const [first] = indicators;
  if (first === undefined || !standsApart(lines, first)) return null;
  const { above, below } = moneyOf(rows, indicators);
  const funds = above ?? below;
  const table = new TableBuilder(region.page ?? 1);
  addHeads(
    table,
    lines.filter((line) => line.y < (above ?? first).top),
  );
  const moneyAbove = above === null ? null : addFunds(table, above, fundLines(lines, above, first.top));
  const limit = below?.top ?? Number.POSITIVE_INFINITY;
  const at = lines.findIndex((line) => line.y < limit && isTotalLine(line) && follows(line, first));
  const total = at < 0 ? null : readTotalRow(lines, at);
  const end = Math.min(total?.top ?? limit, limit, notesTop(lines, first));
  const result = addIndicators(table, partsOf(lines, indicators, end));
  if (result.rows === 0) return null;
  if (total !== null) addTotalRow(table, total, result.bands, lines[at]?.number ?? 1);
  const moneyBelow =
    below === null ? null : addFunds(table, below, fundLines(lines, below, notesTop(lines, below, first)));
  const money = moneyAbove ?? moneyBelow;
  const foot = lines.filter((line) => line.y > (total?.bottom ?? end - 1));
  addGrade(table, foot);
  addNotes(table, foot);
  const notes: Note[] = result.doubtful.map((content) => ({
    code: "level-labels-unplaced",
    params: { words: content.text },
    place: content.runs[0]?.place ?? null,
  }));
  const straight = Math.max(LEAST_STRAIGHT, 1 - CROOKED * Math.max(0, result.strain - STRAIGHT));
  const known = (notes.length > 0 ? 0.8 : 1) * (0.7 + 0.3 * result.known);
  const elsewhere = oddMoney(money, lines, first) + first.odd + (funds?.odd ?? 0);
  const built = table.build();
  const reading = readRebuilt(region, built, known * Math.min(straight, worth(elsewhere)), notes);
  if (reading === null) return null;
  const rowsInDoubt = rowNotes(reading.evaluation, result.oddities);
  if (rowsInDoubt !== null) return { ...reading, notes: [...notes, ...rowsInDoubt] };
  return readRebuilt(region, built, known * Math.min(straight, worth(elsewhere + result.oddities.length)), notes);
}

/** The headings of the money above the indicators, or below them, as some forms have it. */
function moneyOf(
  rows: readonly HeadingRow[],
  indicators: readonly HeadingRow[],
): { readonly above: HeadingRow | null; readonly below: HeadingRow | null } {
  const [top, lastTop] = [indicators[0]?.top ?? 0, indicators.at(-1)?.top ?? 0];
  const funds = rows.filter(({ kind }) => kind === "funds");
  const above = funds.find(({ bottom }) => bottom < top) ?? null;
  return { above, below: above === null ? (funds.find((row) => row.top > lastTop) ?? null) : null };
}

/** What a reading is worth with so many oddities in it. */
function worth(oddities: number): number {
  return oddities === 0 ? 1 : Math.max(LEAST_STRAIGHT, ODD - ONE_MORE * oddities);
}

/** Headings and labels of a block of money. */
const MONEY = /执行数|执行率|资金总额|决算数/;

/** How much of the money was hardly read: all of it where its headings were printed and not found. */
function oddMoney(money: FundsResult | null, lines: readonly PrintedLine[], indicators: HeadingRow): number {
  if (money !== null) return money.oddities + (money.rows === 0 ? 1 : 0);
  const above = lines.filter((line) => line.y < indicators.top);
  return above.some(({ tokens }) => MONEY.test(tokens.map(({ text }) => text).join(""))) ? 1 : 0;
}

/** Whether headings stand apart as columns at positions do: most have more than a space between them. */
function standsApart(lines: readonly PrintedLine[], row: HeadingRow): boolean {
  const gaps = lines
    .filter((line) => line.y >= row.top && line.y <= row.bottom)
    .flatMap((line) => line.tokens.slice(1).map((token, at) => token.start - (line.tokens[at]?.end ?? 0)));
  const body = lines
    .filter((line) => line.y > row.bottom && line.y <= row.bottom + 40)
    .flatMap((line) => line.tokens.slice(1).map((token, at) => token.start - (line.tokens[at]?.end ?? 0)));
  const all = [...gaps, ...body];
  return all.length > 0 && all.filter((gap) => gap >= 2).length >= 0.2 * all.length;
}

/** Lines of the funds block: below its headings, above the goals and a height. */
function fundLines(lines: readonly PrintedLine[], funds: HeadingRow, end: number): PrintedLine[] {
  const below = lines.filter((line) => line.y > funds.bottom && line.y < end);
  const isGoal = (text: string): boolean => text.length <= LONGEST_GOAL && GOAL.test(headingKey(text));
  const goals = below.findIndex(({ tokens }) => tokens.some(({ text }) => isGoal(text)));
  return goals < 0 ? below : below.slice(0, goals);
}

/** A total row belongs to the block where its label is none of the funds block's. */
function follows(line: PrintedLine, row: HeadingRow): boolean {
  return line.y > row.bottom + 1;
}

/** The height of the first words of the foot below a row of headings. */
function notesTop(lines: readonly PrintedLine[], row: HeadingRow, indicators = row): number {
  const edge = indicators.headings.find(({ field }) => field === "level3")?.start ?? 0;
  const isFoot = ([token]: readonly Token[]): boolean =>
    token !== undefined && token.start < edge && FOOT.test(token.text);
  const notes = lines.find((line) => line.y > row.bottom && isFoot(line.tokens));
  return notes?.y ?? (lines.at(-1)?.y ?? 0) + 1;
}

/** The stretches of the indicator block: one below each row of headings, one a page. */
function partsOf(
  lines: readonly PrintedLine[],
  rows: readonly HeadingRow[],
  end: number,
): { lines: PrintedLine[]; row: HeadingRow }[] {
  const parts: { lines: PrintedLine[]; row: HeadingRow }[] = [];
  rows.forEach((row, index) => {
    const limit = Math.min(rows[index + 1]?.top ?? end, end);
    for (const line of lines) {
      if (line.y <= row.bottom || line.y >= limit) continue;
      const last = parts.at(-1);
      if (last !== undefined && last.row === row && last.lines.at(-1)?.page === line.page) last.lines.push(line);
      else parts.push({ lines: [line], row });
    }
  });
  return parts;
}

/** So many rows may be printed again at the top of each page, below a running head of so many lines. */
const MOST_REPEATED = 8;
const MOST_ABOVE = 2;

/** Leaves out running heads, and the first rows of the table where they are printed again, at the top of a page. */
function withoutRepeatedHeads(lines: readonly PrintedLine[]): PrintedLine[] {
  const opening = lines.slice(0, MOST_REPEATED);
  const tops = lines.filter((line, at) => at > 0 && line.page !== lines[at - 1]?.page);
  const kept: PrintedLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const again = tops.includes(line) ? repeatedFrom(opening, lines, at) : 0;
    if (again > 0) at += again - 1;
    else if (!(tops.includes(line) && isRunningHead(line, tops))) kept.push(line);
  }
  return kept.map((line, y) => ({ ...line, y, tokens: line.tokens.map((token) => ({ ...token, y })) }));
}

/** How many lines from `at` on are a running head with the first rows of the table below it, or those rows alone. */
function repeatedFrom(opening: readonly PrintedLine[], lines: readonly PrintedLine[], at: number): number {
  for (let above = 0; above <= MOST_ABOVE; above++) {
    const same = opening.findIndex((one, row) => !isRepeatedHead(one.tokens, lines[at + above + row]?.tokens ?? []));
    const count = same < 0 ? opening.length : same;
    if (count > 0) return above + count;
  }
  return 0;
}

/** One stretch of words alone on its line that stands on top of another page too, or names the whole report. */
function isRunningHead({ tokens }: PrintedLine, tops: readonly PrintedLine[]): boolean {
  const isOne = tokens.every((token, at) => at === 0 || token.start - (tokens[at - 1]?.end ?? 0) <= 1);
  const words = tokens.map((token) => token.text).join("");
  return isOne && (/报告$/.test(words) || tops.filter((top) => isRepeatedHead(top.tokens, tokens)).length > 1);
}
