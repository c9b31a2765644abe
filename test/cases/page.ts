import type { Block, Cell, Paragraph } from "../../src/layout/block.js";
import type { PlacedText, Run } from "../../src/layout/placed-text.js";
import type { Box } from "../../src/model/index.js";
import { type PdfPageSpec, writePdf } from "../support/pdf.js";
import { type FormCell, formOf, WIDTH } from "./form.js";
import { type ReportDraft, type TableName, tableNames } from "./report.js";

/** Sizes in points. Two A4 sheets side by side, so that a report takes two or three pages. */
const PAGE = { width: 842, height: 1191, margin: 50 };
const TEXT = { size: 10, line: 16 };
const CELL = { size: 8, line: 11, pad: 3 };

/** A character where it stands, from the top left of its page. */
export interface Glyph {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
}

/** A cell as drawn: one box, or one a page where a page break cuts it. */
export interface DrawnCell extends FormCell {
  readonly row: number;
  readonly column: number;
  readonly boxes: readonly { readonly page: number; readonly box: Box }[];
  readonly lines: readonly (readonly Glyph[])[];
}

interface DrawnParagraph {
  readonly centred: boolean;
  readonly size: number;
  readonly lines: readonly (readonly Glyph[])[];
}

type Drawn = DrawnParagraph | { readonly rows: number; readonly cells: readonly DrawnCell[] };

/** A report on paper: every character and every cell with its place. */
export interface Drawing {
  readonly items: readonly Drawn[];
  readonly glyphs: readonly Glyph[];
  readonly cells: readonly DrawnCell[];
  /** the names of its tables, in order */
  readonly tables: readonly TableName[];
}

/** Where a page may end at the earliest and at the latest, in points from its top. */
export const PAGE_ENDS = { earliest: PAGE.height / 2, latest: PAGE.height - PAGE.margin };

/** Draws a report on pages, on pages that end at another height, or on one page without an end. */
export function drawReport(draft: ReportDraft, paper: "pages" | "endless" | number): Drawing {
  const ends = { pages: PAGE_ENDS.latest, endless: Number.POSITIVE_INFINITY };
  const pen = new Pen(typeof paper === "number" ? paper : ends[paper]);
  const items: Drawn[] = [pen.write(draft.title, 14, true), pen.write(draft.department, 12, true)];
  const list = draft.attachments.map((entry, at) => `${at === 0 ? "附件：" : ""}${entry}`);
  for (const text of [...draft.body, ...list]) items.push(pen.write(text, TEXT.size, false));
  const tables = tableNames.filter((name) => draft.tables[name] !== undefined);
  for (const name of tables) {
    const table = draft.tables[name];
    items.push(pen.write(table.title, 12, true), pen.write(table.yearLine, TEXT.size, true));
    items.push(pen.rule(formOf(table, name)));
  }
  for (const text of draft.annexes) items.push(pen.write(text, TEXT.size, false));
  const cells = items.flatMap((item) => ("cells" in item ? item.cells : []));
  const glyphs = items.flatMap((item) => linesOf(item).flat());
  return { items, glyphs, cells, tables };
}

/** Writes down the page, and goes on to the next one where it ends. */
class Pen {
  private page = 1;
  private top = PAGE.margin;
  constructor(private readonly end: number) {}

  /** Takes a strip of the page. */
  private take(height: number): { page: number; top: number } {
    if (this.top + height > this.end) {
      this.page++;
      this.top = PAGE.margin;
    }
    const place = { page: this.page, top: this.top };
    this.top += height;
    return place;
  }

  write(text: string, size: number, centred: boolean): DrawnParagraph {
    const room = PAGE.width - 2 * PAGE.margin;
    const indent = centred ? Math.max(0, (room - text.length * size) / 2) : 2 * size;
    const first = Math.floor((room - indent) / size);
    const parts = [text.slice(0, first), ...pieces(text.slice(first), Math.floor(room / size))];
    const lines = parts.map((part, at) => {
      const { page, top } = this.take(TEXT.line);
      return glyphsOf(part, page, PAGE.margin + (at === 0 ? indent : 0), top, size);
    });
    return { centred, size, lines };
  }

  rule(form: readonly (readonly FormCell[])[]): { rows: number; cells: DrawnCell[] } {
    const unit = (PAGE.width - 2 * PAGE.margin) / WIDTH;
    const cells = placed(form).map((cell) => {
      const fit = Math.floor((cell.columns * unit - 2 * CELL.pad) / CELL.size);
      return { ...cell, words: pieces(cell.text, fit) };
    });
    const heightOf = ({ words }: { words: readonly string[] }) => Math.max(1, words.length) * CELL.line + 2 * CELL.pad;
    const heights = form.map((_, row) =>
      Math.max(...cells.filter((cell) => cell.row === row && cell.rows === 1).map(heightOf), CELL.line + 2 * CELL.pad),
    );
    const strips = heights.map((height) => ({ ...this.take(height), height }));
    this.top += TEXT.line;
    return {
      rows: form.length,
      cells: cells.map((cell) => {
        const [x0, x1] = [cell.column, cell.column + cell.columns].map((at) => PAGE.margin + at * unit) as [
          number,
          number,
        ];
        const boxes = boxesOf(strips.slice(cell.row, cell.row + cell.rows), x0, x1);
        return { ...cell, boxes, lines: linesIn(boxes, cell.words) };
      }),
    };
  }
}

