import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const left = 72;
/** Forty-five ideographs of ten points fill the column from 72 to 522. */
const filled = "青禾县总工会围绕年度重点工作统筹推进各项业务资金使用较为规范绩效目标基本完成为全县职工提供了优".slice(
  0,
  45,
);
const indented = filled.slice(0, 43);

function paragraphsOf(...pages: readonly PageBuilder[]): Paragraph[] {
  return layoutPdf(pdfOf(...pages)).blocks.filter((block) => block.kind === "paragraph");
}

function textsOf(...pages: readonly PageBuilder[]): string[] {
  return paragraphsOf(...pages).map((paragraph) => paragraph.content.text);
}

/** A page of running text: an indented line, full lines, a short end, over and over. */
function textPage(): PageBuilder {
  const page = new PageBuilder();
  for (let at = 0; at < 8; at += 1) {
    const y = 100 + 54 * at;
    page
      .line(indented, left + 20, y)
      .line(filled, left, y + 18)
      .line("质服务。", left, y + 36);
  }
  return page;
}

describe("running text", () => {
  test("is cut where a line is set in after a short one", () => {
    expect(textsOf(textPage())).toEqual(Array.from({ length: 8 }, () => `${indented}${filled}质服务。`));
  });

  test("goes on over its lines where most pages of the report have narrower margins", () => {
    const tables = Array.from({ length: 5 }, () =>
      new PageBuilder()
        .table([["产出指标", "帮扶人数", "90人", "96人"]], [left - 20, 180, 300, 420, 542], 100)
        .line(filled, left - 20, 200)
        .line(filled, left - 20, 218),
    );
    expect(textsOf(textPage(), ...tables).slice(0, 8)).toEqual(
      Array.from({ length: 8 }, () => `${indented}${filled}质服务。`),
    );
  });

  test("keeps the order of two punctuation marks whose empty halves were pushed into each other", () => {
    const page = new PageBuilder().line("1、", 72, 100).line("“劳模慰问”项目", 77, 100);
    expect(textsOf(page)).toEqual(["1、“劳模慰问”项目"]);
  });

  test("keeps its lines as printed beside the joined text", () => {
    const [paragraph] = paragraphsOf(textPage());
    expect(paragraph?.lines.map((line) => line.text)).toEqual([indented, filled, "质服务。"]);
  });

  test("goes on over a page break when a sentence does", () => {
    const first = textPage()
      .line(indented, left + 20, 540)
      .line(filled, left, 558);
    const second = new PageBuilder().line("余下的话。", left, 100).line("另一段。", left + 20, 118);
    expect(textsOf(first, second).slice(8)).toEqual([`${indented}${filled}余下的话。`, "另一段。"]);
  });

  test("begins anew after a page break when the line is set in", () => {
    const first = textPage()
      .line(indented, left + 20, 540)
      .line(filled, left, 558);
    const second = new PageBuilder().line("另一段。", left + 20, 100);
    expect(textsOf(first, second).slice(8)).toEqual([`${indented}${filled}`, "另一段。"]);
  });

  test("gives headings and list items a paragraph each", () => {
    const page = textPage();
    ["一、基本情况", "（一）职能", "1.维护职工权益；", "2.开展帮扶；", "（1）专项经费"].forEach((text, index) => {
      page.line(text, left + 20, 540 + 18 * index);
    });
    expect(textsOf(page).slice(8)).toEqual([
      "一、基本情况",
      "（一）职能",
      "1.维护职工权益；",
      "2.开展帮扶；",
      "（1）专项经费",
    ]);
  });

  test("keeps letter-spaced characters on one line", () => {
    const page = textPage();
    [..."部门整体"].forEach((character, index) => {
      page.line(character, left + 20 + 20 * index, 540);
    });
    expect(textsOf(page)[8]?.replaceAll(" ", "")).toBe("部门整体");
  });

  test("a figure broken at the end of a line that is set in is one figure", () => {
    const page = textPage()
      .line(`${indented.slice(0, 42)}26`, left + 20, 540)
      .line("62.17万元。", left, 558);
    expect(textsOf(page)[8]).toBe(`${indented.slice(0, 42)}2662.17万元。`);
  });

  test("puts a space where figures stand clearly apart", () => {
    expect(
      textsOf(
        textPage()
          .line("1821.93", left + 20, 540)
          .line("2249.74", left + 75, 540),
      )[8],
    ).toBe("1821.93 2249.74");
  });
});

test("a title is centred, a line of text is not", () => {
  const page = textPage().centred("2022年度部门整体支出绩效自评报告", 70, 18);
  const [title, text] = paragraphsOf(page);
  expect(title).toMatchObject({ centred: true, size: 18, page: 1 });
  expect(text).toMatchObject({ centred: false, size: 10 });
});

describe("page furniture", () => {
  test("is left out, whatever the page numbers look like", () => {
    const numbers = ["— 1 —", "- 2 -", "3", "第4页 共9页", "5/9", "第 6 页", "Page 7 of 9"];
    const texts = textsOf(...numbers.map((number) => textPage().centred(number, 800)));
    expect(texts.filter((text) => !text.startsWith(filled.slice(0, 4)))).toEqual([]);
  });

  test("running heads in small type at the same place on most pages are left out", () => {
    const texts = textsOf(...[1, 2, 3].map(() => textPage().centred("青禾县总工会", 36, 9)));
    expect(texts.filter((text) => text === "青禾县总工会")).toEqual([]);
  });

  test("a title at the same place on every page is none", () => {
    const texts = textsOf(...[1, 2, 3].map(() => textPage().centred("项目支出绩效自评表", 60, 16)));
    expect(texts.filter((text) => text === "项目支出绩效自评表")).toHaveLength(3);
  });

  test("a title in the size of the text that begins two pages where text begins others is none", () => {
    const titled = () => new PageBuilder().centred("项目支出绩效自评表", 60);
    const plain = (from: number) => new PageBuilder().line(filled.slice(from), left, 60).line(filled, left, 78);
    const texts = textsOf(plain(0), plain(1), titled(), titled());
    expect(texts.filter((text) => text === "项目支出绩效自评表")).toHaveLength(2);
  });

  test("a figure in the text is no page number", () => {
    expect(textsOf(textPage().line("2021", left + 20, 540))).toContain("2021");
  });
});
