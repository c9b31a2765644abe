import { withoutBlanks } from "../../../../../quantity/index.js";
import type { AnyStream as Stream } from "../kinds.js";
import { streamOf } from "./columns.js";
import { type Anatomy, isOfFunds, type Mark } from "./sections.js";

/** The headings of the indicator block, by the columns that they name, in the order in which they were written. */
export function headingsOf(anatomy: Anatomy): Map<Stream, Mark> {
  const headings = new Map<Stream, Mark>();
  const from = headingsBegin(anatomy);
  const add = (mark: Mark): void => {
    const { role } = mark;
    if (role.kind !== "indicator-heading" && role.kind !== "points-heading") return;
    if (role.kind === "indicator-heading" && role.field === "ignored" && isNumbered(mark, anatomy)) return;
    // The form's own numbers are none of its cells.
    if (/^(?:序号|行次|编号)$/.test(withoutBlanks(mark.content.text))) return;
    if (role.kind === "points-heading" && isOfFunds(mark, anatomy)) return;
    const stream = streamOf(role.field);
    if (stream !== null && !headings.has(stream)) headings.set(stream, mark);
  };
  anatomy.marks.filter(({ first }) => first >= from).forEach(add);
  // Both blocks have points: a heading that is printed a second time is this block's, wherever it was written.
  for (const field of ["weight", "score"] as const) {
    const own = anatomy.marks.filter(({ role }) => role.kind === "points-heading" && role.field === field);
    const second = own[1];
    if (second !== undefined && !headings.has(field)) headings.set(field, second);
  }
  const initial = headings.get("initialTarget");
  if (initial !== undefined && !headings.has("target")) {
    const renamed = [...headings].map(([stream, mark]): [Stream, Mark] => [
      stream === "initialTarget" ? "target" : stream,
      mark,
    ]);
    return new Map(renamed);
  }
  return headings;
}

/** Whether a number stands behind the words: "附件 1" is a caption. */
function isNumbered({ end }: Mark, { atoms }: Anatomy): boolean {
  return atoms[end]?.line === atoms[end - 1]?.line && /^\d{1,2}$/.test(atoms[end]?.key ?? "");
}

/** Where the headings of the block may begin: its first, or one of a level's or of the goals above it. */
function headingsBegin({ marks, funds, indicators }: Anatomy): number {
  const first = marks.find(
    (mark) =>
      mark.first > funds &&
      (mark.role.kind === "goal" ||
        (mark.role.kind === "indicator-heading" && (mark.role.field === "level1" || mark.role.field === "level2"))),
  );
  return Math.min(indicators, first?.first ?? indicators);
}
