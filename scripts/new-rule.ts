import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Severity, severities } from "../src/model/index.js";

/** The folders of rules, in the order of the catalogue. */
const categories = ["funds", "indicator", "score", "budget", "consistency", "completeness"] as const;
type Category = (typeof categories)[number];

/** A rule's public id, taken apart. */
export interface RuleName {
  readonly category: Category;
  readonly name: string;
}

/** "category/some-name"; null for anything else. */
export function parseRuleName(id: string): RuleName | null {
  const [folder, name, ...rest] = id.split("/");
  const category = categories.find((known) => known === folder);
  if (category === undefined || name === undefined || rest.length > 0) return null;
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ? { category, name } : null;
}

/** The name of the exported constant: "source-sum" is sourceSum. */
export function constantOf({ name }: RuleName): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The rule's file. Its page is empty and its check is missing, so that neither the compiler nor the tests let it pass. */
export function ruleSkeleton(rule: RuleName, severity: Severity): string {
  const page = '{ title: "", compares: "", why: "", fires: "", passes: "", mend: "", norm: "" }';
  return `import { evaluationsOf } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";

// Yield one outcome for each comparison: \`passed\`, \`notRun\` where an operand is missing, or \`failed({ … })\`.
export const ${constantOf(rule)}: Rule = {
  id: "${rule.category}/${rule.name}",
  severity: "${severity}",
  page: {
    zh: ${page},
    en: ${page},
  },
};
`;
}

/** The rule's test file: one case that must fire and one near miss, both still to be written. */
export function testSkeleton(rule: RuleName): string {
  const constant = constantOf(rule);
  return `import { describe, expect, it } from "vitest";
import { ${constant} } from "../../../src/rules/${rule.category}/${rule.name}.js";
import { evaluation, facts, failures } from "../../support/report-builder.js";

describe("${rule.category}/${rule.name}", () => {
  it("accuses …", () => {
    expect(failures(${constant}, facts({ evaluations: [evaluation()] }))).toHaveLength(1);
  });

  it("stays silent on …", () => {
    expect.fail("a near miss is still to be written");
  });
});
`;
}

/** The rule's cases, small whole reports: two that pass and two that do not are still to be written, one of them as PDF. */
export function casesSkeleton({ category, name }: RuleName): string {
  return `import { casesOf } from "../case.js";

// Each case tells what it makes of the report in ../report.ts; an \`ng.\` case foretells what is found.
export default casesOf("${category}/${name}", {
  "ok.…": {},
  "ng.…": { pdf: true, finds: [{ about: "department/…", at: ["department/…/target"] }] },
});
`;
}

/** The catalogue with one more import and one more entry, the last of its category. Throws where the rule stands there. */
export function addToCatalogue(source: string, rule: RuleName): string {
  const path = `./${rule.category}/${rule.name}.js`;
  if (source.includes(`"${path}"`)) throw new Error(`${rule.category}/${rule.name} is in the catalogue already`);
  const constant = constantOf(rule);
  const isTaken = new RegExp(`^  ${constant},$`, "m").test(source);
  const local = isTaken ? `${rule.category}${constant.charAt(0).toUpperCase()}${constant.slice(1)}` : constant;
  const imported = isTaken ? `${constant} as ${local}` : constant;
  const lines = `import { ${imported} } from "${path}";\n${source}`.split("\n");
  lines.splice(placeFor(lines, rule.category), 0, ...entryLines(lines, rule.category, local));
  return lines.join("\n");
}

function headingOf(category: Category): string {
  return `  // ${category}`;
}

function entryLines(lines: readonly string[], category: Category, local: string): string[] {
  const entry = `  ${local},`;
  return lines.includes(headingOf(category)) ? [entry] : [headingOf(category), entry];
}

/** The line before which the entry goes: the next category's heading, or the end of the array. */
function placeFor(lines: readonly string[], category: Category): number {
  const later = categories.slice(categories.indexOf(category) + 1).map(headingOf);
  const next = lines.findIndex((line) => later.includes(line));
  const end = next < 0 ? lines.indexOf("];") : next;
  if (end < 0) throw new Error("src/rules/catalogue.ts has no array of rules that ends in a line of its own");
  return end;
}

function main(words: readonly string[]): number {
  const [id = "", severity = ""] = words;
  const rule = parseRuleName(id);
  const known = severities.find((each) => each === severity);
  if (rule === null || known === undefined) {
    console.error(`usage: npm run new-rule -- CATEGORY/NAME SEVERITY`);
    console.error(
      `  CATEGORY: ${categories.join(", ")}; NAME: small-letters-with-dashes; SEVERITY: ${severities.join(", ")}`,
    );
    return 2;
  }
  const file = `src/rules/${rule.category}/${rule.name}.ts`;
  const test = `test/rules/${rule.category}/${rule.name}.test.ts`;
  const cases = `test/cases/${rule.category}/${rule.name}.ts`;
  const taken = [file, test, cases].find((path) => existsSync(path));
  if (taken !== undefined) {
    console.error(`${taken} exists already`);
    return 2;
  }
  const catalogue = "src/rules/catalogue.ts";
  const extended = addToCatalogue(readFileSync(catalogue, "utf8"), rule);
  write(file, ruleSkeleton(rule, known));
  write(test, testSkeleton(rule));
  write(cases, casesSkeleton(rule));
  write(catalogue, extended);
  execFileSync("npx", ["biome", "check", "--write", "--linter-enabled=false", file, test, cases, catalogue], {
    stdio: "ignore",
  });
  console.log(`Wrote ${file}, ${test} and ${cases}, and entered the rule in ${catalogue}.`);
  console.log("Write its check and both pages, then cases that fire and near misses, and run: npm run generate");
  return 0;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
