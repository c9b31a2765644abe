/** How far a cell reaches across its table: where its left and its right border stand, in points. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The columns of a table whose rows each have their borders where a hand put them. */
export interface AlignedColumns {
  /** where the columns begin and the last one ends */
  readonly edges: readonly number[];
  /** the number of the border, from 0 at the left, that a cell's border is */
  readonly at: (x: number) => number;
}

/** Borders that were dragged beside each other row by row stand at most so far apart, in points and as a share of the table. */
const dragged = { points: 10, share: 0.022 } as const;

/** Borders that are one. */
interface Group {
  readonly first: number;
  last: number;
  /** of the cells that end here, the one that begins furthest to the right begins there */
  begun: number;
  /** the borders in it by how many cells have them */
  best: { readonly x: number; readonly uses: number };
  joinedTo: Group | null;
}

/**
 * The columns that cells stand in. Borders near each other are one, the nearest first, unless a cell lies between them: then
 * both are borders of that cell, however narrow it is. So no cell loses its place, and headings stand over what is under them.
 */
export function alignColumns(cells: readonly Reach[]): AlignedColumns {
  const groups = bordersOf(cells);
  const width = (groups.at(-1)?.last ?? 0) - (groups[0]?.first ?? 0);
  const reach = Math.min(dragged.points, dragged.share * width);
  const gaps = groups.slice(1).map((right, index) => ({ left: groups[index] as Group, right }));
  const near = gaps.filter(({ left, right }) => right.first - left.first <= reach);
  near.sort((a, b) => a.right.first - a.left.first - (b.right.first - b.left.first));
  for (const { left, right } of near) join(wholeOf(left), right, reach);
  const edges: number[] = [];
  const numbers = new Map<number, number>();
  for (const group of groups) {
    if (group.joinedTo === null) edges.push(group.best.x);
    numbers.set(group.first, edges.length - 1);
  }
  return { edges, at: (x) => numbers.get(x) ?? 0 };
}

/** Every border by itself, from left to right. */
function bordersOf(cells: readonly Reach[]): Group[] {
  const borders = new Map<number, { uses: number; begun: number }>();
  const at = (x: number): { uses: number; begun: number } => {
    const known = borders.get(x) ?? { uses: 0, begun: Number.NEGATIVE_INFINITY };
    borders.set(x, known);
    known.uses += 1;
    return known;
  };
  for (const { from, to } of cells) {
    at(from);
    const right = at(to);
    right.begun = Math.max(right.begun, from);
  }
  return [...borders]
    .sort(([a], [b]) => a - b)
    .map(([x, { uses, begun }]) => ({ first: x, last: x, begun, best: { x, uses }, joinedTo: null }));
}

/** The first border of the group that a border was joined to. */
function wholeOf(group: Group): Group {
  let whole = group;
  while (whole.joinedTo !== null) whole = whole.joinedTo;
  for (let one = group; one.joinedTo !== null; ) [one.joinedTo, one] = [whole, one.joinedTo];
  return whole;
}

/** Makes two neighbours one, where they are near and no cell lies within them. */
function join(left: Group, right: Group, reach: number): void {
  if (right.last - left.first > reach || Math.max(left.begun, right.begun) >= left.first) return;
  left.last = right.last;
  left.begun = Math.max(left.begun, right.begun);
  if (right.best.uses > left.best.uses) left.best = right.best;
  right.joinedTo = left;
}
