import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDocument, fieldsOf, type Inspection, inspectDocument, rawTables } from "../src/index.js";

function inspect(path: string): Promise<Inspection> {
  return inspectDocument(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)), path);
}

/** How many cells of self-evaluations were taken for what. */
function roles({ blocks }: Inspection): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const { role } of block.cells) counts[String(role)] = (counts[String(role)] ?? 0) + 1;
  }
  return counts;
}

describe("an inspection", () => {
  it("holds the report that a check holds", async () => {
    const path = "reports/union-2021.pdf";
    const bytes = readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
    const [inspection, result] = [await inspect(path), await checkDocument(bytes, path)];
    expect(inspection.report).toEqual(result.report);
    expect(inspection.sha256).toBe(result.sha256);
  });

  it("names each value in the contract's words", async () => {
    const { report } = await inspect("reports/library-2022.pdf");
    const fields = report === null ? [] : fieldsOf(report);
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    expect(fields.find(({ path }) => path === "evaluations[0].indicators[0].actual")?.leaf.text).toBe(
      report?.evaluations[0]?.indicators[0]?.actual?.text,
    );
  });

  it("says of the only figure that the report has no field for that it was not recognised", async () => {
    const { unrecognised } = await inspect("reports/library-2022.pdf");
    expect(unrecognised.map(({ kind, text }) => [kind, text])).toEqual([["cell", "120.00"]]);
  });

  it("takes the cells of a form apart: values, labels, what has no field, and blanks", async () => {
    const counts = roles(await inspect("reports/library-2022.pdf"));
    expect(counts["value"]).toBeGreaterThanOrEqual(110);
    expect(counts["label"]).toBeGreaterThanOrEqual(45);
    expect(counts).toMatchObject({ blank: 21, unknown: 1 });
    expect(counts["null"]).toBeUndefined();
  });

  it("reads a form over several pages as the same form on one", async () => {
    const [whole, split] = await Promise.all(
      ["reports/union-2021.pdf", "reports/union-2021-split-over-pages.pdf"].map(inspect),
    );
    if (whole === undefined || split === undefined) throw new Error("two inspections");
    expect(split.unrecognised.map(({ text }) => text)).toEqual(whole.unrecognised.map(({ text }) => text));
  });

  it("of a file that cannot be read says why", async () => {
    const { error, report, understood } = await inspect("bad-input/scanned.pdf");
    expect({ code: error?.code, report, understood }).toEqual({ code: "scanned-pdf", report: null, understood: false });
  });
});

describe("the raw tables", () => {
  it("are those of the file, whatever they are about, with the evaluation read from each", async () => {
    const tables = rawTables(await inspect("reports/union-2021.pdf"))?.tables;
    expect(tables?.map(({ evaluation }) => evaluation)).toEqual([0, 1, 2, 3, 4]);
    expect(tables?.every(({ cells }) => cells.every((cell) => !("role" in cell)))).toBe(true);
  });

  it("of a text are the tables that were rebuilt", async () => {
    const tables = rawTables(await inspect("reports/library-2022.txt"))?.tables;
    expect(tables?.map(({ evaluation }) => evaluation)).toEqual([0, 1]);
  });

  it("of a file that cannot be read are none", async () => {
    expect(rawTables(await inspect("bad-input/empty.txt"))).toBeNull();
  });
});
