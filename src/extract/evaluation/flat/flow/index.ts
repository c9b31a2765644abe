import type { FlatReading, FlatRegion } from "../region.js";
import { isStray } from "./asides.js";
import { assemble } from "./assemble.js";
import { AtomText, atomsOf } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { doubtsOf } from "./doubts.js";
import { readFoot } from "./foot.js";
import { readHead } from "./head.js";
import { findIndicatorHead } from "./indicator-head.js";
import { labelRows } from "./label-rows.js";
import { readMoney } from "./money.js";
import { findMoney } from "./money-headings.js";
import { readPairedMoney } from "./paired-money.js";
import { withoutRepeats } from "./repeats.js";
import { type FlowRows, readRows } from "./rows.js";

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
  const rows = readRows(text.slice(indicators.end, foot.start), indicators.columns);
  const block = rows.text;
  const whole = text.with(block, indicators.end);
  const { evaluation, notes, table } = assemble(region, {
    text: whole,
    head,
    money,
    paired,
    columns: indicators.columns,
    rows: labelRows(whole, shifted(rows, indicators.end)),
    foot,
  });
  if (evaluation.indicators.length === 0) return null;
  const doubts = doubtsOf(block, indicators.columns, rows);
  const fit = coherenceOf(block, indicators.columns, rows);
  const coherence = indicators.isGuess ? Math.min(GUESSED, fit) : fit;
  return { evaluation, table, coherence, notes: [...notes, ...head.notes, ...(money?.notes ?? []), ...doubts] };
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
  return Math.max(0, complete.length / rows.length - (2 * lost) / Math.max(1, block.size(0, block.length)));
}
