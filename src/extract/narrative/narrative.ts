import type { Budget, Leaf, Note, Project, Report, ReportParagraph, Statement } from "../../model/index.js";

/** What the running text of a report says, beside its tables. */
export interface Narrative {
  readonly title: Leaf | null;
  readonly department: Leaf | null;
  /** the year that the report is about, not the one it was written in */
  readonly year: number | null;
  readonly sections: Report["sections"];
  readonly budget: Budget;
  readonly projects: Project[];
  readonly attachments: Leaf[];
  readonly statements: Statement[];
  readonly paragraphs: ReportParagraph[];
  readonly notes: Note[];
}
