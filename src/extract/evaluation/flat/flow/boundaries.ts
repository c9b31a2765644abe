import type { FlowRow, Stretch } from "./rows.js";

/** Columns whose cells stand one straight behind the other. */
export type Bounded = "deviation" | "group" | "level3" | "initialTarget" | "target" | "actual";

/** What a search for other boundaries asks of the table: all figures are scores, the larger the likelier. */
export interface Judges {
  opensLine(atom: number): boolean;
  /** whether white space stands before an atom */
  opensWord(atom: number): boolean;
  cell(column: Bounded, start: number, end: number): number;
  /** how much two neighbouring cells look like two values of one indicator */
  pair(first: Stretch, second: Stretch): number;
}

/** Two cells that could as well be parted at another line, give or take this, may be parted wrongly. */
const MARGIN = 0.7;

/** Whether a row's name and values, where they stand one straight behind the other, could be parted at other lines as well. */
export function hasOtherBoundary(row: FlowRow, judges: Judges): boolean {
  return PAIRS.some(([first, second]) => isUnsure(boundaryIn(row, first, second), judges));
}

const PAIRS: readonly (readonly [Bounded, Bounded])[] = [
  ["group", "level3"],
  ["level3", "initialTarget"],
  ["level3", "target"],
  ["initialTarget", "target"],
  ["target", "actual"],
];

/** Whether a row's reason, and the name that the next row begins with, could be parted at another line as well. */
export function hasOtherStart(row: FlowRow, next: FlowRow | undefined, judges: Judges): boolean {
  const [left, right] = [row.get("deviation"), next?.get("level3")];
  return isUnsure({ first: "deviation", second: "level3", left, right, beside: [] }, judges);
}

/** Two cells, and the value that stands beside them in the same row: before a target, else behind the second cell. */
interface Boundary {
  readonly first: Bounded;
  readonly second: Bounded;
  readonly left: Stretch | undefined;
  readonly right: Stretch | undefined;
  readonly beside: readonly Stretch[];
}

function boundaryIn(row: FlowRow, first: Bounded, second: Bounded): Boundary {
  const column = BESIDE[`${first} ${second}`];
  const beside = column === undefined ? undefined : row.get(column);
  return { first, second, left: row.get(first), right: row.get(second), beside: beside === undefined ? [] : [beside] };
}

/** The value beside two cells that tells where they are parted: it says the same as one of them. */
const BESIDE: Readonly<Record<string, Bounded>> = {
  "level3 initialTarget": "target",
  "level3 target": "actual",
  "initialTarget target": "actual",
  "target actual": "initialTarget",
};

function isUnsure({ first, second, left, right, beside }: Boundary, judges: Judges): boolean {
  if (left === undefined || right === undefined || left.end !== right.start) return false;
  const pairs = VALUES.has(first);
  /** What the two cells score if they are parted at an atom, by themselves and with the value beside them. */
  const scoresAt = (at: number) => {
    const [a, b] = [
      { start: left.start, end: at },
      { start: at, end: right.end },
    ];
    const cells = judges.cell(first, a.start, a.end) + judges.cell(second, b.start, b.end);
    const alone = cells + (pairs ? judges.pair(a, b) : 0);
    const others = beside.map((one) => (first === "target" ? judges.pair(one, a) : judges.pair(b, one)));
    return { alone, whole: others.reduce((sum, score) => sum + score, alone) };
  };
  const own = scoresAt(left.end);
  // A level above the name that few forms have may be the name's own first line.
  const asOne = first === "group" && judges.opensLine(right.start) ? judges.cell(second, left.start, right.end) : null;
  if (asOne !== null && asOne >= own.whole - MARGIN) return true;
  for (let at = left.start + 1; at < right.end; at++) {
    if (at === left.end || !judges.opensWord(at)) continue;
    const other = scoresAt(at);
    // The value beside them tells of a way that is nearly as likely without it, or likelier with it.
    const isNear = other.whole >= own.whole - MARGIN && other.alone >= own.alone - MARGIN;
    if (isNear || other.whole > own.whole) return true;
  }
  return false;
}

const VALUES: ReadonlySet<Bounded> = new Set(["initialTarget", "target"] as const);
