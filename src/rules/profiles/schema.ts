import { z } from "zod";

/** A decimal in plain notation. A number, as configurations write it, is the decimal that it is written as. */
const figure = z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().nonnegative().transform(String)]);

/** First-level weights of a table, in points; "0" where a structure has no such indicator. */
export const structureSchema = z.strictObject({
  execution: figure.describe("the execution rate's own, in the funds block"),
  cost: figure,
  output: figure,
  benefit: figure,
  satisfaction: figure.nullable().describe("null where benefit and satisfaction have one weight together: benefit's"),
});

/** Lower bounds of the tiers of a target in words, as shares of the weight. A tier takes both of its bounds in. */
export const tiersSchema = z.strictObject({
  met: figure.describe("met: from here to the whole weight"),
  partial: figure.describe("met in part: from here to the bound of what was met; not met: from nothing to here"),
});

/** What a jurisdiction's norm sets, as data. */
export const profileSchema = z.strictObject({
  name: z.string().min(1),
  applies: z.strictObject({ zh: z.string(), en: z.string() }).describe("where, and by which norm"),
  structures: z
    .array(structureSchema)
    .describe("what a project's table may have, the one in principle first; none where the norm sets none"),
  departmentStructures: z.array(structureSchema).describe("the same for a department's table"),
  overachievement: figure.describe("actual ÷ target from which a reason is asked for"),
  overachievementIncluded: z.boolean().describe("a result of just that ratio is asked for its reason as well"),
  lowExecution: figure.describe("the execution rate, in percent, below which a reason is asked for"),
  barelySpent: figure.describe("the execution rate, in percent, below which it is strange that every output was met"),
  heavy: figure.describe("the share of a table's indicator weight above which a single row is heavy"),
  tiers: tiersSchema,
  grades: z
    .array(z.strictObject({ from: figure, grade: z.string().min(1) }))
    .describe("from the best down, each from its lower bound on, in points out of 100"),
});

export type Structure = Readonly<z.infer<typeof structureSchema>>;
export type Tiers = Readonly<z.infer<typeof tiersSchema>>;
export type Profile = Readonly<z.infer<typeof profileSchema>>;
