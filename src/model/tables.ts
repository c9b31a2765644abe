import { z } from "zod";
import { placeShapes } from "./place.js";

export const TABLES_SCHEMA = "selfeval.tables/1";

const cell = {
  row: z.int().nonnegative().describe("from 0"),
  column: z.int().nonnegative().describe("from 0"),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  text: z.string().describe("line wraps inside removed; empty for an empty cell"),
  lines: z.array(z.string()).describe("the lines as printed"),
};

/** A cell of a table as it is drawn. A merged cell stands at its top left; `place` is its own, of an empty one too. */
export const rawCellSchema = z.strictObject({
  ...cell,
  place: z.union([
    z.strictObject(placeShapes.page),
    z.strictObject(placeShapes.line),
    z.strictObject(placeShapes.paragraph),
    z.strictObject(placeShapes.table),
    z.strictObject(placeShapes.cell),
  ]),
});

/** A table as it is drawn, joined over page breaks. Its cells do not overlap and are in reading order. */
export const rawTableSchema = z.strictObject({
  page: z.int().positive().nullable().describe("page it starts on; null where the format has no pages"),
  rowCount: z.int().nonnegative(),
  columnCount: z.int().nonnegative(),
  evaluation: z.int().nonnegative().nullable().describe("index into report.evaluations of what was read from it"),
  cells: z.array(rawCellSchema),
});

/** What `selfeval inspect --tables` prints: the raw tables of one file, whatever they are about. */
export const tablesSchema = z.strictObject({
  schema: z.literal(TABLES_SCHEMA),
  file: z.string().describe('as given; "-" for standard input'),
  sha256: z.string().describe("of the bytes read"),
  format: z.enum(["pdf", "text", "docx", "xlsx", "html"]),
  tables: z.array(rawTableSchema),
});

export type RawCell = z.infer<typeof rawCellSchema>;
export type RawTable = z.infer<typeof rawTableSchema>;
export type RawTables = z.infer<typeof tablesSchema>;
