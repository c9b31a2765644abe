import type { PlacedText } from "../../../../../layout/placed-text.js";
import { fundSource } from "../../../heading.js";
import { BLANK, type FoundCell, type TableBuilder } from "../../rebuilt/table.js";
import { textOf } from "../atoms.js";
import { headValues } from "../heads.js";
import { FUND_ORDER, type FundStream, fundColumnOf, isFundCell, MERGED, unlikeFunds } from "./fund-columns.js";
import type { Grid, Piece, State } from "./grid.js";
import { holeCost } from "./grid-costs.js";
import { searchGrid } from "./grid-search.js";
import type { Anatomy, Mark } from "./sections.js";

/** What the cell with a number among the pieces says. */
interface FundPiece extends Piece {
  readonly content: PlacedText;
}

/** Rebuilds the funds block from its labels, its headings and the figures between them. */
export function addFundBlock(table: TableBuilder, anatomy: Anatomy): void {
  if (anatomy.funds < 0) return;
  const labels = rowLabels(anatomy);
  const headings = headingsOf(anatomy);
  const streams = FUND_ORDER.filter((stream) => stream === "label" || headings.has(stream));
  if (labels.length === 0 || streams.length < 3) return;
  const pieces = piecesOf(anatomy, labels);
  const grid: Grid = {
    columns: streams.map(fundColumnOf),
    unlike: (column, text, other, otherText) =>
      unlikeFunds(streams[column] ?? "label", text, streams[other] ?? "label", otherText),
    rowOf: (column, text) => (column === 0 ? rowOfLabel(labels, text) : null),
    mostRows: labels.length,
    memory: new Map(),
  };
  const found = searchGrid(pieces, grid, (state) => unfinished(state, grid));
  if (found === null) return;
  const cells = found.cells.map((column) =>
    Array.from(column, (cell) =>
      cell === undefined ? undefined : joined(cell.pieces.flatMap((piece) => pieces[piece] ?? [])),
    ),
  );
  addRows(table, anatomy, streams, headings, cells, labels.length);
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
function piecesOf(anatomy: Anatomy, labels: readonly Mark[]): FundPiece[] {
  const byPiece = new Map(labels.map((label) => [label.first, label]));
  const pieces: FundPiece[] = [];
  let open = investments(anatomy);
  anatomy.atoms.forEach(({ content, key, line, block, page }, at) => {
    const label = byPiece.get(at);
    const zone = anatomy.zones[at];
    const isInside = zone === "funds" || (zone === "goals" && at < anatomy.indicators);
    if (label === undefined && (!isInside || anatomy.taken.has(at) || !isFundCell(content.text))) return;
    if (label === undefined && open > 0 && /^[\d,.]+$/.test(key)) {
      open -= 1;
      return;
    }
    const words = label?.content ?? content;
    pieces.push({ number: pieces.length, text: words.text, content: words, line, block, page, isLoose: false });
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
