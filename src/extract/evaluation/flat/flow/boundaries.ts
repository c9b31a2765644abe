import type { FlowRow, Stretch } from "./rows.js";

/** Columns whose cells stand one straight behind the other. */
export type Bounded = "deviation" | "group" | "level3" | "target" | "actual";

/** What a search for other boundaries asks of the table: all figures are scores, the larger the likelier. */
export interface Judges {
  opensLine(atom: number): boolean;
  /** whether white space stands before an atom */
  opensWord(atom: number): boolean;
  cell(column: Bounded, start: number, end: number): number;
  pair(target: Stretch, actual: Stretch): number;
}

/** Two cells that could as well be parted at another line, give or take this, may be parted wrongly. */
const MARGIN = 0.7;

/** Whether a row's name and values, where they stand one straight behind the other, could be parted at other lines as well. */
export function hasOtherBoundary(row: FlowRow, judges: Judges): boolean {
  return PAIRS.some(([first, second]) => isUnsure(first, second, row, judges));
}

const PAIRS: readonly (readonly [Bounded, Bounded])[] = [
  ["group", "level3"],
  ["level3", "target"],
  ["target", "actual"],
];

/** Whether a row's reason, and the name that the next row begins with, could be parted at another line as well. */
export function hasOtherStart(row: FlowRow, next: FlowRow | undefined, judges: Judges): boolean {
  const between = [row.get("deviation"), next?.get("level3")] as const;
  return isUnsureBetween("deviation", "level3", between, judges);
}

function isUnsure(first: Bounded, second: Bounded, row: FlowRow, judges: Judges): boolean {
  return isUnsureBetween(first, second, [row.get(first), row.get(second)], judges);
}

function isUnsureBetween(
  first: Bounded,
  second: Bounded,
  [left, right]: readonly [Stretch | undefined, Stretch | undefined],
  judges: Judges,
): boolean {
  if (left === undefined || right === undefined || left.end !== right.start) return false;
  const scoreAt = (at: number): number => {
    const [a, b] = [
      { start: left.start, end: at },
      { start: at, end: right.end },
    ];
    const pair = first === "target" ? judges.pair(a, b) : 0;
    return judges.cell(first, a.start, a.end) + judges.cell(second, b.start, b.end) + pair;
  };
  const own = scoreAt(left.end) - MARGIN;
  // A level above the name that few forms have may be the name's own first line.
  if (first === "group" && judges.opensLine(right.start) && judges.cell(second, left.start, right.end) >= own)
    return true;
  for (let at = left.start + 1; at < right.end; at++)
    if (at !== left.end && judges.opensWord(at) && scoreAt(at) >= own) return true;
  return false;
}
