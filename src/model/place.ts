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
