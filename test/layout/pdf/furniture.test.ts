import { describe, expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

test.each([
  "3",
  "— 3 —",
  "- 3 -",
  "－３－".normalize("NFKC"),
  "第 3 页",
  "第三页",
  "第 3 页 共 12 页",
  "第3页/共12页",
  "第3页（共12页）",
  "共 12 页 第 3 页",
  "3/12",
  "Page 3",
  "Page 3 of 12",
  "P3",
  "· 3 ·",
  "[3]",
  "iii",
])("a page number written as %j is no text", (number) => {
  const page = new PageBuilder().line("本单位共有编制二十人，年末实有二十人。", 70, 400).centred(number, 800, 9);
  const { blocks, furniture } = layoutPdf(pdfOf(page));
  expect(blocks).toHaveLength(1);
  expect(furniture.map(({ text }) => text)).toEqual([number]);
});

test.each(["3人", "合计 3", "2023年", "第3批资金"])("%j at the foot of a page is text", (words) => {
  const page = new PageBuilder().line("本单位共有编制二十人，年末实有二十人。", 70, 400).centred(words, 800, 9);
  expect(layoutPdf(pdfOf(page)).furniture).toEqual([]);
});

describe("a line larger than the text, over the tables of all pages", () => {
  const columns = [70, 170, 270, 370, 470];
  const rowsOf = (words: string) => Array.from({ length: 22 }, (_, at) => [`${words}${at}`, `数${at}`, "90", "85"]);
  const page = (words: string, head: string) =>
    new PageBuilder().table(rowsOf(words), columns, 70).line(head, 250, 60, 14);

  test("is a running head where a table goes on under it, as of sheets that are printed smaller than they are", () => {
    const { blocks, furniture } = layoutPdf(pdfOf(page("甲", "表一"), page("乙", "表一"), page("丙", "表一")));
    expect(blocks.map(({ kind }) => kind)).toEqual(["table"]);
    expect(furniture.map(({ text }) => text)).toEqual(["表一", "表一", "表一"]);
  });

  test("is a title where each table begins anew", () => {
    const form = (name: string) => page("甲", "自评表").line(name, 70, 750);
    const { furniture } = layoutPdf(pdfOf(form("填表人：子"), form("填表人：丑"), form("填表人：寅")));
    expect(furniture).toEqual([]);
  });
});

describe("a line of the text's own size at the top of pages that have nothing but a form", () => {
  const columns = [70, 170, 470];
  const form = (name: string, top: number, head = "自评表") =>
    new PageBuilder()
      .table(
        ["项目名称", "自评得分"].map((label) => [label, name]),
        columns,
        top,
      )
      .centred(head, 50);

  test("is a title where it stands close over each form", () => {
    const { blocks, furniture } = layoutPdf(pdfOf(form("果园", 60), form("水渠", 60)));
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph", "table"]);
    expect(furniture).toEqual([]);
  });

  test("is a running head where it is a sheet's own name", () => {
    const { blocks } = layoutPdf(pdfOf(form("果园", 60, "Sheet1"), form("水渠", 60, "Sheet1")));
    expect(blocks.map(({ kind }) => kind)).toEqual(["table", "table"]);
  });

  test("is a running head in the margin above", () => {
    const { blocks, furniture } = layoutPdf(pdfOf(form("果园", 90), form("水渠", 90)));
    expect(blocks.map(({ kind }) => kind)).toEqual(["table", "table"]);
    expect(furniture.map(({ text }) => text)).toEqual(["自评表", "自评表"]);
  });

  test("is a running head where it stands over text as well", () => {
    const text = new PageBuilder().centred("自评表", 50).line("本单位共有编制二十人，年末实有二十人。", 70, 100);
    expect(layoutPdf(pdfOf(text, form("水渠", 60))).furniture).toHaveLength(2);
  });
});

test("a running head is one with a remark that was put above it on one page", () => {
  const page = (words: string) => new PageBuilder().centred("2023年度自评报告", 50).line(words, 70, 100);
  const pages = ["本单位编制二十人。", "全年支出十二万元。", "绩效目标已经完成。"].map(page);
  pages[1]?.line("审核人：周禾", 70, 30);
  const { blocks, furniture } = layoutPdf(pdfOf(...pages));
  expect(furniture.map(({ text }) => text)).toEqual(Array.from({ length: 3 }, () => "2023年度自评报告"));
  expect(blocks).toHaveLength(4);
});
