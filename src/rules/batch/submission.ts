import type { Evaluation, Leaf, Result, Signature } from "../../model/index.js";

/** What of a table is looked at beside other reports'. */
export type ComparedTable = Pick<Evaluation, "name" | "department" | "implementer" | "funds" | "total">;

/** One file among others, as the rules over several files see it. */
export interface Submission extends Pick<Result, "file" | "sha256"> {
  /** how its report names itself; null where it does not, or was not read */
  readonly title: Leaf | null;
  readonly department: Leaf | null;
  readonly year: number | null;
  readonly tables: readonly ComparedTable[];
  /** null where nothing was recognised */
  readonly signature: Signature | null;
}

/** What of a result enters the comparison with others. */
export function submissionOf({ file, sha256, report, signature }: Result): Submission {
  const { title = null, department = null, year = null, evaluations = [] } = report ?? {};
  return { file, sha256, title, department, year, tables: evaluations, signature: signature ?? null };
}
