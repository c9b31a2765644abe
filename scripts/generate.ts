// Writes what is made from the code, or with --check says whether it is current:
//   schema/result.schema.json   from the zod schemas of src/model
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { resultSchema } from "../src/model/index.js";

const outputs: Readonly<Record<string, () => string>> = {
  "schema/result.schema.json": () => {
    const schema = z.toJSONSchema(resultSchema, { target: "draft-2020-12" });
    return `${JSON.stringify({ title: "selfeval result", ...schema }, null, 2)}\n`;
  },
};

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [path, make] of Object.entries(outputs)) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const wanted = make();
  if (!check) writeFileSync(file, wanted);
  else if (readFileSync(file, "utf8") !== wanted) stale.push(path);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")} — run npm run generate and commit what it writes`);
  process.exitCode = 1;
}
