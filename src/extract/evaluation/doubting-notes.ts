import { type Doubt, type Note, UNREADABLE } from "../../model/index.js";

/** Notes of something that was left out of a table or may stand in the wrong column: its sums prove nothing any more. */
const OF_THE_TABLE = new Set(["evaluation-row-unread", "fund-row-unread", "points-misplaced"]);
/** Notes of a value of one row that may be another's or another column's. */
const OF_ITS_ROWS = new Set(["value-misplaced", "row-uncertain"]);

/** What the notes on a table put in doubt; null where all that they tell of was left out of the report as well. */
export function doubtOfNotes(notes: readonly Note[]): Doubt | null {
  if (notes.some((note) => OF_THE_TABLE.has(note.code) || isCutHeading(note))) return "table";
  return notes.some(({ code }) => OF_ITS_ROWS.has(code)) ? "rows" : null;
}

/** A heading that its cell shows a part of may be any: what is missing under it was not left out of the form. */
function isCutHeading({ code, params }: Note): boolean {
  return code === "heading-unknown" && String(params["heading"]).includes(UNREADABLE);
}
