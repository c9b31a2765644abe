import type { FundColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { columnsOfDashes } from "./money-dashes.js";
import {
  AMOUNT,
  type MoneyColumn,
  type MoneyWords,
  mostDecimals,
  NEVER,
  POINTS,
  RATE,
  wordsScore,
} from "./money-words.js";
import type { Stretch } from "./rows.js";
import { search } from "./search.js";
import { wrapCost } from "./wraps.js";

/** The cells of one row of the money block that have words. */
export type MoneyCells = ReadonlyMap<FundColumn, Stretch>;

/** The cells of all rows, and the atoms that stand in a row and in none of its cells. */
export interface MoneyReading {
  readonly cells: MoneyCells[];
  readonly loose: ReadonlySet<number>;
}

interface Reading {
  readonly cells: MoneyCells;
  readonly score: number;
  readonly loose: readonly number[];
}

/** What is known before a row is read. */
interface Block extends MoneyWords {
  readonly text: AtomText;
  readonly columns: readonly MoneyColumn[];
}

/** Columns that a form may merge over all rows of the block. */
const MERGEABLE: readonly (readonly MoneyColumn[])[] = [[], POINTS, ["executed", ...POINTS]];
/** What a blank cell costs. */
const BLANK: Partial<Record<MoneyColumn, number>> = {
  amount: 1.5,
  percent: 1,
  ordinal: 4,
  initial: 1.5,
  adjusted: 2,
  executed: 1.5,
  weight: 1.5,
  rate: 1.5,
  score: 1.5,
};
/** Sources have no points of their own in most forms. */
const BLANK_POINTS = 0.5;
const STRAY = 5;

/**
 * Assigns the figures behind the rows' labels to columns. Cells that are merged over the block are written behind any
 * row, and no other row has them: of all the ways to merge, the one is taken that explains the rows best.
 *
 * @param rows what stands behind each label
 * @param total index of the total row, which merged cells belong to
 */
export function readMoneyCells(
  text: AtomText,
  columns: readonly MoneyColumn[],
  rows: readonly Stretch[],
  total: number,
): MoneyReading {
  const atoms = rows.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => text.key(start + at, start + at + 1)),
  );
  const block = { text, columns, decimals: mostDecimals(atoms), dashed: null };
  const found = bestReading(block, rows, total).cells;
  // Where every amount is torn, only the cells show how many decimals there are.
  const decimals = mostDecimals(
    found.flatMap((cells) => [...cells.values()].map(({ start, end }) => text.key(start, end))),
  );
  const dashed = columnsOfDashes(text, columns, rows, found);
  return bestReading({ ...block, decimals, dashed }, rows, total);
}

function bestReading(block: Block, rows: readonly Stretch[], total: number): MoneyReading {
  let best: (MoneyReading & { readonly score: number }) | null = null;
  for (const merged of MERGEABLE) {
    for (let holder = 0; holder < rows.length; holder++) {
      if (merged.length === 0 && holder !== total) continue;
      const found = readWith(block, rows, merged, holder, total);
      if (best === null || found.score > best.score) best = found;
    }
  }
  return best ?? { cells: [], loose: new Set() };
}

/** Reads all rows with some columns merged, whose cells stand behind row `holder`. */
function readWith(
  block: Block,
  rows: readonly Stretch[],
  merged: readonly MoneyColumn[],
  holder: number,
  total: number,
) {
  const own = block.columns.filter((column) => !merged.includes(column));
  const readings = rows.map((row, index) =>
    readCells(block, index === holder || merged.length === 0 ? block.columns : own, row, index === total),
  );
  const cells = readings.map((reading) => reading.cells);
  const held = cells[holder];
  if (holder !== total && held !== undefined) {
    const moved = [...held].filter(([column]) => merged.includes(column));
    cells[total] = new Map([...(cells[total] ?? []), ...moved]);
    cells[holder] = new Map([...held].filter(([column]) => !merged.includes(column)));
  }
  // A figure straight behind its own label is more usual than one that floats.
  const float = holder === total ? 0 : 0.5;
  const loose = new Set(readings.flatMap((reading) => reading.loose));
  return { cells, loose, score: readings.reduce((sum, reading) => sum + reading.score, -float) };
}

function readCells(block: Block, columns: readonly MoneyColumn[], row: Stretch, isTotal: boolean): Reading {
  const { start, end } = row;
  const blank = (column: MoneyColumn): number =>
    !isTotal && POINTS.includes(column) ? BLANK_POINTS : (BLANK[column] ?? 0);
  const isWhole = block.columns.length === columns.length;
  const loose = new Set(Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at));
  if (start >= end || columns.length === 0) return { cells: new Map(), score: -STRAY * loose.size, loose: [...loose] };
  const cell = (column: number, from: number, to: number): number =>
    cellScore(block, columns[column] ?? "ignored", start + from, start + to, isWhole);
  const { placements } = search({
    atoms: end - start,
    columns: columns.length,
    cyclic: false,
    reach: (column) => (columns[column] === "reason" ? 40 : 5),
    cell,
    blanks: (from, to) => -columns.slice(from, to).reduce((sum, column) => sum + blank(column), 0),
    rowStart: () => 0,
    loose: (from) => [{ end: from + 1, score: -STRAY }],
    labels: 0,
    paired: null,
    pair: () => 0,
  });
  const cells = new Map<FundColumn, Stretch>();
  const filled = new Set<number>();
  let score = 0;
  let covered = 0;
  for (const { column, start: from, end: to } of placements) {
    const held = columns[column] ?? "ignored";
    if (isField(held)) cells.set(held, { start: start + from, end: start + to });
    filled.add(column);
    score += cell(column, from, to);
    // A figure among the evidence or the reasons is a piece of another cell, or a cell of its own.
    for (let at = start + from; at < start + to; at++)
      if (!isForWords(held) || !isFigure(block.text.key(at, at + 1))) loose.delete(at);
    covered += to - from;
  }
  columns.forEach((column, at) => {
    if (!filled.has(at)) score -= blank(column);
  });
  return { cells, score: score - STRAY * (end - start - covered), loose: [...loose] };
}

function isFigure(key: string): boolean {
  return AMOUNT.test(key) || RATE.test(key);
}

function isForWords(column: MoneyColumn): boolean {
  return column === "ignored" || column === "reason";
}

function isField(column: MoneyColumn): column is FundColumn {
  return column !== "amount" && column !== "percent" && column !== "ordinal";
}

function cellScore(block: Block, column: MoneyColumn, start: number, end: number, unmerged: boolean): number {
  if (endsInYear(block.text, start, end)) return NEVER;
  const words = wordsScore(block, column, block.text.key(start, end), unmerged);
  return words === NEVER ? words : words - wrapCost(block.text, start, end, null);
}

/** "2020 年" is a date of a head that was printed again. */
function endsInYear(text: AtomText, start: number, end: number): boolean {
  return (
    end > start &&
    /^(?:199\d|20[0-4]\d)$/.test(text.key(end - 1, end)) &&
    /^年(?![度初末])/.test(text.key(end, end + 1))
  );
}
