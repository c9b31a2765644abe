import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { fundSource } from "../../heading.js";
import { type FundLabel, joinFundLabels } from "../rebuilt/fund-labels.js";
import { BLANK, type FoundCell, type TableBuilder } from "../rebuilt/table.js";
import type { Band, Piece } from "./band.js";
import { fitColumns } from "./columns.js";
import { halfRows, loneCell, MERGED, oddAmounts } from "./fund-oddities.js";
import { countRows } from "./fund-rows.js";
import { inStep } from "./fund-stairs.js";
import type { HeadingRow } from "./heading-row.js";
import { type ColumnField, columnOf } from "./heading-words.js";
import { BLANK_CELL, type BuiltCell, cellsOf, wordsOf } from "./rows.js";
import type { PrintedLine, Token } from "./tokens.js";
import { apartSlashes, wholeWords } from "./words.js";
import { joinWrappedMoney } from "./wrapped-money.js";

/** Words that belong to the label beside the whole block: 资金情况（万元）, 年度项目资金（万元）. */
const BLOCK_WORDS = "年度项目支出预算资金情况使用执行申请(万元)（万元）0123456789.分";

/** What rebuilding the funds block came to. */
export interface FundsResult {
  readonly rows: number;
  /** cells that look as if a word of another had come into them */
  readonly oddities: number;
}

/** Rebuilds the rows of the funds block below its headings. */
export function addFunds(table: TableBuilder, row: HeadingRow, all: readonly PrintedLine[]): FundsResult {
  const sides = all.findIndex(({ tokens }) => tokens.some(({ text }) => SIDE.test(text)));
  const printed = sides < 0 ? all : all.slice(0, sides);
  const words = joinWrappedMoney(
    printed.map((line) => apartSlashes(wholeWords(line, false))),
    row.headings.length,
  );
  const bands = bandsOf(row, words);
  const stepped = inStep(words, bands.find(({ field }) => field === "label")?.lo ?? 0);
  const { lines, pins, isSpread, isCrossed } = countRows(stepped.lines, bands);
  const { bands: fitted, pieces } = fitColumns(lines, bands, { pins });
  const labelColumn = fitted.findIndex((band) => band.field === "label");
  const told = joinFundLabels(
    pieces.filter((piece) => piece.column === labelColumn).map((piece) => ({ content: wordsOf(piece), y: piece.y })),
  );
  const [only] = told;
  const isBlocks = told.length === 1 && only !== undefined && fundSource(only.content.text) === null;
  const labels = isBlocks ? [{ ...only, content: BLANK }] : told.length > 0 ? told : loneRow(pieces, labelColumn);
  if (labels.length === 0) return { rows: 0, oddities: 0 };
  const heights = labels.map((label) => label.y);
  // Amounts that no rule asks for are amounts: their lines are no sentence that was wrapped.
  const fields = row.headings.map(({ field, content }, index) => ({
    field: columnOf(row.kind, field, content.text),
    column: index + (fitted.length - row.headings.length),
  }));
  const columns = fields.map(({ field, column }) => {
    const own = pieces.filter((piece) => piece.column === column);
    const built = cellsOf(field, own, heights, { empty: 0.4 });
    return {
      field,
      pieces: own,
      cells: built?.cells ?? labels.map(() => BLANK_CELL),
      strain: built?.strain ?? own.length,
    };
  });
  const merged = isMergedBlock(columns, heights);
  const beside = blockLabel(row, [...lines, ...all.slice(printed.length)], fitted[labelColumn]?.lo ?? 0);
  // The label of a single row that names no source is the whole block's.
  const block = isBlocks ? joinPlaced([beside, only.content]) : beside;
  addHeadings(table, row, block, labels.length + 1);
  labels.forEach((label, at) => {
    const cells: FoundCell[] = [{ column: 1, content: label.content }];
    columns.forEach(({ field, cells: own }, index) => {
      const lone = merged && MERGED.includes(field) ? loneCell(own) : null;
      if (lone === null) cells.push({ column: index + 2, content: (own[at] ?? BLANK_CELL).content });
      else if (at === 0) cells.push({ column: index + 2, content: lone.content, rowSpan: labels.length });
    });
    table.addRow(cells, lineAt(lines, label.y));
  });
  for (const line of all.slice(printed.length)) addSides(table, line);
  const hasTotal = labels.length < 2 || labels.some(({ content }) => fundSource(content.text) === "total");
  const areMerged = merged || isSpread;
  const odd = oddAmounts(columns, heights, areMerged) + halfRows(columns, areMerged, labels.length);
  return { rows: labels.length, oddities: odd + (isCrossed || stepped.isGuessed ? 1 : 0) + (hasTotal ? 0 : 1) };
}

