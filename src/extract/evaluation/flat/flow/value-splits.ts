import type { Bounded, Judges } from "./boundaries.js";
import type { FlowRow, Stretch } from "./rows.js";

/** The values of a row that are three cells of sentences, one straight behind the other. */
const VALUES = ["initialTarget", "target", "actual"] as const satisfies readonly Bounded[];
/** Values of one line each are parted well enough. */
const FEWEST_ATOMS = 6;
const MOST_ATOMS = 60;

/**
 * Parts the values of rows anew where a form has what was planned first, what was planned in the end, and what was
 * done: all three tell the same thing, and the search for rows compares two of them only.
 */
export function withSplitValues(rows: readonly FlowRow[], judges: Judges): FlowRow[] {
  return rows.map((row) => {
    const [first, second, third] = VALUES.map((column) => row.get(column));
    if (first === undefined || second === undefined || third === undefined) return row;
    const atoms = third.end - first.start;
    if (first.end !== second.start || second.end !== third.start || atoms < FEWEST_ATOMS || atoms > MOST_ATOMS)
      return row;
    const own = scoreOf([first, second, third], judges);
    const best = splits(first.start, third.end, judges)
      .map((cells) => ({ cells, score: scoreOf(cells, judges) }))
      .reduce((a, b) => (b.score > a.score ? b : a), { cells: [first, second, third], score: own });
    return new Map([...row, ...VALUES.map((column, at) => [column, best.cells[at] ?? first] as const)]);
  });
}

/** Every way to part a stretch into three cells at white space. */
function splits(start: number, end: number, judges: Judges): Stretch[][] {
  const found: Stretch[][] = [];
  for (let first = start + 1; first < end - 1; first++) {
    if (!judges.opensLine(first)) continue;
    for (let second = first + 1; second < end; second++) {
      if (!judges.opensLine(second)) continue;
      found.push([
        { start, end: first },
        { start: first, end: second },
        { start: second, end },
      ]);
    }
  }
  return found;
}

function scoreOf(cells: readonly Stretch[], judges: Judges): number {
  return cells.reduce((sum, cell, at) => {
    const before = cells[at - 1];
    const column = VALUES[at] ?? "actual";
    return sum + judges.cell(column, cell.start, cell.end) + (before === undefined ? 0 : judges.pair(before, cell));
  }, 0);
}
