import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { printedWidth } from "../rebuilt/width.js";
import type { Columns } from "./search.js";

/**
 * Gives the reasons of deviations, whose order alone is known, to rows: a reason is written where marks were lost, or
 * else where the actual value is another than the target.
 */
export function placeReasons(columns: Columns): (PlacedText | undefined)[] {
  // Behind the last name stands the total row, which has no reason.
  const isName = (cell: PlacedText | undefined): boolean => cell !== undefined && !/^总\s*分$/.test(cell.text.trim());
  const rows = columns.level3.findLastIndex(isName) + 1;
  const losing = Array.from({ length: rows }, (_, row) => row).filter((row) => needOf(columns, row) >= LOST).length;
  const reasons = withWholeReasons(
    columns.deviation.filter((cell) => cell !== undefined),
    losing,
  );
  if (reasons.length === 0 || reasons.length > rows) return [...columns.deviation];
  const need = Array.from({ length: rows }, (_, row) => needOf(columns, row));
  // best[n]: rows of the first n reasons, and how needed they are there.
  let best: { readonly gain: number; readonly rows: readonly number[] }[] = [{ gain: 0, rows: [] }];
  for (let row = 0; row < rows; row++) {
    const next = [...best];
    best.forEach((so, count) => {
      if (count >= reasons.length) return;
      const gain = so.gain + (need[row] ?? 0);
      const known = next[count + 1];
      if (known === undefined || gain > known.gain) next[count + 1] = { gain, rows: [...so.rows, row] };
    });
    best = next;
  }
  const placed = Array<PlacedText | undefined>(rows).fill(undefined);
  (best[reasons.length]?.rows ?? []).forEach((row, at) => {
    placed[row] = reasons[at];
  });
  return placed;
}

/** A row that lost points asks for a reason that much. */
const LOST = 10;

/**
 * Joins reasons that were torn, where there are more than rows that ask for one: the last line of a reason is seldom full,
 * so what goes on behind the fullest line is no reason of its own.
 */
function withWholeReasons(reasons: readonly PlacedText[], rows: number): readonly PlacedText[] {
  let whole = reasons;
  while (rows > 0 && whole.length > rows) {
    const fullest = whole
      .slice(0, -1)
      .map((reason, at) => ({ at, room: roomLeft(reason) }))
      .reduce((best, one) => (one.room < best.room ? one : best));
    if (fullest.room > 0) return whole;
    const [torn, rest] = [whole[fullest.at], whole[fullest.at + 1]];
    if (torn === undefined || rest === undefined) return whole;
    whole = [...whole.slice(0, fullest.at), joinPlaced([torn, rest]), ...whole.slice(fullest.at + 2)];
  }
  return whole;
}

/** How much narrower the last line of a reason is than its widest, in whole characters; a line may lack one at its end. */
function roomLeft({ text, runs }: PlacedText): number {
  const widths = runs.map(({ start, end }) => printedWidth(text.slice(start, end)));
  const ends = /[。；]$/.test(text.trim());
  const room = Math.floor((Math.max(...widths) - (widths.at(-1) ?? 0)) / 2);
  return ends || widths.length < 2 ? ROOM : Math.max(0, room - 1);
}

const ROOM = 10;

/** How much a row asks for a reason. */
function needOf(columns: Columns, row: number): number {
  const figure = (cell: PlacedText | undefined): number =>
    Number(toHalfWidth(cell?.text ?? "").replace(/[^\d.-]/g, ""));
  const lost = figure(columns.weight[row]) - figure(columns.score[row]);
  if (lost > 0) return LOST;
  const [target, actual] = [columns.target[row], columns.actual[row]].map((cell) =>
    toHalfWidth(cell?.text ?? "").replace(/[≥≤<>=\s]/g, ""),
  );
  if (target === actual) return 0;
  const ratio = figure(columns.actual[row]) / figure(columns.target[row]);
  return ratio < 1 || ratio > 1.3 ? 3 : 1;
}
