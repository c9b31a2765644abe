import { z } from "zod";
import { placeShapes } from "./place.js";

const meaning = {
  text: z.string().describe("exactly as printed, inner line wraps removed; empty for an empty cell"),
  value: z
    .string()
    .nullable()
    .describe(
      "what the text means: a decimal string of an amount, percentage, weight or score; null where it means nothing",
    ),
  unit: z.string().nullable().describe("unit of an amount or quantity; null where none is known"),
};

/** Every value that was read keeps the text it was read from and where it stands. */
export const leafSchema = z
  .union([
    z.strictObject({ ...meaning, ...placeShapes.page }).describe("read from a page"),
    z.strictObject({ ...meaning, ...placeShapes.line }).describe("read from text: the line that it starts on, from 1"),
    z.strictObject({ ...meaning, ...placeShapes.paragraph }).describe("read from a paragraph of a Word document"),
    z.strictObject({ ...meaning, ...placeShapes.table }).describe("read from a table of a Word document"),
    z.strictObject({ ...meaning, ...placeShapes.cell }).describe("read from a cell of a workbook"),
  ])
  .meta({ id: "leaf" });

export type Leaf = z.infer<typeof leafSchema>;