/** What heads the two sides of a block that parts its money twice, by where it came from and by what it was spent on. */
const SIDE = /^按(?:收入|支出|资金)?(?:性质|来源|类别)分/u;

/** A line of such sides: "label:amount" in each. */
function addSides(table: TableBuilder, { tokens, number }: PrintedLine): void {
  const sides = tokens.filter(({ text }) => !isBlockPiece(text));
  table.addRow(
    sides.map(({ content }, at) => ({ column: at + 1, content })),
    number,
  );
}

/** A block of one row without a label of its own stands for the total: its height is that of its figures. */
function loneRow(pieces: readonly Piece[], labelColumn: number): FundLabel[] {
  const figures = pieces.filter((piece) => piece.column > labelColumn);
  const heights = [...new Set(figures.map((piece) => piece.y))];
  const [y] = heights;
  return y === undefined || heights.length > 1 ? [] : [{ content: BLANK, y }];
}

function addHeadings(table: TableBuilder, row: HeadingRow, block: PlacedText, rowSpan: number): void {
  const cells: FoundCell[] = row.headings.map((heading, index) => ({ column: index + 2, content: heading.content }));
  const label = row.left.find((content) => fundSource(content.text) !== null);
  if (label !== undefined) cells.unshift({ column: 1, content: label });
  if (block.text !== "") cells.unshift({ column: 0, content: block, rowSpan });
  table.addRow(cells, 1);
}

/** The label beside the whole block, which tells the unit: what stands left of the rows' labels, and of the headings. */
function blockLabel(row: HeadingRow, lines: readonly PrintedLine[], edge: number): PlacedText {
  const beside = lines.flatMap((line) => line.tokens.filter((token) => token.end <= edge));
  const above = row.left.filter((content) => fundSource(content.text) === null);
  return joinPlaced([...above, ...beside.map((token) => token.content)]);
}

/** The columns of the block: its own label, the rows' labels, then what the headings name. */
function bandsOf(row: HeadingRow, lines: readonly PrintedLine[]): Band[] {
  const first = row.headings[0]?.start ?? 0;
  const named = row.headings.map(({ field, content, start, end }): Band => {
    return { field: columnOf(row.kind, field, content.text), lo: start, hi: end };
  });
  const seeds = lines.flatMap((line) => line.tokens.filter((token) => isLabelSeed(token, first)));
  const lo = seeds.length === 0 ? 0 : Math.min(...seeds.map((token) => token.start));
  const hi = seeds.length === 0 ? first : Math.max(...seeds.map((token) => token.end));
  const bands: Band[] = [{ field: "label", lo, hi }, ...named];
  const hasBlock = lines.some((line) => {
    const [token] = line.tokens;
    return token !== undefined && token.end <= first && !isLabelSeed(token, first) && isBlockPiece(token.text);
  });
  return hasBlock ? [{ field: "block", lo: 0, hi: Math.max(1, lo - 1) }, ...bands] : bands;
}

/** A token that begins the label of a row. */
function isLabelSeed(token: Token, edge: number): boolean {
  if (token.start >= edge || token.text.length < 2) return false;
  return (
    fundSource(token.text) !== null || /^其中/.test(token.text) || (token.text.length >= 4 && !isBlockPiece(token.text))
  );
}

function isBlockPiece(text: string): boolean {
  return [...text].every((char) => BLOCK_WORDS.includes(char));
}

/**
 * Whether the executed amount, the rate and the points are printed once for the whole block, in the middle of its
 * height: then they stand alone in their columns, and beside another row than the total.
 */
function isMergedBlock(
  columns: readonly { field: ColumnField; cells: readonly BuiltCell[] }[],
  heights: readonly number[],
): boolean {
  const points = columns.filter(({ field }) => field === "weight" || field === "score" || field === "rate");
  const filled = points.map(({ cells }) => cells.flatMap((cell, row) => (cell.top === null ? [] : [row])));
  const used = filled.filter((rows) => rows.length > 0);
  return heights.length > 1 && used.length > 0 && used.every((rows) => rows.length === 1 && rows[0] !== 0);
}

function lineAt(lines: readonly PrintedLine[], y: number): number {
  return lines.find((line) => line.y >= y)?.number ?? lines[0]?.number ?? 1;
}

/** All pieces of a column as one text. */
export function joined(pieces: readonly Piece[]): PlacedText {
  return joinPlaced(pieces.map(wordsOf));
}
