import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check.js";
import type { Language } from "../../src/messages/language.js";
import type { Finding, Report } from "../../src/model/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { type Case, draftOf, type RuleCases } from "./case.js";
import { casesIn, divided } from "./files.js";
import { askOwnRule } from "./own-rule.js";
import { type Drawing, drawReport, pdfOf } from "./page.js";
import { readCase } from "./read.js";
import { details, detailsOf, toldOf } from "./told.js";

/** Rules that compare within an interval: they have near cases on both sides of its edge. */
const withinInterval = [
  ...["funds/source-sum", "funds/execution-rate", "funds/execution-score", "funds/execution-score-rounded"],
  ...["funds/overspent", "funds/low-execution", "funds/total-investment", "indicator/coefficient"],
  ...["indicator/score-exceeds-weight", "indicator/negative", "indicator/shortfall-full-marks"],
  ...["indicator/shortfall-score", "indicator/late-full-marks", "indicator/overachieved", "indicator/heavy"],
  ...[
    "indicator/qualitative-score",
    "score/weights-total",
    "score/weights-level1",
    "score/scores-total",
    "score/grade",
  ],
  ...["budget/income", "budget/expenditure", "budget/carryover", "budget/growth", "budget/share"],
  ...["budget/project-adjustment", "budget/items-sum", "budget/projects-sum", "budget/breakdown", "budget/unit-price"],
  ...["budget/headcount", "consistency/budget-table", "consistency/project-table", "consistency/scale"],
  ...["consistency/spending-output"],
];

/** A drawing, and what was found in it: in English by the rule at hand alone. */
interface Checked {
  readonly drawing: Drawing;
  readonly report: Report;
  readonly findings: Readonly<Record<Language, readonly Finding[]>>;
}

export function checkBlocks(one: Case, rule?: string): Checked {
  const { facts, drawing } = readCase(one);
  const own = catalogue.filter(({ id }) => id === rule);
  const findings = { zh: runRules(catalogue, facts, "zh").findings, en: runRules(own, facts, "en").findings };
  return { drawing, report: facts.report, findings };
}

export async function checkPdf(one: Case): Promise<Checked> {
  const drawing = drawReport(draftOf(one), "pages");
  const { findings, diagnostics, report } = await checkDocument(pdfOf(drawing), "case.pdf");
  expect(diagnostics).toEqual([]);
  if (report === null) throw new Error("the PDF was not read");
  return { drawing, report, findings: { zh: findings, en: [] } };
}

/** The details of all cases in which a rule speaks, by rule and case. */
export async function allDetails(): Promise<Record<string, Record<string, ReturnType<typeof detailsOf>[]>>> {
  const all = await casesIn(Object.values(divided).flat());
  return Object.fromEntries(
    all.map(({ rule, cases }) => [
      rule,
      Object.fromEntries(
        Object.entries(cases)
          .filter(([name]) => name.startsWith("ng."))
          .map(([name, one]) => [name, askOwnRule(rule, readCase(one).facts).map(detailsOf)]),
      ),
    ]),
  );
}

/** Tests every case of some categories, and that no rule of theirs is without. */
export async function testCases(categories: readonly string[]): Promise<void> {
  const all = await casesIn(categories);
  it("every rule has its cases, and no other", () => {
    const ids = catalogue.map(({ id }) => id).filter((id) => categories.includes(id.split("/")[0] ?? ""));
    expect(all.map(({ rule }) => rule).sort()).toEqual(ids.sort());
  });
  describe.each(all)("$rule", testRule);
}

function testRule({ rule, cases }: RuleCases): void {
  const named = Object.entries(cases);

  it("has two cases that pass and two that do not, and one as PDF", () => {
    for (const kind of ["ok.", "ng."])
      expect(named.filter(([name]) => name.startsWith(kind)).length, kind).toBeGreaterThanOrEqual(2);
    expect(named.some(([, { pdf }]) => pdf === true)).toBe(true);
  });

  if (withinInterval.includes(rule))
    it("has cases on both sides of its edge", () => {
      const edges = named.map(([name]) => name).filter((name) => name.includes("edge"));
      expect(new Set(edges.map((name) => name.slice(0, 3)))).toEqual(new Set(["ok.", "ng."]));
    });

  it.each(named)("%s", (name, one) => {
    expect(name.startsWith("ng.")).toBe((one.finds ?? []).length > 0);
    const checked = checkBlocks(one, rule);
    judge(rule, one, checked);
    const own = checked.findings.zh.filter((finding) => finding.rule === rule);
    // Written with UPDATE_DETAILS=1 set; what changes there is to be looked at line by line.
    if (name.startsWith("ng.")) expect(own.map(detailsOf)).toEqual(details[rule]?.[name]);
  });

  it.each(named.filter(([, { pdf }]) => pdf === true))("%s, as PDF", async (_, one) => {
    judge(rule, one, await checkPdf(one));
  });
}

function judge(rule: string, { finds = [], beside = [] }: Case, checked: Checked): void {
  const { findings } = checked;
  const own = findings.zh.filter((finding) => finding.rule === rule);
  expect(own.map((finding, at) => toldOf(finding, finds[at], checked))).toEqual(finds);
  const others = findings.zh.filter((finding) => finding.severity === "error" && finding.rule !== rule);
  expect([...new Set(others.map((finding) => finding.rule))].sort()).toEqual([...beside].sort());
  for (const { formula, accepted } of findings.zh) if (formula !== null) expect(accepted, formula).toMatch(/./);
  for (const { message } of own) expect(message).toMatch(/\p{Script=Han}.*。$/u);
  for (const { message } of findings.en.filter((finding) => finding.rule === rule)) expect(message).toMatch(/\.$/);
  for (const { message, formula, accepted } of [...findings.zh, ...findings.en])
    expect(`${message} ${formula ?? ""} ${accepted ?? ""}`).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
}
