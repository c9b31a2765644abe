import type { Evaluation, Note } from "../../model/index.js";

/** What a reader of self-evaluation tables gives. */
export interface EvaluationReading {
  /** in the order of the document */
  readonly evaluations: Evaluation[];
  /**
   * What the tables took up, so that the narrative never reads it: indexes of blocks (tables, their titles and
   * captions) for a reader of grids, of input lines for a reader of flat text.
   */
  readonly consumed: ReadonlySet<number>;
  readonly notes: Note[];
  /** tables that were seen and whose rows could not be understood */
  readonly unread: number;
  /** indexes into `evaluations` of tables whose cells may have been put into wrong rows */
  readonly doubtful: ReadonlySet<number>;
}
