import { describe, expect, test } from "vitest";
import type { PdfDocument, PdfPage } from "../../../src/document/document.js";
import type { Block } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { printedPages } from "../../../src/layout/pdf/sheets/index.js";
import { printedOnOne } from "../../support/n-up.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const lying = { width: 842, height: 595 };
const upright = { width: 595, height: 842 };
const sentence = (words: string) => `${words}全年共有编制二十人年末实有二十人按月发放并逐月公示`;
const columns = [70, 200, 330, 520];

/** A page of ten lines that fill its column, with its number at the foot unless told. */
function textPage(words: string, number: number | null): PageBuilder {
  const lines = Array.from({ length: 10 }, (_, at) => `${sentence(words)}${at % 10}项工作任务均已完成`);
  const page = new PageBuilder().lines(lines, 70, 90);
  return number === null ? page : page.centred(`— ${number} —`, 800, 9);
}

function tablePage(name: string, rows: number, top: number, number: number): PageBuilder {
  const cells = Array.from({ length: rows }, (_, at) => [`${name}${at}`, "90", "85"]);
  return new PageBuilder().table(cells, columns, top).centred(`— ${number} —`, 800, 9);
}

const documentOf = (...pages: readonly PdfPage[]): PdfDocument => ({ format: "pdf", pages });
const pagesOf = (builders: readonly PageBuilder[]): PdfPage[] => builders.map((builder, at) => builder.page(at + 1));

function twoUp(builders: readonly PageBuilder[], scale = Math.SQRT2): PdfDocument {
  const pages = pagesOf(builders);
  const places = [
    [0, 0],
    [421, 0],
  ] as const;
  return documentOf(
    ...[0, 2].flatMap((from) => {
      const own = pages.slice(from, from + 2);
      return own.length === 0 ? [] : [printedOnOne(own, places, scale, lying, 1 + from / 2)];
    }),
  );
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    block.kind === "paragraph" ? block.content.text : block.cells.map(({ content }) => content.text).join("|"),
  );
}

describe("several pages printed on one sheet", () => {
  const pages = [textPage("甲", 1), textPage("乙", 2), tablePage("丙", 22, 100, 3), tablePage("丁", 4, 60, 4)];
  const apart = textsOf(layoutPdf(pdfOf(...pages)).blocks);

  test("are read like the pages they are: two side by side", () => {
    const { blocks, furniture } = layoutPdf(twoUp(pages));
    expect(textsOf(blocks)).toEqual(apart);
    expect(furniture.map(({ text }) => text)).toEqual(["— 1 —", "— 2 —", "— 3 —", "— 4 —"]);
  });

  test("keep their places on the sheet, and the sheet's number", () => {
    const { blocks } = layoutPdf(twoUp(pages));
    const table = blocks.at(-1);
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.page).toBe(2);
    const places = table.cells.map(({ place }) => ("page" in place ? place : null));
    expect(places[0]?.page).toBe(2);
    expect(places[0]?.bbox[0]).toBeCloseTo(70 / Math.SQRT2, 0);
    expect(places.at(-1)?.bbox[2]).toBeCloseTo(421 + 520 / Math.SQRT2, 0);
  });

  test.each([
    ["row by row", [0, 1, 2, 3]],
    ["column by column, as their numbers tell", [0, 2, 1, 3]],
    ["from right to left, as their numbers tell", [1, 0, 3, 2]],
  ])("are read like the pages they are: four %s", (_, order) => {
    const corners = [
      [0, 0],
      [297.5, 0],
      [0, 421],
      [297.5, 421],
    ] as const;
    const places = order.map((at) => corners[at] ?? ([0, 0] as const));
    const sheet = printedOnOne(pagesOf(pages), places, 2, upright);
    expect(textsOf(layoutPdf(documentOf(sheet)).blocks)).toEqual(apart);
  });

  test("lose no frame that is a table's, but those that a printer drew around each", () => {
    const framed = [textPage("甲", 1), tablePage("丙", 20, 100, 2)].map((page) => page.box(5, 5, 590, 837));
    const { blocks } = layoutPdf(twoUp(framed));
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table"]);
  });

  test("are known beside pages of the same size that were not made smaller", () => {
    const whole = new PageBuilder(842, 595).lines(
      Array.from({ length: 10 }, () => sentence("戊").repeat(2)),
      70,
      90,
    );
    const small = twoUp([textPage("甲", null), textPage("乙", null)]).pages;
    const all = documentOf(whole.page(1), ...small.map((page) => ({ ...page, number: 2 })));
    expect(printedPages(all.pages).map(({ page, area }) => [page.number, area === null])).toEqual([
      [1, true],
      [2, false],
      [2, false],
    ]);
  });
});

describe("one page it remains", () => {
  const areas = (...pages: readonly PdfPage[]) => printedPages(pages).map(({ area }) => area);

  test("where text is set in two columns, with less white between them than around them", () => {
    const lines = (words: string) => Array.from({ length: 12 }, () => sentence(words).slice(0, 24).padEnd(32, "各"));
    const page = new PageBuilder(842, 595).lines(lines("甲"), 90, 90).lines(lines("乙"), 431, 90);
    expect(areas(page.page(1))).toEqual([null]);
  });

  test("where a line of a table runs through its middle", () => {
    const page = new PageBuilder(842, 595)
      .lines(Array(10).fill(sentence("甲")), 60, 90)
      .lines(Array(10).fill(sentence("乙")), 481, 90)
      .box(60, 300, 782, 500, "u");
    expect(areas(page.page(1))).toEqual([null]);
  });

  test("where a single page is blank in its middle", () => {
    const page = new PageBuilder()
      .lines(Array(10).fill(sentence("甲")), 60, 90)
      .lines(Array(10).fill(sentence("乙")), 60, 520);
    expect(areas(page.page(1))).toEqual([null]);
  });

  test("where only its left half is written on", () => {
    const page = new PageBuilder(842, 595).lines(Array(10).fill(sentence("甲")), 60, 90);
    expect(areas(page.page(1), page.page(2))).toEqual([null, null]);
  });
});
