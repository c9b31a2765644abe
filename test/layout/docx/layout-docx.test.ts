import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/document/docx/index.js";
import type { Block, Table } from "../../../src/layout/block.js";
import { layoutDocx } from "../../../src/layout/docx/index.js";
import { docx, p, tbl, tc, tr } from "../../support/office.js";

function blocksOf(body: string): Block[] {
  return layoutDocx(readDocx(docx(body)));
}

/** Cells as "row column rowSpan×columnSpan text". */
function cellsOf(table: Table): string[] {
  return table.cells.map(
    ({ row, column, rowSpan, columnSpan, content }) => `${row} ${column} ${rowSpan}×${columnSpan} ${content.text}`,
  );
}

function onlyTable(body: string): Table {
  const tables = blocksOf(body).filter((block) => block.kind === "table");
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
}

const down = (content: string, value: "restart" | "continue") =>
  tc(content, value === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");

describe("a table of Word's", () => {
  it("has its merged cells as one each, along rows and down columns", () => {
    const table = onlyTable(
      tbl(
        [1000, 1000, 1000],
        [
          tr([down("资金", "restart"), tc("年度资金总额", '<w:gridSpan w:val="2"/>')]),
          tr([down("看不见", "continue"), "年初", "全年"]),
        ],
      ),
    );
    expect(table).toMatchObject({ rowCount: 2, columnCount: 3, edges: [0, 50, 100, 150] });
    expect(cellsOf(table)).toEqual(["0 0 2×1 资金", "0 1 1×2 年度资金总额", "1 1 1×1 年初", "1 2 1×1 全年"]);
  });

  it("has cells merged in the old way along a row", () => {
    const cells = [tc("总分", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "100"];
    expect(cellsOf(onlyTable(tbl([1, 1, 1], [tr(cells), tr(["a", "b", "c"])])))).toContain("0 0 1×2 总分");
  });

  it("begins a new merged cell where one starts again, and takes none that continues nothing", () => {
    const rows = [
      tr([down("产出", "restart")]),
      tr([down("", "continue")]),
      tr([down("效益", "restart")]),
      tr([down("", "continue")]),
    ];
    expect(cellsOf(onlyTable(tbl([1], rows)))).toEqual(["0 0 2×1 产出", "2 0 2×1 效益"]);
    expect(cellsOf(onlyTable(tbl([1, 1], [tr([down("孤", "continue"), "乙"])])))).toEqual(["0 0 1×1 孤", "0 1 1×1 乙"]);
  });

  it("has one border where a hand dragged it a little apart in each row", () => {
    const rows = [
      tr([tc("得分", '<w:gridSpan w:val="2"/>'), tc("原因", '<w:gridSpan w:val="2"/>')]),
      tr(["9", tc("尾款次年支付", '<w:gridSpan w:val="3"/>')]),
      tr([tc("8", '<w:gridSpan w:val="3"/>'), "部分延后"]),
    ];
    const table = onlyTable(tbl([1940, 60, 40, 4000], rows));
    expect(table).toMatchObject({ columnCount: 2 });
    expect(table.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  it("counts the columns that a row leaves out", () => {
    const rows = [tr(["甲", "乙", "丙"]), tr(["丁"], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')];
    expect(cellsOf(onlyTable(tbl([1, 1, 1], rows)))).toEqual([
      ...["0 0 1×1 甲", "0 1 1×1 乙", "0 2 1×1 丙"],
      ...["1 0 1×1 ", "1 1 1×1 丁", "1 2 1×1 "],
    ]);
  });

  it("goes by the widths of its cells where rows do not count alike", () => {
    const wide = (text: string, width: number) => tc(text, `<w:tcW w:w="${width}" w:type="dxa"/>`);
    const rows = [
      tr([wide("项目名称", 1000), wide("图书采购", 3000)]),
      tr([wide("一级", 1000), wide("二级", 1000), wide("三级", 2000)]),
    ];
    const table = onlyTable(tbl([1000, 3000], rows));
    expect(cellsOf(table)).toEqual([
      "0 0 1×1 项目名称",
      "0 1 1×2 图书采购",
      "1 0 1×1 一级",
      "1 1 1×1 二级",
      "1 2 1×1 三级",
    ]);
  });

  it("goes by widths that are told as shares of the whole", () => {
    const wide = (text: string, share: string) => tc(text, `<w:tcW w:w="${share}" w:type="pct"/>`);
    const rows = [
      tr([wide("项目名称", "1250"), wide("图书采购", "3750")]),
      tr([wide("一级", "25%"), wide("二级", "25%"), wide("三级", "50%")]),
    ];
    expect(cellsOf(onlyTable(tbl([], rows)))).toContain("0 1 1×2 图书采购");
  });

  it("has rows and cells that stand in content controls, and none that is hidden or was deleted", () => {
    const inControl = (xml: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
    const rows = [
      inControl(tr(["甲", inControl(tc("乙"))])),
      tr(["藏", "藏"], "<w:hidden/>"),
      tr(["删", "删"], '<w:del w:id="1"/>'),
      tr(["丙", "丁"]),
    ];
    expect(cellsOf(onlyTable(tbl([1, 1], rows)))).toEqual(["0 0 1×1 甲", "0 1 1×1 乙", "1 0 1×1 丙", "1 1 1×1 丁"]);
  });

  it("joins the lines of a cell, and keeps figures and words of two lines apart", () => {
    const [cell] = onlyTable(tbl([1, 1], [tr([tc(p("全年") + p("预算数")), "乙"])])).cells;
    expect(cell?.content.text).toBe("全年预算数");
    expect(cell?.lines.map(({ text }) => text)).toEqual(["全年", "预算数"]);
    expect(onlyTable(tbl([1, 1], [tr([tc(p("95%") + p("90%")), "乙"])])).cells[0]?.content.text).toBe("95% 90%");
  });

  it("tells for each cell which table, row and column it is, and which paragraph it follows", () => {
    const table = tbl([1, 1], [tr(["甲", "乙"])]);
    const blocks = blocksOf(p("一") + p("") + p("二") + table + p("三") + table);
    const places = blocks.map((block) =>
      block.kind === "table" ? block.cells[1]?.place : block.content.runs[0]?.place,
    );
    expect(places).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
      { table: 1, row: 1, column: 2, after: 2 },
      { paragraph: 3 },
      { table: 2, row: 1, column: 2, after: 3 },
    ]);
  });

  it("is one with the next where nothing stands between them", () => {
    const part = (text: string) => tbl([1000, 1000], [tr([text, text])]);
    expect(cellsOf(onlyTable(part("甲") + part("乙")))).toEqual([
      "0 0 1×1 甲",
      "0 1 1×1 甲",
      "1 0 1×1 乙",
      "1 1 1×1 乙",
    ]);
    expect(blocksOf(part("甲") + p("") + part("乙"))).toHaveLength(2);
    expect(blocksOf(part("甲") + tbl([1000, 3000], [tr(["乙", "乙"])]))).toHaveLength(2);
  });

  it("is divided by the tables inside its cells, as it is drawn", () => {
    const inner = tbl([500, 500], [tr(["数量", "10"]), tr(["质量", "9"])]);
    const table = onlyTable(
      tbl(
        [1000, 1000],
        [tr(["项目名称", "图书采购"]), tr(["绩效指标", tc(p("产出：") + inner + p(""))]), tr(["总分", "19"])],
      ),
    );
    expect(table.edges).toEqual([0, 50, 75, 100]);
    expect(cellsOf(table)).toEqual([
      "0 0 1×1 项目名称",
      "0 1 1×2 图书采购",
      "1 0 3×1 绩效指标",
      "1 1 1×2 产出：",
      "2 1 1×1 数量",
      "2 2 1×1 10",
      "3 1 1×1 质量",
      "3 2 1×1 9",
      "4 0 1×1 总分",
      "4 1 1×2 19",
    ]);
    expect(table.cells.find(({ content }) => content.text === "质量")?.place).toEqual({
      table: 2,
      row: 2,
      column: 1,
      after: 0,
    });
  });

  it("gives way to what it frames where it has a single column", () => {
    const inner = tbl([1, 1], [tr(["甲", "乙"])]);
    const blocks = blocksOf(tbl([1], [tr([tc(p("自评表") + inner + p("备注"))])]));
    expect(blocks.map((block) => (block.kind === "table" ? cellsOf(block) : block.content.text))).toEqual([
      "自评表",
      ["0 0 1×1 甲", "0 1 1×1 乙"],
      "备注",
    ]);
  });
});

describe("a paragraph of Word's", () => {
  it("is several where its lines were broken instead of paragraphs begun", () => {
    const lines = "<w:r><w:t>一、概况</w:t><w:br/><w:t>本馆核定编制12人。</w:t><w:br/><w:t>二、收支</w:t></w:r>";
    expect(blocksOf(p(lines)).map((block) => block.kind === "paragraph" && block.content.text)).toEqual([
      "一、概况",
      "本馆核定编制12人。",
      "二、收支",
    ]);
  });

  it("is one where a line was broken within a sentence", () => {
    const lines = "<w:r><w:t>2022年预算收入305.00万元，其中年初预算</w:t><w:br/><w:t>280.00万元。</w:t></w:r>";
    expect(blocksOf(p(lines))).toMatchObject([
      { content: { text: "2022年预算收入305.00万元，其中年初预算280.00万元。" } },
    ]);
  });

  it("keeps apart what a tabulator parts", () => {
    expect(blocksOf(p("<w:r><w:t>填报单位：图书馆</w:t><w:tab/><w:t>单位：万元</w:t></w:r>"))).toMatchObject([
      { content: { text: "填报单位：图书馆  单位：万元" } },
    ]);
  });
});
