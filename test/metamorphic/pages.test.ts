import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check.js";
import type { Finding } from "../../src/model/index.js";
import { type Case, draftOf } from "../cases/case.js";
import { drawReport, PAGE_ENDS, pdfOf } from "../cases/page.js";

/** Faults of many kinds, in the narrative, in the money and in the rows. */
const faulty: Case = {
  say: { "2022年支出 598.00 万元，": "2022年支出 598.00 万元，较上年增加 48.00 万元，增长 8.03%，" },
  department: { total: { rate: "100%" }, rows: { 项目支出总成本: { actual: "210.01万元" } } },
  reading: { rows: { 组织读书活动场次: { actual: "38场" }, 读者满意度: { actual: "" } } },
  repair: { rows: { 维修面积: { actual: "700平方米", score: "20", reason: "无" } } },
};

/** All that a finding says but where. */
const saidOf = ({ evidence, ...said }: Finding) => ({
  ...said,
  figures: evidence.map(({ role, text }) => [role, text]),
});

async function findingsOn(paper: "pages" | number): Promise<readonly Finding[]> {
  const drawing = drawReport(draftOf(faulty), paper);
  const { findings, diagnostics } = await checkDocument(pdfOf(drawing), "report.pdf");
  expect(diagnostics).toEqual([]);
  return findings;
}

describe("a report with faults", () => {
  it("is accused of the same with its page breaks anywhere", async () => {
    const known = (await findingsOn("pages")).map(saidOf);
    expect(new Set(known.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(5);
    const places = new Set<string>();
    const { earliest, latest } = PAGE_ENDS;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: Math.ceil(earliest), max: Math.floor(latest) }), async (end) => {
        const findings = await findingsOn(end);
        expect(findings.map(saidOf)).toEqual(known);
        places.add(JSON.stringify(findings.map(({ evidence: [first] }) => first)));
      }),
      { numRuns: 6 },
    );
    expect(places.size, "the places differ").toBeGreaterThan(1);
  }, 60_000);
});
