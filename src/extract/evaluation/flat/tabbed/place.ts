import type { PlacedText } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { fundColumn, fundSource, headingKey, indicatorColumn } from "../../heading.js";
import { TOTAL_LABELS } from "../../vocabulary.js";
import { BLANK, type FoundCell } from "../rebuilt/table.js";
import { headingCount } from "./join.js";
import { labelColumn } from "./money-label.js";
import type { TabbedRow } from "./rows.js";

/** The rows of a form in the columns of its headings. */
export interface PlacedRows {
  readonly rows: readonly { readonly cells: readonly FoundCell[]; readonly line: number }[];
  /** the share of indicator rows whose cells are as many as the headings ask for, 0 to 1 */
  readonly share: number;
}

type Role = ReturnType<typeof indicatorColumn>;
const ORDINALS = /^(?:序号|行次|编号)$/;
const NUMBER = /^\d{1,3}$/;
const POINTS = /^-?\d{1,3}(?:\.\d{1,4})?分?$/;

/** Puts every cell under its heading. Cells merged downward are written once, so that later rows begin further right. */
export function placeRows(rows: readonly TabbedRow[]): PlacedRows {
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  const block = new Block(width);
  const placedRows = rows.map((row) => ({ cells: block.place(row), line: row.line }));
  return { rows: placedRows, share: block.share };
}

/** The headings under which rows stand, while a form is read from top to bottom. */
class Block {
  /** column of the labels of money; null until its first row */
  private label: number | null = null;
  /** the headings of the block of money; null outside it */
  private money: TabbedRow | null = null;
  /** columns of the indicators; null outside their block */
  private columns: readonly Role[] | null = null;
  /** column of the running number of the rows, or -1 */
  private ordinal = -1;
  private whole = 0;
  private all = 0;

  constructor(private readonly width: number) {}

  get share(): number {
    return this.all === 0 ? 0 : this.whole / this.all;
  }

  place(row: TabbedRow): FoundCell[] {
    const { cells } = row;
    if (headingCount(row) >= 3 && !isMoneyHead(row)) {
      const headings = withoutSide(cells);
      this.columns = columnsOf(row);
      this.ordinal = headings.findIndex(isOrdinal);
      this.money = null;
      return spread(headings, this.width);
    }
    if (this.columns !== null) {
      return this.placeIndicator(row, this.columns);
    }
    if (isMoneyHead(row)) {
      this.label = null;
      this.money = row;
      return spread(cells, this.width);
    }
    const label = cells.findIndex((cell) => fundSource(cell.text) !== null);
    if (label < 0 || this.money === null) return spread(cells, this.width);
    this.label ??= labelColumn(this.money, row, label);
    const shift = this.label - label;
    return shift < 0 ? spread(cells, this.width) : [...blanks(shift), ...inOrder(cells, shift)];
  }

  private placeIndicator(row: TabbedRow, columns: readonly Role[]): FoundCell[] {
    const { cells } = row;
    if (isFoot(row)) {
      this.columns = null;
      return totalCells(row, columns, this.width);
    }
    const shift = columns.length - cells.length;
    const isWhole = shift >= 0 && shift <= mergedColumns(columns);
    if (cells.length * 2 > columns.length) {
      this.all++;
      if (isWhole) this.whole++;
    }
    return isWhole ? this.shifted(cells, shift) : spread(cells, this.width);
  }

  /** A running number before levels that are merged downward stays in its column. */
  private shifted(cells: readonly PlacedText[], shift: number): FoundCell[] {
    const [first, ...rest] = cells;
    if (first === undefined || this.ordinal < 0 || this.ordinal > shift || !NUMBER.test(withoutBlanks(first.text)))
      return [...blanks(shift), ...inOrder(cells, shift)];
    return [
      ...blanks(this.ordinal),
      { column: this.ordinal, content: first },
      ...blanks(shift + 1).slice(this.ordinal + 1),
      ...inOrder(rest, shift + 1),
    ];
  }
}

/** What the columns under a row of headings hold; null where that is no part of an indicator. */
export function columnsOf({ cells }: TabbedRow): readonly Role[] {
  return withoutSide(cells).map((cell) => indicatorColumn(cell.text, "cell"));
}

