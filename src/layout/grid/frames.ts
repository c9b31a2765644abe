import { type Edge, type Edges, tolerance } from "./edges.js";

/** The borders of one table, and which of its outer sides were not drawn but concluded. */
export interface Frame extends Edges {
  readonly open: { readonly top: boolean; readonly bottom: boolean };
  /** what is drawn of the upper side; none where all of it was concluded */
  readonly above: readonly Edge[];
}

/** Borders that cross or touch belong to one table. Each group is one frame; lines that touch no other are none. */
export function framesOf(edges: Edges): Frame[] {
  const groups = groupsOf(edges);
  const lone = groups.filter((group) => group.horizontal.length === 0).flatMap((group) => group.vertical);
  return groups
    .filter((group) => group.horizontal.length > 0 && group.vertical.length > 0)
    .map((group) => trimFrame(closeFrame(adoptSides(group, lone))))
    .filter((frame) => frame.horizontal.length >= 2 && frame.vertical.length >= 2);
}

/**
 * A merged cell that fills its column on the whole page is crossed by no line, and its outer border touches no other. It
 * is known by running beside the table, exactly as far up and down as the table's own outermost border.
 */
function adoptSides({ horizontal, vertical }: Edges, lone: readonly Edge[]): Edges {
  const sorted = [...vertical].sort((a, b) => a.at - b.at);
  const adopted = lone.flatMap((side) => {
    const [first, last] = [sorted[0], sorted.at(-1)];
    const beside =
      first !== undefined && side.at < first.at ? first : last !== undefined && side.at > last.at ? last : null;
    if (beside === null || !sameExtent(side, beside)) return [];
    const [from, to] = [Math.min(side.at, beside.at), Math.max(side.at, beside.at)];
    const ends = [side.from, side.to].map((at) => ({ at: nearestPlace(horizontal, at), from, to }));
    return [{ side, ends }];
  });
  return {
    horizontal: [...horizontal, ...adopted.flatMap(({ ends }) => ends)],
    vertical: [...vertical, ...adopted.map(({ side }) => side)],
  };
}

function sameExtent(a: Edge, b: Edge): boolean {
  return Math.abs(a.from - b.from) <= tolerance && Math.abs(a.to - b.to) <= tolerance;
}

/** The place of the edge that stands there, or the place itself. */
function nearestPlace(edges: readonly Edge[], at: number): number {
  return edges.find((edge) => Math.abs(edge.at - at) <= tolerance)?.at ?? at;
}

/** Whether a horizontal and a vertical edge cross or touch. */
export function meet(horizontal: Edge, vertical: Edge): boolean {
  return (
    horizontal.at >= vertical.from - tolerance &&
    horizontal.at <= vertical.to + tolerance &&
    vertical.at >= horizontal.from - tolerance &&
    vertical.at <= horizontal.to + tolerance
  );
}

function groupsOf({ horizontal, vertical }: Edges): Edges[] {
  const groupOf = new Map<Edge, Edge>();
  const rootOf = (edge: Edge): Edge => {
    let root = edge;
    for (let parent = groupOf.get(root); parent !== undefined; parent = groupOf.get(root)) root = parent;
    for (let step = edge; step !== root; ) {
      const next = groupOf.get(step) ?? root;
      groupOf.set(step, root);
      step = next;
    }
    return root;
  };
  for (const across of horizontal) {
    for (const down of vertical) {
      if (!meet(across, down)) continue;
      const [a, b] = [rootOf(across), rootOf(down)];
      if (a !== b) groupOf.set(a, b);
    }
  }
  const groups = new Map<Edge, { horizontal: Edge[]; vertical: Edge[] }>();
  const groupAt = (edge: Edge) => {
    const root = rootOf(edge);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const edge of horizontal) groupAt(edge).horizontal.push(edge);
  for (const edge of vertical) groupAt(edge).vertical.push(edge);
  return [...groups.values()];
}

