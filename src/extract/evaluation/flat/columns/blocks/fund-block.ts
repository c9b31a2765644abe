import type { PlacedText } from "../../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../../quantity/index.js";
import { BLANK, type FoundCell, type TableBuilder } from "../../rebuilt/table.js";
import { textOf } from "../atoms.js";
import type { FundBlock } from "../fund-block.js";
import { withDashesInPlace } from "../fund-dashes.js";
import { NEVER } from "../kinds.js";
import { FUND_ORDER, type FundStream, fundColumnOf, MERGED, unlikeFunds } from "./fund-columns.js";
import { type FundPiece, HEADING, headingsOf, headingText, piecesOf, rowLabels, rowOfLabel } from "./fund-pieces.js";
import { type FundWords, isBorneOut } from "./fund-sums.js";
import type { Column, Grid, State } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { memoryOf } from "./grid-memory.js";
import { searchGrid } from "./grid-search.js";
import type { Way } from "./indicator-block.js";
import { searchRuns } from "./run-search.js";
import type { Anatomy, Mark } from "./sections.js";

/** The funds block, and how far its figures are from standing plainly under their headings. */
export interface StrainedBlock extends FundBlock {
  readonly strain: number;
}

/** Rebuilds the funds block from its labels, its headings and the figures between them; null where it has too few. */
export function fundBlock(anatomy: Anatomy, way: Way): StrainedBlock | null {
  const labels = rowLabels(anatomy);
  const headings = headingsOf(anatomy);
  const streams = FUND_ORDER.filter((stream) => stream === "label" || headings.has(stream));
  if (anatomy.funds < 0 || labels.length === 0 || streams.length < 3) return null;
  const found = way === "runs" ? inRuns(anatomy, labels, streams, headings) : inBlocks(anatomy, labels, streams);
  if (found === null) return null;
  const placed = withDashesInPlace(streams, found.cells, (cell) => joined(cell).text);
  const cells = placed.map((column) => Array.from(column, (cell) => (cell === undefined ? undefined : joined(cell))));
  return {
    strain: found.strain,
    words: wordsOf(placed, streams),
    addTo: (table) => addRows(table, anatomy, streams, headings, cells, labels.length),
  };
}

/** What a way of reading the block is worth whose figures bear each other out. */
const BORNE_OUT = 4;

type Cells = readonly (readonly (readonly FundPiece[] | undefined)[])[];

interface Found {
  readonly cells: Cells;
  /** how far the cells are from standing plainly under their headings; infinite where that was not asked */
  readonly strain: number;
}

function inBlocks(anatomy: Anatomy, labels: readonly Mark[], streams: readonly FundStream[]): Found | null {
  const pieces = piecesOf(anatomy, labels);
  const columns = streams.map(fundColumnOf);
  const grid: Grid = {
    columns,
    rowOf: (column, text) => (column === 0 ? rowOfLabel(labels, text) : null),
    mostRows: labels.length,
    apartRows: 2,
    memory: memoryOf(columns, unlikeIn(streams)),
  };
  const found = searchGrid(pieces, grid, (state) => {
    const words = wordsOf(cellsOf(state.cells, pieces), streams);
    return unfinished(state, grid) - (isBorneOut(words) ? BORNE_OUT : 0);
  });
  return found === null ? null : { cells: cellsOf(found.cells, pieces), strain: Number.POSITIVE_INFINITY };
}

/** Each column was written under its heading: headings are the cells of a row above all others. */
function inRuns(
  anatomy: Anatomy,
  labels: readonly Mark[],
  streams: readonly FundStream[],
  headings: ReadonlyMap<FundStream, Mark>,
): Found | null {
  const marks = [...headings].filter(([stream]) => streams.includes(stream));
  const pieces = piecesOf(
    anatomy,
    labels,
    marks.map(([, mark]) => mark),
  );
  const first = new Map(marks.map(([stream, mark]) => [headingText(mark), stream]));
  const columns = streams.map((stream): Column => {
    const column = fundColumnOf(stream);
    const unfit = (text: string): number =>
      text.startsWith(HEADING) ? (first.get(text) === stream ? 0 : NEVER) : column.unfit(text);
    return { ...column, unfit };
  });
  const grid: Grid = {
    columns,
    rowOf: (column, text) => {
      if (text.startsWith(HEADING)) return 0;
      const row = column === 0 ? rowOfLabel(labels, text) : null;
      return row === null ? null : row + 1;
    },
    mostRows: labels.length + 1,
    memory: memoryOf(columns, unlikeIn(streams)),
  };
  const found = searchRuns(pieces, grid, ({ cells }) =>
    unlabelled(
      cells.map((column) => column.slice(1)),
      grid,
    ),
  );
  if (found === null) return null;
  return {
    cells: cellsOf(
      found.cells.map((column) => column.slice(1)),
      pieces,
    ),
    strain: found.cost,
  };
}

