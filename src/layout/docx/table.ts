import type { DocxCell, DocxTable } from "../../document/docx/document.js";
import type { Cell, Table } from "../block.js";
import { boundedTable } from "../bounded-table.js";
import { cellText } from "../cell-lines.js";
import { unmerged } from "../unmerged.js";
import { columnsOf, type Taken } from "./columns.js";
import { drawInner } from "./nested.js";

/** A cell under construction: cells below and beside may go on with it. */
interface Draft {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly source: DocxCell;
}

/** No form has more cells with tables in them; each makes the table be drawn anew. */
const MOST_HOLDERS = 200;

/** How far counting has come: paragraphs with words, and tables. */
export interface Count {
  paragraphs: number;
  tables: number;
}

/** A table of Word's with its merged cells as one each, and what its cells hold of other tables drawn into it. */
export function tableOf(table: DocxTable, count: Count): Table {
  count.tables += 1;
  const number = count.tables;
  const { count: columnCount, taken, edges } = columnsOf(table);
  const drafts: Draft[] = [];
  let above: readonly Draft[] = [];
  let borders: ReadonlySet<number> = new Set();
  table.rows.forEach(({ cells }, row) => {
    const own = taken[row] ?? [];
    above = draftRow(cells, own, row, above, drafts);
    const whole = [...own, ...leftOut(own, columnCount, borders)];
    for (const { from, to } of whole.slice(own.length))
      drafts.push({ row, column: from, rowSpan: 1, columnSpan: to - from, source: BLANK });
    borders = new Set(whole.flatMap(({ from, to }) => [from, to]));
  });
  drafts.sort((a, b) => a.row - b.row || a.column - b.column);
  const cells = drafts.map((draft) => ({ cell: cellOf(draft, number, count.paragraphs), blocks: draft.source.blocks }));
  const drawn = cells.map(({ cell }) => cell);
  const own = boundedTable({
    kind: "table",
    rowCount: table.rows.length,
    columnCount,
    cells: drawn,
    page: null,
    ...unmerged(drawn, columnCount),
    ...(edges === null ? {} : { edges }),
  });
  const holders = cells.filter(({ blocks }) => blocks.some(({ kind }) => kind === "table")).slice(0, MOST_HOLDERS);
  return holders.length === 0 ? own : drawInner(own, holders, (inner) => tableOf(inner, count));
}

/** What is seen where a row has no cell. */
const BLANK: DocxCell = { span: 1, down: null, along: null, width: null, blocks: [] };

/** The places that a row leaves out at its ends, divided as the row above it is. */
function leftOut(own: readonly Taken[], columnCount: number, borders: ReadonlySet<number>): Taken[] {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = (from: number, to: number): Taken[] => {
    const places = [from, ...[...borders].filter((x) => x > from && x < to).sort((a, b) => a - b), to];
    return places.slice(1).map((end, index) => ({ from: places[index] ?? from, to: end }));
  };
  return [
    ...(first.from > 0 ? between(0, first.from) : []),
    ...(last.to < columnCount ? between(last.to, columnCount) : []),
  ];
}

/** Adds the cells of a row; gives those that cells of the next row may go on with. */
function draftRow(
  cells: readonly DocxCell[],
  taken: readonly Taken[],
  row: number,
  above: readonly Draft[],
  drafts: Draft[],
): Draft[] {
  const open: Draft[] = [];
  let last: Draft | null = null;
  cells.forEach((source, index) => {
    const { from, to } = taken[index] ?? { from: 0, to: 0 };
    if (to <= from) return;
    if (source.along === "continue" && last !== null) {
      last.columnSpan = to - last.column;
      return;
    }
    const upper = source.down === "continue" ? above.find(({ column }) => column === from) : undefined;
    if (upper !== undefined) upper.rowSpan = row - upper.row + 1;
    last = upper ?? { row, column: from, rowSpan: 1, columnSpan: to - from, source };
    if (upper === undefined) drafts.push(last);
    if (source.down !== null) open.push(last);
  });
  return open;
}

function cellOf({ row, column, rowSpan, columnSpan, source }: Draft, table: number, after: number): Cell {
  const place = { table, row: row + 1, column: column + 1, after };
  const lines = source.blocks.flatMap((block) => (block.kind === "paragraph" ? block.text.split("\n") : []));
  return { row, column, rowSpan, columnSpan, ...cellText(lines, place), place };
}
