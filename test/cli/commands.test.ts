import { describe, expect, it } from "vitest";
import { batchCatalogue, catalogue, reportSchema } from "../../src/index.js";
import { selfeval } from "../support/command.js";

describe("selfeval extract", () => {
  it("prints the typed report as JSON", async () => {
    const { stdout, exitCode } = await selfeval(["extract", "fixtures/reports/library-2022.txt"]);
    expect(exitCode).toBe(0);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.budget.income).toMatchObject({ text: "305.00", value: "305.00", unit: "万元" });
  });

  it("prints an outline for reading", async () => {
    const { stdout } = await selfeval(["extract", "fixtures/reports/library-2022.txt", "--format", "pretty"]);
    expect(stdout).toContain("图书采购与阅读推广");
    expect(stdout).toMatch(/采购新书册数: ≥18000 ?册 \| 18000 ?册 \| 15 \| 15/);
  });

  it("says what is wrong with a file it cannot read, and exits with 2", async () => {
    const { stdout, stderr, exitCode } = await selfeval(["extract", "fixtures/bad-input/scanned.pdf"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("scanned-pdf");
  });
});

describe("selfeval rules", () => {
  it("lists every rule with its title", async () => {
    const { stdout } = await selfeval(["rules", "--lang", "en"]);
    const all = [...catalogue, ...batchCatalogue];
    for (const { id, page } of all) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(page.en.title);
    }
    expect(stdout.trim().split("\n")).toHaveLength(all.length);
  });
});

describe("selfeval explain", () => {
  it("prints a rule's page, by its id or its name alone", async () => {
    const { stdout, exitCode } = await selfeval(["explain", "score/weights-total"]);
    expect(exitCode).toBe(0);
    for (const heading of ["比对什么", "为什么重要", "会报出的例子", "不会报出的例子", "怎么改", "依据"]) {
      expect(stdout).toContain(heading);
    }
    expect((await selfeval(["explain", "weights-total"])).stdout).toBe(stdout);
  });

  it("exits with 2 for a rule that there is not, and names near ones", async () => {
    const { stderr, exitCode } = await selfeval(["explain", "weights"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("score/weights-total");
  });
});
