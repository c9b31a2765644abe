import type { Digest } from "../batch/outcome.js";
import { type Severity, severities } from "../model/index.js";

/** Every file was read, and no finding is at or above the severity that fails. */
export const EXIT_CLEAN = 0;
/** There is such a finding. */
export const EXIT_FINDINGS = 1;
/** A file could not be read or judged, a path matched nothing, or the command's words are wrong. */
export const EXIT_UNREAD = 2;

export type FailOn = Severity | "never";
export const failOnChoices: readonly FailOn[] = [...severities, "never"];

/** The exit code that one result asks for. The run's is the highest. */
export function exitCodeOf(result: Pick<Digest, "status" | "verdict" | "findings">, failOn: FailOn): number {
  if (result.status === "failed" || result.verdict === "undetermined") return EXIT_UNREAD;
  if (failOn === "never") return EXIT_CLEAN;
  const threshold = severities.indexOf(failOn);
  return result.findings.some((finding) => severities.indexOf(finding.severity) <= threshold)
    ? EXIT_FINDINGS
    : EXIT_CLEAN;
}