/** One box for the strips of each page. */
function boxesOf(strips: readonly { page: number; top: number; height: number }[], x0: number, x1: number) {
  return [...new Set(strips.map(({ page }) => page))].map((page) => {
    const own = strips.filter((strip) => strip.page === page);
    const top = Math.min(...own.map((strip) => strip.top));
    return { page, box: [x0, top, x1, top + own.reduce((sum, { height }) => sum + height, 0)] as const };
  });
}

/** The words of a cell line by line; what has no room on one page goes on on the next. */
function linesIn(boxes: DrawnCell["boxes"], words: readonly string[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const { page, box } of boxes) {
    const isLast = page === boxes.at(-1)?.page;
    const room = isLast ? Number.POSITIVE_INFINITY : Math.floor((box[3] - box[1] - 2 * CELL.pad) / CELL.line);
    for (const [at, text] of words.slice(lines.length, lines.length + room).entries())
      lines.push(glyphsOf(text, page, box[0] + CELL.pad, box[1] + CELL.pad + at * CELL.line, CELL.size));
  }
  return lines;
}

function placed(form: readonly (readonly FormCell[])[]): (FormCell & { row: number; column: number })[] {
  const taken = new Set<string>();
  return form.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++;
      const at = { ...cell, row, column };
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) taken.add(`${row + down} ${column + right}`);
      return at;
    });
  });
}

function linesOf(item: Drawn): readonly (readonly Glyph[])[] {
  return "cells" in item ? item.cells.flatMap(({ lines }) => lines) : item.lines;
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
}

function glyphsOf(text: string, page: number, x: number, top: number, size: number): Glyph[] {
  return Array.from({ length: text.length }, (_, at) => {
    const left = x + at * size;
    return { text: text.charAt(at), page, box: [left, top, left + size, top + size] as const };
  });
}

/** The drawing as blocks, as if a reader without fault had read it. */
export function blocksOf({ items }: Drawing): Block[] {
  return items.map((item): Block => {
    const page = 1;
    if (!("cells" in item)) {
      const lines = item.lines.map((line) => textOf([line]));
      const paragraph: Paragraph = { kind: "paragraph", content: textOf(item.lines), page, ...item, lines };
      return paragraph;
    }
    const cells = item.cells.map((cell): Cell => {
      const [first] = cell.boxes;
      const place = { page: first?.page ?? 1, bbox: first?.box ?? [0, 0, 0, 0] };
      const lines = cell.lines.map((line) => textOf([line]));
      const { row, column, rows: rowSpan, columns: columnSpan } = cell;
      return { row, column, rowSpan, columnSpan, content: textOf(cell.lines), lines, place };
    });
    return { kind: "table", rowCount: item.rows, columnCount: WIDTH, cells, page };
  });
}

function textOf(lines: readonly (readonly Glyph[])[]): PlacedText {
  const glyphs = lines.flat();
  const runs = glyphs.map(({ page, box }, at): Run => ({ start: at, end: at + 1, place: { page, bbox: box } }));
  return { text: glyphs.map(({ text }) => text).join(""), runs };
}

/** The drawing as a PDF: a font that is not embedded, and every cell framed by strokes. */
export function pdfOf({ glyphs, items, cells }: Drawing): Uint8Array {
  const count = Math.max(...glyphs.map(({ page }) => page));
  const lines = items.flatMap(linesOf);
  const pages = Array.from({ length: count }, (_, index): PdfPageSpec => {
    const here = lines.filter(([first]) => first?.page === index + 1);
    const frames = cells.flatMap(({ boxes }) => boxes).filter(({ page }) => page === index + 1);
    return {
      width: PAGE.width,
      height: PAGE.height,
      operators: frames.map(({ box }) => strokeOf(box)).join("\n"),
      texts: here.flatMap((line) => {
        const [first] = line;
        if (first === undefined) return [];
        const [x, top, right] = first.box;
        const size = right - x;
        return [{ text: line.map(({ text }) => text).join(""), x, y: PAGE.height - top - 0.88 * size, size }];
      }),
    };
  });
  return writePdf(pages);
}

function strokeOf([x0, y0, x1, y1]: Box): string {
  return `${x0} ${PAGE.height - y1} ${x1 - x0} ${y1 - y0} re S`;
}
