import type { PlacedText } from "../../../../../layout/placed-text.js";
import type { Note } from "../../../../../model/index.js";
import { toHalfWidth } from "../../../../../quantity/index.js";
import type { TableBuilder } from "../../rebuilt/table.js";
import { printedWidth } from "../../rebuilt/width.js";
import { textOf } from "../atoms.js";
import { addHeadings, addTotal, type Columns, rowCells, toldTotals } from "../form-rows.js";
import type { AnyStream as Stream } from "../kinds.js";
import { unlike } from "../likeness.js";
import { placeReasons } from "../reasons.js";
import { strainOf } from "../strain.js";
import { columnOf, ordered } from "./columns.js";
import type { Cell, Grid } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { memoryOf } from "./grid-memory.js";
import { type Found, searchGrid } from "./grid-search.js";
import { headingsOf } from "./headings.js";
import { cellNumbers, loosePieces, totalMark } from "./indicator-cells.js";
import { searchRuns } from "./run-search.js";
import type { Anatomy, Mark } from "./sections.js";
import { spreadLabels } from "./spread.js";

/** How cells were written: block by block, mostly row after row, or in runs down the columns. */
export type Way = "blocks" | "runs";

/** What rebuilding the block came to. */
export interface BlockResult {
  /** 0 to 1: how much of it is sure */
  readonly share: number;
  readonly notes: readonly Note[];
  /** whether the cells of the total row can be totals */
  readonly isTotalSure: boolean;
}

const MOST_ROWS = 120;
const NO_COLUMNS = {
  level3: [],
  nature: [],
  target: [],
  measureUnit: [],
  actual: [],
  weight: [],
  score: [],
  deviation: [],
};

/** Rebuilds the indicator block; null where no rows come of it. */
export function addIndicatorBlock(table: TableBuilder, anatomy: Anatomy, apart: boolean, way: Way): BlockResult | null {
  const headings = headingsOf(anatomy);
  const streams = ordered([...headings.keys()]);
  if (!streams.includes("level3") || streams.length < 3) return null;
  const numbers = cellNumbers(anatomy);
  const total = totalMark(anatomy);
  const found = divide(anatomy, numbers, streams, apart, way, total !== null && toldTotals(anatomy).length === 0);
  if (found === null) return null;
  const columns = columnsOf(anatomy, numbers, streams, found);
  const names = Array.from({ length: Math.max(0, columns.level3?.length ?? 0) }, (_, row) => columns.level3?.[row]);
  if (names.length === 0) return null;
  const rows = new Map(
    numbers.flatMap((number, at) => ((found.rows[at] ?? -1) < 0 ? [] : [[number, found.rows[at] ?? 0]])),
  );
  const levels = spreadLabels(
    anatomy.labels,
    anatomy.atoms,
    rows,
    names.map((name) => name?.text ?? ""),
  );
  addHeadings(table, headings, streams);
  const reasons = columns.deviation ?? [];
  // Where most rows have one, if only a dash, each was written in its row.
  const isDense = 2 * reasons.filter((cell) => cell !== undefined).length >= names.length;
  const whole = { ...columns, deviation: isDense ? reasons : placeReasons({ ...NO_COLUMNS, ...columns }) };
  names.forEach((_, row) => {
    table.addRow(rowCells(whole, streams, levels ?? [], row), 1);
  });
  addTotal(table, anatomy, columns, streams, { label: total, row: total === null ? null : names.length });
  const isTotalSure = total === null || toldTotals(anatomy).length > 0 || isTotal(columns, names.length);
  return { ...assess(columns, headings, found.cost, numbers.length, levels !== null), isTotalSure };
}

function divide(
  { atoms }: Anatomy,
  numbers: readonly number[],
  streams: readonly Stream[],
  apart: boolean,
  way: Way,
  hasTotal: boolean,
): Found | null {
  const columns = streams.map((stream) => columnOf(stream, apart));
  const grid: Grid = {
    columns,
    mostRows: MOST_ROWS,
    memory: memoryOf(columns, (column, text, other, otherText) =>
      unlike(streams[column] ?? "ignored", text, streams[other] ?? "ignored", otherText),
    ),
  };
  const loose = loosePieces(atoms);
  const pieces = numbers.flatMap((number, at) => {
    const atom = atoms[number];
    if (atom === undefined) return [];
    const { line, block, page, content } = atom;
    const width = printedWidth(content.text);
    return [{ number: at, text: content.text, line, block, page, width, isLoose: loose.has(number) }];
  });
  return way === "runs"
    ? searchRuns(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal))
    : searchGrid(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal));
}

/** What finished cells cost for those that their rows lack; the total row has points alone. */
function unfinished(all: readonly (readonly (Cell | undefined)[])[], grid: Grid, hasTotal: boolean): number {
  const isPoints = (name: string): boolean => name === "weight" || name === "score";
  const heights = grid.columns.map(({ name }, at) => {
    const height = all[at]?.length ?? 0;
    return isPoints(name) && hasTotal ? height - 1 : name === "ignored" || name === "deviation" ? 0 : height;
  });
  const rows = Math.max(0, ...heights);
  return grid.columns.reduce((sum, { name, blank }, at) => {
    const cells = all[at] ?? [];
    const filled = cells.filter((cell, row) => cell !== undefined && row < rows).length;
    const total = isPoints(name) && hasTotal && cells[rows] === undefined ? 0.8 : 0;
    const passed = cells.length - cells.filter((cell) => cell !== undefined).length;
    return sum + (rows - filled) * blank - passed * holeCost(blank) + total;
  }, 0);
}

function columnsOf({ atoms }: Anatomy, numbers: readonly number[], streams: readonly Stream[], found: Found): Columns {
  const textAt = (pieces: readonly number[]): PlacedText =>
    textOf(pieces.flatMap((piece) => atoms[numbers[piece] ?? -1] ?? []));
  return Object.fromEntries(
    streams.map((stream, at) => [
      stream,
      Array.from(found.cells[at] ?? [], (cell) => (cell === undefined ? undefined : textAt(cell.pieces))),
    ]),
  );
}

/** Whether the cells of the total row can be totals: each is there, and no less than any cell above it. */
function isTotal(columns: Columns, row: number): boolean {
  return (["weight", "score"] as const).every((stream) => {
    const cells = columns[stream];
    if (cells === undefined) return true;
    const figures = cells.map((cell) => Number(toHalfWidth(cell?.text ?? "").replace(/\s/g, "")));
    const total = figures[row] ?? Number.NaN;
    return cells[row] !== undefined && figures.slice(0, row).every((figure) => !(figure > total));
  });
}

/** How sure the division is: columns that should be full and are not speak against it. */
function assess(
  columns: Columns,
  headings: ReadonlyMap<Stream, Mark>,
  cost: number,
  pieces: number,
  hasLevels: boolean,
): Omit<BlockResult, "isTotalSure"> {
  const rows = columns.level3?.length ?? 0;
  const notes: Note[] = [];
  for (const stream of ["target", "actual", "weight", "score"] as const) {
    if (!headings.has(stream)) continue;
    const filled = columns[stream]?.slice(0, rows).filter((cell) => cell !== undefined).length ?? 0;
    if (filled !== rows)
      notes.push({
        code: "column-uncertain",
        params: { column: headings.get(stream)?.content.text ?? "" },
        place: null,
      });
  }
  const strain = strainOf(cost, pieces);
  return { share: (1 - 0.5 * strain) * (hasLevels ? 1 : 0.9) * 0.9 ** notes.length, notes };
}
