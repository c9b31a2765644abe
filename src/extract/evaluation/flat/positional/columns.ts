import { toHalfWidth } from "../../../../quantity/index.js";
import type { Field } from "./headings.js";
import { isLevelPiece } from "./level-words.js";
import { isDash, isFigureLike, misfit } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";

/** `block` is the label beside a whole block, such as 绩效指标. */
export type ColumnField = Field | "block";

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

/** Columns fitted to the lines of a block. */
export interface Fit {
  readonly bands: Band[];
  readonly pieces: Piece[];
  /** what a token's place costs on average: how far from columns the lines are */
  readonly strain: number;
}

/** What leaving a column's positions by one costs is 1; the other costs are in this measure. */
const OFF_CENTRE = 0.12;
const GAP_INSIDE = 2.5;
const NO_GAP_BETWEEN = 0.7;
const ROUNDS = 4;

/**
 * Fits the columns to the lines of a block. The positions of flattened lines are only approximate, and those of
 * headings more so: every token takes the column that it is nearest to and can belong to, in order, and the columns
 * move to where their tokens are. Producers press some stretches of a page together and pull others apart, so that each
 * line has a scale, which seldom changes from one line to the next.
 *
 * @param isElsewhere the headings stand on another page than the lines
 */
export function fitColumns(lines: readonly PrintedLine[], headings: readonly Band[], isElsewhere = false): Fit {
  const scales = lines.length > MOST_SCALED ? [1] : SCALES;
  let bands = isElsewhere ? shiftedBest(lines, headings, scales) : [...headings];
  let fitted: Fitted[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    fitted = fitLines(lines, bands, scales);
    const own = fitted.flatMap(({ pieces, scale }) => pieces.map((piece) => ({ piece, scale })));
    bands = bands.map((band, column) =>
      moved(
        band,
        own.filter(({ piece }) => piece.column === column),
      ),
    );
  }
  const tokens = lines.reduce((sum, line) => sum + line.tokens.length, 0);
  const strain = fitted.reduce((sum, { cost }) => sum + cost, 0) / Math.max(1, tokens);
  return { bands, pieces: fitted.flatMap(({ pieces }) => pieces), strain };
}

/** The columns where the whole block best fits them: on another page everything may stand further left or right. */
function shiftedBest(lines: readonly PrintedLine[], bands: readonly Band[], scales: readonly number[]): Band[] {
  if (lines.length > MOST_SCALED) return [...bands];
  let best = [...bands];
  let least = Number.POSITIVE_INFINITY;
  for (const shift of SHIFTS) {
    const moved = bands.map((band) => ({
      ...band,
      lo: Math.max(0, band.lo + shift),
      hi: Math.max(1, band.hi + shift),
    }));
    const cost = fitCost(lines, moved, scales) + SHIFTED * Math.abs(shift);
    if (cost < least) {
      least = cost;
      best = moved;
    }
  }
  return best;
}

const SHIFTS = [0, -9, -6, -3, 3, 6];
const SHIFTED = 0.5;

/** What the best fit of some lines to columns costs; the first lines are enough to tell. */
function fitCost(lines: readonly PrintedLine[], bands: readonly Band[], scales: readonly number[]): number {
  return fitLines(lines.slice(0, SAMPLE), bands, scales).reduce((sum, { cost }) => sum + cost, 0);
}

const SAMPLE = 40;

const SCALES = [0.68, 0.74, 0.8, 0.86, 0.93, 1, 1.07, 1.15, 1.24, 1.34, 1.45];
/** Blocks with more lines than any table has are not worth the trouble. */
const MOST_SCALED = 600;
const RESCALE = 1.2;
const SCALED = 0.15;

interface Fitted {
  readonly cost: number;
  readonly scale: number;
  readonly pieces: readonly Piece[];
}

