import { describe, expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { sheetOf } from "../../../src/layout/pdf/marks.js";
import { textFrames } from "../../../src/layout/pdf/text-frames.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const xs = [70, 130, 220, 300];
const rows = [
  ["一级指标", "三级指标", "完成值"],
  ["产出", "青禾县帮扶职工人\n数", "96人"],
  [null, "培训场次", "6场"],
];

/** Rows of 18 points: frames around their words reach over the lines of the cells. */
function table(height = 18): PageBuilder {
  return new PageBuilder().table(rows, xs, 100, height);
}

function cellsOf(page: PageBuilder): string[] {
  const [block] = layoutPdf(pdfOf(page)).blocks.filter(({ kind }) => kind === "table");
  return block?.kind === "table" ? block.cells.map(({ content }) => content.text.replace(/\s/g, "")) : [];
}

const whole = cellsOf(table(30));

/** Frames around the words of column 2 and 3, where rows are `height` points high. */
function framed(height: number, pad: number): PageBuilder {
  const page = table(height);
  const around = (x: number, width: number, baseline: number, sides?: string) =>
    page.box(x - pad, baseline - 10.5, x + width + pad, baseline + 3.5, sides);
  around(133, 80, 100 + height + 12, "uld");
  around(133, 10, 100 + height + 24, "urd");
  around(223, 20, 100 + height + 12);
  around(133, 40, 100 + 2 * height + 12);
  around(223, 15, 100 + 2 * height + 12);
  return page;
}

describe("frames around the words of cells", () => {
  test.each([30, 26])("part nothing where rows are %i points high", (height) => {
    for (const pad of [0, 1, 2]) expect(cellsOf(framed(height, pad))).toEqual(whole);
  });

  test("part nothing where they lie on a line of the table", () => {
    const page = table(30).box(133, 130, 213, 146, "uld").box(223, 130, 243, 144);
    expect(cellsOf(page)).toEqual(whole);
  });

  test("part nothing where they begin with blanks", () => {
    const page = new PageBuilder()
      .table(
        [
          ["甲", "　　其他资金"],
          ["乙", "3.00"],
        ],
        [70, 130, 220],
        100,
      )
      .box(133, 101, 193, 116);
    expect(cellsOf(page)).toEqual(["甲", "其他资金", "乙", "3.00"]);
  });
});

/** A table whose words fill its cells, each drawn by itself, under a heading that does not. */
function tight(heading: string): PageBuilder {
  const page = new PageBuilder();
  for (const [column, words] of ["得分", "9.50", "8.25"].entries()) {
    for (const row of [0, 1, 2]) {
      const [x, y] = [100 + 22 * column, 100 + 14 * row];
      page.box(x, y, x + 22, y + 14).line(row === 0 ? heading : words, x + 1, y + 10);
    }
  }
  return page;
}

test.each([
  "分",
  "得分",
])("cells whose words fill them are no frames, though they were drawn one by one (%s)", (heading) => {
  expect(cellsOf(tight(heading))).toHaveLength(9);
});

test("nor are those of a table within whose cells others stand by themselves", () => {
  expect(textFrames(sheetOf(tight("分").page(1)))).toEqual([]);
});
