import type { PlacedText } from "../../../../../layout/placed-text.js";
import type { Note } from "../../../../../model/index.js";
import type { TableBuilder } from "../../rebuilt/table.js";
import { printedWidth } from "../../rebuilt/width.js";
import { textOf } from "../atoms.js";
import { addHeadings, addTotal, type Columns, rowCells, toldTotals } from "../form-rows.js";
import type { AnyStream as Stream } from "../kinds.js";
import { unlike } from "../likeness.js";
import { placeReasons } from "../reasons.js";
import { strainOf } from "../strain.js";
import { columnOf, ordered } from "./columns.js";
import { SPARSE } from "./count-moves.js";
import { searchCounted } from "./count-search.js";
import type { Cell, Grid, Piece } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { memoryOf } from "./grid-memory.js";
import { searchGrid } from "./grid-search.js";
import { headingsOf } from "./headings.js";
import { cellNumbers, loosePieces, lostBrackets, totalMark } from "./indicator-cells.js";
import type { Found } from "./outcome.js";
import { searchRuns } from "./run-search.js";
import type { Anatomy, Mark } from "./sections.js";
import { spreadLabels } from "./spread.js";
import { areLabelsSure, areRowsSure, crookedRows, isTotal } from "./sureness.js";

/** How cells were written: block by block, mostly row after row, or in runs down the columns. */
export type Way = "counted" | "blocks" | "runs";

/** What rebuilding the block came to. */
export interface BlockResult {
  /** 0 to 1: how much of it is sure */
  readonly share: number;
  readonly notes: readonly Note[];
  /** what is not sure of the labels of levels, which no sum of points rests on */
  readonly labelNotes: readonly Note[];
  /** whether it is sure which cells share a row, and under which labels they stand */
  readonly hasSureRows: boolean;
  /** whether the cells of the total row can be totals */
  readonly isTotalSure: boolean;
}

const MOST_ROWS = 120;
/** What a row costs that was not written cell behind cell. */
const CROOKED = 1.2;
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
  const words = names.map((name) => name?.text ?? "");
  const levels = spreadLabels(anatomy.labels, anatomy.atoms, rows, words);
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
  const hasSureRows = found.isSure && areLabelsSure(anatomy.labels, levels, words);
  const assessed = assess(columns, headings, found.cost, numbers.length, levels !== null);
  return { ...assessed, isTotalSure, hasSureRows, labelNotes: labelNotes(anatomy) };
}

function divide(
  { atoms }: Anatomy,
  numbers: readonly number[],
  streams: readonly Stream[],
  apart: boolean,
  way: Way,
  hasTotal: boolean,
): (Found & { readonly isSure: boolean }) | null {
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
  const found = SEARCHES[way](pieces, grid, hasTotal);
  return found === null ? null : { ...found, isSure: areRowsSure(found.cells, grid) };
}

const SEARCHES: Readonly<Record<Way, (pieces: readonly Piece[], grid: Grid, hasTotal: boolean) => Found | null>> = {
  counted: (pieces, grid, hasTotal) => searchCounted(pieces, grid, (cells) => uneven(cells, grid, hasTotal)),
  blocks: (pieces, grid, hasTotal) =>
    searchGrid(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal) + CROOKED * crookedRows(cells, grid)),
  runs: (pieces, grid, hasTotal) => searchRuns(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal)),
};

/** What finished cells cost that come out even: every column that most rows fill has as many; null for others. */
function uneven(all: readonly (readonly (Cell | undefined)[])[], grid: Grid, hasTotal: boolean): number | null {
  const heights = grid.columns.flatMap(({ name, blank }, at) =>
    blank < SPARSE ? [] : [(all[at]?.length ?? 0) - (hasTotal && (name === "weight" || name === "score") ? 1 : 0)],
  );
  const isWhole = grid.columns.every(({ blank }, at) => blank < SPARSE || all[at]?.includes(undefined) !== true);
  if (!isWhole || !heights.every((height) => height === heights[0] && height > 0)) return null;
  return CROOKED * crookedRows(all, grid);
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

function labelNotes(anatomy: Anatomy): Note[] {
  const lost = lostBrackets(anatomy);
  const words = lost.map(({ content }) => content.text).join("");
  const line = lost[0]?.content.runs[0]?.place;
  return lost.length === 0 ? [] : [{ code: "level-labels-unplaced", params: { words }, place: line ?? null }];
}

/** How sure the division is: columns that should be full and are not speak against it. */
function assess(
  columns: Columns,
  headings: ReadonlyMap<Stream, Mark>,
  cost: number,
  pieces: number,
  hasLevels: boolean,
): Pick<BlockResult, "share" | "notes"> {
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
