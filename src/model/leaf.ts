import { z } from "zod";

/** A rectangle on a page, in PDF points (1/72 inch) with the origin at the top left: x0, y0, x1, y1. */
export const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .readonly()
  .describe("PDF points, origin top left: x0 y0 x1 y1");

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

/** A value read from a page: its printed text, its meaning, and the box it stands in. */
export const pageLeafSchema = z.strictObject({ ...meaning, page: z.int().positive(), bbox: boxSchema });

/** A value read from text input: its printed text, its meaning, and the line it starts on (from 1). */
export const lineLeafSchema = z.strictObject({ ...meaning, line: z.int().positive() });

/** Every value that was read keeps the text it was read from and where it stands. */
export const leafSchema = z.union([pageLeafSchema, lineLeafSchema]).meta({ id: "leaf" });

export type Box = z.infer<typeof boxSchema>;
export type Leaf = z.infer<typeof leafSchema>;

/** Where something stands: on a page of a paginated document, or on a line of a text. */
export type Place = { readonly page: number; readonly bbox: Box } | { readonly line: number };

/** The place of a leaf, without its text. */
export function placeOfLeaf(leaf: Leaf): Place {
  return "page" in leaf ? { page: leaf.page, bbox: leaf.bbox } : { line: leaf.line };
}
