import { expect, test } from "vitest";
import type { PdfDocument } from "../../../src/document/document.js";
import type { Block } from "../../../src/layout/block.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [70, 220, 370, 520];
const head = ["项目", "预算", "执行"];

function textOf(block: Block): string {
  return block.kind === "paragraph" ? block.content.text : block.cells.map(({ content }) => content.text).join("");
}

/** The printed characters of a text, in an order that does not depend on where they stand. */
function characters(texts: readonly string[]): string[] {
  return [...texts.join("").replace(/\s/g, "")].sort();
}

function printed({ pages }: PdfDocument): string[] {
  return characters(pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)));
}

test("every character stands in a cell, in a paragraph or in the furniture of its page", () => {
  const rows = (from: number) => Array.from({ length: 4 }, (_, at) => [`第${from + at}项`, "12.5", "10.0"]);
  const first = new PageBuilder().line("青禾县2021年度报告", 70, 50).table([head, ...rows(1)], xs, 620);
  const second = new PageBuilder().line("青禾县2021年度报告", 70, 50).table([head, ...rows(5)], xs, 70);
  first.line("— 1 —", 280, 810);
  second.line("— 2 —", 280, 810).line("表后的话。", 70, 260);
  const document = pdfOf(first, second);
  const { blocks, furniture } = layoutPdf(document);
  const texts = [...blocks.map(textOf), ...furniture.map(({ text }) => text)];
  expect(characters(texts)).toEqual(printed(document));
  expect(furniture.map(({ text }) => text)).toEqual(expect.arrayContaining(["— 1 —", "— 2 —", "项目", "预算", "执行"]));
});

test("large words across a table enter none of its cells", () => {
  const page = new PageBuilder().table([head, ["培训", "12.5", "10.0"], ["宣传", "3.5", "3.0"]], xs, 100);
  page.line("仅供参考", 150, 170, 60);
  const { blocks, furniture } = layoutPdf(pdfOf(page));
  expect(blocks.map(textOf)).toEqual(["项目预算执行培训12.510.0宣传3.53.0"]);
  expect(furniture.map(({ text }) => text)).toEqual(["仅供参考"]);
});
