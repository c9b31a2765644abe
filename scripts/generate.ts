// Writes what is made from the code, or with --check says whether it is current:
//   schema/result.schema.json          from the zod schemas of src/model
//   schema/tables.schema.json          from the zod schema of src/model/tables.ts
//   schema/summary.schema.json         from the zod schema of src/model/summary.ts
//   schema/config.schema.json          from the configuration's schema
//   docs/rules/**                      from the rules' own pages, options and profiles
//   the columns in docs/summarize.md   from the views of src/batch/summary
//   the excerpts in README*.md         from a check of the bundled report
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checkDocument } from "../src/check.js";
import { configSchema } from "../src/cli/config/schema.js";
import type { Language } from "../src/messages/language.js";
import { resultSchema, summarySchema, tablesSchema } from "../src/model/index.js";
import { prettyWriter } from "../src/output/pretty.js";
import { createStyle } from "../src/output/style.js";
import { rulePages } from "./generate/rule-pages.js";
import { withViews } from "./generate/view-tables.js";

const EXCERPT = /(<!-- excerpt: npm run generate -->\n).*?(\n<!-- \/excerpt -->)/s;
const bundled = "fixtures/reports/union-2021.pdf";

function jsonSchema(title: string, schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ title, ...made }, null, 2)}\n`;
}

const outputs: Readonly<Record<string, () => string | Promise<string>>> = {
  "schema/result.schema.json": () => jsonSchema("selfeval result", resultSchema),
  "schema/tables.schema.json": () => jsonSchema("selfeval tables", tablesSchema),
  "schema/summary.schema.json": () => jsonSchema("selfeval summary", summarySchema),
  "schema/config.schema.json": () => jsonSchema("selfeval configuration", configSchema),
  ...rulePages(),
  "docs/summarize.md": () => withViews(readFileSync(pathOf("docs/summarize.md"), "utf8")),
  "README.md": () => withExcerpt("README.md", "en", "department's table"),
  "README.zh-CN.md": () => withExcerpt("README.zh-CN.md", "zh", "部门整体支出绩效自评表"),
};

/** Folders that hold nothing but what is made here. */
const ownFolders = ["docs/rules"];

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

/** A README with what a check of the bundled report prints of one table. */
async function withExcerpt(file: string, language: Language, heading: string): Promise<string> {
  const result = await checkDocument(readFileSync(pathOf(bundled)), bundled, { language });
  const context = { language, style: createStyle(0, 96), elapsed: () => null, verbose: false };
  const printed = prettyWriter(context).result(result);
  const part = printed.split("\n\n").find((group) => group.trimStart().startsWith(heading));
  if (part === undefined) throw new Error(`${bundled}: nothing is printed under ${heading}`);
  return readFileSync(pathOf(file), "utf8").replace(EXCERPT, `$1\`\`\`\n${part}\n\`\`\`$2`);
}

/** Files of the made folders that nothing makes any more. */
function leftovers(): string[] {
  return ownFolders
    .filter((folder) => existsSync(pathOf(folder)))
    .flatMap((folder) =>
      readdirSync(pathOf(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(pathOf("").length)),
    )
    .filter((file) => !(file in outputs));
}

const check = process.argv.includes("--check");
const stale: string[] = leftovers();
if (!check) for (const file of stale.splice(0)) rmSync(pathOf(file));
for (const [file, make] of Object.entries(outputs)) {
  const wanted = await make();
  const path = pathOf(file);
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== wanted) stale.push(file);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")} — run npm run generate and commit what it writes`);
  process.exitCode = 1;
}
