import { type AssignedLine, assignLine, type Band, type Piece } from "./line-columns.js";
import type { PrintedLine } from "./tokens.js";

/** Columns fitted to the lines of a block. */
export interface Fit {
  readonly bands: Band[];
  readonly pieces: Piece[];
  /** what a token's place costs on average: how far from columns the lines are */
  readonly strain: number;
}

/** How often the columns move to where their tokens are; they hardly move after that. */
const ROUNDS = 4;
/** How far all columns may stand aside on another page, in positions, and what a position costs. */
const SHIFTS = [0, -9, -6, -3, 3, 6];
const SHIFTED = 0.5;
/** So many lines are enough to tell which shift fits. */
const SAMPLE = 40;

/** The scales that a line may have. */
const SCALES = [0.68, 0.74, 0.8, 0.86, 0.93, 1, 1.07, 1.15, 1.24, 1.34, 1.45];
/** Blocks with more lines than any table has are not worth the trouble. */
const MOST_SCALED = 600;
/** What a step to the next scale costs from line to line, and a step away from no scale at all. */
const RESCALE = 1.2;
const SCALED = 0.15;

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

/** What the best fit of some lines to columns costs; the first lines are enough to tell. */
function fitCost(lines: readonly PrintedLine[], bands: readonly Band[], scales: readonly number[]): number {
  return fitLines(lines.slice(0, SAMPLE), bands, scales).reduce((sum, { cost }) => sum + cost, 0);
}

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
