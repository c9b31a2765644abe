import type { Doubt, Note } from "../../model/index.js";

/** Notes of something that was left out of a table or may stand in the wrong column: its sums prove nothing any more. */
const OF_THE_TABLE = new Set(["evaluation-row-unread", "fund-row-unread", "points-misplaced"]);
/** Notes of a value of one row that may be another's or another column's. */
const OF_ITS_ROWS = new Set(["value-misplaced", "row-uncertain"]);

/** What the notes on a table put in doubt; null where all that they tell of was left out of the report as well. */
export function doubtOfNotes(notes: readonly Note[]): Doubt | null {
  if (notes.some(({ code }) => OF_THE_TABLE.has(code))) return "table";
  return notes.some(({ code }) => OF_ITS_ROWS.has(code)) ? "rows" : null;
}
