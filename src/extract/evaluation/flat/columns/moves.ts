import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { leadingPieceWidth, printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";
import { NEVER, type Stream, shapeOf, TOTAL, unfit } from "./kinds.js";
import { aloneOf, type Form, type State, step, strainOf } from "./move-costs.js";

/** What two cells that suit each other save at most. */
const SAVED = 3;
const AHEAD = 0.25;
const FURTHEST_SKIP = 2;
/** What passing over a row costs at once; cells that are blank at the end cost more. */
const SKIP = 0.5;
/** What going back to a row that was passed over costs. */
const BACK = 1.5;
/** Reasons are rare, and rows told in words have no unit. */
const SKIPS: Partial<Record<Stream, number>> = { measureUnit: 12 };

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
export function placedIn(
  state: State,
  atom: Atom,
  previous: Atom | undefined,
  stream: Stream,
  form: Form,
  limit: number,
): Move[] {
  if (state.cost + aloneOf(form, stream, atom.content.text) - SAVED > limit) return [];
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
