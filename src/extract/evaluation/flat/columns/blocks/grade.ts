import { joinPlaced } from "../../../../../layout/placed-text.js";
import { headingKey } from "../../../heading.js";
import { GRADE_LABELS, GRADE_WORDS } from "../../../vocabulary.js";
import type { Atom } from "../atoms.js";
import type { Mark } from "./sections.js";

/**
 * Marks in which the grade's label has its grade, as "自评等级：优". Extractors that group words by where they stand write
 * the label below the total's label, and what is filled in behind the points. One grade alone in its run of lines behind the
 * label is the label's; of several, or of one that was written before the label, it is not told whose it is, and then
 * nobody can say that the place was left blank: such a label goes.
 *
 * @param marks in the order in which they were written
 */
export function withGrade(marks: readonly Mark[], atoms: readonly Atom[]): Mark[] {
  const used = new Set(marks.flatMap(({ pieces }) => pieces));
  const grades = atoms.flatMap(({ key }, at) => (GRADE_WORDS.includes(key) && !used.has(at) ? [at] : []));
  return marks.flatMap((mark) => {
    if (grades.length === 0 || mark.role.kind !== "grade" || !isLabelAlone(mark)) return [mark];
    const behind = grades.filter((at) => at >= mark.end && isAlone(atoms, at, mark.end));
    const [own] = behind;
    const grade = own === undefined ? undefined : atoms[own]?.content;
    if (own === undefined || grade === undefined || behind.length > 1) return [];
    const separator = /[:：]\s*$/.test(mark.content.text) ? "" : "：";
    return [{ ...mark, content: joinPlaced([mark.content, grade], separator), pieces: [...mark.pieces, own] }];
  });
}

/** Whether a mark says nothing behind its label. */
function isLabelAlone({ content }: Mark): boolean {
  return GRADE_LABELS.includes(headingKey(content.text).replace(/:$/, ""));
}

/** Whether no other piece stands in a piece's run of lines, or it stands right behind the label. */
function isAlone(atoms: readonly Atom[], at: number, end: number): boolean {
  const block = atoms[at]?.block;
  return at === end || (atoms[at - 1]?.block !== block && atoms[at + 1]?.block !== block);
}
