import { expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

/** What a cell 28 points wide reads as, with 10-point figures of 5 points each. */
function narrowCell(text: string): string | undefined {
  const page = new PageBuilder().table([["执行率", text, "得分"]], [70, 130, 158, 220], 100);
  const table = layoutPdf(pdfOf(page)).blocks.find((block) => block.kind === "table");
  return table?.cells[1]?.content.text;
}

test("a figure that a narrow cell breaks is one figure", () => {
  expect(narrowCell("157.\n89")).toBe("157.89");
});

test("a percent sign takes its last digit down with it, because no line begins with it", () => {
  expect(narrowCell("10\n0%")).toBe("100%");
});

test("two figures under each other that had room on one line stay two", () => {
  expect(narrowCell("1\n2")).toBe("1 2");
});

/** A paragraph of three full lines, 300 points wide. */
function paragraph(...lines: readonly string[]): string | undefined {
  const [block] = layoutPdf(pdfOf(new PageBuilder().lines(lines, 70, 100))).blocks;
  return block?.kind === "paragraph" ? block.content.text : undefined;
}
const money = "收入共计三百二十八万元整，其中年初预算328.00万元和17.50万元。";

test("a whole number among figures with decimals, broken at the very end of a line, may have lost its point", () => {
  const full = "单位全年用于各个项目的资金在年中经过批准以后追加了一次共计为人民币283";
  expect(paragraph(full, `00万元，${money}`, "以上资金都已按照预算拨付到位并且用于规定的项目。")).toContain(
    "283\uFFFD00万元",
  );
  expect(paragraph(full, "00万元，收入共计三百二十八万元整，其中年初预算328万元。")).toContain("28300万元");
  expect(paragraph(full, `.00万元，${money}`)).toContain("283.00万元");
});
