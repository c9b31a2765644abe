import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkshop } from "../../scripts/fixtures/print.js";
import { compareReport, type Score } from "../../scripts/fixtures/variety/compare.js";
import { FAMILIES, type Family } from "../../scripts/fixtures/variety/layouts/index.js";
import { type Printed, printAll } from "../../scripts/fixtures/variety/producers.js";
import { makeReport } from "../../scripts/fixtures/variety/report.js";
import { checkDocument } from "../../src/index.js";

const PRODUCERS = ["writer", "chromium"] as const;
type PdfProducer = (typeof PRODUCERS)[number];

/** One seed for all forms of a producer: each form draws its own words, figures and paper from it. */
const SEEDS: Readonly<Record<PdfProducer, number>> = { writer: 8, chromium: 9 };

const jobsOf = (producer: PdfProducer) =>
  FAMILIES.map((family) => ({
    name: family.id,
    seed: SEEDS[producer],
    report: makeReport(family, SEEDS[producer]),
  }));
const printed = new Map<PdfProducer, Map<string, Printed>>();

beforeAll(() => {
  const workshop = openWorkshop();
  const folder = mkdtempSync(join(tmpdir(), "selfeval-variety-"));
  for (const producer of PRODUCERS) printed.set(producer, printAll(workshop, jobsOf(producer), [producer], folder));
  rmSync(folder, { recursive: true });
  workshop.close();
});

async function read(family: Family, producer: PdfProducer): Promise<Score> {
  const { truth } = makeReport(family, SEEDS[producer]);
  const bytes = printed.get(producer)?.get(family.id)?.get(producer) ?? new Uint8Array();
  return compareReport(truth, await checkDocument(bytes, `${family.id}.pdf`));
}

describe.each(PRODUCERS)("a coherent report printed by %s", (producer) => {
  it.each(FAMILIES)("in the form $id is read whole, and accused of nothing", async (family) => {
    const { cells, rows, tables, errors, misses } = await read(family, producer);
    expect(errors).toEqual([]);
    expect({ tables, rows }, misses.join("\n")).toMatchObject({
      tables: { missed: 0, spurious: 0 },
      rows: { missed: 0, spurious: 0 },
    });
    expect(cells.right / cells.all, misses.join("\n")).toBeGreaterThanOrEqual(0.99);
  });
});
