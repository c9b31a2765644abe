import { describe, expect, it } from "vitest";
import type { Atom } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { divideFunds, joinFigures } from "../../../../../src/extract/evaluation/flat/columns/funds.js";
import { findLabels, spreadByNames } from "../../../../../src/extract/evaluation/flat/columns/labels.js";
import type { FlatRegion } from "../../../../../src/extract/evaluation/flat/region.js";

function atoms(text: string, apart = false): Atom[] {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  const region: FlatRegion = { lines, first: 0, captions: new Set(), title: null, kind: null, year: null, page: null };
  return atomsOf(region, apart);
}

const texts = (parts: readonly { readonly content: { readonly text: string } }[]): string[] =>
  parts.map((part) => part.content.text);

describe("pieces of a line", () => {
  it("keep a figure and its unit together, and a date", () => {
    expect(texts(atoms("344 公里 12"))).toEqual(["344 公里", "12"]);
    expect(texts(atoms("2021 年 12 月 31 日前 2021 年 11 月"))).toEqual(["2021 年 12 月 31 日前", "2021 年 11 月"]);
  });

  it("are a date each where the next cell's stands right behind", () => {
    expect(texts(atoms("2021年11月2021年9\n底前\n月"))).toEqual(["2021年11月", "2021年9", "底前", "月"]);
    expect(texts(atoms("2021 年 12 月 31 日"))).toEqual(["2021 年 12 月 31 日"]);
  });

  it("are a date and points behind it, unless a word tells the day", () => {
    expect(texts(atoms("2021年9月 7"))).toEqual(["2021年9月", "7"]);
    expect(texts(atoms("2021年 8月 7.00 7.00"))).toEqual(["2021年 8月", "7.00", "7.00"]);
    expect(texts(atoms("2021年12月 31\n日前"))).toEqual(["2021年12月 31", "日前"]);
    expect(texts(atoms("2021 年 12\n月 31 日前"))).toEqual(["2021 年 12", "月 31 日前"]);
  });

  it("are a figure and a unit each where the form has a column for units", () => {
    expect(texts(atoms("58 台 60", true))).toEqual(["58", "台", "60"]);
  });
});

describe("figures of the funds block", () => {
  it("are joined where a narrow column tore them", () => {
    expect(texts(joinFigures(atoms("８５\n６．４\n６\n\n８５\n６．４\n６")))).toEqual(["８５６．４６", "８５６．４６"]);
    expect(texts(joinFigures(atoms("96.45\n%")))).toEqual(["96.45%"]);
  });

  it("stay apart where each is whole", () => {
    expect(texts(joinFigures(atoms("1239.53\n1239.53\n0\n0")))).toEqual(["1239.53", "1239.53", "0", "0"]);
  });

  it("fill the columns in runs, row by row, or behind their headings", () => {
    const cells = joinFigures(atoms("820.50\n800.50\n20\n\n905.20\n885.20\n20\n\n900.10\n\n10\n\n99.44%\n\n9.94"));
    const columns = ["initial", "adjusted", "executed", "weight", "rate", "score"] as const;
    const divided = divideFunds(cells, columns, 3);
    expect(
      columns.map((column) =>
        divided
          ?.get(column)
          ?.map((cell) => cell.text)
          .join(" "),
      ),
    ).toEqual(["820.50 800.50 20", "905.20 885.20 20", "900.10", "10", "99.44%", "9.94"]);
  });

  it("never give a dash to the total row while a source has the figure", () => {
    const cells = joinFigures(atoms("10\n\n—\n\n—\n\n—\n\n—\n\n100%\n\n100%\n\n—\n\n10\n\n—\n\n—\n\n—"));
    const divided = divideFunds(cells, ["weight", "rate", "score"], 4);
    expect(divided?.get("rate")?.[0]?.text).toBe("100%");
  });
});

describe("labels of levels", () => {
  it("are found wherever they were written, with a bracket torn off", () => {
    expect(texts(findLabels(atoms("满意度指\n标(10\n分)\n\n时效指标 慰问完成及时性")))).toEqual([
      "满意度指标(10分)",
      "时效指标",
    ]);
  });

  it("take the rows whose names are theirs", () => {
    const names = ["慰问职工人数", "建设书屋数量", "验收合格率", "完成及时性"];
    expect(spreadByNames(["数量指标", "质量指标", "时效指标"], names, new Map())).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
      { first: 3, end: 4 },
    ]);
  });

  it("are not spread where there are fewer rows than labels", () => {
    expect(spreadByNames(["数量指标", "质量指标"], ["慰问职工人数"], new Map())).toBeNull();
  });
});
