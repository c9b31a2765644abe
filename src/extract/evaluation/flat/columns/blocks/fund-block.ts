import type { PlacedText } from "../../../../../layout/placed-text.js";
import { fundSource } from "../../../heading.js";
import { BLANK, type FoundCell, type TableBuilder } from "../../rebuilt/table.js";
import { printedWidth } from "../../rebuilt/width.js";
import { textOf } from "../atoms.js";
import { headValues } from "../heads.js";
import { NEVER } from "../kinds.js";
import { FUND_ORDER, type FundStream, fundColumnOf, isFundCell, MERGED, unlikeFunds } from "./fund-columns.js";
import type { Cell, Column, Grid, Piece, State } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { memoryOf } from "./grid-memory.js";
import { searchGrid } from "./grid-search.js";
import type { Way } from "./indicator-block.js";
import { searchRuns } from "./run-search.js";
import type { Anatomy, Mark } from "./sections.js";

/** What the cell with a number among the pieces says. */
interface FundPiece extends Piece {
  readonly content: PlacedText;
}

/**
 * Rebuilds the funds block from its labels, its headings and the figures between them. Gives how far the figures are
 * from standing plainly under their headings.
 */
export function addFundBlock(table: TableBuilder, anatomy: Anatomy, way: Way): number {
  if (anatomy.funds < 0) return 0;
  const labels = rowLabels(anatomy);
  const headings = headingsOf(anatomy);
  const streams = FUND_ORDER.filter((stream) => stream === "label" || headings.has(stream));
  if (labels.length === 0 || streams.length < 3) return Number.POSITIVE_INFINITY;
  const found = way === "runs" ? inRuns(anatomy, labels, streams, headings) : inBlocks(anatomy, labels, streams);
  if (found === null) return Number.POSITIVE_INFINITY;
  const cells = found.cells.map((column) =>
    Array.from(column, (cell) => (cell === undefined ? undefined : joined(cell))),
  );
  addRows(table, anatomy, streams, headings, cells, labels.length);
  return found.strain;
}

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
    memory: memoryOf(columns, unlikeIn(streams)),
  };
  const found = searchGrid(pieces, grid, (state) => unfinished(state, grid));
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

function cellsOf(found: readonly (readonly (Cell | undefined)[])[], pieces: readonly FundPiece[]): Cells {
  return found.map((column) => Array.from(column, (cell) => cell?.pieces.flatMap((piece) => pieces[piece] ?? [])));
}

const unlikeIn =
  (streams: readonly FundStream[]) =>
  (column: number, text: string, other: number, otherText: string): number =>
    text.startsWith(HEADING) || otherText.startsWith(HEADING)
      ? 0
      : unlikeFunds(streams[column] ?? "label", text, streams[other] ?? "label", otherText);

/** Marks the words of a heading among the cells: no cell begins so. */
const HEADING = "\u0000";

function headingText(mark: Mark): string {
  return `${HEADING}${mark.first}`;
}

/** The total is the first row, wherever its label was written; null where a label stands twice. */
function rowOfLabel(labels: readonly Mark[], text: string): number | null {
  const isTotal = (mark: Mark): boolean => fundSource(mark.content.text) === "total";
  const rows = [...labels.filter(isTotal), ...labels.filter((label) => !isTotal(label))];
  const at = rows.findIndex(({ content }) => content.text === text);
  return at < 0 || rows.filter(({ content }) => content.text === text).length > 1 ? null : at;
}

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

/** The rows' labels. One that stands among the headings is the heading over them, where another total follows. */
function rowLabels(anatomy: Anatomy): Mark[] {
  const labels = anatomy.marks.filter((mark) => mark.role.kind === "fund-label" && !isFoot(mark, anatomy));
  const invested = anatomy.marks.some((mark) => mark.role.kind === "head-label" && /总投资/.test(mark.content.text));
  const current = labels.filter((label) => fundSource(label.content.text) === "current-year");
  // 其中：财政拨款 beside 项目总投资 is the investment's.
  const [spare] = invested && current.length > 1 ? current : [];
  const own = labels.filter((label) => label !== spare);
  const totals = own.filter((label) => fundSource(label.content.text) === "total");
  const [over, real] = totals;
  return over !== undefined && real !== undefined ? own.filter((label) => label !== over) : own;
}

/** 合计 behind the indicators is the foot's. */
function isFoot(mark: Mark, anatomy: Anatomy): boolean {
  return mark.first > anatomy.indicators && /^(?:合计|总计)$/.test(mark.content.text.trim());
}

function headingsOf({ marks, zones }: Anatomy): Map<FundStream, Mark> {
  const headings = new Map<FundStream, Mark>();
  for (const mark of marks) {
    const { role } = mark;
    const isPoints = role.kind === "points-heading" && zones[mark.first] === "funds";
    if (role.kind !== "fund-heading" && !isPoints) continue;
    const stream = FUND_ORDER.find((one) => one === role.field);
    if (stream !== undefined && !headings.has(stream)) headings.set(stream, mark);
  }
  return headings;
}

/** The block's figures and labels in the order in which they were written. */
function piecesOf(anatomy: Anatomy, labels: readonly Mark[], headings: readonly Mark[] = []): FundPiece[] {
  const byPiece = new Map(labels.map((label) => [label.first, label]));
  const heads = new Map(headings.map((heading) => [heading.first, heading]));
  const pieces: FundPiece[] = [];
  let open = investments(anatomy);
  anatomy.atoms.forEach(({ content, key, line, block, page }, at) => {
    const label = byPiece.get(at);
    const head = heads.get(at);
    if (head !== undefined) {
      const text = headingText(head);
      pieces.push({ number: pieces.length, text, content: head.content, line, block, page, width: 0, isLoose: false });
      return;
    }
    const zone = anatomy.zones[at];
    const isInside = zone === "funds" || (zone === "goals" && at < anatomy.indicators);
    if (label === undefined && (!isInside || anatomy.taken.has(at) || !isFundCell(content.text))) return;
    if (label === undefined && open > 0 && /^[\d,.]+$/.test(key)) {
      open -= 1;
      return;
    }
    const words = label?.content ?? content;
    pieces.push({
      number: pieces.length,
      text: words.text,
      content: words,
      line,
      block,
      page,
      width: printedWidth(words.text),
      isLoose: false,
    });
  });
  return pieces;
}

/** How many amounts of the head (项目总投资) were written behind the first headings of the block. */
function investments(anatomy: Anatomy): number {
  if (headValues(anatomy).some((value) => /^[\d,.]+$/.test(value.text.trim()))) return 0;
  return anatomy.marks.filter(
    (mark) => /总投资|^其中[:：]财政拨款$/.test(mark.content.text) && mark.role.kind === "head-label",
  ).length;
}
