import fc from "fast-check";
import { expect, test } from "vitest";
import type { PdfDocument, PdfPage } from "../../../src/document/document.js";
import { readPdf } from "../../../src/document/pdf/index.js";
import type { Block, Table } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { drawnGrid, operatorsOf } from "../../support/drawn-grid.js";
import { type PdfPageSpec, ucs2, writePdf } from "../../support/pdf.js";

/** Each page laid out as a document of its own, so that tables are not joined. Opening a document takes longest. */
async function layouts(pages: readonly PdfPageSpec[]) {
  const document = await readPdf(writePdf(pages));
  return document.pages.map((page) => ({ page, layout: layoutPdf(documentOf(page)) }));
}

const documentOf = (page: PdfPage): PdfDocument => ({ format: "pdf", pages: [page] });

test("any grid that is drawn is read back, with its merged, wrapped and blank cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawnGrid, { minLength: 12, maxLength: 12 }), async (grids) => {
      // a line of text keeps a grid of blanks from passing for a page without text
      const pages = await layouts(
        grids.map((grid) => ({ operators: operatorsOf(grid), texts: [{ text: "附表", x: 40, y: 810 }] })),
      );
      for (const [index, { layout }] of pages.entries()) {
        const tables = layout.blocks.filter((block) => block.kind === "table");
        expect(tables).toHaveLength(1);
        expect(cellsOf(tables[0])).toEqual(
          grids[index]?.cells.map(({ lines, ...span }) => ({ ...span, text: lines.join("") })),
        );
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 30_000);

function cellsOf(table: Table | undefined) {
  return (table?.cells ?? []).map(({ row, column, rowSpan, columnSpan, content }) => ({
    ...{ row, column, rowSpan, columnSpan },
    text: content.text,
  }));
}

const coordinate = fc.integer({ min: -40, max: 860 });
const text = fc.record({
  text: fc.string({
    unit: fc.constantFrom(..."预算执行率得分0123456789.%≥（） ".split("")),
    minLength: 1,
    maxLength: 12,
  }),
  x: coordinate,
  y: coordinate,
  size: fc.integer({ min: 6, max: 22 }),
  turn: fc.constantFrom("1 0 0 1", "1 0 0 1", "1 0 0 1", "0 1 -1 0", "0 -1 1 0", "-1 0 0 -1", "0.7 0.7 -0.7 0.7"),
});
const line = fc
  .tuple(coordinate, coordinate, fc.integer({ min: -300, max: 300 }), fc.boolean())
  .map(([x, y, length, across]) =>
    across ? `${x} ${y} m ${x + length} ${y} l S` : `${x} ${y} m ${x} ${y + length} l S`,
  );
const rectangle = fc
  .tuple(
    coordinate,
    coordinate,
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom("S", "f", "B"),
  )
  .map(([x, y, width, height, paint]) => `${x} ${y} ${width} ${height} re ${paint}`);
const wildPage = fc
  .record({
    grids: fc.array(drawnGrid, { maxLength: 1 }),
    texts: fc.array(text, { maxLength: 25 }),
    drawings: fc.array(fc.oneof(line, rectangle), { maxLength: 25 }),
    rotate: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  })
  .map(({ grids, texts, drawings, rotate }): PdfPageSpec => {
    const shown = texts.map(
      ({ text, x, y, size, turn }) => `BT /song ${size} Tf ${turn} ${x} ${y} Tm <${ucs2(text)}> Tj ET`,
    );
    return {
      rotate,
      operators: [...drawings, ...grids.map(operatorsOf), ...shown].join("\n"),
      texts: [{ text: "附表", x: 40, y: 810 }],
    };
  });

test("whatever a page holds, its cells lie on it and do not overlap, and no character is lost or read twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wildPage, { minLength: 12, maxLength: 12 }), async (specs) => {
      for (const { page, layout } of await layouts(specs)) {
        const { blocks, furniture } = layout;
        for (const table of blocks) if (table.kind === "table") expectSoundCells(table, page);
        const placed = [...blocks.flatMap(contentsOf), ...furniture].flatMap(({ runs }) =>
          runs.map(({ place }) => key(place)),
        );
        const printed = page.glyphs.filter((glyph) => glyph.text.trim() !== "");
        const printedPlaces = new Set(printed.map(({ box }) => key({ page: page.number, bbox: box })));
        expect(placed.filter((place) => printedPlaces.has(place)).sort()).toEqual(
          printed.map(({ box }) => key({ page: page.number, bbox: box })).sort(),
        );
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 30_000);

function contentsOf(block: Block) {
  return block.kind === "table" ? block.cells.map((cell) => cell.content) : [block.content];
}

function key(place: unknown): string {
  const { bbox = [] } = place as { bbox?: readonly number[] };
  return bbox.map((value) => Math.round(value * 100)).join(" ");
}

function expectSoundCells(table: Table, { width, height }: PdfPage): void {
  const taken = new Set<string>();
  for (const { row, column, rowSpan, columnSpan, place } of table.cells) {
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + columnSpan; c += 1) {
        expect(taken.has(`${r} ${c}`)).toBe(false);
        taken.add(`${r} ${c}`);
      }
    }
    expect(row + rowSpan).toBeLessThanOrEqual(table.rowCount);
    expect(column + columnSpan).toBeLessThanOrEqual(table.columnCount);
    if (!("bbox" in place)) throw new Error("a cell of a PDF has a box");
    const [x0, y0, x1, y1] = place.bbox;
    expect(x1).toBeGreaterThan(x0);
    expect(y1).toBeGreaterThan(y0);
    // What a table says beyond the page nobody sees, and it is told that the table goes on there.
    if (table.isOffPage === true) continue;
    expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(-3);
    expect(x1).toBeLessThanOrEqual(width + 3);
    expect(y1).toBeLessThanOrEqual(height + 3);
  }
}
