import type { FlowColumn } from "../columns.js";
import { BLANK, LONGEST } from "../scoring.js";
import type { CutCell, CutRow } from "./cells.js";

/** One way to part a cut row: a cell a column, and what it scores. */
export interface CutReading {
  readonly cells: readonly CutCell[];
  readonly score: number;
  /** how many atoms behind the break it takes */
  readonly taken: number;
}

interface State {
  /** the atoms taken before and behind the break */
  readonly head: number;
  readonly rest: number;
  readonly score: number;
  readonly cells: readonly CutCell[];
}

/** Of the ways to part the first columns so many are followed, and so many that take the same words. */
const KEPT = 50;
const KEPT_ALIKE = 2;
/** A cell takes no more atoms than this on either side; points, units and signs take fewer. */
const MOST_ATOMS = 14;
const MOST_OF_FIGURE = 3;
const FIGURES: ReadonlySet<FlowColumn> = new Set([
  "ordinal",
  "weight",
  "score",
  "level1Points",
  "level2Points",
  "nature",
  "measureUnit",
  "coefficient",
] as const);
/** A cell whose first line stands behind the break although its row begins before it. */
const LATE = 2.5;

/**
 * Parts a cut row into its cells, all its words before the break taken: a search along the columns that keeps the best
 * ways. The best for each number of atoms behind the break are given.
 */
export function readingsOf(row: CutRow): CutReading[] {
  let states: State[] = [{ head: row.head.start, rest: row.rest.start, score: 0, cells: [] }];
  row.sheet.columns.forEach((_, column) => {
    states = best(states.flatMap((state) => next(row, column, state)));
  });
  const whole = new Map<number, State>();
  for (const state of states) {
    if (state.head === row.head.end && !whole.has(state.rest)) whole.set(state.rest, state);
  }
  return [...whole.values()].map(({ cells, score, rest }) => ({ cells, score, taken: rest - row.rest.start }));
}

function best(states: readonly State[]): State[] {
  const alike = new Map<string, number>();
  const kept = states
    .toSorted((a, b) => b.score - a.score)
    .filter(({ head, rest }) => {
      const id = `${head} ${rest}`;
      const count = (alike.get(id) ?? 0) + 1;
      alike.set(id, count);
      return count <= KEPT_ALIKE;
    });
  return kept.slice(0, KEPT);
}

function next(row: CutRow, column: number, state: State): State[] {
  const name = row.sheet.columns[column] ?? "ignored";
  const most = FIGURES.has(name) ? MOST_OF_FIGURE : MOST_ATOMS;
  const found: State[] = [];
  for (let head = state.head; head <= Math.min(row.head.end, state.head + most); head++) {
    for (let rest = state.rest; rest <= Math.min(row.rest.end, state.rest + most); rest++) {
      const cell = { head: { start: state.head, end: head }, rest: { start: state.rest, end: rest } };
      if (row.key(cell).length > LONGEST[name]) break;
      const cells = [...state.cells, cell];
      const score = cellScoreOf(row, cells, column);
      if (score > Number.NEGATIVE_INFINITY) found.push({ head, rest, cells, score: state.score + score });
    }
  }
  return best(found);
}

/** What the cells of a row score together. */
export function scoreOf(row: CutRow, cells: readonly CutCell[]): number {
  return cells.reduce((sum, _, column) => sum + cellScoreOf(row, cells, column), 0);
}

/** What one cell scores, with how much it looks like the value before it. */
function cellScoreOf(row: CutRow, cells: readonly CutCell[], column: number): number {
  const name = row.sheet.columns[column] ?? "ignored";
  const cell = cells[column];
  if (cell === undefined || row.isBlank(cell)) return -BLANK[name];
  const isLate = cell.head.start === cell.head.end && cell.head.end < row.head.end;
  return row.cell(column, cell) - (isLate ? LATE : 0) + pairScore(row, cells, column);
}

/** How much an actual value looks like its target; a blank unit may stand between them. */
function pairScore(row: CutRow, cells: readonly CutCell[], column: number): number {
  const [actual, target] = [cells[column], cells[row.sheet.columns.indexOf("target")]];
  if (row.sheet.columns[column] !== "actual" || actual === undefined || target === undefined) return 0;
  return row.isBlank(target) ? 0 : row.pair(target, actual);
}
