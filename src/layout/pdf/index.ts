import type { PdfDocument } from "../../document/document.js";
import type { Block } from "../block.js";
import { withFramedText } from "../framed-text.js";
import { tolerance } from "../grid/edges.js";
import { findGrids } from "../grid/index.js";
import type { PlacedText } from "../placed-text.js";
import { type Continuation, continuationOf, goesOn } from "./continuation.js";
import { withoutDoubled } from "./doubled.js";
import { fillPages } from "./fill-pages.js";
import { partFurniture } from "./furniture.js";
import { joinTable, repeatedLines, type TablePart } from "./joined-table.js";
import { type Line, linesOf, linesOfEveryTurn } from "./lines.js";
import { type Mark, type Sheet, sheetOf } from "./marks.js";
import { noteMarks } from "./note-marks.js";
import { withOverflow, withoutOverprints } from "./overflow.js";
import { columnsOf, type PageParts } from "./page-columns.js";
import { bounds, type PageTable, tableGrids } from "./page-table.js";
import { type Column, paragraphsOf } from "./paragraphs.js";
import { printedPages } from "./sheets/index.js";
import { withoutSlivers } from "./slivers.js";
import { textLines } from "./text-columns.js";
import { textFrames } from "./text-frames.js";
import { withUnruledGrids } from "./unruled/index.js";

/** What stands on a page, from the top: lines of text and tables. */
type Item = { readonly line: Line } | { readonly table: PageTable };

/** A document as blocks. Every printed character of it stands in one cell, one paragraph or one piece of furniture. */
export interface PdfLayout {
  /** paragraphs and tables in reading order; those that a page break cut are one */
  readonly blocks: readonly Block[];
  /**
   * what belongs to pages and not to the text: page numbers, running heads, words set sideways, heads and lines printed
   * again, numbers of notes, and large words across a table, as watermarks are
   */
  readonly furniture: readonly PlacedText[];
}

/** The paragraphs and tables of a PDF, and what is printed around them. */
export function layoutPdf(document: PdfDocument): PdfLayout {
  const printed = printedPages(document.pages).map(({ page, area }, index) => sheetOf(page, area, index + 1));
  const noted = printed.map(noteMarks);
  const sheets = printed.map((sheet, index) => without(sheet, noted[index] ?? new Set()));
  const grids = tableGrids(
    sheets.map((sheet) => withUnruledGrids(sheet, findGrids(sheet.rulings, sheet.areas, textFrames(sheet)))),
  );
  const filled = fillPages(sheets, grids);
  const across = filled.map(({ sheet, across }) => linesOfEveryTurn(across, sheet));
  const parted = partFurniture(
    filled.map(({ sheet, rest, tables }, index) => ({
      height: sheet.height,
      lines: textLines(rest, sheet),
      goesOn: goesOn(filled[index - 1]?.tables ?? [], tables),
      tableTop: Math.min(...tables.map((table) => bounds(table.grid)[1])),
    })),
  );
  const doubled = withoutDoubled(
    filled.map(({ tables }, index) => ({
      tables: tables.map(withoutOverprints).map(withoutSlivers),
      lines: parted[index]?.text ?? [],
    })),
  );
  const texts = withOverflow(doubled.pages);
  const lines = texts.map((text) => text.lines);
  const pages = filled.map(({ sheet, rest }, index) => ({ sheet, rest, tables: texts[index]?.tables ?? [] }));
  const items = pages.flatMap(({ tables }, index) => inReadingOrder(lines[index] ?? [], tables));
  const sideways = pages.map(({ sheet, rest }) =>
    linesOfEveryTurn(
      rest.filter((mark) => mark.turn !== 0),
      sheet,
    ),
  );
  const { blocks, repeated } = blocksOf(items, columnsOf(pages, lines), roomBelow(pages, lines));
  const furniture = parted.flatMap(({ furniture }, index) => [
    ...furniture,
    ...numbersOfNotes(noted[index], printed[index]),
    ...(sideways[index] ?? []),
    ...(across[index] ?? []),
  ]);
  return {
    blocks: withFramedText(blocks),
    furniture: [...furniture, ...doubled.lines, ...repeated].map((line) => line.content),
  };
}

