import { z } from "zod";
import { leafSchema } from "./leaf.js";

const leaf = leafSchema.nullable();

/** The narrative's own budget figures. A field that the narrative does not state is null. */
export const budgetSchema = z.strictObject({
  initial: leaf,
  adjustment: leaf,
  income: leaf,
  expenditure: leaf,
  basic: leaf,
  project: leaf,
  carryover: leaf,
});

export const projectItemSchema = z.strictObject({ name: leafSchema, amount: leaf });

/** A project told in the narrative, with its sub-projects. */
export const projectSchema = z.strictObject({
  name: leafSchema,
  budget: leaf,
  adjustment: leaf,
  executed: leaf,
  carryover: leaf,
  items: z.array(projectItemSchema),
});

/** One row of a table's funds block: the total, or one source of the money. */
export const fundSchema = z.strictObject({
  source: z
    .string()
    .describe('"total", "current-year", "carried-over", "other", or "other:…" for a level of government'),
  label: leafSchema,
  initial: leaf,
  adjusted: leaf,
  executed: leaf,
  weight: leaf,
  rate: leaf,
  score: leaf,
  reason: leaf,
});

/** One indicator row. A field for which the form has no column is null; a blank cell is a leaf with empty text. */
export const indicatorSchema = z.strictObject({
  level1: leaf,
  level1Weight: leaf,
  level2: leaf,
  level3: leafSchema,
  target: leaf,
  actual: leaf,
  weight: leaf,
  score: leaf,
  deviation: leaf,
  nature: leaf,
  measureUnit: leaf,
  initialTarget: leaf,
  coefficient: leaf,
});

export const evaluationSchema = z.strictObject({
  kind: z.enum(["department", "project"]),
  title: leaf.describe("the table's printed title"),
  name: leaf,
  department: leaf,
  implementer: leaf
    .optional()
    .describe(
      "the unit that carried the project out (实施单位); left out where the form names none beside the department",
    ),
  year: z.int().nullable(),
  yearLine: leaf.optional().describe("the line that prints the year: the title or one below; left out where none does"),
  page: z.int().positive().nullable().describe("page the table starts on; null for text without pages"),
  funds: z.array(fundSchema),
  indicators: z.array(indicatorSchema),
  total: z.strictObject({ weight: leaf, score: leaf }),
  topScore: leaf
    .optional()
    .describe(
      "the total score that the head of the form prints (自评总分); left out unless a total row prints one too",
    ),
  grade: leaf,
  totalInvestment: leaf,
  period: leaf
    .optional()
    .describe("the project's implementation period (项目总实施期); left out where it was not read"),
  notes: leaf.describe("the table's own notes (备注, 说明), with its grade scale where it has one"),
  profile: z.string().describe("the norm by which the table is judged"),
  profileBy: z
    .enum(["choice", "headings", "default"])
    .describe("why that profile: the user chose it, the table's own headings tell it, or nothing tells another"),
});

export const reportSchema = z.strictObject({
  title: leaf,
  department: leaf,
  year: z.int().nullable(),
  format: z.enum(["pdf", "text", "docx", "xlsx", "html"]),
  pages: z.int().nonnegative(),
  sections: z.array(z.strictObject({ heading: leafSchema, level: z.int().positive() })),
  budget: budgetSchema,
  projects: z.array(projectSchema),
  evaluations: z.array(evaluationSchema),
  attachments: z.array(leafSchema),
});

export type Budget = z.infer<typeof budgetSchema>;
export type Project = z.infer<typeof projectSchema>;
export type ProjectItem = z.infer<typeof projectItemSchema>;
export type Fund = z.infer<typeof fundSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Evaluation = z.infer<typeof evaluationSchema>;
export type Report = z.infer<typeof reportSchema>;
