import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PdfDocument } from "../../src/document/document.js";
import { readPdf } from "../../src/document/pdf/index.js";
import { withDisagreements, withoutSecondReading } from "../../src/extract/disagreement.js";
import { type Extraction, extractReport } from "../../src/extract/report.js";
import { type Leaf, placeOfLeaf } from "../../src/model/index.js";
import { catalogue } from "../../src/rules/catalogue.js";
import { runRules } from "../../src/rules/engine.js";
import { defaults } from "../../src/rules/settings.js";

const document = await readPdf(readFileSync(new URL("../../fixtures/reports/union-2021.pdf", import.meta.url)));
const own = extractReport(document);

/** The document with the glyphs of a value that was read changed, or taken out where nothing stands in their place. */
function misread(from: PdfDocument, leaf: Leaf | null | undefined, change: (text: string) => string): PdfDocument {
  if (leaf === null || leaf === undefined || !("page" in leaf)) return from;
  const [x0, y0, x1, y1] = leaf.bbox;
  const pages = from.pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.flatMap((glyph) => {
      const [x, y] = [(glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2];
      if (page.number !== leaf.page || x < x0 || x > x1 || y < y0 || y > y1) return [glyph];
      const text = change(glyph.text);
      return text === "" ? [] : [{ ...glyph, text }];
    }),
  }));
  return { ...from, pages };
}

function findingsOf(extraction: Extraction): string[] {
  const { findings } = runRules(catalogue, { ...extraction, settings: defaults }, "en");
  return findings.map(({ fingerprint }) => fingerprint);
}

const oneForSeven = (text: string) => (text === "1" ? "7" : text);

describe("what two programs read", () => {
  it("is as sure as before where they agree", () => {
    const both = withDisagreements(own, extractReport(document));
    expect(both.doubtfulLeaves).toEqual(new Set());
    expect(both.notes).toEqual(own.notes);
    expect(findingsOf(both)).toEqual(findingsOf(own));
  });

  it("is in doubt where they differ: the cell is told with both readings, and nothing rests on it", () => {
    const total = own.report.evaluations[0]?.total.weight;
    expect(total?.text).toBe("100");
    const both = withDisagreements(own, extractReport(misread(document, total, oneForSeven)));
    expect([...(both.doubtfulLeaves ?? [])]).toEqual([total]);
    const notes = both.notes.slice(own.notes.length);
    expect(notes).toMatchObject([{ code: "readings-differ", params: { own: "100", other: "700" } }]);
    expect(notes[0]?.place).toEqual(placeOfLeaf(total as Leaf));
    const [before, after] = [findingsOf(own), findingsOf(both)];
    expect(after.length).toBeLessThan(before.length);
    expect(before).toEqual(expect.arrayContaining(after));
  });

  it("is in doubt in the narrative as well", () => {
    const income = own.report.budget.income;
    const both = withDisagreements(
      own,
      extractReport(misread(document, income, (text) => (text === "2" ? "8" : text))),
    );
    expect(both.doubtfulLeaves?.has(income as Leaf)).toBe(true);
    expect(both.notes.some(({ code, place }) => code === "readings-differ" && place !== null && "page" in place)).toBe(
      true,
    );
  });

  it("is in doubt as a table where one of them lost a row", () => {
    const row = own.report.evaluations[0]?.indicators[2];
    const cells = [row?.level3, row?.target, row?.actual, row?.weight, row?.score];
    const lost = cells.reduce<PdfDocument>((rest, leaf) => misread(rest, leaf, () => ""), document);
    const both = withDisagreements(own, extractReport(lost));
    expect(both.doubtful.get(0)).toBe("table");
    expect(both.understood).toBe(false);
  });

  it("is in doubt altogether where the other could not read the file", () => {
    const alone = withoutSecondReading(own, "pdfium", "damaged-pdf");
    expect(findingsOf(own).length).toBeGreaterThan(0);
    expect(findingsOf(alone)).toEqual([]);
    expect(alone.understood).toBe(false);
  });
});
