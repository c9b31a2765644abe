import type { PlacedText } from "../../../../layout/placed-text.js";
import { printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";
import { NO_CELLS, type Stream, unfit } from "./kinds.js";
import { type Form, type State, unfinished } from "./move-costs.js";
import { appended, columnsFor, type Move, placedIn } from "./moves.js";
import { isTooDear } from "./strain.js";

/** The cells of every column, by row; undefined where a row has none. */
export type Columns = Readonly<Record<Stream, readonly (PlacedText | undefined)[]>>;

export interface Division {
  readonly columns: Columns;
  readonly cost: number;
  /** the row that each atom was put in, by the atom's number among those given */
  readonly rows: readonly number[];
}

const BEAM = 400;
/** Divisions that cost so much more than the best so far never catch up. */
const HOPELESS = 7;
const MOST_ATOMS = 800;

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
  let beam: State[] = [{ cost: 0, cells: NO_CELLS, last: null, trail: null }];
  for (const [at, atom] of atoms.entries()) {
    const previous = atoms[at - 1];
    const columns = columnsFor(atom, form);
    const moves: Move[] = [];
    let least = Number.POSITIVE_INFINITY;
    const keep = (found: readonly Move[]): void => {
      for (const move of found) {
        if (move.cost > least + HOPELESS) continue;
        if (move.cost < least) least = move.cost;
        moves.push(move);
      }
    };
    for (const state of beam) {
      if (previous !== undefined) keep(appended(state, atom, previous, form));
      for (const stream of columns) keep(placedIn(state, atom, previous, stream, form, least + HOPELESS));
    }
    beam = best(moves, least);
    if (isTooDear(beam[0]?.cost ?? 0, atoms.length)) return null;
  }
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

/** The cheapest moves, made; of those that lead to as full columns, the cheapest alone. */
function best(moves: readonly Move[], least: number): State[] {
  const states: State[] = [];
  const seen = new Set<string>();
  const hopeful = moves.filter((move) => move.cost <= least + HOPELESS);
  for (const move of hopeful.sort((a, b) => a.cost - b.cost)) {
    const key = keyOf(move);
    if (seen.has(key)) continue;
    seen.add(key);
    states.push(made(move));
    if (states.length >= BEAM) break;
  }
  return states;
}

/** Tells moves apart that fill the columns otherwise: how far each is filled, and its first hole. */
function keyOf({ state, stream, row }: Move): string {
  let key = `${stream}${row}`;
  for (const [column, cells] of Object.entries(state.cells)) {
    const hole = cells.indexOf(undefined);
    if (column !== stream) key += `|${cells.length}-${hole}`;
    else if (row < cells.length) key += `|${cells.length}-${hole === row ? cells.indexOf(undefined, row + 1) : hole}`;
    else key += `|${row + 1}-${hole < 0 && row > cells.length ? cells.length : hole}`;
  }
  return key;
}

function made({ cost, state, stream, row, content }: Move): State {
  const own = state.cells[stream];
  const blank = Array<undefined>(Math.max(0, row - own.length)).fill(undefined);
  const cells = row < own.length ? own.with(row, content) : [...own, ...blank, content];
  return {
    cost,
    cells: { ...state.cells, [stream]: cells },
    last: { stream, row },
    trail: { row, before: state.trail },
  };
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
