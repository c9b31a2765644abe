import { describe, expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [70, 170, 270, 370];
const rows = Array.from({ length: 12 }, (_, row) => [`指标${row}甲乙丙丁`, `完成${row}戊己庚辛`, "85%"]);

function read(page: PageBuilder): { cells: string[]; furniture: string[] } {
  const { blocks, furniture } = layoutPdf(pdfOf(page));
  const [table] = blocks;
  const cells = table?.kind === "table" ? table.cells.map(({ content }) => content.text) : [];
  return { cells, furniture: furniture.map(({ text }) => text) };
}

test("a seal's words stamped over cells are in none of them", () => {
  const page = new PageBuilder().table(rows, xs, 70).line("财务专用章", 150, 140, 14);
  const { cells, furniture } = read(page);
  expect(cells).toEqual(rows.flat());
  expect(furniture.join("")).toContain("财务专用章");
});

test("words of another size that were printed with their cell stay in it", () => {
  const page = new PageBuilder().table(rows, xs, 70);
  const last = page.page(1).glyphs.length;
  page.line("注", 250, 412, 8);
  expect(read(page).cells.some((text) => text.includes("注"))).toBe(true);
  expect(last).toBeGreaterThan(100);
});

describe("words of the form's own size that were printed after rows below their cell", () => {
  const printedOver = (page: PageBuilder): string[] => {
    const [table] = layoutPdf(pdfOf(page)).blocks;
    return table?.kind === "table"
      ? table.cells.flatMap(({ isPrintedOver, content }) => (isPrintedOver === true ? [content.text] : []))
      : [];
  };

  test("are told: nothing says which of the cell's words are its own", () => {
    const page = new PageBuilder().table(rows, xs, 70).line("专用章", 176, 140);
    expect(printedOver(page)).toHaveLength(1);
    expect(printedOver(page)[0]).toMatch(/专.*用.*章/);
  });

  test("are no matter where they were printed with their row", () => {
    expect(printedOver(new PageBuilder().table(rows, xs, 70))).toEqual([]);
  });
});