/** Whether words without blanks are points. */
export function isPoints(words: string): boolean {
  return POINTS.test(words);
}

function isOrdinal(cell: PlacedText | undefined): boolean {
  return cell !== undefined && ORDINALS.test(headingKey(cell.text));
}

/** The label at the side of the indicators names no column, whatever its words. */
function withoutSide(cells: readonly PlacedText[]): readonly PlacedText[] {
  const isBeside = indicatorColumn(cells[1]?.text ?? "") === "level1";
  return isBeside && !isOrdinal(cells[0]) ? [BLANK, ...cells.slice(1)] : cells;
}

/** Headings of money that no indicator has. */
function moneyColumn(cell: PlacedText): ReturnType<typeof fundColumn> {
  const column = fundColumn(cell.text);
  return column === "initial" || column === "adjusted" || column === "executed" ? column : null;
}

/** Whether a row holds the headings of the block of money. */
export function isMoneyHead({ cells }: TabbedRow): boolean {
  return cells.filter((cell) => cell.text.length < 30 && moneyColumn(cell) !== null).length >= 2;
}

/** The columns at the left that forms merge downward: the label at the side, levels and their points. */
export function mergedColumns(columns: readonly Role[]): number {
  const name = columns.lastIndexOf("level3");
  return Math.max(0, name);
}

/** Whether a row is the one with the sums of the points. */
export function isFoot({ cells }: TabbedRow): boolean {
  const first = cells.find((cell) => cell.text !== "");
  return first !== undefined && TOTAL_LABELS.includes(headingKey(first.text).replace(/:.*$/, ""));
}

/** The total row's label is merged over the columns of names, and its figures stand under the points. */
function totalCells({ cells }: TabbedRow, columns: readonly Role[], width: number): FoundCell[] {
  const [weight, score] = [columns.lastIndexOf("weight"), columns.lastIndexOf("score")];
  const figures = cells.filter((cell) => isPoints(withoutBlanks(cell.text)));
  const first = Math.min(...[weight, score].filter((at) => at >= 0));
  const [one, two] = figures;
  // Forms without points may have a total row all the same.
  if (figures.length > 2 || one === undefined || first < 1 || first === Infinity)
    return aligned(cells, columns.length, width);
  const found = two === undefined ? alone(one, weight, score) : { weight: one, score: two };
  const rest = cells.slice(1).filter((cell) => cell !== one && cell !== two && cell.text !== "");
  return [
    { column: 0, content: cells[0] ?? BLANK, columnSpan: first },
    ...(found.weight === null || weight < 0 ? [] : [{ column: weight, content: found.weight }]),
    ...(found.score === null || score < 0 ? [] : [{ column: score, content: found.score }]),
    ...rest.map((content, at) => ({ column: columns.length + at, content })),
  ];
}

/** One figure is the score, unless it is a full hundred beside a column of weights. */
function alone(figure: PlacedText, weight: number, score: number) {
  const isWeight = score < 0 || (weight >= 0 && withoutBlanks(figure.text) === "100");
  return isWeight ? { weight: figure, score: null } : { weight: null, score: figure };
}

/** The cells at the right of a row stand under the last headings; the first one is merged over what is left. */
function aligned(cells: readonly PlacedText[], count: number, width: number): FoundCell[] {
  const shift = count - cells.length;
  if (shift < 0) return spread(cells, width);
  const [first, ...rest] = cells;
  return [{ column: 0, content: first ?? BLANK, columnSpan: shift + 1 }, ...inOrder(rest, shift + 1)];
}

function inOrder(cells: readonly PlacedText[], from: number): FoundCell[] {
  return cells.map((content, at) => ({ column: from + at, content }));
}

function blanks(count: number): FoundCell[] {
  return Array.from({ length: count }, (_, column) => ({ column, content: BLANK }));
}

/** A row of labels and values: the last cell is as wide as the rest of the table. */
function spread(cells: readonly PlacedText[], width: number): FoundCell[] {
  return cells.map((content, column) =>
    column === cells.length - 1 ? { column, content, columnSpan: Math.max(1, width - column) } : { column, content },
  );
}
