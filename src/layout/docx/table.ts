import type { DocxBlock, DocxCell, DocxTable } from "../../document/docx/document.js";
import type { Cell, Table } from "../block.js";
import { cellText } from "../cell-lines.js";
import { columnsOf, type Taken } from "./columns.js";

/** A cell under construction: cells below and beside may go on with it. */
interface Draft {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly source: DocxCell;
}

/**
 * A table of Word's with its merged cells as one each.
 *
 * @param number which table of the document it is, from 1
 * @param after the paragraph that it follows
 */
export function tableOf(table: DocxTable, number: number, after: number): Table {
  const { count, taken, edges } = columnsOf(table);
  const drafts: Draft[] = [];
  let above: readonly Draft[] = [];
  table.rows.forEach(({ cells }, row) => {
    above = draftRow(cells, taken[row] ?? [], row, above, drafts);
  });
  return {
    kind: "table",
    rowCount: table.rows.length,
    columnCount: count,
    cells: drafts.map((draft) => cellOf(draft, number, after)),
    page: null,
    ...(edges === null ? {} : { edges }),
  };
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

/** The tables inside the cells of a table. */
export function nestedTables({ rows }: DocxTable): DocxTable[] {
  const isTable = (block: DocxBlock): block is DocxTable => block.kind === "table";
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(isTable)));
}
