import { acceptedRun, amountsAgree, formatRun, joinedRuns, type Printed, type Run, spanOf } from "../quantity/index.js";
import { withUnit } from "./operands.js";

/**
 * What a finding says would have been accepted: "95.91%–95.92%", "8.62, 9.00 万元". Null where nothing is. `sign` stands
 * behind each figure, the unit once at the end.
 */
export function acceptedText(
  runs: readonly (Run | null)[],
  { sign = "", unit = null }: { readonly sign?: string; readonly unit?: string | null } = {},
): string | null {
  const given = joinedRuns(runs.filter((run) => run !== null)).map((run) => formatRun(run, sign));
  return given.length === 0 ? null : withUnit(given.join(", "), unit);
}

/** The figures with so many decimals that are another telling of one amount: it, or one of them the other rounded. */
export function agreeingRun(figure: Printed, decimals: number): Run | null {
  return acceptedRun(spanOf(figure), decimals, (other) => amountsAgree(figure, other));
}
