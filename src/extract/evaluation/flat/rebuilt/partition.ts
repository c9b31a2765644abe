import { leadingPieceWidth, printedWidth } from "./width.js";

/** A line of text within a column. */
export interface ColumnLine {
  readonly text: string;
  /** height on the page, in lines */
  readonly y: number;
  /** its page, where the lines of a column may stand on several */
  readonly page?: number;
}

/** How a column's lines make cells. */
export interface PartitionRules {
  /** what a row without a cell costs */
  readonly empty: number;
  /** what one line of distance between a cell's middle and its row's middle costs */
  readonly distance: number;
  /** what putting two lines that follow each other into one cell costs */
  readonly join: (before: ColumnLine, after: ColumnLine) => number;
  /** what a cell border between two lines that follow each other costs */
  readonly split: (before: ColumnLine, after: ColumnLine) => number;
  /** what it costs that a line belongs to a row, counted from 0, for what stands beside it elsewhere; nothing where absent */
  readonly beside?: (line: ColumnLine, row: number) => number;
}

/** Lines from `first` up to `end` of a column; `first === end` for an empty cell. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

export interface Partition {
  /** one a row */
  readonly ranges: readonly LineRange[];
  readonly cost: number;
  /** rows of which a line might as well be the next row's, or the other way round */
  readonly close: readonly number[];
}

/** No cell of a table has more lines than this. */
const TALLEST = 14;
/** How many lines of the column a row may lie away from its proportional place: keeps the work linear. */
const REACH = 60;

/**
 * Divides the lines of one column among the rows of a table, in order: every line belongs to one row, and every row
 * takes a run of lines, or none. Cells are centred on their rows. The cheapest division is found by dynamic programming.
 *
 * @param rows height of each row's middle, ascending
 * @returns null where the lines cannot be divided
 */
export function partition(
  lines: readonly ColumnLine[],
  rows: readonly number[],
  rules: PartitionRules,
): Partition | null {
  // best[j]: cost of giving the first j lines to the rows so far. before[r][j]: how many lines the rows before r had then.
  let best = new Map<number, number>([[0, 0]]);
  const before: Map<number, number>[] = [];
  for (const [at, row] of rows.entries()) {
    const next = new Map<number, number>();
    const from = new Map<number, number>();
    for (const [start, cost] of best) {
      consider(next, from, start, start, cost + rules.empty);
      for (const { end, inside } of cellsFrom(lines, start, { at, y: row }, rules))
        consider(next, from, start, end, cost + inside);
    }
    best = prune(next);
    before.push(from);
  }
  const cost = best.get(lines.length);
  if (cost === undefined) return null;
  const ranges: LineRange[] = [];
  let end = lines.length;
  for (const from of before.reverse()) {
    const first = from.get(end) ?? end;
    ranges.push({ first, end });
    end = first;
  }
  ranges.reverse();
  return { ranges, cost, close: closeRows(lines, rows, ranges, rules) };
}

/** A border that stood as well at another line of the two cells would cost less than this more. */
const AS_WELL = 0.6;

function closeRows(
  lines: readonly ColumnLine[],
  rows: readonly number[],
  ranges: readonly LineRange[],
  rules: PartitionRules,
): number[] {
  const costOf = (row: number, first: number, end: number): number => {
    if (first === end) return rules.empty;
    const cells = cellsFrom(lines, first, { at: row, y: rows[row] ?? 0 }, rules);
    return cells.find((cell) => cell.end === end)?.inside ?? Infinity;
  };
  return ranges.flatMap(({ first, end: border }, row) => {
    const next = ranges[row + 1];
    if (next === undefined) return [];
    const at = (place: number): number => costOf(row, first, place) + costOf(row + 1, place, next.end);
    const chosen = at(border);
    for (let place = first; place <= next.end; place++)
      if (place !== border && at(place) < chosen + AS_WELL) return [row];
    return [];
  });
}

/** The cells that may begin with a line, by where they end, and what each costs in a row. */
function cellsFrom(
  lines: readonly ColumnLine[],
  start: number,
  row: { readonly at: number; readonly y: number },
  rules: PartitionRules,
): { readonly end: number; readonly inside: number }[] {
  const first = lines[start];
  const cells: { end: number; inside: number }[] = [];
  let joins = 0;
  for (let end = start + 1; first !== undefined && end <= Math.min(lines.length, start + TALLEST); end++) {
    const last = lines[end - 1] ?? first;
    const previous = lines[end - 2];
    if (end - 1 > start && previous !== undefined) joins += rules.join(previous, last);
    joins += rules.beside?.(last, row.at) ?? 0;
    const following = lines[end];
    const border = following === undefined ? 0 : rules.split(last, following);
    const aside = Math.abs((first.y + last.y) / 2 - row.y);
    const away = isCut(lines.slice(start, end), row.y) ? Math.min(CUT, aside) : offCentre(aside);
    cells.push({ end, inside: joins + border + rules.distance * away });
  }
  return cells;
}

/** A column that slipped as a whole is not torn for it: far is hardly worse than away. */
function offCentre(distance: number): number {
  return distance <= NEAR ? distance : NEAR + (distance - NEAR) * 0.35;
}

const NEAR = 2;
const CUT = 0.5;

/** Whether a page break cuts a cell whose row stands on the first of its pages: its middle is anywhere then. */
function isCut(cell: readonly ColumnLine[], row: number): boolean {
  const last = cell.at(-1);
  if (last === undefined || cell[0]?.page === last.page) return false;
  return (cell.find(({ page }) => page === last.page)?.y ?? 0) > row;
}

function consider(
  next: Map<number, number>,
  from: Map<number, number>,
  start: number,
  end: number,
  cost: number,
): void {
  if (cost >= (next.get(end) ?? Number.POSITIVE_INFINITY)) return;
  next.set(end, cost);
  from.set(end, start);
}

/** Keeps the states near the best one. */
function prune(states: Map<number, number>): Map<number, number> {
  if (states.size <= 2 * REACH) return states;
  const [cheapest] = [...states].reduce((a, b) => (b[1] < a[1] ? b : a));
  return new Map([...states].filter(([end]) => Math.abs(end - cheapest) <= REACH));
}

/** Width of the widest line: what the column holds, where any of its cells was wrapped. */
export function capacity(lines: readonly ColumnLine[]): number {
  return lines.reduce((widest, line) => Math.max(widest, printedWidth(line.text)), 0);
}

/** Whether a line is so long that the start of the next had no room on it: only then was a cell wrapped here. */
export function isFull(line: ColumnLine, next: ColumnLine, room: number): boolean {
  return printedWidth(line.text) + leadingPieceWidth(next.text) > room;
}
