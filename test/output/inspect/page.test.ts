import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Inspection, inspectDocument, type Place, renderInspection } from "../../../src/index.js";

async function pageOf(path: string, language: "zh" | "en" = "zh"): Promise<string> {
  const bytes = readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));
  return renderInspection(await inspectDocument(bytes, path), language);
}

/** Links of the page that lead to nothing on it, and ids that stand twice. */
function deadEnds(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
  const known = new Set(ids);
  const dead = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id ?? "").filter((id) => !known.has(id));
  return [...dead, ...ids.filter((id, index) => ids.indexOf(id) !== index)];
}

const HOSTILE = `"'><script>alert(1)</script><svg onload=x>`;

/** An inspection whose every text is hostile, with a cell, a paragraph, a note and something unrecognised at a place. */
function hostile(place: Place, pages: boolean): Inspection {
  const words = { text: HOSTILE, place };
  const leaf = { text: HOSTILE, value: HOSTILE, unit: HOSTILE, ...place };
  const empty = { initial: null, adjustment: null, income: null, expenditure: null, basic: null, project: null };
  const drawn = { text: "<", box: [1, 1, 9, 9], size: 9, baseline: 8, turn: 0 } as const;
  return {
    file: HOSTILE,
    sha256: "00",
    error: null,
    understood: true,
    report: {
      title: leaf,
      department: null,
      year: null,
      format: "pdf",
      pages: 1,
      sections: [],
      budget: { ...empty, carryover: leaf },
      projects: [],
      evaluations: [],
      attachments: [leaf],
    },
    pages: pages
      ? [{ number: 1, width: 100, height: 100, glyphs: [drawn, { ...drawn, turn: 1 }], rulings: [], isPicture: true }]
      : [],
    lines: "line" in place ? [{ number: place.line, text: HOSTILE }] : [],
    blocks: [
      { kind: "paragraph", text: HOSTILE, lines: [words], role: "outside" },
      {
        kind: "table",
        page: 1,
        rowCount: 1,
        columnCount: 2,
        evaluation: null,
        isForm: true,
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: HOSTILE, lines: [HOSTILE], place, role: "unknown" },
        ],
      },
    ],
    furniture: [words],
    unrecognised: [{ kind: "cell", ...words }],
    notes: [{ code: HOSTILE, params: {}, place }],
  };
}

describe("the page of an inspection", () => {
  it.each([
    "reports/union-2021.pdf",
    "reports/union-2021-split-over-pages.pdf",
    "reports/library-2022.txt",
    "reports/union-2021-columns-in-place.txt",
    "bad-input/scanned.pdf",
  ])("of %s has no link that leads nowhere, and no id twice", async (path) => {
    expect(deadEnds(await pageOf(path))).toEqual([]);
  });

  it("leads from each value of the list to its place and back", async () => {
    const html = await pageOf("reports/union-2021.pdf");
    const path = "evaluations[1].indicators[0].actual";
    expect(html).toContain(`href="#${path}"`);
    expect(html).toContain(`id="${path}"`);
    expect(html).toContain(`href="#list:${path}"`);
    expect(html).toContain(`id="list:${path}"`);
  });

  it("counts at its top what was read, what was not recognised and what reading was unsure of", async () => {
    const html = await pageOf("reports/union-2021.pdf", "en");
    const head = html.slice(html.indexOf("<header>"), html.indexOf("</header>"));
    expect(head).toMatch(/>2 not recognised<.*>0 reading notes<.*>\d{3} values read</);
  });

  it("tells a failure in words", async () => {
    expect(await pageOf("bad-input/scanned.pdf")).toContain("没有文字，无法检查");
    expect(await pageOf("bad-input/scanned.pdf", "en")).toContain("scanned-pdf");
  });

  it("runs no script, loads nothing, and forbids both", async () => {
    const html = await pageOf("reports/library-2022.pdf");
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]{43}=';/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|style="|\son\w+=|url\(|@import|https?:/i);
  });

  it.each<[string, Place, boolean]>([
    ["a page", { page: 1, bbox: [1, 1, 9, 9] }, true],
    ["a line", { line: 1 }, false],
    ["a paragraph of Word's", { paragraph: 1 }, false],
    ["a table of Word's", { table: 1, row: 1, column: 1, after: 0 }, false],
    ["a cell of a workbook", { sheet: HOSTILE, sheetNumber: 1, cell: "A1" }, false],
  ])("takes nothing in %s for markup", (_, place, pages) => {
    const html = renderInspection(hostile(place, pages));
    expect(html).not.toMatch(/<script|onload=x>/);
    expect(html.match(/alert\(1\)/g)?.length).toBeGreaterThan(5);
    expect(deadEnds(html)).toEqual([]);
    for (const path of ["title", "budget.carryover", "attachments[0]"]) expect(html).toContain(`href="#${path}"`);
  });
});
