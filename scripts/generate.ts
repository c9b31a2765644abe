// Writes what is made from the code, or with --check says whether it is current:
//   schema/result.schema.json          from the zod schemas of src/model
//   the excerpts in README*.md         from a check of the bundled report
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checkDocument } from "../src/check.js";
import type { Language } from "../src/messages/language.js";
import { resultSchema } from "../src/model/index.js";
import { prettyWriter } from "../src/output/pretty.js";
import { createStyle } from "../src/output/style.js";

const EXCERPT = /(<!-- excerpt: npm run generate -->\n).*?(\n<!-- \/excerpt -->)/s;
const bundled = "fixtures/reports/union-2021.pdf";

const outputs: Readonly<Record<string, () => string | Promise<string>>> = {
  "schema/result.schema.json": () => {
    const schema = z.toJSONSchema(resultSchema, { target: "draft-2020-12" });
    return `${JSON.stringify({ title: "selfeval result", ...schema }, null, 2)}\n`;
  },
  "README.md": () => withExcerpt("README.md", "en", "department's table"),
  "README.zh-CN.md": () => withExcerpt("README.zh-CN.md", "zh", "部门整体支出绩效自评表"),
};

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

/** A README with what a check of the bundled report prints of one table. */
async function withExcerpt(file: string, language: Language, heading: string): Promise<string> {
  const result = await checkDocument(readFileSync(pathOf(bundled)), bundled, { language });
  const printed = prettyWriter(language, createStyle(0, 96), () => null).result(result);
  const part = printed.split("\n\n").find((group) => group.trimStart().startsWith(heading));
  if (part === undefined) throw new Error(`${bundled}: nothing is printed under ${heading}`);
  return readFileSync(pathOf(file), "utf8").replace(EXCERPT, `$1\`\`\`\n${part}\n\`\`\`$2`);
}

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [file, make] of Object.entries(outputs)) {
  const wanted = await make();
  if (!check) writeFileSync(pathOf(file), wanted);
  else if (readFileSync(pathOf(file), "utf8") !== wanted) stale.push(file);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")} — run npm run generate and commit what it writes`);
  process.exitCode = 1;
}
