import type { PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import type { Columns } from "./search.js";

/**
 * Gives the reasons of deviations, whose order alone is known, to rows: a reason is written where marks were lost, or
 * else where the actual value is another than the target.
 */
export function placeReasons(columns: Columns): (PlacedText | undefined)[] {
  const reasons = columns.deviation.filter((cell) => cell !== undefined);
  const rows = Math.max(columns.level3.length, columns.weight.length, columns.score.length);
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

/** How much a row asks for a reason. */
function needOf(columns: Columns, row: number): number {
  const figure = (cell: PlacedText | undefined): number =>
    Number(toHalfWidth(cell?.text ?? "").replace(/[^\d.-]/g, ""));
  const lost = figure(columns.weight[row]) - figure(columns.score[row]);
  if (lost > 0) return 10;
  const [target, actual] = [columns.target[row], columns.actual[row]].map((cell) =>
    toHalfWidth(cell?.text ?? "").replace(/[≥≤<>=\s]/g, ""),
  );
  if (target === actual) return 0;
  const ratio = figure(columns.actual[row]) / figure(columns.target[row]);
  return ratio < 1 || ratio > 1.3 ? 3 : 1;
}
