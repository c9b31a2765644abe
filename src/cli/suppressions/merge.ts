import type { Decision } from "./decisions.js";
import type { Suppression } from "./file.js";

/** What becomes of one finding: it is set aside as the entry says, or the entry that there may be is withdrawn. */
export interface Change {
  readonly kind: Decision["kind"];
  readonly entry: Suppression;
}

export interface Merged {
  readonly entries: readonly Suppression[];
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** entries that stand as they stood */
  readonly kept: number;
}

/** A list brought up to what was decided. What it has of other findings stays, and in its order. */
export function mergeChanges(before: readonly Suppression[], changes: readonly Change[]): Merged {
  const entries = new Map(before.map((entry) => [entry.fingerprint, entry]));
  const counts = { added: 0, changed: 0, withdrawn: 0 };
  for (const { kind, entry } of changes) {
    const known = entries.get(entry.fingerprint);
    if (kind === "to-correct") {
      if (entries.delete(entry.fingerprint)) counts.withdrawn += 1;
    } else if (known === undefined) {
      entries.set(entry.fingerprint, entry);
      counts.added += 1;
    } else if (known.reason !== entry.reason) {
      entries.set(entry.fingerprint, { ...known, reason: entry.reason });
      counts.changed += 1;
    }
  }
  return { ...counts, entries: [...entries.values()], kept: before.length - counts.changed - counts.withdrawn };
}
