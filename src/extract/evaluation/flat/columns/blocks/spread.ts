import { foreign } from "../../rebuilt/level-kin.js";
import type { Span } from "../../rebuilt/level-spans.js";
import type { Atom } from "../atoms.js";
import type { Labelled } from "../form-rows.js";
import { range } from "../roles.js";
import { cheapestSpans, spreadFamilies } from "../spans.js";
import { bareName, type FoundLabel } from "./labels.js";

/** Where a label was written: the rows beside whose cells, or the row before whose cells. */
interface Spot {
  readonly first: number;
  readonly last: number;
  /** the rows were written on the label's own lines, or above and below them in one run */
  readonly isSure: boolean;
}

/**
 * Spreads the labels of both levels over the rows. All rows are covered in order; where the labels' lines hold cells of
 * rows, those rows are theirs; else the names tell, and the order in which it was all written.
 *
 * @param rows the row of each piece that is a cell's, by its number among the atoms
 */
export function spreadLabels(
  labels: readonly FoundLabel[],
  atoms: readonly Atom[],
  rows: ReadonlyMap<number, number>,
  names: readonly string[],
): Labelled[] | null {
  const written = merged(labels.filter((label) => label.level === 2));
  const first = merged(labels.filter((label) => label.level === 1));
  if (written.length === 0)
    return spreadFirst(
      first,
      first.map(({ places }) => spotsOf(places, atoms, rows)),
      names.length,
    );
  const spread = ordersOf(written)
    .flatMap((order) => spreadSecond(order, atoms, rows, names) ?? [])
    .reduce<Spread | null>((best, one) => (best === null || one.cost < best.cost ? one : best), null);
  if (spread === null) return null;
  const { labels: second, spans } = spread;
  const lower = second.flatMap((label, at): Labelled[] => {
    const span = spans[at];
    return span === undefined ? [] : [{ content: label.content, span, level: 2 }];
  });
  const upper = spreadFamilies(
    first.map((label) => bareName(label.content)),
    second.map((label) => bareName(label.content)),
  );
  const over = first.flatMap((label, at): Labelled[] => {
    const span = upper?.[at];
    const from = span === undefined ? undefined : spans[span.first];
    const to = span === undefined ? undefined : spans[span.end - 1];
    if (from === undefined || to === undefined) return [];
    return [{ content: label.content, span: { first: from.first, end: to.end }, level: 1 }];
  });
  return [...lower, ...over];
}

/** A label with all the places where it was written. */
type Whole = FoundLabel & { readonly places: readonly FoundLabel[] };

interface Spread {
  readonly labels: readonly Whole[];
  readonly spans: readonly Span[];
  readonly cost: number;
}

/** The orders that a form may have its labels in: cost stands before all others in some, and behind those of output in most. */
function ordersOf(labels: readonly Whole[]): (readonly Whole[])[] {
  const costs = labels.filter((label) => /成本/.test(bareName(label.content)));
  const [cost] = costs;
  if (cost === undefined || costs.length > 1) return [labels];
  const others = labels.filter((label) => label !== cost);
  const last = others.findLastIndex((label) => /数量|质量|时效/.test(bareName(label.content)));
  return [labels, [cost, ...others], [...others.slice(0, last + 1), cost, ...others.slice(last + 1)]];
}

function spreadSecond(
  labels: readonly Whole[],
  atoms: readonly Atom[],
  rows: ReadonlyMap<number, number>,
  names: readonly string[],
): Spread | null {
  const spots = labels.map(({ places }) => spotsOf(places, atoms, rows));
  const costOf = (label: number, row: number): number => {
    const content = labels[label]?.content;
    return foreign(content === undefined ? "" : bareName(content), names[row] ?? "") + beside(spots[label] ?? [], row);
  };
  const spans = cheapestSpans(labels.length, names.length, costOf);
  if (spans === null) return null;
  const cost = spans.reduce(
    (sum, { first, end }, label) => range(first, end).reduce((so, row) => so + costOf(label, row), sum),
    0,
  );
  return { labels, spans, cost };
}

/** A label that is printed for every row anew is one label, written at several places. */
function merged(labels: readonly FoundLabel[]): Whole[] {
  const whole: (FoundLabel & { readonly places: FoundLabel[] })[] = [];
  for (const label of labels) {
    const last = whole.at(-1);
    if (last !== undefined && bareName(last.content) === bareName(label.content)) last.places.push(label);
    else whole.push({ ...label, places: [label] });
  }
  return whole;
}

/** First-level labels without a second level under them. */
function spreadFirst(
  labels: readonly FoundLabel[],
  spots: readonly (readonly Spot[])[],
  rows: number,
): Labelled[] | null {
  if (labels.length === 0) return [];
  const spans = cheapestSpans(labels.length, rows, (label, row) => 1 + beside(spots[label] ?? [], row));
  if (spans === null) return null;
  return labels.flatMap((label, at): Labelled[] => {
    const span = spans[at];
    return span === undefined ? [] : [{ content: label.content, span, level: 1 }];
  });
}

/** What it costs, or saves, that a label spans a row. */
function beside(spots: readonly Spot[], row: number): number {
  return Math.min(0, ...spots.map((spot) => besideOne(spot, row)));
}

function besideOne(spot: Spot, row: number): number {
  if (spot.isSure) return row >= spot.first && row <= spot.last ? (spot.first === spot.last ? -4 : -1) : 0;
  return row === spot.first ? -0.4 : 0;
}

function spotsOf(labels: readonly FoundLabel[], atoms: readonly Atom[], rows: ReadonlyMap<number, number>): Spot[] {
  return labels.flatMap((label) => spotOf(label, atoms, rows) ?? []);
}

function spotOf(label: FoundLabel, atoms: readonly Atom[], rows: ReadonlyMap<number, number>): Spot | null {
  const own = label.atoms.flatMap((number) => atoms[number] ?? []);
  const [top, bottom] = [own[0], own.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const lines = new Set(own.map(({ line }) => line));
  const onLines: number[] = [];
  let above = -1;
  let below = -1;
  for (const [number, row] of rows) {
    const atom = atoms[number];
    if (atom === undefined || atom.block !== top.block) continue;
    if (lines.has(atom.line)) onLines.push(row);
    if (atom.line < top.line) above = Math.max(above, row);
    if (atom.line > bottom.line && (below < 0 || row < below)) below = row;
  }
  if (onLines.length > 0) return { first: Math.min(...onLines), last: Math.max(...onLines), isSure: true };
  if (above >= 0 && below >= 0 && below >= above) return { first: above, last: below, isSure: true };
  const next = [...rows].find(([number]) => number > (label.atoms.at(-1) ?? 0));
  return next === undefined ? null : { first: next[1], last: next[1], isSure: false };
}
