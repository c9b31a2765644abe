import type { Glyph, PdfPage } from "../../../document/document.js";
import type { Box } from "../../../model/index.js";
import { medianOf } from "../lines.js";
import { type Area, usualTurn } from "../marks.js";
import { type Arrangement, type Filled, fieldsOf, filledOf, isBlankAcross, isSetLikePages } from "./fields.js";
import { papersOf } from "./paper.js";

/** A page of the document: a whole page of the file, or the part of one on which it was printed small beside others. */
export interface PrintedPage {
  readonly page: PdfPage;
  /** null where it takes the whole page */
  readonly area: Area | null;
}

/** How many pages stand beside and below each other on one sheet, as printers offer it. */
const arrangements: readonly Arrangement[] = [
  { columns: 3, rows: 3 },
  { columns: 2, rows: 4 },
  { columns: 4, rows: 2 },
  { columns: 2, rows: 3 },
  { columns: 3, rows: 2 },
  { columns: 2, rows: 2 },
  { columns: 2, rows: 1 },
  { columns: 1, rows: 2 },
];

/** A page is so many times as long as wide at most, on whatever paper. */
const longest = 1.65;

/**
 * The pages of a document in reading order. Where several were printed on one sheet (two or four pages a sheet), each is
 * a page of its own, so that lines of one never run on into another.
 */
export function printedPages(pages: readonly PdfPage[]): PrintedPage[] {
  const alike = new Map<string, PdfPage[]>();
  for (const page of pages) {
    const size = `${Math.round(page.width)} ${Math.round(page.height)}`;
    if (!alike.get(size)?.push(page)) alike.set(size, [page]);
  }
  const areas = new Map([...alike.values()].flatMap(areasOn));
  return pages.flatMap((page): PrintedPage[] => {
    const own = areas.get(page) ?? [];
    return own.length === 0 ? [{ page, area: null }] : own.map((area) => ({ page, area }));
  });
}

/** The areas of each of some sheets of one size that hold several pages; none of those that are pages as they are. */
function areasOn(alike: readonly PdfPage[]): [PdfPage, Area[]][] {
  const [{ width, height } = { width: 0, height: 0 }] = alike;
  const ways = arrangements
    .filter(({ columns, rows }) => isPageLike(width / columns, height / rows))
    .flatMap((arrangement) => {
      const sheets = alike.filter((sheet) => isBlankAcross(sheet, arrangement));
      if (sheets.length < alike.length && !areSmaller(sheets, alike)) return [];
      return [{ arrangement, sheets, fields: sheets.map((sheet) => filledOf(sheet, fieldsOf(sheet, arrangement))) }];
    });
  const isFilled = (mayBeEmpty: boolean) =>
    ways.find(({ arrangement, fields }) => isSetLikePages(fields, arrangement, mayBeEmpty));
  const way = isFilled(false) ?? isFilled(true);
  if (way === undefined) return [];
  const { arrangement, sheets, fields } = way;
  const papers = papersOf(sheets, fields, { width: width / arrangement.columns, height: height / arrangement.rows });
  const long = Math.max(width, height);
  return sheets.map((sheet, index) => {
    const order = inOrder(fields[index] ?? [], arrangement, usualTurn(sheet.glyphs));
    return [sheet, order.map((field) => areaOf(papers.get(field) ?? field.field, long))];
  });
}

/** Type that was made smaller so that several pages found room on a sheet, beside that of pages left as they were. */
const smaller = 0.85;

/** Whether the type of some sheets is clearly smaller than that of the others of their size. */
function areSmaller(sheets: readonly PdfPage[], alike: readonly PdfPage[]): boolean {
  const sizeOf = (pages: readonly PdfPage[]) =>
    medianOf(pages.flatMap(({ glyphs }) => glyphs.flatMap(({ text, size }) => (text.trim() === "" ? [] : [size]))));
  return sheets.length > 0 && sizeOf(sheets) < smaller * sizeOf(alike.filter((page) => !sheets.includes(page)));
}

/** An area, so much smaller than the page that was made as long as its sheet is. */
function areaOf(box: Box, long: number): Area {
  return { box, scale: long / Math.max(box[2] - box[0], box[3] - box[1]) };
}

function isPageLike(width: number, height: number): boolean {
  return Math.max(width, height) <= longest * Math.min(width, height);
}

/** Fields in reading order: row by row, unless the numbers of the pages tell another one. */
function inOrder(fields: readonly Filled[], { columns }: Arrangement, turn: Glyph["turn"]): Filled[] {
  const sorted = (keyOf: (across: number, down: number) => number): Filled[] => {
    const key = ({ index }: Filled) => keyOf(...turned(index % columns, Math.floor(index / columns), turn));
    return fields.toSorted((a, b) => key(a) - key(b));
  };
  const byRow = sorted((across, down) => 100 * down + across);
  const byColumn = sorted((across, down) => 100 * across + down);
  const byNumber = fields.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const areNumbered = new Set(fields.flatMap(({ number }) => number ?? [])).size === fields.length;
  return [byRow, byColumn].find(isCounted) ?? (areNumbered ? byNumber : byRow);
}

function isCounted(fields: readonly Filled[]): boolean {
  const numbers = fields.flatMap(({ number }) => number ?? []);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Where a field comes across and down, on a sheet turned so that its text runs from left to right. */
function turned(column: number, row: number, turn: Glyph["turn"]): [number, number] {
  if (turn === 1) return [row, -column];
  if (turn === 2) return [-column, -row];
  if (turn === 3) return [-row, column];
  return [column, row];
}
