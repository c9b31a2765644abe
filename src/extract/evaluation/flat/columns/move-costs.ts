import type { PlacedText } from "../../../../layout/placed-text.js";
import { leadingPieceWidth, printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";
import { endsLikeName, type Stream, unfit } from "./kinds.js";
import { unlike } from "./likeness.js";

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

/** What the search knows of the form. */
export interface Form {
  readonly streams: readonly Stream[];
  readonly apart: boolean;
  /** the widest line of each column */
  readonly widest: ReadonlyMap<Stream, number>;
  /** costs that were worked out before, by the words that they are of */
  readonly costs: Costs;
}

type Costs = Map<Stream, Map<string, Known>>;

/** What words cost as a column's, alone and beside the words of other columns. */
interface Known {
  readonly alone: number;
  readonly beside: Map<Stream, Map<string, number>>;
}

/** How far a search has come. */
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

function tallest(state: State): number {
  return Math.max(state.cells.level3.length, state.cells.weight.length, state.cells.score.length);
}

/** What going from one cell to the next costs, for where their words stand. */
export function step(
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
export function strainOf(form: Form, state: State, stream: Stream, row: number, text: string): number {
  const known = knownOf(form, stream, text);
  let cost = known.alone;
  for (const other of form.streams) {
    const cell = other === stream ? undefined : state.cells[other][row];
    if (cell !== undefined) cost += besideOf(known, stream, text, other, cell.text);
  }
  return cost;
}

/** What words cost as a column's by themselves. */
export function aloneOf(form: Form, stream: Stream, text: string): number {
  return knownOf(form, stream, text).alone;
}

function knownOf({ costs, apart }: Form, stream: Stream, text: string): Known {
  const own = costs.get(stream) ?? new Map<string, Known>();
  if (own.size === 0) costs.set(stream, own);
  const known = own.get(text);
  if (known !== undefined) return known;
  const fresh: Known = { alone: unfit(stream, text, apart), beside: new Map() };
  own.set(text, fresh);
  return fresh;
}

function besideOf({ beside }: Known, stream: Stream, text: string, other: Stream, otherText: string): number {
  const row = beside.get(other) ?? new Map<string, number>();
  if (row.size === 0) beside.set(other, row);
  const cost = row.get(otherText);
  if (cost !== undefined) return cost;
  const fresh = unlike(stream, text, other, otherText) + unlike(other, otherText, stream, text);
  row.set(otherText, fresh);
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
