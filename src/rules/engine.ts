import type { Language } from "../messages/language.js";
import {
  type CheckCount,
  comparePlaces,
  type Evidence,
  type Finding,
  type Severity,
  type Subject,
} from "../model/index.js";
import { restsOnDoubt } from "./doubt.js";
import { evidenceOf, findingOf } from "./finding.js";
import { fingerprinter, type Unmarked } from "./fingerprint.js";
import type { Facts, Failed, Rule } from "./rule.js";

/** What a run of the rules gives: the findings in the order of the document, and the ledger of what was compared. */
export interface Verdicts {
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckCount[];
}

interface Failure {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly failure: Failed;
}

/** Runs every rule over the facts, those that are switched off apart: they are not in the ledger either. */
export function runRules(rules: readonly Rule[], facts: Facts, language: Language): Verdicts {
  const failures: Failure[] = [];
  const checks: CheckCount[] = [];
  for (const rule of rules) {
    const severity = facts.settings.rules[rule.id]?.severity ?? rule.severity;
    if (severity === "off") continue;
    const count = { rule: rule.id, passed: 0, failed: 0, notRun: 0 };
    for (const outcome of rule.check(facts)) {
      if (outcome.kind === "passed") count.passed++;
      else if (outcome.kind === "not-run" || restsOnDoubt(rule, outcome, facts)) count.notRun++;
      else {
        count.failed++;
        failures.push({ rule, severity, failure: outcome });
      }
    }
    checks.push(count);
  }
  const spoken = failures.filter((said) => !failures.some((other) => isSilencedBy(said, other)));
  const fingerprintOf = fingerprinter(facts.report);
  const findings = spoken.map(({ rule, severity, failure }) => {
    const evidence = failure.evidence.map((one) => evidenceOf(one));
    return findingOf({ rule: rule.id, severity }, failure, evidence, language);
  });
  return { findings: inDocumentOrder(findings).map(fingerprintOf), checks };
}

/** One fault, one finding: of two rules that speak of one row, the more specific speaks. */
function isSilencedBy({ rule, failure }: Failure, other: Failure): boolean {
  return (
    other.rule.silences?.includes(rule.id) === true &&
    whereabouts.every((key) => (other.failure.subject[key] ?? null) === (failure.subject[key] ?? null))
  );
}

/** What two findings about the same thing have in common; they may name different fields of it. */
const whereabouts = ["evaluation", "row", "project", "item"] as const satisfies readonly (keyof Subject)[];

/** By the place of the first evidence; findings without evidence come last. The sort is stable: the catalogue's order decides ties. */
function inDocumentOrder(findings: readonly Unmarked[]): Unmarked[] {
  return [...findings].sort((a, b) => compareEvidence(a.evidence[0], b.evidence[0]));
}

function compareEvidence(a: Evidence | undefined, b: Evidence | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePlaces(a, b);
}
