import { describe, expect, test } from "vitest";
import type { PdfPage, RulingLine } from "../../../src/document/document.js";
import type { Table } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [70, 130, 220, 300, 360, 420, 520];
const full = "甲乙丙丁戊己庚"; // as long as fits into a column of 80 points
const row = ["产出", "数量", "帮扶人数", "90人", "96人", "5"];

type Rows = readonly (readonly (string | null)[])[];

/** A table whose page ends with it. */
const bottom = (rows: Rows) => new PageBuilder().table(rows, xs, 770 - 30 * rows.length);
const top = (rows: Rows) => new PageBuilder().table(rows, xs, 70);

function tableOf(...pages: readonly PageBuilder[]): Table {
  const { blocks } = layoutPdf(pdfOf(...pages));
  expect(blocks.map((block) => block.kind)).toEqual(["table"]);
  return blocks[0] as Table;
}

const textsOf = (table: Table) => table.cells.map((cell) => cell.content.text);

describe("a row that a page break cuts", () => {
  test("keeps the bracket that was put on a line of its own", () => {
    const table = tableOf(
      bottom([row, ["产出指标", "数量", "帮扶人数", "90人", "96人", "5"]]),
      top([
        ["（50\n分）", "", "", "", "", ""],
        ["产出指标", "质量", "合格率", "90%", "96%", "5"],
      ]),
    );
    expect(table.rowCount).toBe(3);
    expect(textsOf(table)).toContain("产出指标（50分）");
  });

  test("is one with its lower end, be there no text in it", () => {
    const blank = ["", "", "", "", "", ""];
    expect(tableOf(bottom([row, row]), top([blank, row])).rowCount).toBe(3);
  });

  test("is a row of headings, some of them broken by hand", () => {
    const table = tableOf(
      bottom([["资金", "来源", "年初安排预算甲", "执行数", "标准分", "自评"]]),
      top([["（万元）", "", "数", "", "", "得分"], row]),
    );
    expect(textsOf(table).slice(0, 6)).toEqual([
      "资金（万元）",
      "来源",
      "年初安排预算甲数",
      "执行数",
      "标准分",
      "自评得分",
    ]);
  });

  test.each(["……", "...", "指标2："])("is not cut where %j holds the place of a row that nobody filled", (filler) => {
    const table = tableOf(
      bottom([row, ["产出", "数量", full, "90人", "96人", "5"]]),
      top([["", "", filler, "", "", ""], row]),
    );
    expect(textsOf(table)).toContain(full);
    expect(textsOf(table)).toContain(filler);
  });

  test("is not cut where its figures had room to go on, be the columns ever so narrow", () => {
    const narrow = [70, 100, 130, 175, 200, 225, 245];
    const [upper, lower] = [
      ["产出", "数量", "帮扶人数", "90人", "96人", "12"],
      ["", "", "合格率高", "90%", "96%", "4"],
    ];
    const table = tableOf(
      new PageBuilder().table([row, upper], narrow, 710),
      new PageBuilder().table([lower, row], narrow, 70),
    );
    expect(table.rowCount).toBe(4);
    expect(textsOf(table)).not.toContain("124");
  });

  test("is not cut where the next row has figures of its own, be the name above ever so full", () => {
    const table = tableOf(
      bottom([row, ["产出", "数量", full, "90人", "", "5"]]),
      top([["", "", "乙", "80人", "", ""], row]),
    );
    expect(table.rowCount).toBe(4);
  });

  test("is not cut where amounts have their units on both sides, be their columns ever so full", () => {
    const table = tableOf(
      bottom([row, ["合计", "万元", "816.32万元", "816.32万元", "10", "10"]]),
      top([["其中", "", "816.32万元", "816.32万元", "", ""], row]),
    );
    expect(table.rowCount).toBe(4);
  });
});

test("units in a column of their own stay in their rows over a page break", () => {
  const table = tableOf(
    bottom([row, ["成本", "经济", "补助标准", "740", "元/人", "5"]]),
    top([["", "", "控制率", "100", "%", "5"], row]),
  );
  expect(textsOf(table)).toContain("元/人");
  expect(textsOf(table)).toContain("%");
});

test("a line that lies across the cut between two pages is read once", () => {
  const sliced = (page: PageBuilder, number: number, from: number, to: number): PdfPage => {
    const rulings = page.page(number).rulings.flatMap(({ orientation, box: [x0, y0, x1, y1] }): RulingLine[] => {
      if (orientation === "vertical") return [{ orientation, box: [x0, Math.max(y0, from), x1, Math.min(y1, to)] }];
      return y0 > from && y1 < to ? [{ orientation, box: [x0, y0, x1, y1] }] : [];
    });
    return { ...page.page(number), rulings };
  };
  const first = sliced(bottom([row, ["产出", "质量", "甲", "1", "1", "5"]]), 1, 0, 755);
  const second = sliced(top([["产出", "质量", "甲", "1", "1", "5"], row]), 2, 83, 842);
  const { blocks } = layoutPdf({ format: "pdf", pages: [first, second] });
  expect(blocks.map((block) => block.kind)).toEqual(["table"]);
  expect(textsOf(blocks[0] as Table).filter((text) => text.includes("质量"))).toEqual(["质量"]);
});