/** The scale of every line and the columns of its tokens: the cheapest choice over all lines. */
function fitLines(lines: readonly PrintedLine[], bands: readonly Band[], scales: readonly number[]): Fitted[] {
  const options = scales.map((scale) => bands.map((band) => scaled(band, scale)));
  let costs = scales.map(() => 0);
  const trail: { readonly from: readonly number[]; readonly lines: readonly AssignedLine[] }[] = [];
  const neutral = scales.indexOf(1);
  for (const line of lines) {
    const assigned = options.map((option) => assignLine(line, option));
    const from = scales.map((_, to) => cheapest(costs.map((cost, before) => cost + RESCALE * Math.abs(before - to))));
    costs = scales.map((_, to) => {
      const before = from[to] ?? to;
      const own = assigned[to]?.cost ?? 0;
      return (costs[before] ?? 0) + RESCALE * Math.abs(before - to) + own + SCALED * Math.abs(to - neutral);
    });
    trail.push({ from, lines: assigned });
  }
  let state = cheapest(costs);
  const fitted: Fitted[] = [];
  for (const step of trail.reverse()) {
    const line = step.lines[state];
    fitted.push({ scale: scales[state] ?? 1, pieces: line?.pieces ?? [], cost: line?.cost ?? 0 });
    state = step.from[state] ?? state;
  }
  return fitted.reverse();
}

function cheapest(costs: readonly number[]): number {
  let best = 0;
  costs.forEach((cost, at) => {
    if (cost < (costs[best] ?? 0)) best = at;
  });
  return best;
}

/** A column on a line of another scale begins elsewhere and is as wide; labels at the left edge hardly move. */
function scaled(band: Band, scale: number): Band {
  if (["block", "label", "level1", "level2"].includes(band.field)) return band;
  const lo = band.lo * scale;
  return { field: band.field, lo, hi: lo + band.hi - band.lo };
}

interface AssignedLine {
  readonly cost: number;
  readonly pieces: readonly Piece[];
}

/** The column of every token of a line: the cheapest choice that keeps their order. */
function assignLine(line: PrintedLine, bands: readonly Band[]): AssignedLine {
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
  const inside = Math.min(10, GAP_INSIDE * (gap - 1)) + words;
  const between = gap <= 1 ? NO_GAP_BETWEEN + tornFigure(previous.text, token.text) : 0;
  let best = { cost: (costs[column] ?? 0) + inside, from: column };
  for (let before = 0; before < column; before++) {
    const cost = (costs[before] ?? 0) + between;
    if (cost < best.cost) best = { cost, from: before };
  }
  return best;
}

/** No column ends between a figure and its unit, nor within a date: "2021 年" and "2 月" side by side are one. */
function tornFigure(before: string, after: string): number {
  if (/[0-9０-９]$/u.test(before) && /^[年月日号%％万亿元人个次场户件项台套天]/u.test(after)) return TORN_FIGURE;
  return /[年月]$/u.test(before) && /^[0-9０-９]{1,2}$/u.test(after) ? TORN_FIGURE : 0;
}

const TORN_FIGURE = 7;
const TWO_DATES = 9;

/** Two words on one line are one level's label only where they are a piece of its name together. */
function tornLabel(field: ColumnField, before: string, after: string): number {
  return (field === "level1" || field === "level2") && !isLevelPiece(before + after) ? 4 : 0;
}

/** What it costs to read two words that follow each other as one cell's, for what the words tell. */
function apartness(before: string, after: string): number {
  const [left, right] = [toHalfWidth(before), toHalfWidth(after)];
  if (isDash(left) && (isDash(right) || isFigureLike(right))) return 6;
  if (isDash(right)) return 4;
  if (!/^[\d≥≤<>=]/.test(right)) return 0;
  if (/[\d%]$/.test(left)) return /^\d+$/.test(left) && /^\d{3}(?:\.\d+)?$/.test(right) ? 3 : 6;
  if (/[前底末内日]$/.test(left) && /^\d{4}/.test(right)) return TWO_DATES;
  return /[年月第约共为≥≤<>=(（]$/.test(left) ? 0 : 3.5;
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

/** A band moves to where its pieces are, outliers left out. */
function moved(band: Band, own: readonly { readonly piece: Piece; readonly scale: number }[]): Band {
  if (own.length === 0) return band;
  const spans = own.map(({ piece, scale }) => {
    const start = piece.tokens[0]?.start ?? 0;
    const from = scaled(band, scale) === band ? start : start / scale;
    return { from, to: from + (piece.tokens.at(-1)?.end ?? start) - start };
  });
  const starts = spans.map(({ from }) => from).sort((a, b) => a - b);
  const ends = spans.map(({ to }) => to).sort((a, b) => b - a);
  const skip = Math.floor(own.length / 10);
  return { field: band.field, lo: starts[skip] ?? band.lo, hi: ends[skip] ?? band.hi };
}
