import type { PlacedText } from "../../../../layout/placed-text.js";
import type { Span } from "../rebuilt/level-spans.js";
import { BLANK, type FoundCell, type TableBuilder } from "../rebuilt/table.js";
import type { Atom } from "./atoms.js";
import type { AnyStream } from "./kinds.js";
import type { Role } from "./roles.js";

/** A run of pieces with a role, as far as a table's rows ask for it. */
export interface FormMark {
  readonly role: Role;
  readonly content: PlacedText;
  /** number of the piece behind its last */
  readonly end: number;
}

/** A form whose pieces have their roles, whichever way these were found. */
export interface MarkedForm {
  readonly atoms: readonly Atom[];
  readonly marks: readonly FormMark[];
  /** numbers of pieces that a mark or a level's label takes */
  readonly taken: ReadonlySet<number>;
}

/** A total behind a label of its own. */
export interface ToldTotal {
  readonly label: FormMark;
  readonly number: number;
  readonly atom: Atom;
}

/** Totals that stand behind a label of their own: 总分值 100, 总得分 96.3. */
export function toldTotals({ atoms, marks, taken }: MarkedForm): ToldTotal[] {
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

/** The cells of every column, by row; undefined where a row has none. */
export type Columns = Readonly<Partial<Record<AnyStream, readonly (PlacedText | undefined)[]>>>;

/** Adds the row of headings. */
export function addHeadings(
  table: TableBuilder,
  headings: ReadonlyMap<AnyStream, FormMark>,
  streams: readonly AnyStream[],
): void {
  const level = (words: string, column: number): FoundCell => ({ column, content: { text: words, runs: [] } });
  const cells = streams.map(
    (stream, at): FoundCell => ({ column: at + 3, content: headings.get(stream)?.content ?? BLANK }),
  );
  table.addRow([level("一级指标", 1), level("二级指标", 2), ...cells], 1);
}

/** The cells of a row, with the labels of levels that begin at it. */
export function rowCells(
  columns: Columns,
  streams: readonly AnyStream[],
  levels: readonly Labelled[],
  row: number,
): FoundCell[] {
  const cells: FoundCell[] = [];
  for (const label of levels) {
    if (label.span.first !== row) continue;
    cells.push({ column: label.level, content: label.content, rowSpan: label.span.end - label.span.first });
  }
  streams.forEach((stream, at) => {
    cells.push({ column: at + 3, content: columns[stream]?.[row] ?? BLANK });
  });
  return cells;
}

/**
 * Adds the total row, the grade and the notes below.
 * The last argument is the total's label and the row of the columns that holds its points; each null where there is none.
 */
export function addTotal(
  table: TableBuilder,
  form: MarkedForm,
  columns: Columns,
  streams: readonly AnyStream[],
  { label, row }: { readonly label: FormMark | null; readonly row: number | null },
): void {
  const told = toldTotals(form);
  const grade = form.marks.find((mark) => mark.role.kind === "grade");
  const cells: FoundCell[] = [];
  if (label !== null) cells.push({ column: 1, content: label.content });
  if (told.length > 0) {
    told.forEach(({ label: name, atom }, at) => {
      cells.push({ column: 2 + 2 * at, content: name.content }, { column: 3 + 2 * at, content: atom.content });
    });
  } else if (row !== null) {
    for (const stream of ["weight", "score"] as const) {
      const at = streams.indexOf(stream);
      if (at >= 0) cells.push({ column: at + 3, content: columns[stream]?.[row] ?? BLANK });
    }
  }
  if (grade !== undefined) cells.push({ column: 20, content: grade.content });
  if (cells.length > 0) table.addRow(cells, 1);
  const note = form.marks.find((mark) => mark.role.kind === "note");
  if (note !== undefined) table.addRow([{ column: 1, content: note.content }], 1);
}
