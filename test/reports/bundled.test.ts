import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { library2022 } from "../../scripts/fixtures/library-2022.js";
import { union2021 } from "../../scripts/fixtures/union-2021.js";
import { checkDocument, type Finding, type Result, resultSchema } from "../../src/index.js";
import { drawnCells, readCells } from "../support/fixture-cells.js";

async function check(name: string): Promise<Result> {
  const url = new URL(`../../fixtures/reports/${name}`, import.meta.url);
  return checkDocument(readFileSync(url), name);
}

/** A finding in short: rule, table or project, row. */
function inShort({ rule, subject }: Finding): string {
  const place =
    subject.evaluation !== null
      ? `table ${subject.evaluation}`
      : subject.project !== null
        ? `project ${subject.project}`
        : "narrative";
  return [rule, place, subject.row, subject.item].filter((part) => part !== null).join(" · ");
}

/**
 * What is wrong with the union's report, worked out by hand:
 * every table's weights and scores are 10 + 50 + 40 (or 30 + 20 …) = 110 against a printed 100; the projects' benefit
 * weights are 40 where the norm has 30; "2021年前" ended before "2021年12月前"; "人次" alone earned 10 of 10; 10 against 5
 * and 47800 against 20000 have no reason; 910 次 stands against 800 人次; the department counts on 9500 and its project on
 * 10000; 34 + 1 + 26 = 61 against 60; 139.69 + 68 > 200; 549.69 + 137.26 + 200 + 150 = 1036.95 against 1463.90.
 * Worth knowing: full marks everywhere, no problem told, and 资金到位率 twice among the quantities.
 */
const unionFindings = [
  ...[0, 1, 2, 3, 4].flatMap((table) => [
    `score/weights-total · table ${table}`,
    `score/scores-total · table ${table}`,
  ]),
  ...[1, 2, 3, 4].map((table) => `score/structure · table ${table}`),
  "indicator/late-full-marks · table 0 · 资金发放时间",
  "indicator/blank-actual-scored · table 1 · 帮扶困难职工人数",
  "indicator/overachieved · table 1 · 开展劳模活动次数",
  "indicator/overachieved · table 3 · 参与职工人数",
  "indicator/unit-mismatch · table 4 · 春节慰问金发放人次",
  "consistency/indicator-across-tables · table 0 · 帮扶困难职工人数",
  "consistency/indicator-narrative · table 2 · 补助人数",
  "budget/breakdown · project 0 · 困难职工帮扶项目",
  "budget/projects-sum · narrative",
  "indicator/misclassified · table 2 · 资金到位率",
  "indicator/misclassified · table 3 · 资金到位率",
  "score/perfect · narrative",
  "completeness/no-problems · narrative",
].sort();

const unionFiles = [
  "union-2021.pdf",
  "union-2021-split-over-pages.pdf",
  "union-2021.txt",
  "union-2021-columns-in-place.txt",
  "union-2021.docx",
  "union-2021.xlsx",
  "union-2021.html",
];

describe.each(unionFiles)("the union's report as %s", (name) => {
  it("is read whole: every table, row and cell", async () => {
    const { report } = await check(name);
    expect(report && readCells(report)).toEqual(drawnCells(union2021));
  });

  it("has the findings that were worked out by hand and no others", async () => {
    const { findings } = await check(name);
    expect(findings.map(inShort).sort()).toEqual(unionFindings);
  });

  it("keeps the contract and shows for each finding where it stands", async () => {
    const result = await check(name);
    expect(resultSchema.parse(result)).toEqual(result);
    expect(result.findings.filter((finding) => finding.evidence.length === 0)).toEqual([]);
  });
});

describe.each(["library-2022.pdf", "library-2022.txt"])("a report in which everything agrees, as %s", (name) => {
  it("passes, and passes because comparisons were made", async () => {
    const { verdict, findings, checks } = await check(name);
    expect(findings.map(inShort)).toEqual([]);
    expect(verdict).toBe("passed");
    expect(checks.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(50);
  });

  it("is read whole", async () => {
    const { report } = await check(name);
    expect(report && readCells(report)).toEqual(drawnCells(library2022));
  });
});

describe("the narrative of the union's report", () => {
  it.each(unionFiles)("gives budget, projects and sub-projects from %s", async (name) => {
    const { report } = await check(name);
    const texts = (record: object) =>
      Object.fromEntries(Object.entries(record).map(([key, leaf]) => [key, leaf?.text?.replace(/\s+/g, "") ?? null]));
    expect(report && texts(report.budget)).toEqual({
      initial: "1821.93",
      adjustment: "427.81",
      income: "2249.74",
      expenditure: "2249.74",
      basic: "785.84",
      project: "1463.90",
      carryover: "0",
    });
    expect(
      report?.projects.map(({ name: leaf, items, ...amounts }) => ({
        name: leaf.text,
        items: items.length,
        ...texts(amounts),
      })),
    ).toEqual([
      {
        name: "劳模与困难职工帮扶专项",
        items: 4,
        budget: "562.98",
        adjustment: "13.29",
        executed: "549.69",
        carryover: "无",
      },
      {
        name: "职工文化场馆人员定额补助",
        items: 0,
        budget: "137.26",
        adjustment: null,
        executed: "137.26",
        carryover: "无",
      },
      { name: "二馆公益性项目补助", items: 0, budget: "200", adjustment: null, executed: "200", carryover: "无" },
      { name: "劳模慰问金", items: 0, budget: "150", adjustment: null, executed: "150", carryover: "无" },
    ]);
    expect(report?.department?.text).toBe("青禾市总工会");
    expect(report?.year).toBe(2021);
  });
});
