import fc from "fast-check";
import { blocksOf } from "../../scripts/fixtures/variety/blocks.js";
import { FAMILIES } from "../../scripts/fixtures/variety/layouts/index.js";
import { makeReport } from "../../scripts/fixtures/variety/report.js";
import { type Extraction, extractFromBlocks } from "../../src/extract/report.js";
import type { Evaluation, Finding, Fund, Indicator, Leaf, Report } from "../../src/model/index.js";
import { Decimal, printed } from "../../src/quantity/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { defaults } from "../../src/rules/settings.js";

/** Reading is what takes time here: each report is read once, and the changes to it are many. */
const read = new Map<string, Extraction>();
const SEEDS = 4;

/** A coherent report of any layout, as its blocks are read. */
export const coherent: fc.Arbitrary<Extraction> = fc
  .record({ family: fc.constantFrom(...FAMILIES), seed: fc.integer({ min: 1, max: SEEDS }) })
  .map(({ family, seed }) => {
    const name = `${family.id} ${seed}`;
    const known = read.get(name) ?? extractFromBlocks("pdf", 1, blocksOf(makeReport(family, seed)), [], []);
    read.set(name, known);
    return known;
  });

export function findingsOf(extraction: Extraction): readonly Finding[] {
  return runRules(catalogue, { ...extraction, settings: defaults }, "en").findings;
}

/** The rules of severity error that fire, each once, in the order of their names. */
export function accusedBy(extraction: Extraction): string[] {
  const errors = findingsOf(extraction).filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ rule }) => rule))].sort();
}

/** The report with one table changed. */
export function withTable(
  extraction: Extraction,
  index: number,
  change: (table: Evaluation) => Evaluation,
): Extraction {
  const evaluations = extraction.report.evaluations.map((table, at) => (at === index ? change(table) : table));
  return withReport(extraction, { evaluations });
}

export function withReport(extraction: Extraction, fields: Partial<Report>): Extraction {
  return { ...extraction, report: { ...extraction.report, ...fields } };
}

export function withTotalFund(table: Evaluation, change: (fund: Fund) => Fund): Evaluation {
  return { ...table, funds: table.funds.map((fund) => (fund.source === "total" ? change(fund) : fund)) };
}

export function withRow(table: Evaluation, row: number, change: (indicator: Indicator) => Indicator): Evaluation {
  return { ...table, indicators: table.indicators.map((one, at) => (at === row ? change(one) : one)) };
}

/** A figure's leaf with so many units of its last printed decimal more. A leaf without a figure stays as it is. */
export function more(leaf: Leaf | null, units: number): Leaf | null {
  const figure = leaf?.value == null ? null : printed(leaf.value);
  if (leaf === null || figure === null) return leaf;
  const step = new Decimal(10).pow(-figure.decimals);
  return reading(leaf, figure.value.plus(step.times(units)).toFixed(Math.max(0, figure.decimals)));
}

/** The leaf with another figure in the same place. */
export function reading(leaf: Leaf, value: string): Leaf {
  const tail = /[%％分]$/.exec(leaf.text)?.[0] ?? "";
  return { ...leaf, text: `${value}${tail}`, value };
}
