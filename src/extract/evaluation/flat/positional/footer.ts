import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { headingKey } from "../../heading.js";
import {
  GRADE_LABELS,
  GRADE_WORDS,
  NOTE_LABELS,
  SCORE_TOTAL_LABELS,
  TOTAL_LABELS,
  WEIGHT_TOTAL_LABELS,
} from "../../vocabulary.js";
import type { FoundCell, TableBuilder } from "../rebuilt/table.js";
import type { Band } from "./band.js";
import { isFigureLike } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";

const INNER = new Set([...SCORE_TOTAL_LABELS, ...WEIGHT_TOTAL_LABELS]);

/** The total row of a block and the lines that its cells take. */
export interface TotalRow {
  readonly top: number;
  readonly bottom: number;
  /** from left to right, wrapped figures joined */
  readonly cells: readonly PositionedText[];
}

interface PositionedText {
  readonly content: PlacedText;
  readonly start: number;
  readonly end: number;
}

/** Whether a line begins with 总分 or another label of the total row. */
export function isTotalLine(line: PrintedLine): boolean {
  const words = line.tokens.map((token) => toHalfWidth(token.text));
  const [first, second] = words;
  if (first === undefined) return false;
  return isTotalLabel(first) || (second !== undefined && first.length === 1 && isTotalLabel(first + second));
}

function isTotalLabel(text: string): boolean {
  return TOTAL_LABELS.includes(headingKey(text).replace(/:.*$/, ""));
}

/**
 * The total row around the line with its label. A wrapped figure has its first part on the line above and its rest on
 * the line below, which hold nothing else.
 */
export function readTotalRow(lines: readonly PrintedLine[], at: number): TotalRow | null {
  const line = lines[at];
  if (line === undefined) return null;
  const figures = (other: PrintedLine | undefined): readonly Token[] =>
    other !== undefined && other.page === line.page && other.tokens.every((token) => isRest(token.text))
      ? other.tokens
      : [];
  const above = figures(lines[at - 1]);
  const below = figures(lines[at + 1]);
  const wrapped = above.filter(
    (token) => below.some((rest) => shared(token, rest) > 0) && !line.tokens.some((own) => shared(own, token) > 0),
  );
  const cells: PositionedText[] = joinLabel(line.tokens).map(({ content, start, end }) => ({ content, start, end }));
  for (const token of wrapped) {
    const rest = below.filter((one) => shared(token, one) > 0);
    cells.push({
      content: joinPlaced([token.content, ...rest.map((one) => one.content)]),
      start: token.start,
      end: token.end,
    });
  }
  const isWrapped = wrapped.length > 0;
  return {
    top: isWrapped ? line.y - 1 : line.y,
    bottom: isWrapped ? line.y + 1 : line.y,
    cells: cells.sort((a, b) => a.start - b.start),
  };
}

/** What a total row's cell may be wrapped to: figures, and the grade behind its label. */
function isRest(text: string): boolean {
  const label = headingKey(text).replace(/:.*$/, "");
  return isFigureLike(text) || GRADE_LABELS.includes(label) || GRADE_WORDS.includes(text);
}

/** "总 分" is one label. */
function joinLabel(tokens: readonly Token[]): PositionedText[] {
  const [first, second, ...rest] = tokens;
  if (first === undefined || second === undefined) return [...tokens];
  // "总分（100 分）" is one too.
  const isCut = /^[^)]*\([^)]*$/.test(toHalfWidth(first.text)) && /^[^(]*\)$/.test(toHalfWidth(second.text));
  if (!isCut && isTotalLabel(first.text)) return [...tokens];
  return [{ content: joinPlaced([first.content, second.content]), start: first.start, end: second.end }, ...rest];
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Rebuilds a total row: figures under the columns of weights and scores, unless labels of their own tell them apart. */
export function addTotalRow(table: TableBuilder, row: TotalRow, bands: readonly Band[], line: number): void {
  const [label, ...others] = row.cells;
  if (label === undefined) return;
  const column = (field: string): number => bands.findLastIndex((band) => band.field === field);
  const weight = column("weight");
  const score = column("score");
  const hasLabels = others.some((cell) => INNER.has(headingKey(cell.content.text)));
  const figures = others.filter((cell) => isFigureLike(cell.content.text));
  if (hasLabels || weight < 0 || score < 0 || figures.length === 0 || figures.length > 2) {
    table.addRow(
      row.cells.map((cell, index): FoundCell => ({ column: index + 1, content: cell.content })),
      line,
    );
    return;
  }
  const [first, second] = figures;
  const cells: FoundCell[] = [{ column: 1, content: label.content }];
  if (first !== undefined && second !== undefined) {
    cells.push({ column: Math.min(weight, score), content: first.content });
    cells.push({ column: Math.max(weight, score), content: second.content });
  } else if (first !== undefined) {
    cells.push({ column: nearer(first, bands[weight], bands[score]) ? weight : score, content: first.content });
  }
  others
    .filter((cell) => !figures.includes(cell))
    .forEach((cell, index) => {
      cells.push({ column: Math.max(bands.length, weight + 1, score + 1) + index, content: cell.content });
    });
  table.addRow(cells, line);
}

function nearer(cell: PositionedText, a: Band | undefined, b: Band | undefined): boolean {
  const middle = (cell.start + cell.end) / 2;
  const off = (band: Band | undefined): number =>
    band === undefined ? Number.POSITIVE_INFINITY : Math.abs((band.lo + band.hi) / 2 - middle);
  return off(a) < off(b);
}

/** Rebuilds the row below the total row that tells the grade beside its label. */
export function addGrade(table: TableBuilder, lines: readonly PrintedLine[]): void {
  for (const { tokens, number } of lines) {
    const [label, ...values] = tokens;
    if (label === undefined || !GRADE_LABELS.includes(headingKey(label.text).replace(/:.*$/, ""))) continue;
    const value = joinPlaced(
      values.map(({ content }) => content),
      " ",
    );
    table.addRow(
      [
        { column: 1, content: label.content },
        { column: 2, content: value },
      ],
      number,
    );
    return;
  }
}

/** Rebuilds what stands below the total row: the notes with their label, and other remarks. */
export function addNotes(table: TableBuilder, lines: readonly PrintedLine[]): void {
  const start = lines.findIndex((line) => NOTE_LABELS.some((label) => beginsWith(line, label)));
  if (start < 0) return;
  const parts = lines.slice(start).map((line) =>
    joinPlaced(
      line.tokens.map((token) => token.content),
      " ",
    ),
  );
  table.addRow([{ column: 1, content: joinPlaced(parts) }], lines[start]?.number ?? 1);
}

function beginsWith(line: PrintedLine, label: string): boolean {
  const words = toHalfWidth(line.tokens.map((token) => token.text).join(""));
  return words === label || (words.startsWith(label) && /^[:1]/.test(words.slice(label.length)));
}
