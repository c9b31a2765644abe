import { z } from "zod";
import { readErrorCodes } from "./error-code.js";
import { RESULT_SCHEMA, severities, verdicts } from "./names.js";
import { placeShapes } from "./place.js";
import { reportSchema } from "./report.js";
import { signatureSchema } from "./signature.js";

/** What a finding is about. `evaluation` and `project` are indexes into the report; each is null where it does not apply. */
export const subjectSchema = z.strictObject({
  evaluation: z.int().nonnegative().nullable(),
  row: z.string().nullable(),
  field: z.string().nullable(),
  project: z.int().nonnegative().nullable(),
  item: z.string().nullable(),
  otherFile: z.string().nullable(),
});

const evidence = {
  role: z.string(),
  text: z.string(),
  file: z.string().optional().describe("the other file, where it does not stand in the finding's own"),
};

/** One printed figure that enters a finding, and where a reviewer can point at it. */
export const evidenceSchema = z.union([
  z.strictObject({ ...evidence, ...placeShapes.page }),
  z.strictObject({ ...evidence, ...placeShapes.line }),
  z.strictObject({ ...evidence, ...placeShapes.paragraph }),
  z.strictObject({ ...evidence, ...placeShapes.table }),
  z.strictObject({ ...evidence, ...placeShapes.cell }),
]);

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  expected: z.string().nullable(),
  actual: z.string().nullable(),
  formula: z.string().nullable(),
  accepted: z
    .string()
    .nullable()
    .describe(
      "what would have been no finding, as the figure is printed: an interval or a bound; null beside no figure",
    ),
  subject: subjectSchema,
  evidence: z.array(evidenceSchema),
  fingerprint: z.string().describe("of whose report, the rule, the subject and the figures, not of places"),
});

/** A finding that a reviewer has set aside, with the reason that was written for it. */
export const suppressedSchema = findingSchema.extend({ reason: z.string() });

/** One line of the ledger: how often a rule's comparison held, failed, or could not be made for want of an operand. */
export const checkCountSchema = z.strictObject({
  rule: z.string(),
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  notRun: z.int().nonnegative(),
});

/** What reading was unsure of, with the fields of its place; none where it speaks of the whole file. */
export const diagnosticSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  page: placeShapes.page.page.optional(),
  line: placeShapes.line.line.optional(),
  ...z.object({ ...placeShapes.paragraph, ...placeShapes.table, ...placeShapes.cell }).partial().shape,
});

export const fileErrorSchema = z.strictObject({ code: z.enum(readErrorCodes), message: z.string() });

/** One result a file: the public contract. */
export const resultSchema = z.strictObject({
  schema: z.literal(RESULT_SCHEMA),
  file: z.string().describe('as given; "-" for standard input'),
  sha256: z.string().nullable().describe("of the bytes read; null where no byte could be read"),
  status: z.enum(["checked", "failed"]),
  error: fileErrorSchema.nullable(),
  report: reportSchema.nullable(),
  verdict: z.enum(verdicts),
  findings: z.array(findingSchema),
  suppressed: z.array(suppressedSchema).describe("set aside with a reason; they enter no verdict and no exit code"),
  checks: z.array(checkCountSchema),
  diagnostics: z.array(diagnosticSchema),
  signature: signatureSchema
    .optional()
    .describe(
      "what the report is known by among others: `summarize` compares reports by it; left out where none was recognised",
    ),
});

export type Subject = z.infer<typeof subjectSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Suppressed = z.infer<typeof suppressedSchema>;
export type CheckCount = z.infer<typeof checkCountSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Result = z.infer<typeof resultSchema>;
