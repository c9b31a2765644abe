import { relative, resolve, sep } from "node:path";
import type { Digest } from "../../batch/outcome.js";
import type { Suppression, Suppressions } from "./file.js";

/** What a run tells of the findings that were set aside. */
export interface SuppressionWatch {
  /** what the check needs: reasons by fingerprint */
  readonly reasons: ReadonlyMap<string, string>;
  /** takes note of one more result */
  readonly saw: (result: Digest) => void;
  /** entries whose file was read and judged, and no longer has such a finding */
  readonly stale: () => readonly Suppression[];
}

/**
 * Follows a run. An entry is stale where its own file was judged and no finding matched. One that names no file is only
 * known to be stale when the run is over and nothing at all matched it.
 */
export function watchSuppressions({ entries, folder }: Suppressions): SuppressionWatch {
  const matched = new Set<string>();
  const judged = new Set<string>();
  return {
    reasons: new Map(entries.map(({ fingerprint, reason }) => [fingerprint, reason])),
    saw: (result) => {
      for (const { fingerprint } of result.suppressed) matched.add(fingerprint);
      if (result.status === "checked" && result.verdict !== "undetermined") judged.add(pathFrom(folder, result.file));
    },
    stale: () =>
      entries.filter(
        ({ fingerprint, file }) =>
          !matched.has(fingerprint) && (file === undefined ? judged.size > 0 : judged.has(file)),
      ),
  };
}

/** A file's path as the suppression file tells it: from its own folder, with forward slashes. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, resolve(file)).split(sep).join("/");
}