/** Which outer side of a table is looked at: where the edges that run towards it begin, or where they end. */
type End = "from" | "to";

/**
 * Draws the outer sides that were left out, wholly or in part, where the edges across them end together. A table that
 * has no line at its left and right has none above and below either, even where one column only meets that side.
 */
function closeFrame({ horizontal, vertical }: Edges): Frame {
  const left = outerSide(horizontal, vertical, "from", 2);
  const right = outerSide(horizontal, vertical, "to", 2);
  const bare = left?.drawn === false && right?.drawn === false;
  const top = outerSide(vertical, horizontal, "from", bare ? 1 : 2);
  const bottom = outerSide(vertical, horizontal, "to", bare ? 1 : 2);
  const [x0, x1] = [left?.edge.at ?? Number.POSITIVE_INFINITY, right?.edge.at ?? Number.NEGATIVE_INFINITY];
  const [y0, y1] = [top?.edge.at ?? Number.POSITIVE_INFINITY, bottom?.edge.at ?? Number.NEGATIVE_INFINITY];
  const across = [top, bottom].flatMap((side) => (side === null ? [] : [bare ? widen(side.edge, x0, x1) : side.edge]));
  const down = [left, right].flatMap((side) => (side === null ? [] : [bare ? widen(side.edge, y0, y1) : side.edge]));
  const width = x1 - x0;
  const isOpen = (side: OuterSide | null) => side?.drawn === false && side.edge.to - side.edge.from > width / 2;
  return {
    horizontal: [...horizontal, ...across],
    vertical: [...vertical, ...down],
    open: { top: isOpen(top), bottom: isOpen(bottom) },
    above: top?.drawn === true ? horizontal.filter(({ at }) => at === top.edge.at) : [],
  };
}

function widen(edge: Edge, from: number, to: number): Edge {
  return { at: edge.at, from: Math.min(edge.from, from), to: Math.max(edge.to, to) };
}

interface OuterSide {
  readonly edge: Edge;
  /** some line of the table stands there */
  readonly drawn: boolean;
}

/** The outer side on which at least `needed` edges end together; it runs from the first of them to the last. */
function outerSide(edges: readonly Edge[], across: readonly Edge[], end: End, needed: number): OuterSide | null {
  const outward = end === "from" ? -1 : 1;
  const outermost = (places: readonly number[]) => outward * Math.max(...places.map((place) => outward * place));
  const at = outermost(edges.map((edge) => edge[end]));
  const line = outermost(across.map((edge) => edge.at));
  const drawn = outward * (at - line) <= 2 * tolerance;
  const ending = edges
    .filter((edge) => outward * (at - edge[end]) <= (drawn ? 2 : 1) * tolerance)
    .map((edge) => edge.at);
  if (ending.length < needed) return null;
  return { edge: { at: drawn ? line : at, from: Math.min(...ending), to: Math.max(...ending) }, drawn };
}

/** Cuts edges back to where they meet others: what sticks out is an underline or a flourish, and borders no cell. */
function trimFrame(frame: Frame): Frame {
  let { horizontal, vertical } = frame;
  for (let round = 0; round < 8; round += 1) {
    const across = horizontal.flatMap((edge) =>
      trim(
        edge,
        vertical.filter((other) => meet(edge, other)),
      ),
    );
    const down = vertical.flatMap((edge) =>
      trim(
        edge,
        across.filter((other) => meet(other, edge)),
      ),
    );
    const settled = across.length === horizontal.length && down.length === vertical.length;
    horizontal = across;
    vertical = down;
    if (settled) break;
  }
  return { ...frame, horizontal, vertical };
}

function trim(edge: Edge, meeting: readonly Edge[]): Edge[] {
  const places = meeting.map((other) => other.at);
  const from = Math.min(...places);
  const to = Math.max(...places);
  return to - from > tolerance ? [{ at: edge.at, from, to }] : [];
}
