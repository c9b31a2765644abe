import type { Finding, Picture, Result, Suppressed } from "../model/index.js";

/** What of a result a run itself goes by: counts, exit codes, and which suppressions were met. */
export interface Digest extends Pick<Result, "file" | "status" | "verdict"> {
  readonly error: { readonly code: string } | null;
  readonly findings: readonly Pick<Finding, "severity">[];
  readonly suppressed: readonly Pick<Suppressed, "fingerprint">[];
}

/**
 * One file's result as it travels from where it was made. The line is written as it is; only who shows the result in
 * another form parses it.
 */
export interface Outcome {
  /** the result as one line of JSON, without its line end */
  readonly line: string;
  readonly digest: Digest;
  /** an error that is no fault of the file, with its stack, for --debug */
  readonly internalError?: string;
  /** what the findings stand on, where the run asked for it and the file was read now */
  readonly picture?: Picture;
  /** whether it was made before, by an earlier run */
  readonly isRecorded?: true;
}

/** An outcome that was written before, from its line. */
export function outcomeFrom(line: string): Outcome {
  return { line, digest: digestOf(JSON.parse(line) as Result), isRecorded: true };
}

export function outcomeOf(result: Result, internalError?: string): Outcome {
  return {
    line: JSON.stringify(result),
    digest: digestOf(result),
    ...(internalError === undefined ? {} : { internalError }),
  };
}

/** The result that an outcome carries. */
export function resultOf({ line }: Pick<Outcome, "line">): Result {
  return JSON.parse(line) as Result;
}

export function digestOf({ file, status, verdict, error, findings, suppressed }: Result): Digest {
  return {
    file,
    status,
    verdict,
    error: error === null ? null : { code: error.code },
    findings: findings.map(({ severity }) => ({ severity })),
    suppressed: suppressed.map(({ fingerprint }) => ({ fingerprint })),
  };
}
