import { fundSource } from "../../heading.js";
import { type FundLabel, joinFundLabels } from "../rebuilt/fund-labels.js";
import { type Counted, counted } from "./fund-lines.js";
import type { PrintedLine, Token } from "./tokens.js";

/** A line of figures stands beside the label whose middle is no further away. */
const BESIDE = 0.5;
/** The first figures of two rows are no further apart where they are of one column, in positions. */
const ONE_COLUMN = 8;

/** A line of figures, and the label that stands beside it, or a label alone. */
interface Event {
  readonly y: number;
  readonly label: FundLabel | null;
  readonly line: Counted | null;
}

/** The lines of a block in which each label has its figures beside it, as far as their order tells. */
export interface Stepped {
  readonly lines: readonly PrintedLine[];
  /** a label is left without figures where the order alone told which one */
  readonly isGuessed: boolean;
}

/**
 * Puts figures beside the labels they belong to that were printed a line or two below them: a label without figures,
 * another one beside the figures of the first, and below it the figures of the second. Labels and lines of figures keep
 * their order, so that they are each other's as soon as there are as many of them.
 *
 * @param edge where the labels of rows begin
 */
export function inStep(lines: readonly PrintedLine[], edge: number): Stepped {
  const apart = lines.map((line) => counted(line, edge));
  const events = eventsOf(apart);
  const moves = new Map<Counted, FundLabel>();
  let [waiting, behind]: [FundLabel[], Counted[]] = [[], []];
  const pair = (): void => {
    if (!areOfOneColumn(behind, apart)) return;
    behind.forEach((one, at) => {
      const own = waiting[at];
      if (own !== undefined) moves.set(one, own);
    });
  };
  for (const [at, { label, line }] of events.entries()) {
    if (label !== null && (waiting.length > 0 || line === null)) waiting.push(label);
    // Figures without a label are those of cells merged over the rows, where no label lacks its own.
    if (waiting.length > 0 && line !== null) behind.push(line);
    if (waiting.length === 0 || waiting.length !== behind.length) continue;
    // The figures of one row may go down several lines, which are counted together.
    if (waiting.length > 1 || events[at + 1]?.label !== null) pair();
    [waiting, behind] = [[], []];
  }
  const before = moves.size;
  // Of several labels above the last figures the first has them more often than the others.
  if (behind.length > 0 && events.every(({ label, line }) => line === null || label === null || !behind.includes(line)))
    pair();
  return { lines: moved(apart, moves), isGuessed: moves.size > before };
}

/** Labels and lines of figures from top to bottom; those beside each other are one. */
function eventsOf(apart: readonly Counted[]): Event[] {
  const labels = joinFundLabels(
    apart.flatMap(({ line, label }) => (label === null ? [] : [{ content: label.content, y: line.y }])),
  );
  const figures = apart.filter((one) => one.figures.length > 0);
  const sources = labels.filter(({ content }) => fundSource(content.text) !== null);
  const beside = new Map<FundLabel, Counted>();
  for (const label of sources) {
    const own = figures.find(
      ({ line }) => Math.abs(line.y - label.y) <= BESIDE && ![...beside.values()].some((one) => one.line === line),
    );
    if (own !== undefined) beside.set(label, own);
  }
  const taken = new Set(beside.values());
  return [
    ...sources.map((label): Event => ({ y: label.y, label, line: beside.get(label) ?? null })),
    ...figures.filter((one) => !taken.has(one)).map((line): Event => ({ y: line.line.y, label: null, line })),
  ].sort((a, b) => a.y - b.y);
}

/** Whether each line begins in the column in which the lines of the block begin: those of merged cells begin further right. */
function areOfOneColumn(some: readonly Counted[], all: readonly Counted[]): boolean {
  const first = ({ figures }: Counted): number => figures[0]?.start ?? 0;
  const least = Math.min(...all.filter(({ figures }) => figures.length > 0).map(first));
  return some.every((one) => first(one) - least <= ONE_COLUMN);
}

/** The height of the line nearest to another height, the upper of two. */
function nearest(lines: readonly Counted[], y: number): number {
  return lines.map(({ line }) => line.y).reduce((a, b) => (Math.abs(b - y) < Math.abs(a - y) ? b : a));
}

function moved(apart: readonly Counted[], moves: ReadonlyMap<Counted, FundLabel>): PrintedLine[] {
  const at = new Map<number, Token[]>();
  const lineOf = new Map(apart.map(({ line }) => [line.y, line]));
  const put = (y: number, tokens: readonly Token[]): void => void at.set(y, [...(at.get(y) ?? []), ...tokens]);
  for (const one of apart) {
    const label = moves.get(one);
    const y = label === undefined ? one.line.y : nearest(apart, label.y);
    put(
      one.line.y,
      one.line.tokens.filter((token) => !one.figures.includes(token)),
    );
    put(
      y,
      one.figures.map((token) => ({ ...token, y })),
    );
  }
  return [...at]
    .filter(([, tokens]) => tokens.length > 0)
    .sort(([a], [b]) => a - b)
    .flatMap(([y, tokens]) => {
      const line = lineOf.get(y);
      return line === undefined ? [] : [{ ...line, tokens: [...tokens].sort((a, b) => a.start - b.start) }];
    });
}
