import { describe, expect, it } from "vitest";
import { readTotalRow } from "../../../../../src/extract/evaluation/flat/positional/footer.js";
import { linesOf } from "./lines-of.js";

function total(text: string, at = 0): { cells: string[]; lines: number } | null {
  const row = readTotalRow(linesOf(text), at);
  return row && { cells: row.cells.map(({ content }) => content.text), lines: row.bottom - row.top + 1 };
}

describe("a total score that a narrow column wrapped", () => {
  it("goes on below its beginning on the label's line", () => {
    expect(total("  合计     100        99.8\n                      3\n  备注：无")).toEqual({
      cells: ["合计", "100", "99.83"],
      lines: 2,
    });
    expect(total("  合计     100      100.   等级：优\n                   00")?.cells).toEqual([
      "合计",
      "100",
      "100.00",
      "等级：优",
    ]);
  });

  it("goes on around the label's line", () => {
    expect(total("                     100.0\n  合计     100\n                       0", 1)?.cells).toEqual([
      "合计",
      "100",
      "100.00",
    ]);
  });

  it("is whole as it stands where a figure below it is aside, further down or has more behind it", () => {
    const alone = ["合计", "100", "99.8"];
    expect(total("  合计     100        99.8\n            3")?.cells).toEqual(alone);
    expect(total("  合计     100        99.8\n\n                      3")?.cells).toEqual(alone);
    expect(total("  合计     100        99.8\n                      3  户")?.cells).toEqual(alone);
  });
});

describe("a grade that stands below its label", () => {
  it("is the total row's where it is alone, behind a page number too", () => {
    const cells = ["总分", "100", "100", "等级：", "优"];
    expect(total("  总分     100     100    等级：\n                              优\n备注：无")?.cells).toEqual(cells);
    expect(total("  总分     100     100    等级：\n\n\n\f                              优\n备注：无")).toEqual({
      cells,
      lines: 2,
    });
  });

  it("is none where it has words beside it, or the label has its grade", () => {
    expect(total("  总分     100     100    等级：\n    优     良     中")?.cells).toHaveLength(4);
    expect(total("  总分     100     100    等级：良\n                              优")?.cells).toHaveLength(4);
  });
});
