import type { Language } from "../messages/language.js";
import { type Evidence, placeOfLeaf, type Severity, type Subject } from "../model/index.js";
import type { Unmarked } from "./fingerprint.js";
import type { Failed, Witness } from "./rule.js";

/** A subject with the fields that it names; the others are null. */
function subjectOf(named: Partial<Subject>): Subject {
  return { evaluation: null, row: null, field: null, project: null, item: null, otherFile: null, ...named };
}

/** A printed figure as evidence, and the file that it stands in where that is another one. */
export function evidenceOf({ role, leaf }: Witness, file?: string): Evidence {
  return { role, text: leaf.text, ...(file === undefined ? {} : { file }), ...placeOfLeaf(leaf) };
}

/** What a rule is to be told of by: its id and how it weighs. */
interface Accuser {
  readonly rule: string;
  readonly severity: Severity;
}

/** A comparison that did not hold, as it is told of in one language. */
export function findingOf(
  accuser: Accuser,
  failure: Omit<Failed, "kind" | "evidence">,
  evidence: readonly Evidence[],
  language: Language,
): Unmarked {
  const { message, expected, actual, formula, accepted, subject } = failure;
  return {
    ...accuser,
    message: message[language],
    expected,
    actual,
    formula,
    accepted,
    subject: subjectOf(subject),
    evidence: [...evidence],
  };
}
