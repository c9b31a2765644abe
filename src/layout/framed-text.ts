import type { Block, Cell, Paragraph, Table } from "./block.js";

/** So many rows of one cell each, over the whole width, stand over no form; a title and its captions are fewer. */
const LEAST_ROWS = 4;

/** So many of them hold sentences, of so many characters, where they are running text. */
const SENTENCES = { rows: 2, length: 30 } as const;

/**
 * Blocks in which running text that stands in rows of a table is paragraphs: a sheet's grid is printed around its text as
 * well, and a report may be written into a frame. Rows over the whole width at the top of a table are such where several of
 * them hold sentences; a form's title among them stands over it as over any other.
 */
export function withFramedText(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : partFrame(block)));
}

function partFrame(table: Table): Block[] {
  const wide = wideRows(table);
  const told = wide.filter(({ content }) => content.text.length >= SENTENCES.length && content.text.includes("。"));
  const isBox = table.cells.length === 1;
  if (!isBox && (wide.length < LEAST_ROWS || told.length < SENTENCES.rows)) return [table];
  const paragraphs = wide.flatMap((cell) => paragraphsOf(cell, table));
  const rows = wide.length;
  if (rows === table.rowCount) return paragraphs;
  const cells = table.cells.slice(rows).map((cell) => ({ ...cell, row: cell.row - rows }));
  return [...paragraphs, { ...table, rowCount: table.rowCount - rows, cells, page: pageOf(cells[0]) ?? table.page }];
}

/** The cells of the first rows, as long as each is all of its row. */
function wideRows({ cells, columnCount }: Table): Cell[] {
  const end = cells.findIndex(
    ({ row, rowSpan, columnSpan }, index) => row !== index || rowSpan > 1 || columnSpan < columnCount,
  );
  return cells.slice(0, end < 0 ? cells.length : end);
}

/** In a PDF the lines of a cell are those of one paragraph that was wrapped; elsewhere each of them was written as one. */
function paragraphsOf(cell: Cell, { page }: Table): Paragraph[] {
  const looks = { kind: "paragraph", page: pageOf(cell) ?? page, centred: null, size: null } as const;
  if ("page" in cell.place)
    return cell.content.text === "" ? [] : [{ ...looks, content: cell.content, lines: cell.lines }];
  return cell.lines.map((line) => ({ ...looks, content: line, lines: [line] }));
}

function pageOf(cell: Cell | undefined): number | null {
  return cell !== undefined && "page" in cell.place ? cell.place.page : null;
}
