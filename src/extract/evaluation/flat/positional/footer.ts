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
  const rests = below.filter((token) => wrapped.every((one) => shared(one, token) <= 0));
  const own = line.tokens.map((token) => withRest(token, line, lines[at + 1], rests));
  const grade = gradeBelow(line, lines[at + 1]);
  const whole = [...joinLabel(own), ...(grade === null ? [] : [grade])];
  const cells: PositionedText[] = whole.map(({ content, start, end }) => ({ content, start, end }));
  for (const token of wrapped) {
    const rest = below.filter((one) => shared(token, one) > 0);
    cells.push({
      content: joinPlaced([token.content, ...rest.map((one) => one.content)]),
      start: token.start,
      end: token.end,
    });
  }
  const goesOn = grade !== null || own.some((token, index) => token !== line.tokens[index]);
  return {
    top: wrapped.length > 0 ? line.y - 1 : line.y,
    bottom: wrapped.length > 0 || goesOn ? line.y + 1 : line.y,
    cells: cells.sort((a, b) => a.start - b.start),
  };
}

/** The grade of a total row whose cell was wrapped or cut by a page break behind "等级：": alone on the next line with words. */
function gradeBelow({ tokens }: PrintedLine, next: PrintedLine | undefined): Token | null {
  const last = tokens.at(-1);
  const [grade, ...others] = next?.tokens ?? [];
  const isLabel = GRADE_LABELS.includes(headingKey(last?.text ?? "").replace(/:$/, ""));
  if (last === undefined || !isLabel || grade === undefined || others.length > 0) return null;
  return GRADE_WORDS.includes(grade.text) ? { ...grade, start: last.end, end: last.end + 1 } : null;
}

/** A figure that breaks off behind its point, or before its second decimal. */
const CUT_OFF = /^\d{1,3}\.\d?$/;
/** The rest of a figure is centred below it, give or take so many positions. */
const OFF_CENTRE = 1;

/** A figure with its decimals from the very next line: "99.8" above "3". */
function withRest(token: Token, line: PrintedLine, next: PrintedLine | undefined, rests: readonly Token[]): Token {
  if (next?.number !== line.number + 1 || !CUT_OFF.test(toHalfWidth(token.text))) return token;
  const isBelow = ({ start, end }: Token): boolean =>
    Math.abs(start + end - token.start - token.end) <= 2 * OFF_CENTRE && start >= token.start && end <= token.end;
  const rest = rests.find((one) => isBelow(one) && /^\d+\.\d{2}$/.test(toHalfWidth(token.text + one.text)));
  if (rest === undefined) return token;
  const content = joinPlaced([token.content, rest.content]);
  return { ...token, content, text: content.text };
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
