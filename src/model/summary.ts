import { z } from "zod";
import { severities } from "./names.js";
import { type CheckCount, checkCountSchema, findingSchema } from "./result.js";

export const SUMMARY_SCHEMA = "selfeval.summary/1";

const count = z.int().nonnegative();

/** What a batch came to as a whole. */
export const totalsSchema = z.strictObject({
  schema: z.literal(SUMMARY_SCHEMA),
  sources: z.array(z.string()).describe("what the results were read from, by name"),
  unfinished: z.array(z.string()).describe("runs that were not finished: files of theirs may be missing"),
  cutOff: count.describe("lines that were cut off at the end of a source; they are no results"),
  repeated: count.describe("results that a later one of the same file took the place of"),
  conflicting: count.describe("files whose results were not all the same; the last one counts"),
  files: z.strictObject({
    total: count,
    passed: count,
    findings: count,
    undetermined: count,
    failed: count,
    departments: count.describe("how many departments they are of"),
  }),
  findings: z
    .strictObject({ error: count, warning: count, info: count, suppressed: count })
    .describe("those over several files among them"),
});

/** A file that could not be read or judged. */
export const attentionSchema = z.strictObject({
  file: z.string(),
  department: z.string().describe("empty where none was read"),
  outcome: z.enum(["failed", "undetermined"]),
  code: z.string().nullable().describe("of a failed one: why"),
  message: z.string().nullable(),
});

/** What a department came to. */
export const departmentSchema = z.strictObject({
  department: z.string(),
  files: count,
  failed: count,
  undetermined: count,
  error: count,
  warning: count,
  info: count,
});

/** How often a rule spoke, and in how many files. */
export const ruleCountSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  files: count,
  findings: count,
});

/** The same for one department. */
export const tableRowSchema = ruleCountSchema.extend({ department: z.string() });

/** A finding over several files. */
export const acrossSchema = findingSchema.extend({
  file: z.string().describe("the file that it is of"),
  department: z.string(),
  reason: z.string().nullable().describe("why it was set aside; null where it was not"),
});

/** What `selfeval summarize --format json` prints. */
export const summarySchema = totalsSchema.extend({
  attention: z.array(attentionSchema).describe("failed files first, then those that could not be judged"),
  departments: z.array(departmentSchema).describe("the worst first"),
  table: z.array(tableRowSchema).describe("by department, severity and rule"),
  rules: z.array(ruleCountSchema).describe("by severity and rule"),
  checks: z.array(checkCountSchema).describe("the ledger of the rules over several files"),
  across: z.array(acrossSchema).describe("what the rules over several files found"),
});

export type Totals = z.infer<typeof totalsSchema>;
export type AttentionRow = z.infer<typeof attentionSchema>;
export type DepartmentRow = z.infer<typeof departmentSchema>;
export type RuleRow = z.infer<typeof ruleCountSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;
export type AcrossRow = z.infer<typeof acrossSchema>;

/** What many results came to. Its rows are read as they are taken, so that memory does not grow with their number. */
export interface SummaryRows {
  readonly totals: Totals;
  /** the ledger of the rules over several files */
  readonly checks: readonly CheckCount[];
  readonly attention: () => AsyncIterable<AttentionRow>;
  readonly departments: () => AsyncIterable<DepartmentRow>;
  readonly table: () => AsyncIterable<TableRow>;
  readonly rules: () => AsyncIterable<RuleRow>;
  readonly across: () => AsyncIterable<AcrossRow>;
}
