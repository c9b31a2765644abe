import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/extract/report.js";
import type { Evaluation, Finding, Fund, Leaf } from "../../src/model/index.js";
import { Decimal, formatDecimal } from "../../src/quantity/index.js";
import { coherent, findingsOf, more, withReport, withTable } from "./support.js";

const RUNS = { numRuns: 25 };

/** What findings say, without where. */
function saidOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, subject }) => `${rule} ${subject.evaluation} ${subject.row}`).sort();
}

/** A report with something to find: its first table's total weight and a source are off. */
function faulty(extraction: Extraction): Extraction {
  return withTable(extraction, 0, (table) => ({
    ...table,
    total: { ...table.total, weight: more(table.total.weight, 7) },
    funds: table.funds.map((fund) => (fund.source === "total" ? { ...fund, adjusted: more(fund.adjusted, 40) } : fund)),
  }));
}

/** An amount in 元 as one in 万元, to the same 元. */
function inTenThousands(leaf: Leaf | null): Leaf | null {
  if (leaf === null || leaf.value === null || leaf.unit !== "元") return leaf;
  const value = new Decimal(leaf.value);
  const decimals = Math.max(0, value.decimalPlaces()) + 4;
  const text = value.div(10_000).toFixed(decimals);
  return { ...leaf, text, value: text, unit: "万元" };
}

const scaled = (fund: Fund): Fund => ({
  ...fund,
  initial: inTenThousands(fund.initial),
  adjusted: inTenThousands(fund.adjusted),
  executed: inTenThousands(fund.executed),
});

describe("what a report is accused of stays the same", () => {
  it("when its tables tell 万元 in place of 元", () => {
    let inYuan = 0;
    fc.assert(
      fc.property(coherent, (extraction) => {
        const report = faulty(extraction);
        const tables = report.report.evaluations;
        fc.pre(tables.some(({ funds }) => funds.some(({ adjusted }) => adjusted?.unit === "元")));
        inYuan++;
        const converted = withReport(report, {
          evaluations: tables.map((table) => ({
            ...table,
            funds: table.funds.map(scaled),
            totalInvestment: inTenThousands(table.totalInvestment),
          })),
        });
        expect(saidOf(findingsOf(converted))).toEqual(saidOf(findingsOf(report)));
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
    expect(inYuan).toBeGreaterThan(0);
  });

  it("when the rows of an indicator group change places", () => {
    fc.assert(
      fc.property(coherent, (extraction) => {
        const report = faulty(extraction);
        const turned = withReport(report, { evaluations: report.report.evaluations.map(withRowsTurned) });
        expect(saidOf(findingsOf(turned))).toEqual(saidOf(findingsOf(report)));
      }),
      RUNS,
    );
  });

  it("when the report is read a second time", () => {
    fc.assert(
      fc.property(coherent, (extraction) => {
        const report = faulty(extraction);
        expect(findingsOf(report)).toEqual(findingsOf(structuredClone(report)));
      }),
      RUNS,
    );
  });
});

/** Each run of rows with the same first and second level, back to front. */
function withRowsTurned(table: Evaluation): Evaluation {
  const groups: Evaluation["indicators"][] = [];
  for (const row of table.indicators) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const isSame = first?.level1?.text === row.level1?.text && first?.level2?.text === row.level2?.text;
    if (last !== undefined && isSame) last.push(row);
    else groups.push([row]);
  }
  return { ...table, indicators: groups.flatMap((group) => group.toReversed()) };
}

it("an amount told in 万元 for one in 元 is the same amount", () => {
  const leaf: Leaf = { text: "1234567.8", value: "1234567.8", unit: "元", line: 1 };
  const told = inTenThousands(leaf);
  expect([told?.value, told?.unit]).toEqual(["123.45678", "万元"]);
  expect(formatDecimal(new Decimal(told?.value ?? 0).times(10_000))).toBe("1234567.8");
});
