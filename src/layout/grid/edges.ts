import type { RulingLine } from "../../document/document.js";

/** A straight piece of border: where it stands across its direction, and from where to where along it, in points. */
export interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The borders of a page or of one table. */
export interface Edges {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/**
 * Lines nearer than this are one border: double rules, and pieces that were drawn a little apart. Half the smallest type
 * that is printed in tables is larger.
 */
export const tolerance = 3;

/** A page of hatching has more lines than any table; the longest of them are enough to find the tables. */
const mostEdges = 3000;

/** Ruling lines as borders: positions that differ by less than the tolerance made equal, and pieces that touch joined. */
export function edgesOf(rulings: readonly RulingLine[]): Edges {
  const of = (orientation: RulingLine["orientation"]) => rulings.filter((ruling) => ruling.orientation === orientation);
  const horizontal = of("horizontal").map(({ box: [x0, y0, x1, y1] }) => edgeOf(y0, y1, x0, x1));
  const vertical = of("vertical").map(({ box: [x0, y0, x1, y1] }) => edgeOf(x0, x1, y0, y1));
  return { horizontal: longest(join(snap(horizontal))), vertical: longest(join(snap(vertical))) };
}

/** Thick borders end at the side of the one that they meet, and not in its middle: they reach half as far again. */
function edgeOf(near: number, far: number, from: number, to: number): Edge {
  const reach = Math.max(0, (far - near) / 2 - 1);
  return { at: (near + far) / 2, from: from - reach, to: to + reach };
}

function longest(edges: Edge[]): Edge[] {
  const long = edges.filter((edge) => edge.to - edge.from > tolerance);
  if (long.length <= mostEdges) return long;
  return long.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, mostEdges);
}

/** Gives edges that stand almost at one place the same place: the middle of their group, weighted by length. */
function snap(edges: readonly Edge[]): Edge[] {
  const sorted = [...edges].sort((a, b) => a.at - b.at);
  const snapped: Edge[] = [];
  let group: Edge[] = [];
  const close = () => {
    const at = middleOf(group);
    for (const { from, to } of group) snapped.push({ at, from, to });
    group = [];
  };
  for (const edge of sorted) {
    const first = group[0];
    if (first !== undefined && edge.at - first.at > tolerance) close();
    group.push(edge);
  }
  close();
  return snapped;
}

function middleOf(group: readonly Edge[]): number {
  let weight = 0;
  let sum = 0;
  for (const edge of group) {
    const length = Math.max(edge.to - edge.from, 0.01);
    weight += length;
    sum += length * edge.at;
  }
  return sum / weight;
}

/** Joins edges of the same place that overlap or nearly touch. */
export function join(edges: readonly Edge[]): Edge[] {
  const sorted = [...edges].sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: { readonly at: number; readonly from: number; to: number }[] = [];
  for (const { at, from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.at === at && from <= last.to + tolerance) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined;
}