function without(sheet: Sheet, marks: ReadonlySet<Mark>): Sheet {
  return marks.size === 0 ? sheet : { ...sheet, marks: sheet.marks.filter((mark) => !marks.has(mark)) };
}

function numbersOfNotes(marks: ReadonlySet<Mark> | undefined, sheet: Sheet | undefined): Line[] {
  return marks === undefined || sheet === undefined ? [] : linesOf([...marks], sheet);
}

function inReadingOrder(lines: readonly Line[], tables: readonly PageTable[]): Item[] {
  const items: Item[] = [...lines.map((line) => ({ line })), ...tables.map((table) => ({ table }))];
  return items.sort((a, b) => topOf(a) - topOf(b));
}

function topOf(item: Item): number {
  return "line" in item ? (item.line.order ?? item.line.box[1]) : bounds(item.table.grid)[1];
}

/** How much room a page leaves below a table, down to where tables and text end on the fullest page of its size. */
function roomBelow(pages: readonly PageParts[], lines: readonly (readonly Line[])[]): (table: PageTable) => number {
  const endOf = (index: number) =>
    Math.max(
      0,
      ...(lines[index] ?? []).map((line) => line.box[3]),
      ...(pages[index]?.tables ?? []).map((table) => bounds(table.grid)[3]),
    );
  const heightOf = new Map(pages.map(({ sheet }) => [sheet.page, Math.round(sheet.height)]));
  const fullest = new Map<number, number>();
  pages.forEach(({ sheet }, index) => {
    const height = Math.round(sheet.height);
    fullest.set(height, Math.max(fullest.get(height) ?? 0, endOf(index)));
  });
  return (table) => (fullest.get(heightOf.get(table.page) ?? 0) ?? 0) - bounds(table.grid)[3];
}

function blocksOf(
  items: readonly Item[],
  columnAt: (page: number) => Column,
  room: (table: PageTable) => number,
): { blocks: Block[]; repeated: Line[] } {
  const blocks: Block[] = [];
  const repeated: Line[] = [];
  let lines: Line[] = [];
  // more than one only where tables stand beside each other
  let open: TablePart[][] = [];
  const close = () => {
    blocks.push(...paragraphsOf(lines, columnAt), ...open.map(joinTable));
    repeated.push(...open.flatMap(repeatedLines));
    lines = [];
    open = [];
  };
  for (const item of items) {
    if ("line" in item) {
      if (open.length > 0) close();
      lines.push(item.line);
      continue;
    }
    const { table } = item;
    const going = open.flatMap((parts) => {
      const continuation = continues(parts, table, room);
      return continuation === null ? [] : [{ parts, continuation }];
    })[0];
    if (going !== undefined) going.parts.push({ table, continuation: going.continuation });
    else {
      if (!open.some((parts) => standsBeside(parts, table))) close();
      open.push([{ table, continuation: null }]);
    }
  }
  close();
  return { blocks, repeated };
}

/** Whether a table stands beside the last part of another, and not under it. */
function standsBeside(parts: readonly TablePart[], table: PageTable): boolean {
  const last = parts.at(-1)?.table;
  if (last === undefined || last.page !== table.page) return false;
  const [left, top, right] = bounds(table.grid);
  const other = bounds(last.grid);
  return top < other[3] - tolerance && (left > other[2] - tolerance || right < other[0] + tolerance);
}

function continues(
  parts: readonly TablePart[],
  after: PageTable,
  room: (table: PageTable) => number,
): Continuation | null {
  const [head] = parts;
  const before = parts.at(-1)?.table;
  if (head === undefined || before === undefined || after.page !== before.page + 1) return null;
  return continuationOf(head.table, before, after, room(before));
}
