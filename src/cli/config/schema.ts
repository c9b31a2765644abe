import { z } from "zod";
import { engines } from "../../document/pdf/reader.js";
import { languages } from "../../messages/language.js";
import { severities } from "../../model/index.js";
import { everyRule } from "../../rules/batch/catalogue.js";
import { profiles } from "../../rules/profiles/index.js";
import { profileSchema } from "../../rules/profiles/schema.js";
import type { RuleEntry } from "../../rules/rule.js";
import { failOnChoices } from "../exit-codes.js";
import { formats, parseFormat } from "../formats.js";

/** What is written, as `--format` takes it. */
const format = z
  .string()
  .regex(new RegExp(`^(${formats.join("|")})(=.+)?$`), formats.join(", "))
  .transform((words, context) => {
    const choice = parseFormat(words);
    if (choice === null) context.addIssue({ code: "custom", message: formats.join(", ") });
    return choice ?? z.NEVER;
  });

const severity = z.enum([...severities, "off"]);

/** A figure of the configuration as the decimal it is written as: the shortest that gives the same number. */
const threshold = z.number().nonnegative().transform(String);

function ruleSchema({ options = [] }: RuleEntry) {
  const keys = options.map(({ name, title }) => [name, threshold.optional().describe(title.en)] as const);
  return z.union([severity, z.strictObject({ severity: severity.optional(), ...Object.fromEntries(keys) })]).optional();
}

const rulesSchema = z.strictObject(Object.fromEntries(everyRule.map((rule) => [rule.id, ruleSchema(rule)])));

const names = profiles.map(({ name }) => name) as [string, ...string[]];

/** A norm of one's own: another profile with some of its data changed. */
const ownProfileSchema = profileSchema
  .omit({ name: true })
  .partial()
  .extend({
    extends: z.enum(names).describe("the profile that holds for what is left out"),
  });

const judging = {
  profile: z.string().optional().describe("judge every table by it; left out: by what its own headings tell"),
  rules: rulesSchema.optional().describe("a severity, or a severity and thresholds, by rule"),
};

/** What `selfeval.config.*` may hold. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  ...judging,
  profiles: z.record(z.string().min(1), ownProfileSchema).optional().describe("profiles of one's own, by name"),
  language: z.enum(languages).optional(),
  format: z
    .union([format, z.array(format).min(1)])
    .optional()
    .describe("what is written: a name, or name=file, or several"),
  failOn: z.enum(failOnChoices).optional(),
  engine: z.enum(engines).optional().describe("the program that reads PDFs"),
  crossRead: z.boolean().optional().describe("read PDFs with both programs, and doubt what they read differently"),
  suppressions: z.string().optional().describe("the file of findings set aside, beside the configuration"),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(z.string()).min(1).describe("patterns, from the folder of the configuration"),
        ...judging,
      }),
    )
    .optional()
    .describe("what holds for some paths; of two that match, the later wins"),
});

export type Config = z.infer<typeof configSchema>;
export type RulesConfig = NonNullable<Config["rules"]>;
