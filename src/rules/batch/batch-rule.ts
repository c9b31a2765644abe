import type { Leaf } from "../../model/index.js";
import type { Decimal } from "../../quantity/index.js";
import type { Failed, NotRun, Passed, RuleEntry, Witness } from "../rule.js";
import type { RuleOption } from "../settings.js";
import type { Submission } from "./submission.js";

/** A printed figure in one of several files. */
export interface PlacedWitness extends Witness {
  readonly of: Submission;
}

/** Two files that contradict or repeat each other. The finding belongs to one of them and names the other. */
export interface FailedPair extends Omit<Failed, "evidence" | "subject"> {
  readonly subject?: Omit<Partial<Failed["subject"]>, "otherFile">;
  readonly own: Submission;
  readonly other: Submission;
  readonly evidence: readonly PlacedWitness[];
}

export type BatchOutcome = Passed | NotRun | FailedPair;

/** What a rule over several files is told beside them. */
export interface BatchFacts {
  /** what brought the files together: a hash that all their signatures hold, or a name */
  readonly key: string;
  /** a threshold of the rule, as set for the batch */
  readonly threshold: (option: RuleOption) => Decimal;
  /** of the fingerprints that the files share, those that hardly any other department has */
  readonly shared: ReadonlySet<string>;
}

/** A rule over several files: what finds the files that invite it stands with the reduction, what it says of them here. */
export interface BatchRule extends RuleEntry {
  /** yields one outcome for each comparison that the files invite; they come in the order of their names */
  readonly check: (group: readonly Submission[], facts: BatchFacts) => Iterable<BatchOutcome>;
}

/** Two files contradict or repeat each other. */
export function failedPair(failure: Omit<FailedPair, "kind">): FailedPair {
  return { kind: "failed", ...failure };
}

/** The leaves that there are, each as evidence in its file. */
export function witnesses(
  role: Witness["role"],
  pairs: readonly (readonly [Submission, Leaf | null])[],
): PlacedWitness[] {
  return pairs.flatMap(([of, leaf]) => (leaf === null ? [] : [{ role, leaf, of }]));
}
