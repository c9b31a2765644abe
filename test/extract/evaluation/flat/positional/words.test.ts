import { describe, expect, it } from "vitest";
import { apartSlashes, wholeWords } from "../../../../../src/extract/evaluation/flat/positional/words.js";
import { linesOf } from "./lines-of.js";

function words(text: string, hasUnits = false): string[] {
  return linesOf(text).flatMap((line) => wholeWords(line, hasUnits).tokens.map((token) => token.text));
}

describe("figures and what a blank parts from them", () => {
  it("stay with their units", () => {
    expect(words("慰问职工人数   ≥300 人次    312 人次")).toEqual(["慰问职工人数", "≥300 人次", "312 人次"]);
    expect(words("补助标准   ≤86 元/人")).toEqual(["补助标准", "≤86 元/人"]);
  });

  it("stand apart from units that have a column of their own", () => {
    expect(words("≥ 300 人次 312", true)).toEqual(["≥", "300", "人次", "312"]);
  });

  it("make one date, and none with points beside it", () => {
    expect(words("2021 年 12 月 31 日前  2021 年 9 月")).toEqual(["2021 年 12 月 31 日前", "2021 年 9 月"]);
    expect(words("2021 年 9 月 4 4 —")).toEqual(["2021 年 9 月", "4", "4", "—"]);
    expect(words("2021 年 8 8")).toEqual(["2021 年", "8", "8"]);
  });

  it("are one with the points told in the middle of a rule", () => {
    expect(words("比例扣分，扣完 6 分为止   6   6")).toEqual(["比例扣分，扣完 6 分为止", "6", "6"]);
  });

  it("do not take the reason in the next column for a unit", () => {
    expect(words("5.60 晚到一周")).toEqual(["5.60", "晚到一周"]);
  });
});

describe("slashes that came together", () => {
  const apart = (text: string): string[] =>
    linesOf(text).flatMap((line) => apartSlashes(line).tokens.map((token) => `${token.text}${token.start}`));

  it("are a cell each where one stands alone on their line", () => {
    expect(apart("其他  /  //  /")).toEqual(["其他0", "/4", "/7", "/8", "/11"]);
  });

  it("are one cell where all are long, as dashes are wherever they stand", () => {
    expect(apart("其他  //  //")).toEqual(["其他0", "//4", "//8"]);
    expect(apart("其他  —  ——")).toEqual(["其他0", "—4", "——7"]);
  });
});
