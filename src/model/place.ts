import { z } from "zod";

/** A rectangle on a page, in PDF points (1/72 inch) with the origin at the top left: x0, y0, x1, y1. */
export const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .readonly()
  .describe("PDF points, origin top left: x0 y0 x1 y1");

/** The fields that tell a place, by what kind of document it is in. */
export const placeShapes = {
  page: { page: z.int().positive(), bbox: boxSchema },
  line: { line: z.int().positive() },
  paragraph: {
    paragraph: z.int().positive().describe("Word: which paragraph of the running text, blank ones not counted, from 1"),
  },
  table: {
    table: z.int().positive().describe("Word: which table of the document, from 1; a table inside another counts"),
    row: z.int().positive(),
    column: z.int().positive().describe("in the table's grid; a merged cell stands at its top left"),
    after: z.int().nonnegative().describe("the paragraph that the table follows; 0 where none stands before it"),
  },
  cell: {
    sheet: z.string().describe("Excel: the sheet's name"),
    sheetNumber: z.int().positive().describe("the sheet's place in the workbook, from 1, hidden sheets counted"),
    cell: z.string().describe("the cell's address: B7"),
  },
} as const;

type Told<Shape extends Record<string, z.ZodType>> = { readonly [Field in keyof Shape]: z.infer<Shape[Field]> };

export type Box = z.infer<typeof boxSchema>;
export type PagePlace = Told<typeof placeShapes.page>;
export type LinePlace = Told<typeof placeShapes.line>;
export type ParagraphPlace = Told<typeof placeShapes.paragraph>;
export type TablePlace = Told<typeof placeShapes.table>;
export type CellPlace = Told<typeof placeShapes.cell>;

/** Where something stands: on a page, on a line of a text, in a paragraph or table of Word's, in a cell of a workbook. */
export type Place = PagePlace | LinePlace | ParagraphPlace | TablePlace | CellPlace;

/** The place among what carries one: a leaf, a piece of evidence, a diagnostic that has a place. */
export function placeIn(carrier: Place): Place {
  if ("page" in carrier) return { page: carrier.page, bbox: carrier.bbox };
  if ("line" in carrier) return { line: carrier.line };
  if ("paragraph" in carrier) return { paragraph: carrier.paragraph };
  if ("table" in carrier) {
    return { table: carrier.table, row: carrier.row, column: carrier.column, after: carrier.after };
  }
  return { sheet: carrier.sheet, sheetNumber: carrier.sheetNumber, cell: carrier.cell };
}

/** Orders two places of one document as they are read: negative where `a` stands before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  const [left, right] = [readingOrder(a), readingOrder(b)];
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A place as numbers that are compared from the first on. Places of one document have the same form. */
function readingOrder(place: Place): readonly number[] {
  if ("page" in place) return [place.page, place.bbox[1], place.bbox[0]];
  if ("line" in place) return [place.line];
  if ("paragraph" in place) return [place.paragraph, 0, 0, 0];
  if ("table" in place) return [place.after, place.table, place.row, place.column];
  const { row, column } = addressOf(place.cell);
  return [place.sheetNumber, row, column];
}

/** A cell's address ("B7") as numbers from 1. What is no address comes first. */
export function addressOf(cell: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  let column = 0;
  for (const letter of match?.[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match?.[2] ?? 0), column };
}
