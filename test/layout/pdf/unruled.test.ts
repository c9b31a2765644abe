import { describe, expect, test } from "vitest";
import type { PdfDocument } from "../../../src/document/document.js";
import type { Table } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [60, 120, 190, 300, 370, 440, 490, 540];
const rows = [
  ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
  ["产出指标", "数量指标", "培训场次", "6场", "6场", "10", "10"],
  [null, null, "帮扶人数", "90人", "96人", "20", "20"],
  [null, "质量指标", "验收合格率", "95%", "98%", "10", "9.5"],
  ["效益指标", "社会效益", "知晓率", "90%", "92%", "30", "30"],
];

/** The cells in the middle of their columns and of the rows that they span, without any line. */
function bare(page: PageBuilder, top: number, height = 20): PageBuilder {
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text === null) return;
      let span = 1;
      while (rows[r + span]?.[c] === null) span += 1;
      const width = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x250 ? 5 : 10), 0);
      const middle = ((xs[c] ?? 0) + (xs[c + 1] ?? 0)) / 2;
      page.line(text, middle - width / 2, top + height * (r + span / 2) + 4);
    });
  });
  return page;
}

/** With some lines besides. */
function ruled(document: PdfDocument, lines: readonly (readonly [number, number, number, number])[]): PdfDocument {
  const rulings = lines.map((box) => ({
    orientation: box[2] - box[0] > box[3] - box[1] ? ("horizontal" as const) : ("vertical" as const),
    box,
  }));
  return { ...document, pages: document.pages.map((page) => ({ ...page, rulings })) };
}

function tables(document: PdfDocument): Table[] {
  return layoutPdf(document).blocks.filter((block) => block.kind === "table");
}

function drawn(table: Table | undefined): (string | null)[][] {
  const grid = rows.map((row) => row.map((): string | null => null));
  for (const { row, column, content } of table?.cells ?? []) {
    const line = grid[row];
    if (line !== undefined) line[column] = content.text;
  }
  return grid;
}

describe("a table without lines", () => {
  test("is read by where its text stands, labels over the rows that they are in the middle of", () => {
    const [table, ...others] = tables(pdfOf(bare(new PageBuilder(), 100)));
    expect(others).toEqual([]);
    expect(drawn(table)).toEqual(rows);
    expect(table?.inferred).toBe("cells");
  });

  test("is read within its frame", () => {
    const frame = [
      [60, 100, 540, 100.5],
      [60, 200, 540, 200.5],
      [60, 100, 60.5, 200],
      [540, 100, 540.5, 200],
    ] as const;
    expect(drawn(tables(ruled(pdfOf(bare(new PageBuilder(), 100)), frame))[0])).toEqual(rows);
  });

  test("is read between lines above, below its head and at its end", () => {
    const three = [100, 120, 200].map((y) => [60, y, 540, y + 0.5] as const);
    const [table] = tables(ruled(pdfOf(bare(new PageBuilder(), 100)), three));
    expect(drawn(table)).toEqual(rows);
    expect(table?.inferred).toBe("cells");
  });

  test("has certain rows where lines part all of them", () => {
    const lines = [
      [60, 100, 540, 100.5],
      [60, 120, 540, 120.5],
      [190, 140, 540, 140.5],
      [120, 160, 540, 160.5],
      [60, 180, 540, 180.5],
      [60, 200, 540, 200.5],
    ] as const;
    const [table] = tables(ruled(pdfOf(bare(new PageBuilder(), 100)), lines));
    expect(drawn(table)).toEqual(rows);
    expect(table?.inferred).toBe("columns");
  });

  test("is parted from the prose around it", () => {
    const prose = "青禾县为民服务中心全年按照计划开展各项工作，资金使用规范，各项任务均已完成。";
    const page = bare(new PageBuilder().lines([prose, prose, prose], 60, 50), 130);
    page.lines([prose, prose], 60, 270);
    expect(layoutPdf(pdfOf(page)).blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
  });
});

describe("what is no table", () => {
  test("is prose in two columns", () => {
    const page = new PageBuilder();
    for (let line = 0; line < 20; line += 1) {
      page.line("左边一栏的文字一行接着一行地写下去", 60, 80 + 18 * line, 12);
      page.line("右边一栏的文字也是一行接着一行地写", 310, 80 + 18 * line, 12);
    }
    expect(tables(pdfOf(page))).toEqual([]);
  });

  test("is a signature block", () => {
    const page = new PageBuilder().lines(["正文一行写在这里。", "正文又一行写在这里。"], 60, 80);
    page.line("填表人：王青", 60, 150).line("审核人：李禾", 240, 150).line("电话：8001", 420, 150);
    page.line("单位负责人：赵田", 60, 175).line("填报日期：2022年3月", 300, 175);
    expect(tables(pdfOf(page))).toEqual([]);
  });

  test("is a list with its numbers and page numbers", () => {
    const page = new PageBuilder();
    for (let line = 1; line < 9; line += 1)
      page.line(`${line}.第${line}部分的标题`, 60, 80 + 18 * line).line(`${line}`, 520, 80 + 18 * line);
    expect(tables(pdfOf(page))).toEqual([]);
  });
});

test("a frame drawn around a ruled table leaves the table as it is drawn", () => {
  const rows = Array.from({ length: 5 }, (_, at) => [`指标${at}`, "≥90%", "92%", "10"]);
  const page = () => new PageBuilder().table(rows, [70, 200, 300, 400, 500], 100);
  const framed = page().box(65, 95, 505, 255);
  const tables = (builder: PageBuilder) => layoutPdf(pdfOf(builder)).blocks.filter(({ kind }) => kind === "table");
  expect(tables(framed)).toEqual(tables(page()));
});

test("columns without lines in a frame, beside a small ruled table in it, are concluded all the same", () => {
  const page = new PageBuilder()
    .table(
      [
        ["单位", "青禾局"],
        ["年度", "2022"],
      ],
      [80, 160, 240],
      110,
      20,
    )
    .box(60, 95, 540, 330);
  for (let row = 0; row < 6; row += 1)
    for (const [x, text] of [
      [80, `指标${row}`],
      [250, "90%"],
      [350, "92%"],
      [450, "10"],
    ] as const)
      page.line(text, x, 190 + 20 * row);
  const tables = layoutPdf(pdfOf(page)).blocks.filter((block) => block.kind === "table");
  expect(tables.some((block) => block.kind === "table" && block.inferred !== undefined)).toBe(true);
});
