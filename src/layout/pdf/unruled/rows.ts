import { medianOf } from "../lines.js";
import type { Span } from "./bands.js";
import type { Stack } from "./stacks.js";

/** The rows of a band. */
export interface Rows {
  /** where rows end and begin: one place more than there are rows, the first and last being the band's own */
  readonly edges: readonly number[];
  /** cells over several rows */
  readonly merged: readonly { readonly column: number; readonly row: number; readonly rowSpan: number }[];
}

/** Cells side by side with one line of text in common: the anchor of a row. */
interface Cluster {
  readonly at: number;
  readonly stacks: Stack[];
  /** of its cell with the fewest lines */
  readonly core: Extent;
}

/** Cells stand in the middle of their rows, or all begin at the top. */
type Alignment = "middle" | "top";

/** Rows from the cells of a band, which ends above and below at `band`. */
export function rowsOfStacks(stacks: readonly Stack[], columnCount: number, band: Span): Rows {
  const [middle, top] = (["middle", "top"] as const).map((alignment) => clustersOf(stacks, alignment));
  const alignment: Alignment = (top?.length ?? 0) < (middle?.length ?? 0) ? "top" : "middle";
  const anchors = anchorsOf((alignment === "top" ? top : middle) ?? []);
  const rows = anchors.map((anchor) => anchor.stacks.filter((stack) => !reachesOther(stack, anchor, anchors)));
  const edges = edgesBetween(rows, band);
  const columns = Array.from({ length: columnCount }, (_, column) => stacks.filter((stack) => stack.column === column));
  const rowOf = new Map(rows.flatMap((row, index) => row.map((stack) => [stack, index] as const)));
  const rowAt = (stack: Stack) => rowOf.get(stack) ?? -1;
  const firstFull = columns.findIndex(
    (column) => column.filter((stack) => rowAt(stack) >= 0).length > 0.8 * rows.length,
  );
  const merged = columns.flatMap((column, index) => {
    const rowsOf = column.map(rowAt);
    const astray = rowsOf.includes(-1);
    if (!astray && (index >= firstFull || column.length === rows.length)) return [];
    const spans = alignment === "top" && !astray ? fromTop(rowsOf, rows.length) : fitSpans(column, rowsOf, edges);
    return (spans ?? []).filter((span) => span.rowSpan > 1).map((span) => ({ column: index, ...span }));
  });
  return { edges, merged };
}

function keyOf(stack: Stack, alignment: Alignment): number {
  const baselines = stack.pieces.map((piece) => piece.baseline);
  const first = Math.min(...baselines);
  return alignment === "top" ? first : (first + Math.max(...baselines)) / 2;
}

function clustersOf(stacks: readonly Stack[], alignment: Alignment): Cluster[] {
  const keyed = stacks.map((stack) => ({ stack, key: keyOf(stack, alignment) })).sort((a, b) => a.key - b.key);
  const clusters: { at: number; stacks: Stack[]; core: Extent }[] = [];
  for (const { stack, key } of keyed) {
    const last = clusters.at(-1);
    const within = 0.35 * (stack.pieces[0]?.size ?? 0);
    if (last !== undefined && key - last.at <= within && !last.stacks.some(({ column }) => column === stack.column)) {
      last.stacks.push(stack);
      if (stack.bottom - stack.top < last.core.bottom - last.core.top) last.core = stack;
    } else clusters.push({ at: key, stacks: [stack], core: stack });
  }
  return clusters;
}

/** The clusters that are rows: of those that cannot all be, the more and the fuller. */
function anchorsOf(clusters: readonly Cluster[]): Cluster[] {
  const accepted = fullest(clusters);
  const own = new Map(
    accepted.map((cluster) => [cluster, cluster.stacks.filter((stack) => !reachesOther(stack, cluster, accepted))]),
  );
  const apart = accepted.filter((cluster) => {
    const { core } = cluster;
    const reaches = (stack: Stack) => overlap(core, stack) > 0.2 * sizeOf(cluster);
    return !accepted.some((other) => other.stacks.length > cluster.stacks.length && own.get(other)?.some(reaches));
  });
  const most = Math.max(...apart.map((cluster) => cluster.stacks.length));
  const full = apart.filter((cluster) => 2 * cluster.stacks.length > most);
  const usual = medianOf(full.slice(1).map((cluster, index) => cluster.at - (full[index]?.at ?? 0)));
  return apart.filter((cluster) => full.includes(cluster) || !isBetweenRows(cluster, full, usual));
}

/** Whether a few cells stand half-way between two rows no further apart than usual, in columns that those leave blank. */
function isBetweenRows(cluster: Cluster, full: readonly Cluster[], usual: number): boolean {
  const index = full.findIndex((other) => other.at > cluster.at);
  const [above, below] = [full[index - 1], full[index]];
  if (above === undefined || below === undefined || below.at - above.at > 1.4 * usual) return false;
  const taken = new Set([...above.stacks, ...below.stacks].map((stack) => stack.column));
  const isMidway = Math.abs((above.at + below.at) / 2 - cluster.at) < 0.25 * sizeOf(cluster);
  return isMidway && !cluster.stacks.some((stack) => taken.has(stack.column));
}

