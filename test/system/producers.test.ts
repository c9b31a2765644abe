import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawFodt } from "../../scripts/fixtures/draw-fodt.js";
import { type DrawOptions, drawHtml } from "../../scripts/fixtures/draw-html.js";
import { openWorkshop, type Workshop } from "../../scripts/fixtures/print.js";
import { union2021 } from "../../scripts/fixtures/union-2021.js";
import { checkDocument, type Result } from "../../src/index.js";
import { drawnCells, readCells, type TableCells } from "../support/fixture-cells.js";

/** Sizes and shapes of paper that break words, cells and tables in other places. */
const papers: readonly [string, DrawOptions][] = [
  ["portrait, small type", { font: "Noto Serif CJK SC", narrativeSize: 12, tableSize: 7.5 }],
  ["portrait, large type, tables over pages", { font: "Noto Sans CJK SC", narrativeSize: 16, tableSize: 11.5 }],
  ["landscape, tables over pages", { font: "Noto Serif CJK SC", narrativeSize: 14, tableSize: 10, landscape: true }],
];

let workshop: Workshop;
beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => workshop.close());

/** What a check found, without the places, which differ from paper to paper. */
function inShort({ findings }: Result): string[] {
  return findings.map(({ rule, subject }) => JSON.stringify([rule, subject])).sort();
}

/** The same with how it was worked out and the finding's mark. */
function inFull({ findings }: Result): string[] {
  return findings
    .map(({ rule, subject, formula, accepted, fingerprint }) =>
      JSON.stringify([rule, subject, formula, accepted, fingerprint]),
    )
    .sort();
}

async function expected(): Promise<Result> {
  const bytes = readFileSync(new URL("../../fixtures/reports/union-2021.pdf", import.meta.url));
  return checkDocument(bytes, "union-2021.pdf");
}

/** The report printed by Writer, taken to text by pdftotext, and checked. */
async function checkText(mode: string, options: DrawOptions): Promise<Result> {
  writeFileSync(join(workshop.folder, "union.pdf"), workshop.printWithWriter(drawFodt(union2021, options), "union"));
  workshop.run("pdftotext", mode, "union.pdf", "union.txt");
  return checkDocument(readFileSync(join(workshop.folder, "union.txt")), "union.txt");
}

/** The share of the drawn rows' cells that were read as drawn. */
function shareOfCells({ report }: Result): number {
  const drawn = drawnCells(union2021).flatMap((table) => cellsOf(table));
  const read = new Set((report === null ? [] : readCells(report)).flatMap((table) => cellsOf(table)));
  return drawn.filter((cell) => read.has(cell)).length / drawn.length;
}

/** Each cell of a table's rows with its table, row and column. */
function cellsOf(table: TableCells): string[] {
  return table.indicators.flatMap((row) =>
    Object.entries(row).map(([column, text]) => JSON.stringify([table.name, row["level3"], column, text])),
  );
}

describe.each(papers)("one report on paper: %s", (_, options) => {
  const producers: Record<string, () => Uint8Array> = {
    "LibreOffice Writer": () => workshop.printWithWriter(drawFodt(union2021, options), "union"),
    Chromium: () => workshop.printWithChromium(drawHtml(union2021, options)),
  };

  it.each(Object.keys(producers))("printed by %s is read whole and gives the same findings", async (producer) => {
    const result = await checkDocument(producers[producer]?.() ?? new Uint8Array(), "union.pdf");
    expect(result.report && readCells(result.report)).toEqual(drawnCells(union2021));
    expect(inFull(result)).toEqual(inFull(await expected()));
  });

  it.each([
    ["-raw"],
    ["-layout"],
  ])("as text by pdftotext %s is accused of no error that the paper has not", async (mode) => {
    const result = await checkText(mode, options);
    const known = inShort(await expected());
    const errors = { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
    expect(inShort(errors).filter((error) => !known.includes(error))).toEqual([]);
  });
});

describe("one report whose tables keep to their pages", () => {
  it.each([["-raw"], ["-layout"]])("as text by pdftotext %s is read for the most part", async (mode) => {
    const [, options] = papers[0] ?? ["", null];
    if (options === null) throw new Error("no paper");
    expect(shareOfCells(await checkText(mode, options))).toBeGreaterThanOrEqual(0.85);
  });
});
