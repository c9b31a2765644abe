import type { Band } from "./band.js";
import { type Counted, counted } from "./fund-lines.js";
import type { ColumnField } from "./heading-words.js";
import type { Pins } from "./line-columns.js";
import { mergedColumns, spreadColumns } from "./merged-columns.js";
import { misfit } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Columns of figures that forms leave blank in every row. */
const OFTEN_BLANK: readonly ColumnField[] = ["ignored", "reason"];
const LABELS: readonly ColumnField[] = ["block", "label"];
/** From here on words are hardly what a column holds. */
const STRANGE = 4;

/** The lines of a funds block, and the columns of the figures that counting tells. */
export interface CountedRows {
  readonly lines: readonly PrintedLine[];
  /** columns of figures, as indexes into the bands */
  readonly pins: Pins;
  /** counting told which cells are merged over the rows, though they were printed beside some of these */
  readonly isSpread: boolean;
  /** figures of two lines were put side by side that stood one over the other */
  readonly isCrossed: boolean;
}

/**
 * Counts the figures of each row of a funds block: a row that has as many as there are columns has one in each, wherever
 * they stand. Rows that the producer printed on two lines, the label with some of the figures above the others, are
 * made one.
 */
export function countRows(lines: readonly PrintedLine[], bands: readonly Band[]): CountedRows {
  const columns = bands.flatMap(({ field }, column) => (LABELS.includes(field) ? [] : [column]));
  const filled = columns.filter((column) => !OFTEN_BLANK.includes(bands[column]?.field ?? "ignored"));
  const edge = Math.min(...columns.map((column) => bands[column]?.lo ?? 0));
  const labels = bands.find(({ field }) => field === "label")?.lo ?? 0;
  const apart = lines.map((line) => counted(line, Math.min(labels, edge / 2)));
  const whole = joinHalves(joinSteps(apart, filled.length), filled.length);
  const pins = new Map<Token, readonly number[]>();
  const pin = (figures: readonly Token[], to: readonly number[]): void => {
    const fits = figures.every((token, at) => misfit(bands[to[at] ?? 0]?.field ?? "ignored", token.text) < STRANGE);
    if (fits) figures.forEach((token, at) => void pins.set(token, [to[at] ?? 0]));
  };
  const merged = mergedColumns(whole, filled, bands);
  const spread = spreadColumns(whole, filled, bands);
  for (const one of whole) {
    const { figures, hasLabel } = one;
    const own = spread.get(one);
    if (own !== undefined) pin(figures, own);
    else if (figures.length === filled.length) pin(figures, filled);
    else if (figures.length === columns.length) pin(figures, columns);
    else if (merged > 0 && hasLabel) pin(figures, filled.slice(0, -merged));
    else if (merged > 0 && figures.length === merged) pin(figures, filled.slice(-merged));
  }
  const isCrossed = whole.some(({ figures }) => areCrossed(figures));
  return { lines: whole.map(({ line }) => line), pins, isSpread: spread.size > 0, isCrossed };
}

/**
 * Puts a row together whose label has no figures on its line, and whose figures go down the lines below it from left to
 * right, one for each column in all.
 */
function joinSteps(lines: readonly Counted[], count: number): Counted[] {
  const out: Counted[] = [];
  for (let at = 0; at < lines.length; at++) {
    const one = lines[at];
    if (one === undefined) continue;
    out.push(one);
    const steps = one.isWhole && one.figures.length === 0 ? stepsBelow(lines.slice(at + 1, at + 1 + count)) : [];
    const figures = steps.flatMap((step) => step.figures.map((token) => ({ ...token, y: one.line.y })));
    if (steps.length < 2 || figures.length !== count) continue;
    out[out.length - 1] = { ...one, figures, line: { ...one.line, tokens: [...one.line.tokens, ...figures] } };
    for (const { line, figures } of steps) {
      const tokens = line.tokens.filter((token) => !figures.includes(token));
      if (tokens.length > 0)
        out.push({ line: { ...line, tokens }, label: null, hasLabel: false, isWhole: false, figures: [] });
    }
    at += steps.length;
  }
  return out;
}

/** The next lines of nothing but figures, each of which begins right of the line above it. */
function stepsBelow(lines: readonly Counted[]): Counted[] {
  const steps: Counted[] = [];
  for (const line of lines) {
    const [first] = line.figures;
    const above = steps.at(-1)?.figures.at(-1);
    if (line.hasLabel || first === undefined || (above !== undefined && first.start <= above.start)) break;
    steps.push(line);
  }
  return steps;
}

/** Puts the lines of rows together that have their label on one and figures on both, where all then have one a column. */
function joinHalves(lines: readonly Counted[], count: number): Counted[] {
  const rows = lines.filter(({ hasLabel }) => hasLabel).length;
  const joined = [1, -1].map((step) => joinedBy(lines, count, step));
  const best = joined.reduce((a, b) => (b.joints > a.joints ? b : a));
  // A single line without a label is that of cells merged over the rows.
  return best.joints >= 2 && best.joints >= rows / 2 ? best.lines : [...lines];
}

function joinedBy(lines: readonly Counted[], count: number, step: number): { lines: Counted[]; joints: number } {
  const taken = new Set<Counted>();
  const out = new Map<Counted, Counted>();
  lines.forEach((one, at) => {
    const other = lines[at + step];
    if (!one.hasLabel || !one.isWhole || other === undefined || other.hasLabel || taken.has(other)) return;
    if (one.figures.length + other.figures.length !== count || other.figures.length === 0) return;
    taken.add(other);
    const moved = other.figures.map((token) => ({ ...token, y: one.line.y }));
    const figures = [...one.figures, ...moved].sort((a, b) => a.start + a.end - b.start - b.end);
    const words = one.line.tokens.filter((token) => !one.figures.includes(token));
    out.set(one, { ...one, figures, line: { ...one.line, tokens: [...words, ...figures] } });
    const rest = other.line.tokens.filter((token) => !other.figures.includes(token));
    out.set(other, { ...other, figures: [], line: { ...other.line, tokens: rest } });
  });
  const kept = lines.map((line) => out.get(line) ?? line).filter(({ line }) => line.tokens.length > 0);
  return { lines: kept, joints: taken.size };
}

/** A figure is clearly right of another that is so many positions further right. */
const CLEARLY = 2;

/** Whether one figure stands over the whole of the next, so that nothing tells which of them is first. */
function areCrossed(figures: readonly Token[]): boolean {
  return figures.some((token, at) => {
    const next = figures[at + 1];
    return next !== undefined && next.start - token.start < CLEARLY && next.end - token.end < CLEARLY;
  });
}
