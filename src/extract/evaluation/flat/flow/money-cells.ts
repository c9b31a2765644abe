import type { FundColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import type { Stretch } from "./rows.js";
import { placeCells } from "./search.js";
import { DASH } from "./value.js";
import { wrapCost } from "./wraps.js";

/** The cells of one row of the money block that have words. */
export type MoneyCells = ReadonlyMap<FundColumn, Stretch>;

interface Reading {
  readonly cells: MoneyCells;
  readonly score: number;
}

/** What is known before a row is read. */
interface Block {
  readonly text: AtomText;
  readonly columns: readonly FundColumn[];
  /** how many decimals the amounts have that are printed whole; null where none has any */
  readonly decimals: number | null;
  /** what a source without money has dashes for; null where that is not known yet */
  readonly dashed: "amounts" | "points" | null;
}

const NEVER = Number.NEGATIVE_INFINITY;
const POINTS: readonly FundColumn[] = ["weight", "rate", "score"];
/** Columns that a form may merge over all rows of the block. */
const MERGEABLE: readonly (readonly FundColumn[])[] = [[], POINTS, ["executed", ...POINTS]];
/** What a blank cell costs. */
const BLANK: Partial<Record<FundColumn, number>> = {
  initial: 1.5,
  adjusted: 2,
  executed: 1.5,
  weight: 1.5,
  rate: 1.5,
  score: 1.5,
};
/** Sources have no points of their own in most forms. */
const BLANK_POINTS = 0.5;
/** Where one source has dashes for its points, a row of dashes alone has them there too. */
const DASHED_POINTS = 4;
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
  columns: readonly FundColumn[],
  rows: readonly Stretch[],
  total: number,
): MoneyCells[] {
  const atoms = rows.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => text.key(start + at, start + at + 1)),
  );
  const block = { text, columns, decimals: mostDecimals(atoms), dashed: null };
  const found = bestReading(block, rows, total);
  // Where every amount is torn, only the cells show how many decimals there are.
  const decimals = mostDecimals(
    found.flatMap((cells) => [...cells.values()].map(({ start, end }) => text.key(start, end))),
  );
  const dashed = found.some((cells) => hasDashedPoints(text, cells)) ? "points" : "amounts";
  return bestReading({ ...block, decimals, dashed }, rows, total);
}

/** Whether a row with amounts has dashes for its points. */
function hasDashedPoints(text: AtomText, cells: MoneyCells): boolean {
  const key = (column: FundColumn): string => {
    const cell = cells.get(column);
    return cell === undefined ? "" : text.key(cell.start, cell.end);
  };
  return (
    (["adjusted", "executed"] as const).some((column) => AMOUNT.test(key(column))) &&
    POINTS.some((column) => DASH.test(key(column)))
  );
}

function bestReading(block: Block, rows: readonly Stretch[], total: number): MoneyCells[] {
  let best: { readonly cells: MoneyCells[]; readonly score: number } | null = null;
  for (const merged of MERGEABLE) {
    for (let holder = 0; holder < rows.length; holder++) {
      if (merged.length === 0 && holder !== total) continue;
      const found = readWith(block, rows, merged, holder, total);
      if (best === null || found.score > best.score) best = found;
    }
  }
  return best?.cells ?? [];
}

/** Reads all rows with some columns merged, whose cells stand behind row `holder`. */
function readWith(
  block: Block,
  rows: readonly Stretch[],
  merged: readonly FundColumn[],
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
  return { cells, score: readings.reduce((sum, reading) => sum + reading.score, -float) };
}

function readCells(block: Block, columns: readonly FundColumn[], row: Stretch, isTotal: boolean): Reading {
  const { start, end } = row;
  const blank = (column: FundColumn): number =>
    !isTotal && POINTS.includes(column) ? BLANK_POINTS : (BLANK[column] ?? 0);
  const isWhole = block.columns.length === columns.length;
  if (start >= end || columns.length === 0) return { cells: new Map(), score: -STRAY * Math.max(0, end - start) };
  const cell = (column: number, from: number, to: number): number =>
    cellScore(block, columns[column] ?? "ignored", start + from, start + to, isWhole);
  const placements = placeCells({
    atoms: end - start,
    columns: columns.length,
    cyclic: false,
    reach: (column) => (columns[column] === "reason" ? 40 : 5),
    cell,
    blanks: (from, to) => -columns.slice(from, to).reduce((sum, column) => sum + blank(column), 0),
    rowStart: () => 0,
    loose: (from) => [{ end: from + 1, score: -STRAY }],
    paired: null,
    pair: () => 0,
  });
  const cells = new Map<FundColumn, Stretch>();
  let score = 0;
  let covered = 0;
  for (const { column, start: from, end: to } of placements) {
    cells.set(columns[column] ?? "ignored", { start: start + from, end: start + to });
    score += cell(column, from, to);
    covered += to - from;
  }
  for (const column of columns) if (!cells.has(column)) score -= blank(column);
  return { cells, score: score - STRAY * (end - start - covered) };
}

const AMOUNT = /^-?\d[\d,]*(?:\.(\d+))?(?:万元|亿元|千元|元|万|亿)?$/;
const LEADING_ZERO = /^-?0\d/;

function mostDecimals(keys: readonly string[]): number | null {
  const found = keys.flatMap((key) => AMOUNT.exec(key)?.[1]?.length ?? []);
  return found.length === 0 ? null : Math.max(...found);
}

function cellScore(block: Block, column: FundColumn, start: number, end: number, unmerged: boolean): number {
  const words = wordsScore(block, column, block.text.key(start, end), unmerged);
  return words === NEVER ? words : words - wrapCost(block.text, start, end, null);
}

function wordsScore({ decimals, dashed }: Block, column: FundColumn, key: string, unmerged: boolean): number {
  if (column === "reason" || column === "ignored") return key.length > 2 ? 0.5 : 0;
  // Forms print dashes where a source has no points of its own; a blank amount stays blank more often.
  if (DASH.test(key)) return dashed === "amounts" || !POINTS.includes(column) || !unmerged ? 1.5 : DASHED_POINTS;
  if (LEADING_ZERO.test(key)) return NEVER;
  switch (column) {
    case "rate":
      if (/^-?\d[\d,]*(?:\.\d+)?%$/.test(key)) return 3;
      return /^\d{1,3}(?:\.\d{1,4})?$/.test(key) ? 1 : NEVER;
    case "weight":
    case "score":
      return /^-?\d{1,3}(?:\.\d{1,4})?分?$/.test(key) && Number.parseFloat(key) <= 100 ? 2 : NEVER;
    default:
      return amountScore(key, decimals);
  }
}

/** An amount with some decimals, but fewer than others have, may be torn. */
function amountScore(key: string, decimals: number | null): number {
  const amount = AMOUNT.exec(key);
  if (amount === null) return NEVER;
  if (decimals === null || amount[1] === undefined) return 2;
  return amount[1].length === decimals ? 3 : amount[1].length > decimals ? 2 : -1;
}
