import type { PlacedText } from "../../../../../layout/placed-text.js";
import type { Note } from "../../../../../model/index.js";
import type { TableBuilder } from "../../rebuilt/table.js";
import { printedWidth } from "../../rebuilt/width.js";
import { type Atom, textOf } from "../atoms.js";
import { areRunsWhole } from "../contiguous.js";
import { addHeadings, addTotal, type Columns, rowCells, toldTotals } from "../form-rows.js";
import { NO_CELLS, type AnyStream as Stream } from "../kinds.js";
import { untoldLabels } from "../label-borders.js";
import { unlike } from "../likeness.js";
import { placeReasons } from "../reasons.js";
import { strainOf } from "../strain.js";
import { columnOf, ordered } from "./columns.js";
import { searchCounted } from "./count-search.js";
import { beyond, crooked, uneven, unfinished } from "./ends.js";
import type { Grid, Piece } from "./grid.js";
import { memoryOf } from "./grid-memory.js";
import { searchGrid } from "./grid-search.js";
import { headingsOf } from "./headings.js";
import { cellNumbers, loosePieces, lostBrackets, totalMark } from "./indicator-cells.js";
import { lineRunsOf } from "./line-runs.js";
import type { Found } from "./outcome.js";
import { areReasonsTold } from "./reason-count.js";
import { rowBounds } from "./row-bound.js";
import { searchRuns } from "./run-search.js";
import type { Anatomy, Mark } from "./sections.js";
import { spreadLabels } from "./spread.js";
import { areRowsSure, isTotal } from "./sureness.js";

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
  /** whether every row was written in runs of neighbouring cells, so that counting tells the rows */
  readonly hasWholeRuns: boolean;
  /** numbers of rows that may stand under the label next to theirs as well; null where the labels are not sure at large */
  readonly untoldLabels: readonly number[] | null;
  /** whether the cells of the total row can be totals */
  readonly isTotalSure: boolean;
}

const MOST_ROWS = 120;

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
  const whole = { ...columns, deviation: isDense ? reasons : placeReasons({ ...NO_CELLS, ...columns }) };
  names.forEach((_, row) => {
    table.addRow(rowCells(whole, streams, levels ?? [], row), 1);
  });
  addTotal(table, anatomy, columns, streams, { label: total, row: total === null ? null : names.length });
  const isTotalSure = total === null || toldTotals(anatomy).length > 0 || isTotal(columns, names.length);
  const untold = untoldLabels(anatomy.labels, levels, words);
  const hasSureRows = found.isSure && untold !== null;
  const hasWholeRuns = found.areRunsWhole && untold !== null;
  const assessed = assess(columns, headings, found.cost, numbers.length, levels !== null);
  const lost = lostNotes(found.lost.flatMap((piece) => anatomy.atoms[numbers[piece] ?? -1] ?? []));
  const doubts = { isTotalSure, hasSureRows, hasWholeRuns, untoldLabels: untold };
  return { ...assessed, ...doubts, labelNotes: [...labelNotes(anatomy), ...lost] };
}

interface Division extends Found {
  /** whether it is sure which cells share a row */
  readonly isSure: boolean;
  readonly areRunsWhole: boolean;
  /** numbers of pieces that came into no cell of a row with a name */
  readonly lost: readonly number[];
}

function divide(
  anatomy: Anatomy,
  numbers: readonly number[],
  streams: readonly Stream[],
  apart: boolean,
  way: Way,
  hasTotal: boolean,
): Division | null {
  const { atoms } = anatomy;
  const columns = streams.map((stream) => columnOf(stream, apart));
  const rowsUntil = rowBounds(
    numbers.flatMap((number) => {
      const atom = atoms[number];
      return atom === undefined ? [] : [{ text: atom.content.text, page: atom.page }];
    }),
    streams,
    apart,
    MOST_ROWS,
  );
  const grid: Grid = {
    columns,
    mostRows: Math.min(MOST_ROWS, rowsUntil(atoms[numbers.at(-1) ?? 0]?.page ?? 1)),
    rowsUntil,
    memory: memoryOf(columns, (column, text, other, otherText) =>
      unlike(streams[column] ?? "ignored", text, streams[other] ?? "ignored", otherText),
    ),
  };
  const loose = loosePieces(anatomy);
  const pieces = numbers.flatMap((number, at) => {
    const atom = atoms[number];
    if (atom === undefined) return [];
    const { line, block, page, content } = atom;
    const width = printedWidth(content.text);
    return [{ number: at, text: content.text, line, block, page, width, isLoose: loose.has(number) }];
  });
  const whole: Grid = { ...grid, ...lineRunsOf(pieces) };
  const found = SEARCHES[way](pieces, whole, hasTotal);
  if (found === null) return null;
  const out = pieces.filter(({ number, isLoose }) => !isLoose && (found.rows[number] ?? -1) < 0);
  const nameless = beyond(found.cells, grid, hasTotal).flatMap((cell) => cell.pieces);
  const lost = [...out.map(({ number }) => number), ...nameless];
  const isTold = areReasonsTold(found.cells, whole);
  const isSure = isTold && areRowsSure(found.cells, whole);
  return { ...found, isSure, areRunsWhole: isTold && areRunsWhole(found.cells, whole), lost };
}

const SEARCHES: Readonly<Record<Way, (pieces: readonly Piece[], grid: Grid, hasTotal: boolean) => Found | null>> = {
  counted: (pieces, grid, hasTotal) => searchCounted(pieces, grid, (cells) => uneven(cells, grid, hasTotal)),
  blocks: (pieces, grid, hasTotal) =>
    searchGrid(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal) + crooked(cells, grid)),
  runs: (pieces, grid, hasTotal) => searchRuns(pieces, grid, ({ cells }) => unfinished(cells, grid, hasTotal)),
};

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

/** Words of the block that are in none of its rows. */
function lostNotes(atoms: readonly Atom[]): Note[] {
  const place = atoms[0]?.content.runs[0]?.place;
  const words = atoms.map(({ content }) => content.text).join("");
  return atoms.length === 0 ? [] : [{ code: "words-unplaced", params: { words }, place: place ?? null }];
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
