import { expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

/** A line with characters raised behind it. */
function read(text: string, raised: string): { text: string; furniture: readonly string[] } {
  const width = [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x250 ? 5 : 10), 0);
  const page = new PageBuilder().line(text, 70, 100).line(raised, 70 + width, 96.5, 6);
  const { blocks, furniture } = layoutPdf(pdfOf(page));
  const [block] = blocks;
  return {
    text: block?.kind === "paragraph" ? block.content.text : "",
    furniture: furniture.map((line) => line.text),
  };
}

test.each([
  ["支出合计985.00", "1"],
  ["一、部门基本情况", "①"],
  ["预算执行率", "[12]"],
])("behind %j the raised %j is a note's number and no part of it", (text, raised) => {
  expect(read(text, raised)).toEqual({ text, furniture: [raised] });
});

test.each([
  ["改造面积20m", "2"],
  ["总投资3×10", "4"],
])("behind %j the raised %j belongs to it", (text, raised) => {
  expect(read(text, raised)).toEqual({ text: text + raised, furniture: [] });
});

test("a note's number is known where a line of another cell stands between its height and its figure's", () => {
  const cells = [
    ["完成值", "说明文字"],
    ["", ""],
  ];
  const page = new PageBuilder()
    .table(cells, [70, 170, 270], 100)
    .line("96", 90, 146)
    .line("3", 100, 142.5, 5.5)
    .line("按月发放", 180, 141)
    .line("逐月公示", 180, 152);
  const { blocks, furniture } = layoutPdf(pdfOf(page));
  const [block] = blocks;
  expect(block?.kind === "table" ? block.cells.map(({ content }) => content.text) : []).toContain("96");
  expect(furniture.map(({ text }) => text)).toEqual(["3"]);
});

test("a small figure of the next cell is no note of the one before", () => {
  const page = new PageBuilder().table([["合计", ""]], [70, 95, 270], 100).line("12", 97, 109, 6);
  const [block] = layoutPdf(pdfOf(page)).blocks;
  expect(block?.kind === "table" ? block.cells.map(({ content }) => content.text) : []).toEqual(["合计", "12"]);
});
