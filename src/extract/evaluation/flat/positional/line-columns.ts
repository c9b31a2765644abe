import type { ColumnField } from "./heading-words.js";
import { misfit } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";
import { apartness, tornFigure, tornLabel } from "./torn-words.js";

/** A column of a block: what it holds, and the positions that its cells take. */
export interface Band {
  readonly field: ColumnField;
  readonly lo: number;
  readonly hi: number;
}

/** What one line says in one column. */
export interface Piece {
  readonly column: number;
  readonly y: number;
  readonly tokens: readonly Token[];
}

/** What leaving a column's positions by one costs is 1; the other costs are in this measure. */
const OFF_CENTRE = 0.12;
const GAP_INSIDE = 2.5;
/** However wide a gap is, leaving it inside a cell costs no more. */
const MOST_INSIDE = 10;
const NO_GAP_BETWEEN = 0.7;

/** The columns of one line's tokens, and what their places cost. */
export interface AssignedLine {
  readonly cost: number;
  readonly pieces: readonly Piece[];
}

/** The column of every token of a line: the cheapest choice that keeps their order. */
export function assignLine(line: PrintedLine, bands: readonly Band[]): AssignedLine {
  let costs: readonly number[] = bands.map(() => 0);
  const from: number[][] = [];
  line.tokens.forEach((token, at) => {
    const previous = line.tokens[at - 1];
    const steps = bands.map((band, column) =>
      previous === undefined ? null : cheapestStep(costs, previous, token, band, column),
    );
    from.push(steps.map((step) => step?.from ?? -1));
    costs = bands.map(
      (band, column) => (steps[column]?.cost ?? 0) + distance(token, band) + misfit(band.field, token.text),
    );
  });
  return { cost: Math.min(...costs), pieces: trace(line, costs, from) };
}

/** From which column it is cheapest to come to a column with the next token of a line. */
function cheapestStep(
  costs: readonly number[],
  previous: Token,
  token: Token,
  band: Band,
  column: number,
): { readonly cost: number; readonly from: number } {
  const gap = token.start - previous.end;
  const words = apartness(previous.text, token.text) + tornLabel(band.field, previous.text, token.text);
  const inside = Math.min(MOST_INSIDE, GAP_INSIDE * (gap - 1)) + words;
  const between = gap <= 1 ? NO_GAP_BETWEEN + tornFigure(previous.text, token.text) : 0;
  let best = { cost: (costs[column] ?? 0) + inside, from: column };
  for (let before = 0; before < column; before++) {
    const cost = (costs[before] ?? 0) + between;
    if (cost < best.cost) best = { cost, from: before };
  }
  return best;
}

function trace(line: PrintedLine, costs: readonly number[], from: readonly (readonly number[])[]): Piece[] {
  let column = costs.indexOf(Math.min(...costs));
  const pieces: Piece[] = [];
  for (let at = line.tokens.length - 1; at >= 0; at--) {
    const token = line.tokens[at];
    const last = pieces[0];
    if (token !== undefined) {
      if (last?.column === column) pieces[0] = { ...last, tokens: [token, ...last.tokens] };
      else pieces.unshift({ column, y: line.y, tokens: [token] });
    }
    column = from[at]?.[column] ?? column;
  }
  return pieces;
}

function distance(token: Token, band: Band): number {
  const gap = Math.max(0, band.lo - token.end + 1, token.start - band.hi + 1);
  return gap + OFF_CENTRE * Math.abs((token.start + token.end - band.lo - band.hi) / 2);
}
