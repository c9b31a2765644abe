import type { Table } from "../../layout/block.js";
import type { Doubts, Evaluation, Note } from "../../model/index.js";

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
  /** tables that were rebuilt out of flat text; none where they are drawn */
  readonly rebuilt: readonly Table[];
  /** tables that were seen and whose rows could not be understood */
  readonly unread: number;
  /** by index into `evaluations`: what of a table may have been misread */
  readonly doubtful: Doubts;
}
