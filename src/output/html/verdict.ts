import { verdictNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import type { Result, Severity } from "../../model/index.js";
import { escaped } from "../markup/html.js";

/** How a file came out: a failed one is told apart from one that was read and not understood. Worst first. */
export const outcomes = ["failed", "undetermined", "findings", "passed"] as const;
export type Outcome = (typeof outcomes)[number];

export function outcomeOf({ status, verdict }: Pick<Result, "status" | "verdict">): Outcome {
  return status === "failed" ? "failed" : verdict;
}

const marks: Readonly<Record<Outcome, string>> = { failed: "⊘", undetermined: "?", findings: "✖", passed: "✔" };

/** An outcome by mark and word. */
export function renderVerdict(result: Pick<Result, "status" | "verdict">, language: Language): string {
  const outcome = outcomeOf(result);
  return `<span class="verdict v-${outcome}">${marks[outcome]} ${escaped(verdictNames[outcome][language])}</span>`;
}

export function countsOf({ findings }: Pick<Result, "findings">): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