function sizeOf({ stacks }: Cluster): number {
  return stacks[0]?.pieces[0]?.size ?? 0;
}

/** What a row counts for, beside its cells, when there are two ways to tell rows apart. */
const worthOfRow = 1.5;

/** Clusters of which no two overlap, chosen so that they have as many cells and rows as can be. */
function fullest(clusters: readonly Cluster[]): Cluster[] {
  const sorted = [...clusters].sort((a, b) => a.core.bottom - b.core.bottom);
  const ways: { worth: number; taken: boolean; before: number }[] = [{ worth: 0, taken: false, before: 0 }];
  sorted.forEach(({ core, stacks }, index) => {
    let before = index;
    while (before > 0 && overlap(sorted[before - 1]?.core ?? core, core) > 0) before -= 1;
    const worth = (ways[before]?.worth ?? 0) + stacks.length + worthOfRow;
    const without = ways[index]?.worth ?? 0;
    ways.push(worth > without ? { worth, taken: true, before } : { worth: without, taken: false, before: index });
  });
  const chosen: Cluster[] = [];
  for (let at = sorted.length; at > 0; at = ways[at]?.before ?? 0) {
    const item = sorted[at - 1];
    if (ways[at]?.taken === true && item !== undefined) chosen.push(item);
  }
  return chosen.reverse();
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How far two extents overlap, less the little by which lines of text may. */
function overlap(a: Extent, b: Extent): number {
  const least = 0.2 * Math.min(a.bottom - a.top, b.bottom - b.top);
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - least;
}

/** Whether a cell reaches into other rows than its own: it is merged, and only its middle stands in this row. */
function reachesOther(stack: Stack, own: Cluster, anchors: readonly Cluster[]): boolean {
  return anchors.some(
    (other) => other !== own && other.stacks.length >= own.stacks.length - 1 && overlap(stack, other.core) > 0,
  );
}

function edgesBetween(rows: readonly (readonly Stack[])[], band: Span): number[] {
  const edges = [band.from];
  rows.slice(1).forEach((row, index) => {
    const bottom = Math.max(...(rows[index] ?? []).map((stack) => stack.bottom));
    const top = Math.min(...row.map((stack) => stack.top));
    edges.push((bottom + top) / 2);
  });
  return [...edges, band.to];
}

interface RowSpan {
  readonly row: number;
  readonly rowSpan: number;
}

/** Labels at the top of the rows that they span: each reaches down to the next. */
function fromTop(rowsOf: readonly number[], count: number): RowSpan[] {
  return rowsOf.map((row, index) => ({ row, rowSpan: (rowsOf[index + 1] ?? count) - row }));
}

/** Bands of a page have fewer rows than this; dividing more among labels would take too long. */
const mostRows = 200;

/**
 * Spans of rows, one a label and without gaps, in the middle of which each label stands; a row may also be left without
 * one. Null where there is no such division.
 */
function fitSpans(column: readonly Stack[], rowsOf: readonly number[], edges: readonly number[]): RowSpan[] | null {
  const count = edges.length - 1;
  if (count > mostRows) return null;
  const size = medianOf(column.map((stack) => stack.pieces[0]?.size ?? 0));
  type Way = { readonly cost: number; readonly spans: readonly RowSpan[] };
  let ways = new Map<number, Way>();
  for (let blank = 0; blank <= count; blank += 1) ways.set(blank, { cost: blank * size, spans: [] });
  column.forEach((stack, index) => {
    const middle = (stack.top + stack.bottom) / 2;
    const next = new Map<number, Way>();
    const offer = (end: number, way: Way) => {
      const known = next.get(end);
      if (known === undefined || way.cost < known.cost) next.set(end, way);
    };
    for (const [row, way] of ways) {
      for (let end = row + 1; end <= count; end += 1) {
        const off = Math.abs(((edges[row] ?? 0) + (edges[end] ?? 0)) / 2 - middle);
        const own = rowsOf[index] ?? -1;
        if (off > 0.6 * size || (own >= 0 && (own < row || own >= end))) continue;
        offer(end, { cost: way.cost + off, spans: [...way.spans, { row, rowSpan: end - row }] });
      }
    }
    for (const [end, way] of [...next].sort(([a], [b]) => a - b)) {
      for (let blank = end + 1; blank <= count; blank += 1) {
        offer(blank, { cost: way.cost + (blank - end) * size, spans: way.spans });
      }
    }
    ways = next;
  });
  return ways.get(count) === undefined ? null : [...(ways.get(count)?.spans ?? [])];
}
