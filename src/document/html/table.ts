import type { DocxBlock, DocxCell, DocxRow, DocxTable } from "../docx/document.js";
import { isUnseen, readBlocks } from "./body.js";
import type { Met } from "./document.js";
import { isRuled, type Look, lookOf } from "./look.js";
import { attributeOf, childrenOf, type HtmlElement } from "./parse.js";

/** As many columns as are read of Word's grids. */
const MOST_COLUMNS = 100;

/** More paragraphs than a cell of a form holds, in a cell without a border: a part of the page. */
const PART_OF_PAGE = 20;

/** A table with its caption; or what is in it, where it only puts parts of the page beside each other. */
export function readTable(table: HtmlElement, look: Look, met: Met): DocxBlock[] {
  const own = { ...look, centred: false };
  const captions = childrenOf(table).filter((child) => child.tagName === "caption" && !isUnseen(child, met));
  const titles = captions.flatMap((caption) => readBlocks(caption, lookOf(caption, { ...own, centred: true }), met));
  met.tables += 1;
  const grid: DocxTable = { kind: "table", widths: [], rows: rowsOf(table, own, met) };
  met.tables -= 1;
  if (grid.rows.length === 0) return titles;
  if (isRuled(table) || !putsPartsBeside(grid)) return [...titles, grid];
  return [...titles, ...grid.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))];
}

function putsPartsBeside({ rows }: DocxTable): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const own = cells.filter(({ blocks }) => blocks.length > 0 && blocks.every(({ kind }) => kind === "paragraph"));
  const holders = cells.filter(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  return holders.length > own.length || cells.some(({ blocks }) => blocks.length > PART_OF_PAGE);
}

/** What a cell further up takes of the rows below it. */
interface Reach {
  readonly from: number;
  readonly span: number;
  rows: number;
}

/** The rows with every merged cell told again in each row that it reaches into (HTML Living Standard, 4.9.12.1). */
function rowsOf(table: HtmlElement, look: Look, met: Met): DocxRow[] {
  const groups = groupsOf(table, met);
  const rows = groups.flatMap((group) => {
    let reaches: Reach[] = [];
    return group.map((row, index) => {
      const drafted = rowOf(row, reaches, group.length - index, lookOf(row, look), met);
      reaches = drafted.reaches;
      return drafted.cells;
    });
  });
  const width = rows.reduce((most, cells) => Math.max(most, widthOf(cells)), 0);
  return rows.map((cells) => ({ before: 0, after: width - widthOf(cells), cells }));
}

const widthOf = (cells: readonly DocxCell[]): number => cells.reduce((sum, { span }) => sum + span, 0);

/** The rows in the order shown: heads first, feet last. A merged cell ends with its group. */
function groupsOf(table: HtmlElement, met: Met): HtmlElement[][] {
  const seen = childrenOf(table).filter((child) => !isUnseen(child, met));
  const named = (name: string) => seen.filter(({ tagName }) => tagName === name);
  return [...named("thead"), ...named("tbody"), ...named("tfoot")].map((group) =>
    childrenOf(group).filter((row) => row.tagName === "tr" && !isUnseen(row, met)),
  );
}

function rowOf(
  row: HtmlElement,
  above: readonly Reach[],
  left: number,
  look: Look,
  met: Met,
): { cells: DocxCell[]; reaches: Reach[] } {
  const cells: DocxCell[] = [];
  const reaches: Reach[] = [];
  const open = [...above].sort((a, b) => a.from - b.from);
  let column = 0;
  const goOn = () => {
    for (let next = open[0]; next !== undefined && next.from <= column; next = open[0]) {
      open.shift();
      cells.push({ span: next.span, down: "continue", along: null, width: null, blocks: [] });
      column += next.span;
      if (next.rows > 1) reaches.push({ ...next, rows: next.rows - 1 });
    }
  };
  for (const cell of childrenOf(row)) {
    if (!["td", "th"].includes(cell.tagName) || isUnseen(cell, met)) continue;
    goOn();
    if (column >= MOST_COLUMNS) break;
    const free = (open[0]?.from ?? MOST_COLUMNS) - column;
    const span = Math.min(countOf(cell, "colspan", 1) || 1, free);
    const down = Math.min(countOf(cell, "rowspan", 1) || left, left);
    const blocks = readBlocks(cell, lookOf(cell, look), met);
    cells.push({ span, down: down > 1 ? "start" : null, along: null, width: null, blocks });
    if (down > 1) reaches.push({ from: column, span, rows: down - 1 });
    column += span;
  }
  for (let next = open[0]; next !== undefined; next = open[0]) {
    // Nothing stands between the last cell and one from above: an empty place.
    if (next.from > column) cells.push({ span: next.from - column, down: null, along: null, width: null, blocks: [] });
    column = Math.max(column, next.from);
    goOn();
  }
  return { cells, reaches };
}

/** A number of columns or rows; 0 for rows means all that are left. */
function countOf(cell: HtmlElement, name: "colspan" | "rowspan", otherwise: number): number {
  const text = attributeOf(cell, name)?.trim() ?? "";
  return /^\d{1,5}$/.test(text) ? Number(text) : otherwise;
}
