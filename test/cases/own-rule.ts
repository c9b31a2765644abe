import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import type { Facts } from "../../src/rules/rule.js";
import type { Case } from "./case.js";
import { casesIn } from "./files.js";
import type { Drawing } from "./page.js";
import { details, detailsOf, toldOf } from "./told.js";

/** A case as it was drawn and read. */
export interface Read {
  readonly facts: Facts;
  readonly drawing: Drawing;
}

/** What the rule of a case says, by that rule and those that speak in its place alone. */
export function askOwnRule(rule: string, facts: Facts): readonly Finding[] {
  const rules = catalogue.filter(({ id, silences = [] }) => id === rule || silences.includes(rule));
  return runRules(rules, facts, "zh").findings.filter((finding) => finding.rule === rule);
}

/**
 * Tests what the rule of each case says of it, by that rule and those that speak in its place alone: quick enough to be
 * asked about every small change of a rule.
 */
export async function testOwnRules(categories: readonly string[], read: (one: Case) => Read): Promise<void> {
  // Read before they are tested: reading has no part in what is measured, and would pass for a rule that hangs.
  const all = (await casesIn(categories)).map(({ rule, cases }) => ({
    rule,
    cases: Object.entries(cases).map(([name, one]) => ({ name, one, ...read(one) })),
  }));
  describe.each(all)("$rule", ({ rule, cases }) => {
    it.each(cases)("$name", ({ name, one, facts, drawing }) => {
      // A copy, so that nothing that a rule remembers of a row outlives the change of a rule.
      const own = askOwnRule(rule, structuredClone(facts));
      const told = own.map((finding, at) => toldOf(finding, one.finds?.[at], { drawing, report: facts.report }));
      expect(told).toEqual(one.finds ?? []);
      if (name.startsWith("ng.")) expect(own.map(detailsOf)).toEqual(details[rule]?.[name]);
    });
  });
}
