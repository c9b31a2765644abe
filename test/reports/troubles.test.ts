import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { library2022 } from "../../scripts/fixtures/library-2022.js";
import { checkDocument, type Result } from "../../src/index.js";
import { drawnCells, readCells } from "../support/fixture-cells.js";

function check(path: string): Promise<Result> {
  return checkDocument(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)), path);
}

/** What was found, without the places, which differ from file to file. */
function inShort({ findings }: Result): string[] {
  return findings.map(({ rule, subject, formula }) => JSON.stringify([rule, subject, formula])).sort();
}

describe("one text in several shapes gives the same findings", () => {
  it.each([
    ["gb18030.txt", "text-encoding"],
    ["utf-16le.txt", "text-encoding"],
    ["blank-lines-between-lines.txt", null],
  ])("%s", async (name, diagnostic) => {
    const result = await check(`troubles/${name}`);
    expect(inShort(result)).toEqual(inShort(await check("reports/union-2021.txt")));
    expect(result.findings.length).toBeGreaterThan(20);
    if (diagnostic !== null) expect(result.diagnostics.map(({ code }) => code)).toContain(diagnostic);
  });
});

describe("a table drawn in an unusual way", () => {
  it.each(["wrapped-names.pdf", "doubled-borders.pdf"])("is read whole: %s", async (name) => {
    const { report, verdict } = await check(`troubles/${name}`);
    expect(report && readCells(report)).toEqual(drawnCells(library2022));
    expect(verdict).toBe("passed");
  });

  it("is read without lines as well, and judged where all that it tells twice agrees: no-ruling-lines.pdf", async () => {
    const { report, verdict, findings, diagnostics } = await check("troubles/no-ruling-lines.pdf");
    expect(report && readCells(report)).toEqual(drawnCells(library2022));
    expect(verdict).toBe("passed");
    expect(findings).toEqual([]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["borders-concluded"]));
  });
});
