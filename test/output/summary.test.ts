import { describe, expect, it } from "vitest";
import { SUMMARY_SCHEMA, type SummaryRows, summarySchema } from "../../src/model/index.js";
import { createStyle } from "../../src/output/style.js";
import { csvSummary } from "../../src/output/summary/csv.js";
import { jsonSummary } from "../../src/output/summary/json.js";
import { prettySummary } from "../../src/output/summary/pretty.js";
import type { SummaryWriter } from "../../src/output/summary/summary.js";
import { workbookSummary } from "../../src/output/summary/workbook.js";

const HOSTILE = "=HYPERLINK(\u0022http://x\u0022)\u001b[31m\u202e,\n<b>";

async function* each<T>(...rows: T[]): AsyncGenerator<T> {
  yield* rows;
}

function summary(departments = 1): SummaryRows {
  const names = Array.from({ length: departments }, (_, at) => (at === 0 ? HOSTILE : `第${at}局`));
  const counts = { files: 1, failed: 1, undetermined: 0, error: 1, warning: 0, info: 0 };
  return {
    totals: {
      schema: SUMMARY_SCHEMA,
      sources: ["run"],
      unfinished: ["run"],
      cutOff: 1,
      repeated: 2,
      conflicting: 1,
      files: { total: 1, passed: 0, findings: 0, undetermined: 0, failed: 1, departments },
      findings: { error: 1, warning: 0, info: 0, suppressed: 1 },
    },
    checks: [{ rule: "batch/project-twice", passed: 3, failed: 1, notRun: 2 }],
    attention: () =>
      each({ file: HOSTILE, department: HOSTILE, outcome: "failed" as const, code: "scanned-pdf", message: HOSTILE }),
    departments: () => each(...names.map((department) => ({ department, ...counts }))),
    table: () => each({ department: HOSTILE, rule: "score/perfect", severity: "info" as const, files: 1, findings: 2 }),
    rules: () => each({ rule: "score/perfect", severity: "info" as const, files: 1, findings: 2 }),
    across: () =>
      each({
        file: HOSTILE,
        department: HOSTILE,
        rule: "batch/project-twice",
        severity: "warning" as const,
        message: HOSTILE,
        expected: HOSTILE,
        actual: HOSTILE,
        formula: HOSTILE,
        accepted: null,
        subject: { evaluation: 0, row: null, field: null, project: null, item: null, otherFile: HOSTILE },
        evidence: [],
        fingerprint: "f",
        reason: HOSTILE,
      }),
  };
}

async function written(write: SummaryWriter, rows: SummaryRows): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const context = { language: "en" as const, style: createStyle(0, 100) };
  for await (const chunk of write(rows, context)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

describe("a summary", () => {
  it("is JSON by its schema, whatever stands in it", async () => {
    const told = JSON.parse((await written(jsonSummary, summary())).toString());
    expect(summarySchema.parse(told)).toEqual(told);
    expect(told.across[0].message).toBe(HOSTILE);
  });

  it("runs nothing on a terminal or in a spreadsheet", async () => {
    const pretty = (await written(prettySummary, summary())).toString();
    expect(pretty).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    const csv = (await written(csvSummary, summary())).toString();
    expect(csv).not.toMatch(/(?![\r\n])\p{Cc}|\u202e|(?:^|,)"?=/mu);
    expect(csv).toContain("'=HYPERLINK");
  });

  it("tells on a terminal what is missing or doubled, and how much more there is", async () => {
    const pretty = (await written(prettySummary, summary(140))).toString();
    for (const words of [
      "not finished, files may be missing: run",
      "1 results were not written to their end",
      "2 results gave way",
      "1 of these files had different results",
      "40 more; --format csv or xlsx lists them all.",
      "4 comparisons made between files, 1 with findings; 2 not made",
    ]) {
      expect(pretty).toContain(words);
    }
  });

  it("is a workbook", async () => {
    const bytes = await written(workbookSummary, summary());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.includes("xl/worksheets/sheet5.xml")).toBe(true);
  });
});