describe("a merged cell that a page break cuts", () => {
  const label = (page: PageBuilder, text: string, baseline: number) => page.line(text, 73, baseline);

  test("takes in what was set below the frame for want of room", () => {
    const first = label(bottom([row, ["项目", "数量", "甲", "1", "1", "5"]]), "资金", 775);
    const table = tableOf(
      first,
      top([
        ["（万元）", "质量", "乙", "2", "2", "6"],
        [null, "时效", "丙", "3", "3", "7"],
      ]),
    );
    const [cell] = table.cells.filter(({ content }) => content.text === "项目资金（万元）");
    expect(cell).toMatchObject({ row: 1, rowSpan: 3 });
  });

  test("takes in what was set below the frame in a table whose lines are set wide apart", () => {
    const first = label(bottom([row, ["项目", "数量", "甲\n乙", "1", "1", "5"]]), "资金", 781);
    const wide = first.page(1);
    const glyphs = wide.glyphs.map((glyph) => {
      if (glyph.text !== "乙") return glyph;
      const [x0, y0, x1, y1] = glyph.box;
      return { ...glyph, baseline: glyph.baseline + 8, box: [x0, y0 + 8, x1, y1 + 8] as const };
    });
    const second = top([
      ["（万元）", "质量", "乙", "2", "2", "6"],
      [null, "时效", "丙", "3", "3", "7"],
    ]).page(2);
    const { blocks } = layoutPdf({ format: "pdf", pages: [{ ...wide, glyphs }, second] });
    expect(blocks.map((block) => block.kind)).toEqual(["table"]);
    expect(textsOf(blocks[0] as Table)).toContain("项目资金（万元）");
  });

  test("goes on under a side without a line, where its label is printed on the next page alone", () => {
    const upper = bottom([row, ["", "", "社会影响", "提升", "提升", "5"]]);
    const lower = top([["效益", "社会", "安全程度", "提升", "提升", "6"], row]).page(2);
    const rulings = lower.rulings.map((ruling): RulingLine => {
      const [x0, y0, x1, y1] = ruling.box;
      return ruling.orientation === "horizontal" && y0 < 71
        ? { ...ruling, box: [Math.max(x0, 220), y0, x1, y1] }
        : ruling;
    });
    const pages = [upper.page(1), { ...lower, rulings }];
    const [table] = layoutPdf({ format: "pdf", pages }).blocks;
    const cells = table?.kind === "table" ? table.cells : [];
    const spans = cells.filter(({ row: at }) => at === 1).map(({ content, rowSpan }) => [content.text, rowSpan]);
    expect(spans.slice(0, 3)).toEqual([
      ["效益", 2],
      ["社会", 2],
      ["社会影响", 1],
    ]);
  });

  test("leaves a note below the table alone", () => {
    const first = bottom([row, ["项目", "数量", "甲", "1", "1", "5"]]).line("注：按财政部门批复的数填写。", 73, 778);
    const { blocks } = layoutPdf(pdfOf(first, top([["", "质量", "乙", "2", "2", "6"]])));
    expect(blocks.map((block) => block.kind)).toEqual(["table", "paragraph", "table"]);
  });

  test("leaves the title of the next form alone, which stands under the widest cell", () => {
    const total = bottom([row, ["总计", "<", "<", "<", "<", "5"]]).line("第二张自评表", 200, 782);
    const { blocks } = layoutPdf(
      pdfOf(
        total,
        top([
          ["项目名称", "职工服务", "<", "<", "<", "<"],
          ["总计", "<", "<", "<", "<", "5"],
        ]),
      ),
    );
    expect(blocks.map((block) => block.kind)).toEqual(["table", "paragraph", "table"]);
  });

  test("keeps the last character of its label, and not the label of the next group", () => {
    const upper: Rows = [
      row,
      ["产出", "服务对象满意度指标甲\n乙丙丁戊己庚辛壬\n癸子丑寅卯辰巳午\n未申酉戌亥甲乙丙", "甲", "1", "1", "5"],
      [null, null, "乙", "1", "1", "5"],
    ];
    const rest: Rows = [
      ["", "标", "丙", "3", "3", "7"],
      ["效益", "社会", "丁", "4", "4", "8"],
    ];
    expect(textsOf(tableOf(bottom(upper), top(rest)))).not.toContain("标");
    const other: Rows = [
      ["效益", "社会效益指标", "丙", "3", "3", "7"],
      ["", "", "丁", "4", "4", "8"],
    ];
    expect(textsOf(tableOf(bottom(upper), top(other)))).toContain("社会效益指标");
  });

  test("takes no points that are merged over the rows below for the rest of their heading", () => {
    const heading: Rows = [row, ["资金", "来源", "全年预算数", "执行数", "预算执行率\n执行率分值", "自评得分"]];
    const below: Rows = [
      ["甲", "总额", "87.93万元", "87.93", "10", "9.8"],
      ["乙", "财政", "87.93万元", "87.93", null, null],
    ];
    const texts = textsOf(tableOf(bottom(heading), top(below)));
    expect(texts).toContain("预算执行率执行率分值");
    expect(texts).toContain("10");
  });

  test("takes back a line that runs over its lower border into the words of the next row", () => {
    const second = new PageBuilder().table(
      [
        ["", "", "", "", "", ""],
        ["", "<", "<", "100", "", "99"],
      ],
      xs,
      70,
      18,
    );
    const upper: Rows = [row, ["产出", "服务对象满意度指", "甲", "1", "1", "5"]];
    const table = tableOf(bottom(upper), second.line("总计", 130, 100).line("标", 135, 93, 12));
    expect(textsOf(table)).toContain("总计");
    expect(textsOf(table)).toContain("服务对象满意度指标");
  });

  test("that ends a little above its row makes no row of the difference", () => {
    const first = top([row, row, row]).page(1);
    const end = { orientation: "horizontal", box: [70, 123, 130, 123.5] } as const;
    const pages = [{ ...first, rulings: [...first.rulings, end] }];
    expect(layoutPdf({ format: "pdf", pages }).blocks[0]).toMatchObject({ kind: "table", rowCount: 3 });
  });
});
