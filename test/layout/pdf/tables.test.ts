import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [70, 130, 220, 300, 360, 420, 520];
const full = "甲乙丙丁戊己庚"; // as long as fits into a column of 80 points

/** Each cell as "row,column rows×columns text". */
function cellsOf(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, content }) => `${row},${column} ${rowSpan}×${columnSpan} ${content.text}`,
  );
}

function tablesOf(...pages: readonly PageBuilder[]): Table[] {
  return layoutPdf(pdfOf(...pages)).blocks.filter((block) => block.kind === "table");
}

/** A page whose text ends where the page does, so that nothing but a page break ends a table there. */
function bottomTable(rows: readonly (readonly (string | null)[])[]): PageBuilder {
  return new PageBuilder().table(rows, xs, 770 - 30 * rows.length);
}

function topTable(rows: readonly (readonly (string | null)[])[]): PageBuilder {
  return new PageBuilder().table(rows, xs, 70);
}

describe("a table on one page", () => {
  test("keeps merged and empty cells", () => {
    const [table] = tablesOf(
      topTable([
        ["产出指标", "数量指标", "帮扶人数", "≥90人", "96人", ""],
        [null, null, "培训场次", "6场", "", "<"],
      ]),
    );
    expect(cellsOf(table)).toEqual([
      "0,0 2×1 产出指标",
      "0,1 2×1 数量指标",
      "0,2 1×1 帮扶人数",
      "0,3 1×1 ≥90人",
      "0,4 1×1 96人",
      "0,5 1×1 ",
      "1,2 1×1 培训场次",
      "1,3 1×1 6场",
      "1,4 1×2 ",
    ]);
  });

  test("joins what was wrapped in a cell: ideographs and broken figures directly, words with a space", () => {
    const narrow = [70, 102, 142, 182, 292];
    const [table] = tablesOf(
      new PageBuilder().table([["1157.\n89", "100.\n00%", "绩效\n指标", "Microsoft Excel\nfile"]], narrow, 70),
    );
    expect((table?.cells ?? []).map((cell) => cell.content.text)).toEqual([
      "1157.89",
      "100.00%",
      "绩效指标",
      "Microsoft Excel file",
    ]);
  });

  test("keeps two figures in one cell apart", () => {
    const [table] = tablesOf(new PageBuilder().table([["1821.93\n2249.74", "12\n34"]], [70, 116, 216], 70));
    expect((table?.cells ?? []).map((cell) => cell.content.text)).toEqual(["1821.93 2249.74", "12 34"]);
  });

  test("knows where an empty cell stands", () => {
    const [table] = tablesOf(topTable([["一", "", "三", "四", "五", "六"]]));
    expect(table?.cells[1]?.place).toEqual({ page: 1, bbox: [130, 70, 220, 100] });
  });

  test("stands in reading order with the text around it", () => {
    const page = topTable([["一", "二", "三", "四", "五", "六"]]);
    page.line("表后的话。", 70, 130).line("表前的话。", 70, 60);
    expect(layoutPdf(pdfOf(page)).blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
  });

  test("is not made of a box around text", () => {
    const page = new PageBuilder().table([["框里的一段话"]], [70, 520], 70);
    expect(layoutPdf(pdfOf(page)).blocks.map((block) => block.kind)).toEqual(["paragraph"]);
  });
});

test("a line drawn through a figure cuts it in no two cells, and beside other figures the line stands", () => {
  const rows = [
    ["", "", "甲"],
    ["12.5", "8", "乙"],
    ["", "", "丙"],
  ];
  const page = new PageBuilder().table(rows, [70, 120, 170, 220], 70);
  page.line("834.87", 106, 82).line("青禾县总工会", 90, 142);
  expect(cellsOf(tablesOf(page)[0])).toEqual([
    "0,0 1×2 834.87",
    "0,2 1×1 甲",
    "1,0 1×1 12.5",
    "1,1 1×1 8",
    "1,2 1×1 乙",
    "2,0 1×2 青禾县总工会",
    "2,2 1×1 丙",
  ]);
});

test("text that runs over the border into a cell with words of its own stays in the cell that it begins in", () => {
  const page = new PageBuilder().table(
    [
      ["预算数", "到位数", "执行数"],
      ["", "", "85.5"],
    ],
    [70, 110, 160, 200],
    70,
  );
  // two figures of six decimals in columns for seven characters: the first one runs a little over its border
  page.line("21.250000", 71, 118, 9).line("170.04000", 110.6, 118, 9);
  expect(cellsOf(tablesOf(page)[0]).slice(3)).toEqual(["1,0 1×1 21.250000", "1,1 1×1 170.04000", "1,2 1×1 85.5"]);
});

test("words that are wider than their cell stay in it where they stick out of the table as well", () => {
  const rows = [
    ["", "得分"],
    ["产出", "5"],
  ];
  const page = new PageBuilder().table(rows, [70, 130, 190], 70).line("满意度（10分）", 66.5, 86, 9.5);
  expect(cellsOf(tablesOf(page)[0]).slice(0, 2)).toEqual(["0,0 1×1 满意度（10分）", "0,1 1×1 得分"]);
});

test("words of two cells that leave no gap between them stay in their own, and words that run over in theirs", () => {
  const rows = [
    ["", "", "得分"],
    ["≥12份", "13份", "4"],
    ["", "", "5"],
  ];
  const page = new PageBuilder().table(rows, [70, 145.6, 221.2, 280], 70);
  page.line("年初目标值（A）", 70.3, 82).line("实际完成值（B）", 145.9, 82);
  page.line("按时足额发放到户人人知晓", 75.6, 142);
  expect(cellsOf(tablesOf(page)[0])).toEqual([
    "0,0 1×1 年初目标值（A）",
    "0,1 1×1 实际完成值（B）",
    "0,2 1×1 得分",
    "1,0 1×1 ≥12份",
    "1,1 1×1 13份",
    "1,2 1×1 4",
    "2,0 1×1 按时足额发放到户人人知晓",
    "2,1 1×1 ",
    "2,2 1×1 5",
  ]);
});

test("words of two cells that are both a little wider than theirs begin each behind its own border", () => {
  const rows = [
    ["", "", "分值"],
    ["468.09", "421.29", "10"],
  ];
  const page = new PageBuilder().table(rows, [70, 138, 206, 260], 70);
  page.line("全年预算数（A）", 71.5, 82, 9).line("全年执行数（B）", 139.7, 82, 9);
  expect(cellsOf(tablesOf(page)[0]).slice(0, 2)).toEqual(["0,0 1×1 全年预算数（A）", "0,1 1×1 全年执行数（B）"]);
});

test("tables that stand side by side go on over the page each for itself", () => {
  const [left, right] = [
    [70, 130, 220],
    [320, 400, 520],
  ];
  const [first, second] = [new PageBuilder(), new PageBuilder()];
  first
    .table(
      [
        ["指标", "得分"],
        ["一", "1"],
      ],
      left,
      710,
    )
    .table(
      [["意见"], ["同意"]].map(([a = ""]) => [a, ""]),
      right,
      710,
    );
  second.table([["二", "2"]], left, 70).table([["备查", ""]], right, 70);
  expect(tablesOf(first, second).map((table) => cellsOf(table).map((cell) => cell.split(" ")[2]))).toEqual([
    ["指标", "得分", "一", "1", "二", "2"],
    ["意见", "", "同意", "", "备查", ""],
  ]);
});

test("a narrow strip beside a table is a column of its own: no two cells share a place", () => {
  const page = new PageBuilder().table([["甲", "乙"]], [40, 120, 220], 70).table([[""]], [36, 38], 70);
  expect(tablesOf(page)[0]?.cells.map((cell) => cell.column)).toEqual([0, 1, 2]);
});

describe("a table over a page break", () => {
  const head = ["一级", "二级", "三级指标", "目标", "完成", "得分"];

  test("is one table", () => {
    const [table, ...others] = tablesOf(
      bottomTable([head, ["产出", "数量", "甲", "1", "1", "5"]]),
      topTable([["效益", "社会", "乙", "2", "2", "6"]]),
    );
    expect(others).toEqual([]);
    expect(table?.rowCount).toBe(3);
    expect(table?.cells.at(-1)?.place).toMatchObject({ page: 2 });
  });

  test("loses the head that is repeated on the next page", () => {
    const [table] = tablesOf(
      bottomTable([head, ["产出", "数量", "甲", "1", "1", "5"]]),
      topTable([head, ["效益", "社会", "乙", "2", "2", "6"]]),
    );
    expect(table?.rowCount).toBe(3);
    expect(cellsOf(table).slice(-6)).toEqual([
      "2,0 1×1 效益",
      "2,1 1×1 社会",
      "2,2 1×1 乙",
      "2,3 1×1 2",
      "2,4 1×1 2",
      "2,5 1×1 6",
    ]);
  });

  test("joins a row that was cut: its text runs on, its figures are spent", () => {
    const [table] = tablesOf(
      bottomTable([head, ["产出", "数量", full, "1", "1", "5"]]),
      topTable([
        ["", "", "壬癸", "", "", ""],
        ["", "质量", "乙", "2", "2", "6"],
      ]),
    );
    expect(table?.rowCount).toBe(3);
    expect(cellsOf(table)).toContain(`1,2 1×1 ${full}壬癸`);
  });

  test("joins a row of which only labels go on: one of them closes the bracket that the page break left open", () => {
    const [table] = tablesOf(
      bottomTable([head, ["满意度指\n标（10", full, "甲", "1", "1", "5"]]),
      topTable([
        ["分）", "壬癸", "", "", "", ""],
        ["", "质量", "乙", "2", "2", "6"],
      ]),
    );
    expect(table?.rowCount).toBe(3);
    expect(cellsOf(table)).toContain("1,0 1×1 满意度指标（10分）");
  });

  test("keeps apart a next row that happens to have blanks", () => {
    const [table] = tablesOf(
      bottomTable([head, ["产出", "数量", "甲", "1", "1", "5"]]),
      topTable([
        ["效益", "社会", "乙", "2", "", ""],
        ["满意", "服务", "丙", "3", "3", "7"],
      ]),
    );
    expect(table?.rowCount).toBe(4);
  });

  test("carries merged cells on, be their lower half one row or more", () => {
    const [table] = tablesOf(
      bottomTable([head, ["产出", "数量", "甲", "1", "1", "5"], [null, "质量", "乙", "2", "2", "6"]]),
      topTable([
        ["", "", "丙", "3", "3", ""],
        ["效益", "社会", "丁", "4", "4", "8"],
      ]),
    );
    expect(cellsOf(table)).toContain("1,0 3×1 产出");
    expect(cellsOf(table)).toContain("2,1 2×1 质量");
    // a score left blank is no lower half: it is a blank
    expect(cellsOf(table)).toContain("2,5 1×1 6");
    expect(cellsOf(table)).toContain("3,5 1×1 ");
  });

  test("takes the label of a merged cell from the page on which it is printed", () => {
    const [table] = tablesOf(
      bottomTable([head, ["", "数量", "甲", "1", "1", "5"], [null, "质量", "乙", "2", "2", "6"]]),
      topTable([
        ["产出", "时效", "丙", "3", "3", "7"],
        [null, "成本", "丁", "4", "4", "8"],
      ]),
    );
    expect(cellsOf(table)).toContain("1,0 4×1 产出");
  });

  test("ends where a title stands between", () => {
    const second = new PageBuilder().centred("项目支出绩效自评表", 60, 16).table([head], xs, 80);
    expect(tablesOf(bottomTable([head]), second)).toHaveLength(2);
  });

  test("ends where the next form begins with the same labels", () => {
    const form = (name: string) => [
      ["自评表", "<", "<", "<", "<", "<"],
      ["项目名称", "<", name, "<", "<", "<"],
      ["产出", "数量", "甲", "1", "1", "5"],
    ];
    expect(tablesOf(bottomTable(form("职工服务")), topTable(form("困难帮扶")))).toHaveLength(2);
  });

  test("ends where another grid begins although there was room left for its first row", () => {
    const second = new PageBuilder().table([["姓名", "电话"]], [70, 200, 520], 70);
    const first = topTable([head, ["产出", "数量", "甲", "1", "1", "5"]]).line("其他页面写到这里", 70, 130);
    const filled = new PageBuilder().lines(
      Array.from({ length: 38 }, () => "正文一行"),
      70,
      80,
    );
    expect(tablesOf(filled, new PageBuilder().table([head], xs, 70), second, first).map((table) => table.page)).toEqual(
      [2, 3, 4],
    );
  });
});

test("a table printed sideways is read upright, and its cells keep their places on the page", () => {
  const page = topTable([["项目名称", "甲", "乙", "丙", "丁", "戊"]]).page(1);
  const sideways = {
    ...page,
    width: page.height,
    height: page.width,
    glyphs: page.glyphs.map((glyph) => {
      const [x0, y0, x1, y1] = glyph.box;
      const box = [y0, page.width - x1, y1, page.width - x0] as const;
      return { ...glyph, box, turn: 3 as const };
    }),
    rulings: page.rulings.map(({ orientation, box: [x0, y0, x1, y1] }) => ({
      orientation: orientation === "horizontal" ? ("vertical" as const) : ("horizontal" as const),
      box: [y0, page.width - x1, y1, page.width - x0] as const,
    })),
  };
  const [table] = layoutPdf({ format: "pdf", pages: [sideways] }).blocks.filter((block) => block.kind === "table");
  expect(cellsOf(table)[0]).toBe("0,0 1×1 项目名称");
  expect(table?.cells[0]?.place).toEqual({ page: 1, bbox: [70, 465, 100, 525] });
  expect(table?.cells[0]?.content.runs[0]?.place).toMatchObject({ page: 1, bbox: sideways.glyphs[0]?.box });
});

describe("a table that goes on beyond the edge of its page", () => {
  const rows = [
    ["三级指标", "分值", "得分"],
    ["清淤长度", "10", "10"],
  ];

  test("says so", () => {
    const [table] = tablesOf(new PageBuilder().table(rows, [70, 300, 450, 595], 70));
    expect(table?.isOffPage).toBe(true);
  });

  test("does not where it ends before", () => {
    const [table] = tablesOf(new PageBuilder().table(rows, [70, 300, 450, 594], 70));
    expect(table?.isOffPage).toBeUndefined();
  });
});
