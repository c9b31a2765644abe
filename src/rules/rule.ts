import type { Bilingual, Language } from "../messages/language.js";
import type { Role } from "../messages/roles.js";
import type { Doubts, Leaf, Report, ReportParagraph, Severity, Statement, Subject } from "../model/index.js";
import type { RuleOption, Settings } from "./settings.js";

/** All that a rule may look at. */
export interface Facts {
  readonly report: Report;
  readonly statements: readonly Statement[];
  /** what stands outside the self-evaluation tables, in reading order */
  readonly paragraphs: readonly ReportParagraph[];
  /** tables and pages that were seen and not understood: beside one of them, no annex can be said to be missing */
  readonly unread: number;
  /** tables that may have been misread: the engine tells nothing that rests on what is in doubt */
  readonly doubtful: Doubts;
  /** pages whose text may be wrong; none unless told */
  readonly doubtfulPages?: ReadonlySet<number>;
  /** values that may have been misread by themselves; none unless told */
  readonly doubtfulLeaves?: ReadonlySet<Leaf>;
  /** what the user set about the rules, and the profile to judge by */
  readonly settings: Settings;
}

/** A printed figure that enters a comparison. `role` is a term of the glossary in messages/roles.ts. */
export interface Witness {
  readonly role: Role;
  readonly leaf: Leaf;
}

/** A comparison that was made and held. */
export interface Passed {
  readonly kind: "passed";
}

/** A comparison that could not be made, because an operand is missing or cannot be read. It is no finding. */
export interface NotRun {
  readonly kind: "not-run";
}

/** A comparison that was made and did not hold. */
export interface Failed {
  readonly kind: "failed";
  /** one sentence for a reviewer, in both languages */
  readonly message: Bilingual;
  readonly expected: string | null;
  readonly actual: string | null;
  /** the arithmetic with the document's own numbers, the same in every language; null where there is none */
  readonly formula: string | null;
  /**
   * what the figure at fault could have been without a finding, printed as finely as it is: "95.91%–95.92%", "≤ 100";
   * the same in every language; null where the finding rests on no figure
   */
  readonly accepted: string | null;
  /** fields left out are null */
  readonly subject: Partial<Subject>;
  /** in the order of the formula; the cell that is wrong first */
  readonly evidence: readonly Witness[];
}

export type Outcome = Passed | NotRun | Failed;

/** The rule's documentation page in one language. Each entry is one or more sentences; examples are Markdown. */
export interface RulePage {
  /** what is wrong, in a few words */
  readonly title: string;
  /** what is compared with what, and when the rule stays silent */
  readonly compares: string;
  /** why a reviewer should care */
  readonly why: string;
  /** an example that fires */
  readonly fires: string;
  /** a near example that does not */
  readonly passes: string;
  /** how to mend the report */
  readonly mend: string;
  /** the norm that it rests on, by name */
  readonly norm: string;
}

/** What every rule is known by, whatever it looks at: its id and its documentation. */
export interface RuleEntry {
  /** public and never renamed: "category/name" */
  readonly id: string;
  readonly severity: Severity;
  readonly page: Readonly<Record<Language, RulePage>>;
  /** thresholds that can be set */
  readonly options?: readonly RuleOption[];
}

/** One rule of the catalogue: its id, its documentation and its check. */
export interface Rule extends RuleEntry {
  /** rules that would say the same of the same row of the same table and give way to this one */
  readonly silences?: readonly string[];
  /** speaks of a whole table, and rests on which label stands beside which rows: silent where a table's rows are in doubt */
  readonly restsOnRows?: boolean;
  /** yields one outcome for each comparison that the report invites */
  readonly check: (facts: Facts) => Iterable<Outcome>;
}

/** The comparison held. */
export const passed: Passed = { kind: "passed" };

/** The comparison could not be made. */
export const notRun: NotRun = { kind: "not-run" };

/** The comparison was made and did not hold. */
export function failed(failure: Omit<Failed, "kind">): Failed {
  return { kind: "failed", ...failure };
}
