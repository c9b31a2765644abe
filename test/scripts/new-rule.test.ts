import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  addToCatalogue,
  casesSkeleton,
  constantOf,
  parseRuleName,
  ruleSkeleton,
  testSkeleton,
} from "../../scripts/new-rule.js";

const catalogue = readFileSync(new URL("../../src/rules/catalogue.ts", import.meta.url), "utf8");

const small = `import { sourceSum } from "./funds/source-sum.js";
import { grade } from "./score/grade.js";
import type { Rule } from "./rule.js";

export const catalogue: readonly Rule[] = [
  // funds
  sourceSum,
  // score
  grade,
];
`;

describe("npm run new-rule", () => {
  it.each([
    "funds",
    "funds/",
    "money/total",
    "funds/Total",
    "funds/a--b",
    "funds/a/b",
    "../funds/a",
    "",
  ])("refuses the id %j", (id) => {
    expect(parseRuleName(id)).toBeNull();
  });

  it("names the constant after the rule", () => {
    expect(constantOf({ category: "score", name: "weights-level1" })).toBe("weightsLevel1");
  });

  it("enters a rule as the last of its category, before the next one", () => {
    const lines = addToCatalogue(small, { category: "funds", name: "overspent" }).split("\n");
    expect(lines).toContain('import { overspent } from "./funds/overspent.js";');
    expect(lines.slice(lines.indexOf("  // funds"))).toEqual([
      "  // funds",
      "  sourceSum,",
      "  overspent,",
      "  // score",
      "  grade,",
      "];",
      "",
    ]);
  });

  it("opens a new category in the order of the catalogue", () => {
    const text = addToCatalogue(small, { category: "indicator", name: "sign" });
    expect(text).toContain("  sourceSum,\n  // indicator\n  sign,\n  // score\n");
    expect(addToCatalogue(small, { category: "completeness", name: "section" })).toContain(
      "  grade,\n  // completeness\n  section,\n];\n",
    );
  });

  it("gives a name that is taken its category", () => {
    const text = addToCatalogue(small, { category: "completeness", name: "grade" });
    expect(text).toContain('import { grade as completenessGrade } from "./completeness/grade.js";');
    expect(text).toContain("  // completeness\n  completenessGrade,\n");
  });

  it("enters no rule twice", () => {
    expect(() => addToCatalogue(small, { category: "score", name: "grade" })).toThrow("score/grade");
  });

  it("can edit the catalogue as it stands", () => {
    const text = addToCatalogue(catalogue, { category: "score", name: "made-up" });
    expect(text.split("\n")).toHaveLength(catalogue.split("\n").length + 2);
  });

  it("writes a rule that cannot pass as it is: no check, an empty page, a failing test", () => {
    const rule = { category: "score", name: "made-up" } as const;
    const skeleton = ruleSkeleton(rule, "warning");
    expect(skeleton).toContain('id: "score/made-up"');
    expect(skeleton).toContain('severity: "warning"');
    expect(skeleton).not.toContain("check");
    expect(skeleton).toContain('title: ""');
    expect(testSkeleton(rule)).toContain("expect.fail(");
    expect(casesSkeleton(rule)).toContain('casesOf("score/made-up"');
  });
});
