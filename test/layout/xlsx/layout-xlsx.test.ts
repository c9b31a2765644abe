import { describe, expect, it, test } from "vitest";
import { readXlsx } from "../../../src/document/xlsx/index.js";
import type { Block } from "../../../src/layout/block.js";
import { layoutXlsx } from "../../../src/layout/xlsx/index.js";
import { RULED, type SheetXml, sheetData, xlsx } from "../../support/office.js";

const merged = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;

/** Paragraphs as their text, tables as their cells: "row column rowSpan×columnSpan text". */
function laidOut(sheets: readonly SheetXml[] | string, styles = RULED): (string | string[])[] {
  const all = typeof sheets === "string" ? [{ name: "表", content: sheets }] : sheets;
  return layoutXlsx(readXlsx(xlsx(all, { styles }))).map((block: Block) =>
    block.kind === "paragraph"
      ? block.content.text
      : block.cells.map(
          ({ row, column, rowSpan, columnSpan, content }) =>
            `${row} ${column} ${rowSpan}×${columnSpan} ${content.text}`,
        ),
  );
}

/** Rows of cells: plain for a text that begins with "~", ruled otherwise. */
function rows(...lines: string[][]): string {
  const cells = lines.map((line, row) =>
    line.map((text, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (text === "~") return "<c/>";
      const style = text.startsWith("~") ? 0 : 1;
      return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text.replace("~", "")}</t></is></c>`;
    }),
  );
  return sheetData(cells);
}

describe("a sheet with ruled cells", () => {
  it("is a table where the lines are, and text above and below", () => {
    const content = rows(
      ["~2022年度项目支出绩效自评表"],
      ["~单位：图书馆", "~", "~单位：万元"],
      ["分值", "得分"],
      ["10", "9"],
      ["~填表人："],
    );
    expect(laidOut(content)).toEqual([
      "2022年度项目支出绩效自评表",
      "单位：图书馆  单位：万元",
      ["0 0 1×1 分值", "0 1 1×1 得分", "1 0 1×1 10", "1 1 1×1 9"],
      "填表人：",
    ]);
  });

  it("has merged cells as one each, and a blank one where nothing stands", () => {
    const content = rows(["产出", "数量", "10"], ["", "质量", ""]) + merged("A1:A2");
    expect(laidOut(content)).toEqual([["0 0 2×1 产出", "0 1 1×1 数量", "0 2 1×1 10", "1 1 1×1 质量", "1 2 1×1 "]]);
  });

  it("is two tables where a row without lines stands between", () => {
    const content = rows(["甲", "乙"], ["丙", "丁"], ["~附件2"], ["戊", "己"], ["庚", "辛"]);
    expect(laidOut(content).map((block) => (typeof block === "string" ? block : block.length))).toEqual([
      4,
      "附件2",
      4,
    ]);
  });

  it("leaves out rows and columns that only make room", () => {
    const content =
      '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="E1" s="1" t="inlineStr"><is><t>乙</t></is></c></row><row r="2"><c r="A2" s="1"><v>1</v></c><c r="E2" s="1"><v>2</v></c></row></sheetData>';
    expect(laidOut(content)).toEqual([["0 0 1×1 甲", "0 1 1×1 乙", "1 0 1×1 1", "1 1 1×1 2"]]);
  });

  it("takes a larger line among its cells for the title of the next table", () => {
    const styles = `<fonts><font><sz val="10"/></font><font><sz val="18"/></font></fonts>${RULED.replace("</cellXfs>", '<xf borderId="1" fontId="1"/></cellXfs>')}`;
    const title = '<c r="A3" s="2" t="inlineStr"><is><t>项目支出绩效自评表</t></is></c>';
    const content = rows(["甲", "乙"], ["丙", "丁"]).replace(
      "</sheetData>",
      `<row r="3">${title}<c r="B3" s="2"/></row>${rows(["~"], ["~"], ["~"], ["戊", "己"]).replace(/^.*?(?=<row r="4")/, "")}`,
    );
    expect(laidOut(content, styles).map((block) => (typeof block === "string" ? block : block.length))).toEqual([
      4,
      "项目支出绩效自评表",
      2,
    ]);
  });

  it("has what stands beside the table outside of it", () => {
    const content = rows(["甲", "乙", "~此列不要填"], ["丙", "丁"]);
    expect(laidOut(content)).toEqual([["0 0 1×1 甲", "0 1 1×1 乙", "1 0 1×1 丙", "1 1 1×1 丁"], "此列不要填"]);
  });

  it("is text where a frame is drawn around a single cell", () => {
    expect(laidOut(rows(["一、概况"], [""]))).toEqual(["一、概况"]);
  });
});

describe("a sheet without ruled cells", () => {
  it("is a table from its first row of several cells to the last, and text around", () => {
    const content = rows(["~自评表"], ["~指标", "~分值"], ["~数量", "~10"], ["~备注：无"]);
    expect(laidOut(content)).toEqual([
      "自评表",
      ["0 0 1×1 指标", "0 1 1×1 分值", "1 0 1×1 数量", "1 1 1×1 10"],
      "备注：无",
    ]);
  });

  it("is running text where each row has one cell, its line feeds being paragraphs", () => {
    const content = sheetData([["一、单位概况\n本馆核定编制12人。"], ["二、收支情况"]]);
    expect(laidOut(content, "")).toEqual(["一、单位概况", "本馆核定编制12人。", "二、收支情况"]);
  });
});

describe("what is hidden or set apart", () => {
  it("is left out: sheets, rows and columns; a merged cell shows in what is left of it", () => {
    const content = `<cols><col min="2" max="2" hidden="1"/></cols>${rows(["产出", "藏", "10"], ["", "藏", "20"], ["效益", "藏", "30"]).replace('<row r="1">', '<row r="1" hidden="1">')}${merged("A1:A2")}`;
    const hidden = { name: "底稿", content: rows(["甲", "乙"]), state: "hidden" };
    expect(laidOut([hidden, { name: "表", content }])).toEqual([
      ["0 0 1×1 产出", "0 1 1×1 20", "1 0 1×1 效益", "1 1 1×1 30"],
    ]);
  });

  it("is read as merged where a text is centred across blank cells", () => {
    const styles = `${RULED.replace("</cellXfs>", '<xf borderId="1"><alignment horizontal="centerContinuous"/></xf></cellXfs>')}`;
    const first = '<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>年度资金</t></is></c><c r="B1" s="2"/></row>';
    const content = rows(["~"], ["年初", "全年"], ["1", "2"]).replace(/<row r="1">.*?<\/row>/, first);
    expect(laidOut(content, styles)).toEqual([
      ["0 0 1×2 年度资金", "1 0 1×1 年初", "1 1 1×1 全年", "2 0 1×1 1", "2 1 1×1 2"],
    ]);
  });

  it("each sheet stands by itself, and cells tell sheet and address", () => {
    const blocks = layoutXlsx(
      readXlsx(
        xlsx(
          [
            { name: "甲", content: rows(["1", "2"], ["3", "4"]) },
            { name: "乙", content: rows(["5", "6"], ["7", "8"]) },
          ],
          { styles: RULED },
        ),
      ),
    );
    expect(blocks).toMatchObject([{ page: 1 }, { page: 2 }]);
    const [, second] = blocks;
    expect(second?.kind === "table" ? second.cells[3]?.place : null).toEqual({
      sheet: "乙",
      sheetNumber: 2,
      cell: "B2",
    });
  });
});

describe("cells that no line parts", () => {
  /** Border styles by the sides that have a line. */
  const SIDES = ["", "LRT", "LR", "LRB", "LRTB", "TBL", "TBR"];
  const style = (sides: string) => SIDES.indexOf(sides);
  const names = { L: "left", R: "right", T: "top", B: "bottom" };
  const border = (sides: string) =>
    `<border>${Object.entries(names)
      .map(([key, name]) => (sides.includes(key) ? `<${name} style="thin"/>` : `<${name}/>`))
      .join("")}</border>`;
  const styles = `<borders>${SIDES.map(border).join("")}</borders><cellXfs>${SIDES.map((_, at) => `<xf numFmtId="0" borderId="${at}"/>`).join("")}</cellXfs>`;
  const grid = (...lines: (readonly [string, string])[][]): string =>
    sheetData(
      lines.map((line, row) =>
        line.map(([text, sides], column) => {
          const address = `${String.fromCharCode(65 + column)}${row + 1}`;
          return `<c r="${address}" s="${style(sides)}" t="inlineStr"><is><t>${text}</t></is></c>`;
        }),
      ),
    );

  it("are one cell with the label that stands in the middle of them", () => {
    const content = grid(
      [
        ["", "LRT"],
        ["数量指标", "LRTB"],
        ["10", "LRTB"],
      ],
      [
        ["产出指标", "LR"],
        ["质量指标", "LRTB"],
        ["10", "LRTB"],
      ],
      [
        ["", "LRB"],
        ["时效指标", "LRTB"],
        ["10", "LRTB"],
      ],
    );
    const [table] = laidOut(content, styles);
    expect(table).toContain("0 0 3×1 产出指标");
    expect(table).toContain("2 1 1×1 时效指标");
  });

  it("are one cell along a row as well", () => {
    const content = grid(
      [
        ["总分", "TBL"],
        ["", "TBR"],
        ["100", "LRTB"],
      ],
      [
        ["甲", "LRTB"],
        ["乙", "LRTB"],
        ["丙", "LRTB"],
      ],
    );
    expect(laidOut(content, styles)[0]).toContain("0 0 1×2 总分");
  });

  it("stay cells of their own where each of them shows something", () => {
    const content = grid(
      [
        ["产出", "LRT"],
        ["数量指标", "LRTB"],
        ["10", "LRTB"],
      ],
      [
        ["效益", "LRB"],
        ["质量指标", "LRTB"],
        ["10", "LRTB"],
      ],
    );
    expect(laidOut(content, styles)[0]).toContain("1 0 1×1 效益");
  });

  it("stay cells of their own where the whole table has no line there", () => {
    const content = grid(
      [
        ["得分", "LRT"],
        ["", "LRT"],
      ],
      [
        ["", "LRB"],
        ["甲", "LRB"],
      ],
    );
    expect(laidOut(content, styles)[0]).toContain("1 0 1×1 ");
  });
});

test.each([
  ["is told to be unmerged where none of its cells is", "", true],
  ["is told nothing of where some are", merged("A2:B2", "A3:B3", "A4:B4"), undefined],
])("a table %s", (_, ranges, told) => {
  const line = ["甲", "乙", "丙", "丁", "戊", "己"];
  const content = rows(...Array.from({ length: 8 }, () => line)) + ranges;
  const [block] = layoutXlsx(readXlsx(xlsx([{ name: "表", content }], { styles: RULED })));
  expect(block?.kind === "table" ? block.isUnmerged : null).toBe(told);
});
