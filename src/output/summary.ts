import type { Result, Severity } from "../model/index.js";

/** What a run found, counted as results come. */
export interface Tally {
  files: number;
  passed: number;
  findings: number;
  undetermined: number;
  failed: number;
  readonly severities: Record<Severity, number>;
}

export function emptyTally(): Tally {
  return {
    files: 0,
    passed: 0,
    findings: 0,
    undetermined: 0,
    failed: 0,
    severities: { error: 0, warning: 0, info: 0 },
  };
}

/** Counts one more result. */
export function count(tally: Tally, result: Result): void {
  tally.files++;
  tally[outcomeOf(result)]++;
  for (const finding of result.findings) tally.severities[finding.severity]++;
}

/** A failed file is no verdict of its own: it is told apart from one that was read and not understood. */
export function outcomeOf(result: Result): "passed" | "findings" | "undetermined" | "failed" {
  return result.status === "failed" ? "failed" : result.verdict;
}