/** What rows cost whose cells a column lacks, where its heading was written above it. */
function unlabelled(cells: readonly (readonly unknown[])[], { columns, mostRows }: Grid): number {
  const isMerged = (at: number): boolean => MERGED.some((name) => name === columns[at]?.name);
  return cells.reduce<number>((sum, column, at) => {
    const height = heightOf(column);
    if (height === 0) return sum + 3;
    return sum + (isMerged(at) && height === 1 ? 0.4 : (mostRows - 1 - height) * 0.3);
  }, 0);
}

function cellsOf(found: State["cells"], pieces: readonly FundPiece[]): Cells {
  return found.map((column) => Array.from(column, (cell) => cell?.pieces.flatMap((piece) => pieces[piece] ?? [])));
}

function wordsOf(cells: Cells, streams: readonly FundStream[]): FundWords {
  const textOfCell = (cell: readonly FundPiece[] | undefined): string | undefined =>
    cell?.map(({ content }) => withoutBlanks(content.text)).join("");
  return Object.fromEntries(streams.map((stream, at) => [stream, Array.from(cells[at] ?? [], textOfCell)]));
}

const unlikeIn =
  (streams: readonly FundStream[]) =>
  (column: number, text: string, other: number, otherText: string): number =>
    text.startsWith(HEADING) || otherText.startsWith(HEADING)
      ? 0
      : unlikeFunds(streams[column] ?? "label", text, streams[other] ?? "label", otherText);

/** Pieces of one cell: wraps go. */
function joined(pieces: readonly FundPiece[]): PlacedText {
  const [first] = pieces;
  if (first === undefined) return BLANK;
  return textOf(pieces.map(({ content, line, block, page }) => ({ content, key: "", line, block, page })));
}

/** What a finished state costs for the cells that its rows lack; merged columns have one for all rows. */
function unfinished(state: State, { columns, mostRows }: Grid): number {
  const heights = columns.map((_, at) => heightOf(state.cells[at]));
  const points = columns.flatMap(({ name }, at) => (/weight|rate|score/.test(name) ? [heights[at] ?? 0] : []));
  const isMerged = points.every((height) => height <= 1);
  return columns.reduce((sum, column, at) => {
    const height = heights[at] ?? 0;
    const passed = ((state.cells[at]?.length ?? 0) - height) * holeCost(column.blank);
    if (height === 0) return sum + 3;
    if (isMerged && height === 1 && MERGED.some((name) => name === column.name)) return sum + 0.4 - passed;
    return sum - passed + (mostRows - height) * Math.min(column.blank, 1);
  }, 0);
}

function addRows(
  table: TableBuilder,
  anatomy: Anatomy,
  streams: readonly FundStream[],
  headings: ReadonlyMap<FundStream, Mark>,
  cells: readonly (readonly (PlacedText | undefined)[])[],
  rows: number,
): void {
  const block = anatomy.marks.find((mark) => mark.role.kind === "block-label" && /资金/.test(mark.content.text));
  const head: FoundCell[] = streams
    .slice(1)
    .map((stream, at) => ({ column: at + 2, content: headings.get(stream)?.content ?? BLANK }));
  if (block !== undefined) head.unshift({ column: 0, content: block.content, rowSpan: rows + 1 });
  table.addRow(head, 1);
  const isMerged = streams.every((stream, at) => stream === "executed" || !isPoint(stream) || heightOf(cells[at]) <= 1);
  for (let row = 0; row < rows; row++) {
    const own: FoundCell[] = [];
    streams.forEach((stream, at) => {
      const merged = rows > 1 && isMerged && heightOf(cells[at]) === 1 && MERGED.some((name) => name === stream);
      if (merged && row > 0) return;
      const content = merged ? cells[at]?.find((cell) => cell !== undefined) : cells[at]?.[row];
      own.push({ column: at + 1, content: content ?? BLANK, ...(merged ? { rowSpan: rows } : {}) });
    });
    table.addRow(own, 1);
  }
}

const isPoint = (stream: FundStream): boolean => stream === "weight" || stream === "rate" || stream === "score";

/** How many cells a column has. */
function heightOf(column: readonly unknown[] | undefined): number {
  return column?.filter((cell) => cell !== undefined).length ?? 0;
}
