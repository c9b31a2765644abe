import type { Leaf } from "./leaf.js";

/**
 * One paragraph outside the self-evaluation tables, for rules that ask whether something is told at all. Not part of
 * the published result.
 */
export interface ReportParagraph {
  /** the whole paragraph as printed */
  readonly text: Leaf;
  /**
   * "body": the report proper. "list": its list of attachments. "annex": what follows the body and stands in no
   * self-evaluation table, such as the title of an annex. "table": words at the top of another table.
   */
  readonly part: "body" | "list" | "annex" | "table";
  /** index into report.sections of the heading that it stands under, or that it is; null above the first and outside the body */
  readonly section: number | null;
}
