import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Finding, Report } from "../model/index.js";

/** A finding before it has its fingerprint. */
export type Unmarked = Omit<Finding, "fingerprint">;

/** Half of the hash is plenty to tell the findings of any number of reports apart. */
const LENGTH = 32;

/**
 * Gives findings their fingerprints, in the order in which they are given. A fingerprint is made of whose report it is,
 * the rule, the subject and the figures, as they read without blanks and in half width: not of places, so that it
 * outlives a page that shifts, another producer and another language of the message; and it changes with any figure.
 */
export function fingerprinter(report: Report): (finding: Unmarked) => Finding {
  const seen = new Map<string, number>();
  return (finding) => {
    const parts = [report.department?.text, report.year, finding.rule, ...subjectOf(finding, report)];
    const figures = finding.evidence.map(({ role, text }) => [role, text]);
    const mark = hashOf([...parts, finding.expected, finding.actual, figures]);
    const before = seen.get(mark) ?? 0;
    seen.set(mark, before + 1);
    // Two rows that are alike to the last figure are told apart by their order.
    return { ...finding, fingerprint: before === 0 ? mark : hashOf([mark, before]) };
  };
}

/** What a finding is about, by names and not by numbers. */
function subjectOf({ subject }: Unmarked, { evaluations, projects }: Report): unknown[] {
  const table = subject.evaluation === null ? undefined : evaluations[subject.evaluation];
  const project = subject.project === null ? undefined : projects[subject.project];
  return [table?.kind, table?.name?.text, subject.row, subject.field, project?.name.text, subject.item];
}

/** A mark of some parts, as they read without blanks and in half width. */
export function hashOf(parts: unknown): string {
  const plain = JSON.stringify(parts, (_, value) =>
    typeof value === "string" ? value.normalize("NFKC").replace(/\s+/gu, "") : (value ?? null),
  );
  return bytesToHex(sha256(new TextEncoder().encode(plain))).slice(0, LENGTH);
}
