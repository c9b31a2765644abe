import type { Band } from "./band.js";
import type { Counted } from "./fund-lines.js";
import { MERGED } from "./fund-oddities.js";

/**
 * The columns of figures where the last cells are merged over the rows and printed beside some of these: each row has its
 * own figures first, and what rows have more are the merged cells, in order. Empty where rows do not come out so.
 */
export function spreadColumns(
  lines: readonly Counted[],
  filled: readonly number[],
  bands: readonly Band[],
): ReadonlyMap<Counted, readonly number[]> {
  const isMerged = (column: number): boolean => MERGED.includes(bands[column]?.field ?? "ignored");
  const rows = lines.filter(({ figures }) => figures.length > 0);
  const own = Math.min(...rows.map(({ figures }) => figures.length));
  const others = rows.filter(({ figures }) => figures.length !== own);
  const [all] = others;
  // The merged cells alone stand beside a label whose own cells are blank.
  if (others.length === 1 && all !== undefined && rows.length > 2 && own + all.figures.length === filled.length) {
    const last = filled.slice(own);
    if (last.every(isMerged) && !isMerged(filled[own - 1] ?? 0))
      return new Map(rows.map((row) => [row, row === all ? last : filled.slice(0, own)]));
  }
  const over = rows.reduce((sum, { figures }) => sum + figures.length - own, 0);
  const isSpread = rows.filter(({ figures }) => figures.length > own).length > 0;
  if (rows.length < 2 || !isSpread || own + over !== filled.length || !filled.slice(own).every(isMerged))
    return new Map();
  if (!rows.every(({ hasLabel }) => hasLabel) || isMerged(filled[own - 1] ?? 0)) return new Map();
  let next = own;
  return new Map(
    rows.map((row) => {
      const more = row.figures.length - own;
      next += more;
      return [row, [...filled.slice(0, own), ...filled.slice(next - more, next)]];
    }),
  );
}

/** How many of the last columns are merged over all rows: their figures stand on a line without a label. */
export function mergedColumns(lines: readonly Counted[], filled: readonly number[], bands: readonly Band[]): number {
  const lone = lines.filter(({ hasLabel, figures }) => !hasLabel && figures.length > 0);
  const rows = lines.filter(({ hasLabel }) => hasLabel);
  const [only] = lone;
  if (lone.length !== 1 || only === undefined || rows.length < 2) return 0;
  const count = only.figures.length;
  const isMerged = filled.slice(-count).every((column) => MERGED.includes(bands[column]?.field ?? "ignored"));
  return isMerged && rows.every(({ figures }) => figures.length === filled.length - count) ? count : 0;
}
