import { readdirSync } from "node:fs";
import type { RuleCases } from "./case.js";

/** The categories that are tested in one file, so that the files take turns on several cores. */
export const divided = {
  tables: ["funds", "indicator"],
  report: ["score", "budget", "consistency", "completeness"],
} as const;

/** The cases of some categories, a file a rule. */
export async function casesIn(categories: readonly string[]): Promise<RuleCases[]> {
  const files = categories.flatMap((category) =>
    readdirSync(new URL(category, import.meta.url)).map((file) => `./${category}/${file.replace(/\.ts$/, ".js")}`),
  );
  return Promise.all(files.map(async (file) => (await import(file)).default));
}

/** The categories whose rules are changed: that of the folder that is told, or all. Folders beside them have no cases. */
export function mutatedCategories(): readonly string[] {
  const all: readonly string[] = Object.values(divided).flat();
  const [, own] = (process.env["MUTATED"] ?? "").split("/");
  return own === undefined ? all : all.filter((category) => category === own);
}
