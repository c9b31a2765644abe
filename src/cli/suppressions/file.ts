import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Document } from "yaml";
import { z } from "zod";
import { explainIssues } from "../config/issues.js";
import { readMarkup } from "../config/source.js";
import { UsageError } from "../failure.js";

/** A finding set aside: how it is recognised, why, and for people what it was. */
const suppressionSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  reason: z.string().trim().min(1, "写明理由 · a reason has to be written"),
  rule: z.string().optional(),
  file: z.string().optional().describe("where it was found, from the folder of this file"),
  finding: z.string().optional().describe("what it said"),
});

export const suppressionsSchema = z.array(suppressionSchema);
export type Suppression = z.infer<typeof suppressionSchema>;

/** The findings that were set aside, and where that is written. */
export interface Suppressions {
  readonly path: string;
  /** what the files named in it start from */
  readonly folder: string;
  readonly entries: readonly Suppression[];
}

/** @throws UsageError that names file, line and key where it cannot be read, or an entry lacks its reason */
export async function loadSuppressions(path: string): Promise<Suppressions> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: 无法读取 · cannot be read (${error.code ?? error.message})`, { cause: error });
  });
  const source = readMarkup(path, text, { wordsOnly: true });
  const isBlank = JSON.stringify(source.content) === "{}";
  const parsed = suppressionsSchema.safeParse(isBlank ? [] : source.content);
  if (!parsed.success) throw new UsageError(explainIssues(source, parsed.error.issues));
  return { path, folder: dirname(resolve(path)), entries: parsed.data };
}

const HEAD = `
 已经核实、不再报出的问题，每条都要写明理由（reason）。报告中的数字一旦改动，该条即失效并会提示。
 Findings set aside, each with its written reason. An entry no longer matches once a figure of it changes.
`;

/** The file's text, so that a reviewer can read it through: YAML, with what each finding said. */
export function writeSuppressions(entries: readonly Suppression[]): string {
  const document = new Document(entries);
  document.commentBefore = HEAD.trimEnd().slice(1);
  return document.toString({ lineWidth: 0 });
}
