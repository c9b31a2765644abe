import { z } from "zod";
import { leafSchema } from "./leaf.js";

const word = z.string().regex(/^[-\w]{8}$/);
const words = z.string().regex(/^(?:[-\w]{8})*$/);

/** A long paragraph of what was achieved. */
export const passageSchema = z.strictObject({
  excerpt: leafSchema.describe("how it begins, and where it stands"),
  figures: z.int().nonnegative().describe("how many figures it tells, dates apart"),
  prints: words.describe("hashes of stretches of its text, eight characters each, in their order"),
});

/**
 * What a report is known by among others: small enough to be carried by each result, so that millions of reports are
 * compared without reading one again. It holds only what was surely read. Left out where nothing was recognised.
 */
export const signatureSchema = z.strictObject({
  department: z.string().nullable().describe("the department's name without blanks, brackets, codes and 本级"),
  content: z
    .strictObject({
      key: word.describe("hash of department, year and the tables' names"),
      facts: z.int().nonnegative().describe("how many different facts the report tells"),
      sketch: words.describe("the least hashes of its facts, at most 128 of eight characters each, in order"),
    })
    .nullable()
    .describe("null where department or year is not known, or too little is told"),
  passages: z.array(passageSchema).describe("long paragraphs of what was achieved, template text left out"),
  closing: leafSchema.nullable().describe("what the narrative says was left at the end of the year"),
  opening: z
    .array(leafSchema)
    .describe("what was carried over from the year before, as narrative and department's table tell"),
  projects: z
    .array(
      z.strictObject({
        key: word.describe("hash of department, year, project and implementing unit"),
        evaluation: z.int().nonnegative().describe("index into report.evaluations"),
        indicators: word.nullable().describe("hash of the indicators' names and targets; null where there are few"),
      }),
    )
    .describe("projects that one table of the report is about"),
});

export type Passage = z.infer<typeof passageSchema>;
export type Signature = z.infer<typeof signatureSchema>;
