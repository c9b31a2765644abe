import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check.js";
import { extractFromBlocks } from "../../src/extract/report.js";
import type { Language } from "../../src/messages/language.js";
import type { Box, Evidence, Finding, Report } from "../../src/model/index.js";
import { withoutBlanks } from "../../src/quantity/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { defaults } from "../../src/rules/settings.js";
import { type Case, draftOf, type Foretold, type RuleCases } from "./case.js";
import { blocksOf, type Drawing, drawReport, pdfOf } from "./page.js";

const details: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = JSON.parse(
  readFileSync(new URL("../../fixtures/cases/details.json", import.meta.url), "utf8"),
);

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
  const drawing = drawReport(draftOf(one), "endless");
  const extraction = extractFromBlocks("pdf", 1, blocksOf(drawing), [], []);
  const facts = { ...extraction, settings: defaults };
  const own = catalogue.filter(({ id }) => id === rule);
  const findings = { zh: runRules(catalogue, facts, "zh").findings, en: runRules(own, facts, "en").findings };
  return { drawing, report: extraction.report, findings };
}

export async function checkPdf(one: Case): Promise<Checked> {
  const drawing = drawReport(draftOf(one), "pages");
  const { findings, diagnostics, report } = await checkDocument(pdfOf(drawing), "case.pdf");
  expect(diagnostics).toEqual([]);
  if (report === null) throw new Error("the PDF was not read");
  return { drawing, report, findings: { zh: findings, en: [] } };
}

/** What a finding says beside its message, its arithmetic and its places: the rest of it, as `details.json` has it. */
function detailsOf({ expected, actual, accepted, subject, evidence }: Finding) {
  return { expected, actual, accepted, field: subject.field, roles: evidence.map(({ role }) => role) };
}

/** What the rule of a case says, by that rule and those that speak in its place alone. */
function askOwnRule(rule: string, one: Case): { own: readonly Finding[]; checked: Checked } {
  const drawing = drawReport(draftOf(one), "endless");
  const extraction = extractFromBlocks("pdf", 1, blocksOf(drawing), [], []);
  const rules = catalogue.filter(({ id, silences = [] }) => id === rule || silences.includes(rule));
  const { findings } = runRules(rules, { ...extraction, settings: defaults }, "zh");
  const checked = { drawing, report: extraction.report, findings: { zh: findings, en: [] } };
  return { own: findings.filter((finding) => finding.rule === rule), checked };
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
          .map(([name, one]) => [name, askOwnRule(rule, one).own.map(detailsOf)]),
      ),
    ]),
  );
}

/**
 * Tests what the rule of each case says of it, by that rule and those that speak in its place alone: quick enough to be
 * asked about every small change of a rule.
 */
export async function testOwnRules(categories: readonly string[]): Promise<void> {
  const all = await casesIn(categories);
  describe.each(all)("$rule", ({ rule, cases }) => {
    it.each(Object.entries(cases))("%s", (name, one) => {
      const { own, checked } = askOwnRule(rule, one);
      expect(own.map((finding, at) => toldOf(finding, one.finds?.[at], checked))).toEqual(one.finds ?? []);
      if (name.startsWith("ng.")) expect(own.map(detailsOf)).toEqual(details[rule]?.[name]);
    });
  });
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

/** A finding in the words of a case: its expected and actual figures only where the case tells them. */
function toldOf(finding: Finding, foretold: Foretold | undefined, { drawing, report }: Checked): Foretold {
  const { subject, formula, evidence } = finding;
  const table = drawing.tables[subject.evaluation ?? -1];
  const project = report.projects[subject.project ?? -1]?.name.text;
  const places = evidence.map((one) => placeOf(one, drawing));
  return {
    about: [table, project, subject.item, subject.row].filter((part) => part != null).join("/"),
    ...(formula === null ? {} : { formula }),
    ...(foretold?.accepted === undefined ? {} : { accepted: finding.accepted ?? "" }),
    ...(foretold?.expected === undefined ? {} : { expected: finding.expected ?? "" }),
    ...(foretold?.actual === undefined ? {} : { actual: finding.actual ?? "" }),
    at: places.slice(0, foretold?.at.length ?? places.length),
  };
}

/** The key of the cell that an evidence points at; its text where it points at the narrative. What it says stands there. */
function placeOf(evidence: Evidence, { glyphs, cells }: Drawing): string {
  if (!("page" in evidence)) throw new Error("the evidence stands on no page");
  const { page, bbox, text } = evidence;
  const holds = ([x0, y0, x1, y1]: Box, [a, b, c, d]: Box): boolean => {
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    return x > x0 && x < x1 && y > y0 && y < y1;
  };
  const under = glyphs.filter((glyph) => glyph.page === page && holds(bbox, glyph.box)).map((glyph) => glyph.text);
  expect(withoutBlanks(under.join(""))).toContain(withoutBlanks(text));
  const cell = cells.find(({ boxes }) => boxes.some((part) => part.page === page && holds(part.box, bbox)));
  return cell === undefined ? text : cell.key === "" ? cell.text : cell.key;
}
