import { type Edge, type Edges, tolerance } from "./edges.js";

/** The borders of one table, and which of its outer sides were not drawn but concluded. */
export interface Frame extends Edges {
  readonly open: { readonly top: boolean; readonly bottom: boolean };
}

/** Borders that cross or touch belong to one table. Each group is one frame; lines that touch no other are none. */
export function framesOf(edges: Edges): Frame[] {
  return groupsOf(edges)
    .filter((group) => group.horizontal.length > 0 && group.vertical.length > 0)
    .map((group) => trimFrame(closeFrame(group)))
    .filter((frame) => frame.horizontal.length >= 2 && frame.vertical.length >= 2);
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

/** A table whose outer lines were left out is closed where the lines across it end together. */
function closeFrame({ horizontal, vertical }: Edges): Frame {
  const sides = [missingSide(horizontal, vertical, "from"), missingSide(horizontal, vertical, "to")];
  const top = missingSide(vertical, horizontal, "from");
  const bottom = missingSide(vertical, horizontal, "to");
  return {
    horizontal: [...horizontal, ...[top, bottom].filter((edge) => edge !== null)],
    vertical: [...vertical, ...sides.filter((edge) => edge !== null)],
    open: { top: top !== null, bottom: bottom !== null },
  };
}

/** An outer line is missing where several edges stick out beyond all that cross them and end at one place. */
function missingSide(edges: readonly Edge[], across: readonly Edge[], end: "from" | "to"): Edge | null {
  const outward = end === "from" ? -1 : 1;
  const outermost = (places: readonly number[]) => outward * Math.max(...places.map((place) => outward * place));
  const at = outermost(edges.map((edge) => edge[end]));
  const drawn = outermost(across.map((edge) => edge.at));
  if (outward * (at - drawn) <= 2 * tolerance) return null;
  const ending = edges.filter((edge) => Math.abs(edge[end] - at) <= tolerance);
  if (ending.length < 2) return null;
  const places = ending.map((edge) => edge.at);
  return { at, from: Math.min(...places), to: Math.max(...places) };
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
