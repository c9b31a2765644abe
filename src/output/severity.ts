import { type Severity, severities } from "../model/index.js";

/** Whether a finding of a severity fails a run that fails from `failOn` on. */
export function failsAt(severity: Severity, failOn: Severity | "never"): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}
