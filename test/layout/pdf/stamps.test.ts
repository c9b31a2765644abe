import { describe, expect, test } from "vitest";
import type { PdfDocument } from "../../../src/document/document.js";
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

  test("are told where the last row but one has them, and no more than a sum stands below", () => {
    const page = new PageBuilder().table([...rows.slice(0, 3), ["合计", "", "9"]], xs, 70).line("专用章", 176, 142);
    expect(printedOver(page)).toHaveLength(1);
  });

  test("are no matter where they were printed with their row", () => {
    expect(printedOver(new PageBuilder().table(rows, xs, 70))).toEqual([]);
  });
});

describe("a page that was written font by font", () => {
  const many = Array.from({ length: 45 }, (_, row) => [`指标${row}甲乙丙丁`, `完成${row}戊己庚辛`, `${row}5.25%`]);
  const dense = () => new PageBuilder().table(many, xs, 70, 16);
  const isLatin = ({ text }: { readonly text: string }): boolean => text < "一";
  const byFont = (page: PageBuilder, shrunk = 1) => {
    const whole = page.page(1);
    const latin = whole.glyphs.filter(isLatin).map((glyph) => ({ ...glyph, size: glyph.size * shrunk }));
    return {
      format: "pdf" as const,
      pages: [{ ...whole, glyphs: [...latin, ...whole.glyphs.filter((one) => !isLatin(one))] }],
    };
  };
  const read = (document: PdfDocument) => {
    const [table] = layoutPdf(document).blocks;
    return table?.kind === "table" ? table.cells : [];
  };

  test("tells nothing of seals by the order of printing", () => {
    const cells = read(byFont(dense()));
    expect(cells.map(({ content }) => content.text)).toEqual(many.flat());
    expect(cells.filter(({ isPrintedOver }) => isPrintedOver === true)).toEqual([]);
  });

  test("keeps the figures in its cells though they are of another size", () => {
    const cells = read(byFont(dense(), 0.9));
    expect(cells.map(({ content }) => content.text)).toEqual(many.flat());
  });
});

describe("a line of a row that is too low for it", () => {
  const isTold = (page: PageBuilder): boolean => {
    const [table] = layoutPdf(pdfOf(page)).blocks;
    return table?.kind === "table" && table.cells.some(({ isPrintedOver }) => isPrintedOver === true);
  };
  const low = (second: number, text = "差错率"): PageBuilder =>
    new PageBuilder().line(text, 76, second).table([["指标甲重点工作", "90%", "85%"]], xs, 70);

  test("is told where it runs into the next row's letters", () => {
    const at =
      low(0)
        .page(1)
        .glyphs.find((glyph) => glyph.text === "重")?.baseline ?? 0;
    expect(isTold(low(at - 2))).toBe(true);
    expect(isTold(low(at - 6))).toBe(true);
  });

  test("is no matter where it stands over them, or is the same text printed twice", () => {
    const at =
      low(0)
        .page(1)
        .glyphs.find((glyph) => glyph.text === "重")?.baseline ?? 0;
    expect(isTold(low(at - 10))).toBe(false);
    expect(isTold(low(at, "指标甲重点工作"))).toBe(false);
  });
});
