import type { Language } from "../../messages/language.js";
import type { CheckCount, Finding, Severity } from "../../model/index.js";
import { Decimal } from "../../quantity/index.js";
import { evidenceOf, findingOf } from "../finding.js";
import { hashOf } from "../fingerprint.js";
import { mof2020 } from "../profiles/index.js";
import type { Settings } from "../settings.js";
import type { BatchFacts, BatchRule, FailedPair } from "./batch-rule.js";
import type { Submission } from "./submission.js";

/** A finding over several files, and the file that it is of. */
export interface BatchFinding extends Finding {
  readonly file: string;
}

/** What holds for a batch. */
export interface BatchSettings {
  /** for the batch as a whole: thresholds, and rules that are off */
  readonly rules: Settings["rules"];
  /** for the file that a finding is of: its severity */
  readonly settingsOf: (file: string) => Settings;
  readonly language: Language;
}

/** What a rule says of some groups of files: its findings, and what was compared. */
export interface GroupVerdicts {
  readonly findings: readonly BatchFinding[];
  readonly count: Omit<CheckCount, "rule">;
}

/** Files that invite a rule, in the order of their names; see `BatchFacts`. */
export interface Group extends Partial<Pick<BatchFacts, "key" | "shared">> {
  readonly files: readonly Submission[];
}

/** Lets a rule judge files that invite it. */
export function judgeGroup(rule: BatchRule, group: Group, settings: BatchSettings): GroupVerdicts {
  const findings: BatchFinding[] = [];
  const count = { passed: 0, failed: 0, notRun: 0 };
  const { key = "", shared = new Set() } = group;
  const facts: BatchFacts = { key, shared, threshold: batchThreshold(rule, settings) };
  for (const outcome of rule.check(group.files, facts)) {
    if (outcome.kind === "passed") count.passed++;
    else if (outcome.kind === "not-run") count.notRun++;
    else {
      const severity = severityOf(rule, settings, outcome.own.file);
      if (severity === "off") continue;
      count.failed++;
      findings.push(toFinding(rule, severity, outcome, settings.language));
    }
  }
  return { findings, count };
}

/** Whether a rule runs at all. */
export function isOff({ id }: BatchRule, { rules }: Pick<BatchSettings, "rules">): boolean {
  return rules[id]?.severity === "off";
}

/** A rule's threshold for the batch. */
export function batchThreshold({ id }: BatchRule, { rules }: Pick<BatchSettings, "rules">): BatchFacts["threshold"] {
  return (option) => new Decimal(rules[id]?.options?.[option.name] ?? option.fallback(mof2020));
}

function severityOf({ id, severity }: BatchRule, { settingsOf }: BatchSettings, file: string): Severity | "off" {
  return settingsOf(file).rules[id]?.severity ?? severity;
}

function toFinding(rule: BatchRule, severity: Severity, failure: FailedPair, language: Language): BatchFinding {
  const { own, other, expected, actual } = failure;
  const evidence = failure.evidence.map((one) => evidenceOf(one, one.of === own ? undefined : one.of.file));
  const accusation = { ...failure, subject: { ...failure.subject, otherFile: other.file } };
  const finding = findingOf({ rule: rule.id, severity }, accusation, evidence, language);
  const { subject } = finding;
  const table = subject.evaluation === null ? undefined : own.tables[subject.evaluation];
  const fingerprint = hashOf([
    ...[own, other].flatMap(({ file, department, year }) => [baseName(file), department?.text, year]),
    ...[rule.id, table?.name?.text, subject.field, expected, actual],
    failure.evidence.map(({ role, leaf }) => [role, leaf.text]),
  ]);
  return { file: own.file, ...finding, fingerprint };
}

/** A file's name without its folders, which differ from machine to machine. */
function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}
