import type { PlacedText } from "../../../../layout/placed-text.js";
import type { Span } from "../rebuilt/levels.js";
import { BLANK, type FoundCell, type TableBuilder } from "../rebuilt/table.js";
import type { Atom } from "./atoms.js";
import type { Stream } from "./kinds.js";
import type { Division } from "./search.js";
import type { Anatomy, Mark } from "./sections.js";

/** A total behind a label of its own. */
export interface ToldTotal {
  readonly label: Mark;
  readonly number: number;
  readonly atom: Atom;
}

/** Totals that stand behind a label of their own: 总分值 100, 总得分 96.3. */
export function toldTotals({ atoms, marks, taken }: Anatomy): ToldTotal[] {
  return marks.flatMap((mark) => {
    if (mark.role.kind !== "total-weight" && mark.role.kind !== "total-score") return [];
    const atom = atoms[mark.end];
    const isFigure = atom !== undefined && !taken.has(mark.end) && /^\d{1,3}(?:\.\d*)?$/.test(atom.key);
    return isFigure ? [{ label: mark, number: mark.end, atom }] : [];
  });
}

/** A label with the rows that it spans. */
export interface Labelled {
  readonly content: PlacedText;
  readonly span: Span;
  readonly level: 1 | 2;
}

/** Adds the row of headings. */
export function addHeadings(
  table: TableBuilder,
  headings: ReadonlyMap<Stream, Mark>,
  streams: readonly Stream[],
): void {
  const level = (words: string, column: number): FoundCell => ({ column, content: { text: words, runs: [] } });
  const cells = streams.map(
    (stream, at): FoundCell => ({ column: at + 3, content: headings.get(stream)?.content ?? BLANK }),
  );
  table.addRow([level("一级指标", 1), level("二级指标", 2), ...cells], 1);
}

/** The cells of a row, with the labels of levels that begin at it. */
export function rowCells(
  division: Division,
  streams: readonly Stream[],
  levels: readonly Labelled[],
  row: number,
): FoundCell[] {
  const cells: FoundCell[] = [];
  for (const label of levels) {
    if (label.span.first !== row) continue;
    cells.push({ column: label.level, content: label.content, rowSpan: label.span.end - label.span.first });
  }
  streams.forEach((stream, at) => {
    cells.push({ column: at + 3, content: division.columns[stream][row] ?? BLANK });
  });
  return cells;
}

/** Adds the total row, the grade and the notes below. */
export function addTotal(
  table: TableBuilder,
  anatomy: Anatomy,
  division: Division,
  streams: readonly Stream[],
  row: number,
): void {
  const told = toldTotals(anatomy);
  const grade = anatomy.marks.find((mark) => mark.role.kind === "grade");
  const cells: FoundCell[] = [];
  const label = anatomy.marks.find((mark) => mark.role.kind === "total");
  if (label !== undefined) cells.push({ column: 1, content: label.content });
  if (told.length > 0) {
    told.forEach(({ label: name, atom }, at) => {
      cells.push({ column: 2 + 2 * at, content: name.content }, { column: 3 + 2 * at, content: atom.content });
    });
  } else if (row >= 0) {
    for (const stream of ["weight", "score"] as const) {
      const at = streams.indexOf(stream);
      if (at >= 0) cells.push({ column: at + 3, content: division.columns[stream][row] ?? BLANK });
    }
  }
  if (grade !== undefined) cells.push({ column: 20, content: grade.content });
  if (cells.length > 0) table.addRow(cells, 1);
  const note = anatomy.marks.find((mark) => mark.role.kind === "note");
  if (note !== undefined) table.addRow([{ column: 1, content: note.content }], 1);
}
