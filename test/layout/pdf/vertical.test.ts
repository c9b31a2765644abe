import { expect, test } from "vitest";
import type { PdfPage } from "../../../src/document/document.js";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder } from "../../support/pages.js";

const xs = [70, 110, 300, 520];

/** A page with a table whose first cell holds characters, each at its place, in the order of printing. */
function tableWith(characters: readonly (readonly [text: string, x: number, y: number, turn?: 0 | 1])[]): PdfPage {
  const rows = Array.from({ length: 5 }, (_, row) => [row === 0 ? "" : null, `指标${row}`, "5"]);
  const page = new PageBuilder().table(rows, xs, 70).page(1);
  const glyphs = characters.map(([text, x, y, turn = 0]) => {
    const box = [x, y - 9, x + 10, y + 1] as const;
    return { text, box, size: 10, baseline: turn === 0 ? y : x + 2, turn };
  });
  return { ...page, glyphs: [...glyphs, ...page.glyphs] };
}

function firstCell(page: PdfPage): string | undefined {
  const [table] = layoutPdf({ format: "pdf", pages: [page] }).blocks;
  return table?.kind === "table" ? table.cells[0]?.content.text : undefined;
}

test("a label from top to bottom keeps the figure and the brackets that lie on their side in their places", () => {
  const label = [..."产出指标（50分）"].map((text, index) => {
    const turn = /[（）\d]/.test(text) ? 1 : 0;
    return [text, 85, 90 + 11 * index, turn] as const;
  });
  expect(firstCell(tableWith(label))).toBe("产出指标（50分）");
});

test("a label in two columns from top to bottom is read from the right", () => {
  const column = (text: string, x: number) => [...text].map((one, index) => [one, x, 90 + 11 * index] as const);
  expect(firstCell(tableWith([...column("年度绩效", 92), ...column("指标", 76)]))).toBe("年度绩效指标");
});

test("a label of two characters a line is read across", () => {
  const line = (text: string, y: number) => [...text].map((one, index) => [one, 78 + 11 * index, y] as const);
  expect(firstCell(tableWith([...line("年度", 90), ...line("绩效", 103), ...line("指标", 116)]))).toBe("年度绩效指标");
});
