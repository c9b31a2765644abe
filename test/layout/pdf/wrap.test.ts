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
