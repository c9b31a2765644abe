import type { FlatReading, FlatRegion } from "../region.js";
import { isStray } from "./asides.js";
import { assemble } from "./assemble.js";
import { AtomText, atomsOf } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { doubtsOf } from "./doubts.js";
import { readFoot } from "./foot.js";
import { readHead } from "./head.js";
import { headVariants } from "./head-variants.js";
import { findIndicatorHead } from "./indicator-head.js";
import { labelRows } from "./label-rows.js";
import { readMoney } from "./money.js";
import { findMoney } from "./money-headings.js";
import { readPairedMoney } from "./paired-money.js";
import { withoutRepeats } from "./repeats.js";
import { type FlowRows, readRows } from "./rows.js";
import { DASH } from "./value.js";

/** Where the columns are guessed, a table is in doubt however well its rows fit. */
const GUESSED = 0.85;
/** More atoms than this are no table. */
const MOST_ATOMS = 6_000;

/**
 * Reads a table that was written row by row, its cells joined by blanks, wrapped over lines or one a line.
 *
 * @returns null where no headings of indicators are found
 */
export function readFlow(region: FlatRegion): FlatReading | null {
  const atoms = atomsOf(region);
  if (atoms.length > MOST_ATOMS) return null;
  const text = withoutRepeats(new AtomText(atoms));
  const indicators = findIndicatorHead(text, 0);
  if (indicators === null) return null;
  const moneyAt = findMoney(text, indicators.start);
  const head = readHead(text, moneyAt < 0 ? goalsAt(text, indicators.start) : moneyAt);
  const goals = goalsAt(text, indicators.start, Math.max(0, moneyAt));
  const paired = moneyAt < 0 ? null : readPairedMoney(text, moneyAt, goals);
  const money = moneyAt < 0 || paired !== null ? null : readMoney(text, moneyAt, goals);
  const foot = readFoot(text, indicators.end, indicators.columns.includes("weight"));
  const { columns, rows, fit } = bestRows(text.slice(indicators.end, foot.start), indicators.columns);
  const block = rows.text;
  const whole = text.with(block, indicators.end);
  const { evaluation, notes, table } = assemble(region, {
    text: whole,
    head,
    money,
    paired,
    columns,
    rows: labelRows(whole, shifted(rows, indicators.end)),
    foot,
  });
  if (evaluation.indicators.length === 0) return null;
  const doubts = doubtsOf(block, columns, rows);
  const isGuess = indicators.isGuess || isBehindHeadings(text, indicators.start);
  const coherence = isGuess ? Math.min(GUESSED, fit) : fit;
  return { evaluation, table, coherence, notes: [...notes, ...head.notes, ...(money?.notes ?? []), ...doubts] };
}

/** The first headings of a block of indicators, with no more than a page number or a torn word between them. */
const FIRST_HEADINGS = /一级指标.{0,12}二级指标/u;

/**
 * Whether headings stand before those that were found: a page break or the cells beside them tore those, later pages have
 * them whole, and the rows between were not read.
 */
function isBehindHeadings(text: AtomText, start: number): boolean {
  return FIRST_HEADINGS.test(text.key(0, start));
}

/** A block of indicators, read in one order of columns. */
interface Block {
  readonly columns: readonly FlowColumn[];
  readonly rows: FlowRows;
  readonly fit: number;
}

/** From here on the order of columns that the headings tell needs no other beside it. */
const WHOLE = 0.9;

/** Reads the rows in the order that the headings tell, and where they do not fit it, in those that headings may mean as well. */
function bestRows(text: AtomText, told: readonly FlowColumn[]): Block {
  const read = (columns: readonly FlowColumn[]): Block => {
    const rows = readRows(text, columns);
    return { columns, rows, fit: coherenceOf(rows.text, columns, rows) };
  };
  const first = read(told);
  if (first.fit >= WHOLE) return first;
  return headVariants(told)
    .map(read)
    .reduce((best, one) => (one.fit > best.fit ? one : best), first);
}

/** What stands below the money: how it was managed, the goals, the indicators. */
const BELOW_MONEY = ["资金管理情况", "年度总体目标", "年度绩效目标", "总体目标", "预期目标", "年度目标", "绩效指标"];

/** Where the goals begin, or what else ends the block of money. */
function goalsAt(text: AtomText, end: number, from = 0): number {
  const starts = BELOW_MONEY.map((word) => text.find(word, from)).filter((at) => at >= 0 && at < end);
  return Math.min(end, ...starts);
}

function shifted({ text, rows, loose, fits, unsure }: FlowRows, by: number): FlowRows {
  const move = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
  return {
    text,
    rows: rows.map((row) => new Map([...row].map(([column, cell]) => [column, move(cell)]))),
    loose: loose.map(move),
    fits,
    unsure,
  };
}

/** What rows are worth none of which has a score but a dash: no form is handed in so. */
const NO_SCORES = 0.8;

/** The share of rows with a name, a value and the points of the form, less the share of words that found no place. */
function coherenceOf(block: AtomText, columns: readonly FlowColumn[], { rows, loose }: FlowRows): number {
  if (rows.length === 0) return 0;
  const needed = (["level3", "weight", "score"] as const).filter((column) => columns.includes(column));
  const hasValues = columns.includes("target") || columns.includes("actual");
  const complete = rows.filter(
    (row) => needed.every((column) => row.has(column)) && (!hasValues || row.has("target") || row.has("actual")),
  );
  const lost = loose
    .filter((stretch) => isStray(block, stretch))
    .reduce((sum, { start, end }) => sum + block.size(start, end), 0);
  const scores = rows.flatMap((row) => row.get("score") ?? []);
  const isUnscored = scores.length > 0 && scores.every(({ start, end }) => DASH.test(block.key(start, end)));
  const fit = complete.length / rows.length - (2 * lost) / Math.max(1, block.size(0, block.length));
  return Math.max(0, fit) * (isUnscored ? NO_SCORES : 1);
}
