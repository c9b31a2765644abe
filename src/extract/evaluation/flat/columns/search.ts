import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { leadingPieceWidth, printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";
import { endsLikeName, type Stream, shapeOf, TOTAL, unfit, unlike } from "./kinds.js";

/** The cells of every column, by row; undefined where a row has none. */
export type Columns = Readonly<Record<Stream, readonly (PlacedText | undefined)[]>>;

export interface Division {
  readonly columns: Columns;
  readonly cost: number;
  /** the row that each atom was put in, by the atom's number among those given */
  readonly rows: readonly number[];
}

/** What a blank cell of a column costs. */
const BLANK: Readonly<Record<Stream, number>> = {
  level3: 6,
  target: 2.5,
  actual: 2.5,
  weight: 3,
  score: 3,
  nature: 2.5,
  measureUnit: 0.6,
  deviation: 0,
};
const BEAM = 400;
const AHEAD = 0.25;
const MOST_ATOMS = 1500;
const FURTHEST_SKIP = 2;
/** What passing over a row costs at once; cells that are blank at the end cost more. */
const SKIP = 0.5;
/** What going back to a row that was passed over costs. */
const BACK = 1.5;
/** Reasons are rare, and rows told in words have no unit. */
const SKIPS: Partial<Record<Stream, number>> = { measureUnit: 12 };

/** What the search knows of the form. */
interface Form {
  readonly streams: readonly Stream[];
  readonly apart: boolean;
  /** the widest line of each column */
  readonly widest: ReadonlyMap<Stream, number>;
  readonly costs: Map<string, number>;
}

interface State {
  readonly cost: number;
  readonly cells: Readonly<Record<Stream, readonly (PlacedText | undefined)[]>>;
  /** where the atom before went */
  readonly last: { readonly stream: Stream; readonly row: number } | null;
  readonly trail: Trail | null;
}

interface Trail {
  readonly row: number;
  readonly before: Trail | null;
}

/**
 * Divides the pieces of a text in columns among the columns of its table. Every column's pieces stand in order, and
 * those of one row must suit each other; which run of pieces is which column is found by a search that keeps the best
 * divisions so far.
 *
 * @param streams the form's columns, from left to right
 * @param apart the form has a column for units
 */
export function divide(atoms: readonly Atom[], streams: readonly Stream[], apart: boolean): Division | null {
  if (atoms.length > MOST_ATOMS) return null;
  const form: Form = { streams, apart, widest: widths(atoms, streams, apart), costs: new Map() };
  const empty = {
    level3: [],
    nature: [],
    target: [],
    measureUnit: [],
    actual: [],
    weight: [],
    score: [],
    deviation: [],
  };
  let beam: State[] = [{ cost: 0, cells: empty, last: null, trail: null }];
  atoms.forEach((atom, at) => {
    const previous = atoms[at - 1];
    const next: State[] = [];
    for (const state of beam) {
      if (previous !== undefined) next.push(...appended(state, atom, previous, form));
      for (const stream of streams) next.push(...placedIn(state, atom, previous, stream, form));
    }
    beam = best(next);
  });
  const finished = beam.map((state) => ({ state, cost: state.cost + unfinished(state, streams) }));
  const winner = finished.reduce<(typeof finished)[number] | null>(
    (a, b) => (a === null || b.cost < a.cost ? b : a),
    null,
  );
  if (winner === null) return null;
  const rows: number[] = [];
  for (let trail = winner.state.trail; trail !== null; trail = trail.before) rows.unshift(trail.row);
  return { columns: winner.state.cells, cost: winner.cost, rows };
}

function best(states: readonly State[]): State[] {
  const distinct = new Map<string, State>();
  for (const state of states) {
    const filled = Object.values(state.cells).map((cells) => `${cells.length}-${cells.indexOf(undefined)}`);
    const key = `${filled.join(",")}|${state.last?.stream}${state.last?.row}`;
    const known = distinct.get(key);
    if (known === undefined || state.cost < known.cost) distinct.set(key, state);
  }
  return [...distinct.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

/** The widest line that each column's own kind of words has: a wrapped line is nearly as wide. */
function widths(atoms: readonly Atom[], streams: readonly Stream[], apart: boolean): ReadonlyMap<Stream, number> {
  return new Map(
    streams.map((stream) => {
      const own = atoms.filter((atom) => unfit(stream, atom.content.text, apart) < 1);
      return [stream, own.reduce((most, atom) => Math.max(most, printedWidth(atom.content.text)), 0)];
    }),
  );
}

/** The atom goes on with the cell of the atom before it, from the next line of the same run. */
function appended(state: State, atom: Atom, previous: Atom, form: Form): State[] {
  const { last } = state;
  const isBelow = atom.line === previous.line + 1;
  const isBeside = atom.line === previous.line && form.apart && shapeOf(atom.content.text) === "unit";
  if (last === null || previous.block !== atom.block || !(isBelow || isBeside)) return [];
  const own = state.cells[last.stream];
  const cell = own[last.row];
  if (cell === undefined || atom.key === TOTAL || cell.text === TOTAL) return [];
  const joined = joinPlaced([cell, atom.content]);
  const before = strainOf(form, state, last.stream, last.row, cell.text);
  const after = strainOf(form, state, last.stream, last.row, joined.text);
  const room = form.widest.get(last.stream) ?? 0;
  const short = Math.max(0, room - printedWidth(previous.content.text) - leadingPieceWidth(atom.content.text) + 1);
  const numbers = last.stream === "weight" || last.stream === "score";
  const whole = numbers && !isTornFigure(cell.text, atom.content.text) ? 5 : 0;
  const wrap = isBelow ? Math.min(3, 0.35 * short) : 0.3;
  const cost = state.cost - before + after + wrap + whole;
  const cells = { ...state.cells, [last.stream]: own.with(last.row, joined) };
  return [{ cost, cells, last, trail: { row: last.row, before: state.trail } }];
}

/** "94.3" above "3": points are told to two places at most, and a torn figure's rest is short. */
function isTornFigure(before: string, after: string): boolean {
  return /[.．][\d０-９]?$/.test(before) && /^[\d０-９]$/.test(after);
}

/** The atom begins a cell of a column: the next, or one further down where cells between are blank. */
function placedIn(state: State, atom: Atom, previous: Atom | undefined, stream: Stream, form: Form): State[] {
  const isTotal = atom.key === TOTAL;
  if (isTotal && stream !== "level3") return [];
  if (unfit(stream, atom.content.text, form.apart) >= 9 && !isPiece(stream, atom.content.text)) return [];
  const own = state.cells[stream];
  const { last } = state;
  const states: State[] = [];
  if (stream === "level3" && own.at(-1)?.text === TOTAL) return [];
  for (const row of rowsFor(state, stream, isTotal, previous?.line === atom.line)) {
    const skip = Math.max(0, row - own.length);
    const isBack = row < own.length && !(last?.stream === stream && last.row === row - 1);
    let cost = state.cost + skip * SKIP + (isBack ? BACK : 0);
    if (last !== null && previous !== undefined) cost += step(state, previous, atom, { stream, row }, form);
    const cells: Record<Stream, readonly (PlacedText | undefined)[]> = {
      ...state.cells,
      [stream]:
        row < own.length
          ? own.with(row, atom.content)
          : [...own, ...Array<undefined>(skip).fill(undefined), atom.content],
    };
    cost += strainOf(form, { ...state, cells }, stream, row, atom.content.text) + ahead(state, stream, row, form);
    states.push({ cost, cells, last: { stream, row }, trail: { row, before: state.trail } });
  }
  return states;
}

/**
 * The rows that a new cell of a column may be in: the next, one further down where cells between are blank, the row of
 * the cell on the same line, and the first that was passed over.
 */
function rowsFor(state: State, stream: Stream, isTotal: boolean, isSameLine: boolean): number[] {
  const own = state.cells[stream];
  if (isTotal || stream === "level3" || stream === "deviation") return [own.length];
  const most = SKIPS[stream] ?? FURTHEST_SKIP;
  const rows = Array.from({ length: most + 1 }, (_, skip) => own.length + skip);
  const beside = state.last?.row ?? 0;
  if (isSameLine && beside > own.length + most) rows.push(beside);
  const hole = own.indexOf(undefined);
  if (hole >= 0) rows.push(hole);
  return rows;
}

/** What it costs to fill a cell while cells left of it are not: columns are mostly written from left to right. */
function ahead(state: State, stream: Stream, row: number, form: Form): number {
  const left = form.streams.slice(0, form.streams.indexOf(stream));
  return AHEAD * left.filter((other) => other !== "measureUnit" && state.cells[other].length <= row).length;
}

/** The first line of a wrapped cell may not look like its column yet. */
function isPiece(stream: Stream, text: string): boolean {
  return stream === "score" && /^\d+[.．]$/.test(text);
}

function tallest(state: State): number {
  return Math.max(state.cells.level3.length, state.cells.weight.length, state.cells.score.length);
}

/** What going from one cell to the next costs, for where their words stand. */
function step(
  state: State,
  previous: Atom,
  atom: Atom,
  { stream, row }: { readonly stream: Stream; readonly row: number },
  form: Form,
): number {
  const { last } = state;
  if (last === null) return 0;
  const right = form.streams.indexOf(stream) - form.streams.indexOf(last.stream);
  if (previous.line === atom.line) return (right > 0 ? 0 : 6) + Math.min(4, 2 * Math.abs(row - last.row));
  if (right !== 0) return (previous.block === atom.block ? 2 : 0) + turn(right > 0, row - last.row);
  if (stream === "deviation") return previous.block === atom.block ? 3 : 0;
  // A new cell of the same column: the one before it must look whole.
  const before = state.cells[stream][last.row]?.text ?? "";
  let cost = 0;
  if (stream === "level3" && previous.block === atom.block && !endsLikeName(before)) cost += 1;
  if (/^[（(，。；]/.test(atom.content.text) || /[（(][^）)]*$/.test(before)) cost += 4;
  if (
    stream === "level3" &&
    /^[率数度性次量值）)]$/.test(atom.content.text.trim().slice(0, 1)) &&
    atom.content.text.trim().length <= 2
  )
    cost += 2;
  const room = form.widest.get(stream) ?? 0;
  const isFull = printedWidth(previous.content.text) + leadingPieceWidth(atom.content.text) > room;
  if (previous.block === atom.block && isFull && printedWidth(atom.content.text) < room - 2) cost += 0.4;
  return cost;
}

/** What going to another column costs: along a row or on to the next it is least. */
function turn(isRight: boolean, rows: number): number {
  const expected = isRight ? 0 : 1;
  return (isRight ? 0.1 : 0.25) + (rows === expected ? 0 : 0.2) + 0.03 * Math.min(20, Math.abs(rows));
}

/** What a cell costs in its row: by itself, and beside the row's other cells. */
function strainOf(form: Form, state: State, stream: Stream, row: number, text: string): number {
  let cost = known(form, `${stream}|${text}`, () => unfit(stream, text, form.apart));
  for (const other of Object.keys(state.cells) as Stream[]) {
    const cell = state.cells[other][row];
    if (other === stream || cell === undefined) continue;
    cost += known(
      form,
      `${stream}|${text}|${other}|${cell.text}`,
      () => unlike(stream, text, other, cell.text) + unlike(other, cell.text, stream, text),
    );
  }
  return cost;
}

/** A cost that was worked out before; the search asks for the same ones over and over. */
function known(form: Form, key: string, work: () => number): number {
  const cost = form.costs.get(key);
  if (cost !== undefined) return cost;
  const fresh = work();
  form.costs.set(key, fresh);
  return fresh;
}

/** What rows cost that not all columns have. */
function unfinished(state: State, streams: readonly Stream[]): number {
  const rows = tallest(state);
  return streams.reduce((sum, stream) => {
    const filled = state.cells[stream].filter((cell) => cell !== undefined).length;
    return sum + BLANK[stream] * Math.max(0, rows - filled);
  }, 0);
}
