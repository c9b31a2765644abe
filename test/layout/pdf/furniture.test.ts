import { expect, test } from "vitest";
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
