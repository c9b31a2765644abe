import type { PlacedText } from "../../../../../layout/placed-text.js";
import { BLANK, type FoundCell, type TableBuilder } from "../../rebuilt/table.js";
import type { AnyStream as Stream } from "../kinds.js";
import { toldTotals } from "./indicator-cells.js";
import type { Anatomy, Mark } from "./sections.js";
import type { Labelled } from "./spread.js";

/** The cells of every column, by row; undefined where a row has none. */
export type Columns = Readonly<Partial<Record<Stream, readonly (PlacedText | undefined)[]>>>;

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
  columns: Columns,
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
    cells.push({ column: at + 3, content: columns[stream]?.[row] ?? BLANK });
  });
  return cells;
}

/** Adds the total row, the grade and the notes below. */
export function addTotal(
  table: TableBuilder,
  anatomy: Anatomy,
  columns: Columns,
  streams: readonly Stream[],
  label: Mark | null,
  row: number,
): void {
  const told = toldTotals(anatomy);
  const grade = anatomy.marks.find((mark) => mark.role.kind === "grade");
  const cells: FoundCell[] = [];
  if (label !== null) cells.push({ column: 1, content: label.content });
  if (told.length > 0) {
    told.forEach(({ label: name, atom }, at) => {
      cells.push({ column: 2 + 2 * at, content: name.content }, { column: 3 + 2 * at, content: atom.content });
    });
  } else if (label !== null) {
    for (const stream of ["weight", "score"] as const) {
      const at = streams.indexOf(stream);
      if (at >= 0) cells.push({ column: at + 3, content: columns[stream]?.[row] ?? BLANK });
    }
  }
  if (grade !== undefined) cells.push({ column: 20, content: grade.content });
  if (cells.length > 0) table.addRow(cells, 1);
  const note = anatomy.marks.find((mark) => mark.role.kind === "note");
  if (note !== undefined) table.addRow([{ column: 1, content: note.content }], 1);
}
