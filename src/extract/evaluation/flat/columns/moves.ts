import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { leadingPieceWidth, printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";
import { endsLikeName, NEVER, type Stream, shapeOf, TOTAL, unfit, unlike } from "./kinds.js";

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
const AHEAD = 0.25;
const FURTHEST_SKIP = 2;
/** What passing over a row costs at once; cells that are blank at the end cost more. */
const SKIP = 0.5;
/** What going back to a row that was passed over costs. */
const BACK = 1.5;
/** Reasons are rare, and rows told in words have no unit. */
const SKIPS: Partial<Record<Stream, number>> = { measureUnit: 12 };

/** What the search knows of the form. */
export interface Form {
  readonly streams: readonly Stream[];
  readonly apart: boolean;
  /** the widest line of each column */
  readonly widest: ReadonlyMap<Stream, number>;
  readonly costs: Map<string, number>;
}

export interface State {
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

/** What may be done with an atom: the cell of a column that then says `content`. */
export interface Move {
  readonly cost: number;
  readonly state: State;
  readonly stream: Stream;
  readonly row: number;
  readonly content: PlacedText;
}

/** The atom goes on with the cell of the atom before it, from the next line of the same run. */
export function appended(state: State, atom: Atom, previous: Atom, form: Form): Move[] {
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
  return [{ cost, state, stream: last.stream, row: last.row, content: joined }];
}

/** "94.3" above "3": points are told to two places at most, and a torn figure's rest is short. */
function isTornFigure(before: string, after: string): boolean {
  return /[.．][\d０-９]?$/.test(before) && /^[\d０-９]$/.test(after);
}

/** The atom begins a cell of a column: the next, or one further down where cells between are blank. */
export function placedIn(state: State, atom: Atom, previous: Atom | undefined, stream: Stream, form: Form): Move[] {
  const isTotal = atom.key === TOTAL;
  const own = state.cells[stream];
  const { last } = state;
  if (stream === "level3" && own.at(-1)?.text === TOTAL) return [];
  return rowsFor(state, stream, isTotal, previous?.line === atom.line).map((row) => {
    const skip = Math.max(0, row - own.length);
    const isBack = row < own.length && !(last?.stream === stream && last.row === row - 1);
    let cost = state.cost + skip * SKIP + (isBack ? BACK : 0) + ahead(state, stream, row, form);
    if (last !== null && previous !== undefined) cost += step(state, previous, atom, { stream, row }, form);
    cost += strainOf(form, state, stream, row, atom.content.text);
    return { cost, state, stream, row, content: atom.content };
  });
}

/** The columns that an atom may begin a cell of. */
export function columnsFor(atom: Atom, form: Form): Stream[] {
  if (atom.key === TOTAL) return ["level3"];
  const { text } = atom.content;
  return form.streams.filter((stream) => unfit(stream, text, form.apart) < NEVER || isPiece(stream, text));
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
export function unfinished(state: State, streams: readonly Stream[]): number {
  const rows = tallest(state);
  return streams.reduce((sum, stream) => {
    const filled = state.cells[stream].filter((cell) => cell !== undefined).length;
    return sum + BLANK[stream] * Math.max(0, rows - filled);
  }, 0);
}
