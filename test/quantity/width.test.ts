import { describe, expect, it } from "vitest";
import { day, dayBefore, isYear, lengthOfMonth, oneDay } from "../../src/quantity/calendar.js";
import {
  amountsAgree,
  convert,
  Decimal,
  derivedContradicts,
  differenceSpan,
  type Printed,
  pointsSumContradicts,
  printed,
  productSpan,
  quotientSpan,
  readSign,
  roundTo,
  sumContradicts,
  sumSpan,
  toHalfWidth,
  unitOf,
  withoutBlanks,
} from "../../src/quantity/index.js";
import { signAtEnd, signAtStart, signOfNature } from "../../src/quantity/sign.js";
import { isAsciiLetter, isDigit, skipBlanks } from "../../src/quantity/width.js";

const p = (text: string): Printed => printed(text) ?? { value: new Decimal(Number.NaN), decimals: 0 };
const span = (least: string, greatest = least) => ({ least: new Decimal(least), greatest: new Decimal(greatest) });
const ends = (one: { least: Decimal; greatest: Decimal } | null) =>
  one === null ? null : [one.least.toFixed(), one.greatest.toFixed()];

describe("half width", () => {
  it("takes the whole full-width block and leaves what is beside it", () => {
    expect(toHalfWidth("！～ＡＺａｚ０９％")).toBe("!~AZaz09%");
    expect(toHalfWidth("｟＀青禾")).toBe("｟＀青禾");
  });

  it("keeps every character in its place", () => {
    const text = "共３０．５ 万元，占９５％";
    expect(toHalfWidth(text)).toHaveLength(text.length);
    expect(toHalfWidth(text)).toBe("共30.5 万元,占95%");
  });

  it("takes what looks like an ASCII mark for it", () => {
    expect(toHalfWidth("\u2212\ufe63\ufe62\ufe6a\ufe64\ufe65\ufe66\u2215\u2044")).toBe("--+%<>=//");
    expect(toHalfWidth("\u3000\u00a0\u2002\u2003\u2009\u202f")).toBe("      ");
  });

  it("knows blanks, digits and letters", () => {
    expect(skipBlanks(" \n\t\r5", 0)).toBe(4);
    expect(skipBlanks("5  ", 1)).toBe(3);
    expect(withoutBlanks(" 青 \n 禾\t县 ")).toBe("青禾县");
    expect(["a", "z", "A", "Z", "m"].map(isAsciiLetter)).toEqual([true, true, true, true, true]);
    expect(["`", "{", "@", "[", "5", "", "青"].map(isAsciiLetter)).toEqual(Array(7).fill(false));
    expect(["0", "9", "5"].map(isDigit)).toEqual([true, true, true]);
    expect(["/", ":", "", "12"].map(isDigit)).toEqual([false, false, false, false]);
  });
});

describe("the calendar", () => {
  it("knows leap years", () => {
    expect([1900, 2000, 2100, 2023, 2024].map((year) => lengthOfMonth(year, 2))).toEqual([28, 29, 28, 28, 29]);
    expect([0, 1, 4, 12, 13].map((month) => lengthOfMonth(2021, month))).toEqual([0, 31, 30, 31, 0]);
  });

  it("knows the years and days that there are", () => {
    expect([1899, 1900, 2199, 2200].map(isYear)).toEqual([false, true, true, false]);
    expect(oneDay(2021, 4, 30)).toEqual({ first: 20210430, last: 20210430, grain: "day" });
    for (const none of [oneDay(1899, 4, 30), oneDay(2021, 4, 0), oneDay(2021, 4, 31), oneDay(2021, 13, 1)])
      expect(none).toBeNull();
  });

  it("knows the day before", () => {
    expect([20210315, 20210301, 20240301, 20210101].map(dayBefore)).toEqual([20210314, 20210228, 20240229, 20201231]);
    expect(day(2021, 3, 5)).toBe(20210305);
  });
});

describe("printed figures", () => {
  it.each([" 12 ", "+12", "１２"])("%j is 12", (text) => {
    expect(p(text).value.toFixed()).toBe("12");
  });

  it.each(["12+", "+", "", "1,23", "0,123", "1234,567", "1,2345", "12.", "1.2.3"])("%j is none", (text) => {
    expect(printed(text)).toBeNull();
  });

  it("are rounded half up, to tens as well", () => {
    expect(roundTo(new Decimal("2.345"), 2).toFixed()).toBe("2.35");
    expect(roundTo(new Decimal("-2.345"), 2).toFixed()).toBe("-2.35");
    expect(roundTo(new Decimal("284999"), -4).toFixed()).toBe("280000");
  });
});

describe("intervals of figures", () => {
  it("reach as far as their parts together", () => {
    expect(ends(sumSpan(span("1", "2"), span("10", "20")))).toEqual(["11", "22"]);
    expect(ends(differenceSpan(span("1", "2"), span("10", "20")))).toEqual(["-19", "-8"]);
    expect(ends(productSpan(span("-1", "2"), span("-10", "20")))).toEqual(["-20", "40"]);
    expect(ends(quotientSpan(span("10", "20"), span("2", "5")))).toEqual(["2", "10"]);
    expect(ends(quotientSpan(span("-10", "20"), span("-5", "-2")))).toEqual(["-10", "5"]);
  });

  it("have no quotient by what can be nothing", () => {
    for (const divisor of [span("0"), span("-1", "1"), span("0", "1"), span("-1", "0")])
      expect(quotientSpan(span("1"), divisor)).toBeNull();
  });

  it.each([
    ["2.5", "3", false],
    ["2.49", "3", true],
    ["3.99", "3", false],
    ["4", "3", true],
    ["-2.5", "-3", false],
    ["-2.4", "-3", true],
    ["-3.99", "-3", false],
    ["-4", "-3", true],
    ["0.99", "0", false],
    ["1", "0", true],
    ["-0.99", "0", false],
    ["-1", "0", true],
    ["0.7", "-0", false],
  ])("%s prints as %s: contradicts %s", (exact, shown, contradicts) => {
    expect(derivedContradicts(span(exact), p(shown))).toBe(contradicts);
  });
});

describe("sums", () => {
  it("of amounts leave half a unit for each of them and for the total", () => {
    const off = (total: string, ...parts: string[]) => sumContradicts(parts.map(p), p(total));
    expect([off("30.01", "10.00", "20.00"), off("30.02", "10.00", "20.00")]).toEqual([false, true]);
    expect([off("29.99", "10.00", "20.00"), off("29.98", "10.00", "20.00")]).toEqual([false, true]);
    expect([off("30", "10.00", "20.02"), off("10.01", "10")]).toEqual([true, false]);
  });

  it("of points are exact, but for a total with fewer decimals", () => {
    const off = (total: string, ...parts: string[]) => pointsSumContradicts(parts.map(p), p(total));
    expect([off("100", "50", "50"), off("100", "50", "49"), off("100", "50.4", "49.4")]).toEqual([false, true, false]);
    expect([off("100.0", "50.4", "49.4"), off("99", "50.4", "49.4"), off("99.8", "50.4", "49.4")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("agree with another telling of theirs that is rounded", () => {
    expect([amountsAgree(p("3.25"), p("3.3")), amountsAgree(p("3.3"), p("3.25"))]).toEqual([true, true]);
    expect([amountsAgree(p("3.25"), p("3.2")), amountsAgree(p("3.2"), p("3.20"))]).toEqual([false, true]);
    expect(amountsAgree(p("3.25"), p("3.26"))).toBe(false);
  });
});

describe("units", () => {
  it("are known by any of their names, in brackets too", () => {
    expect([unitOf("人")?.name, unitOf("（万元）")?.name, unitOf("％")?.name]).toEqual(["人", "万元", "%"]);
    for (const none of ["", "()", "青禾", "人)次", "人次人"]) expect(unitOf(none)).toBeNull();
  });

  it("convert within one kind and no further", () => {
    const told = (from: string, to: string) => {
      const found = convert(p("2.50"), from, to);
      return found === null ? null : [found.value.toFixed(), found.decimals];
    };
    expect(told("万元", "元")).toEqual(["25000", -2]);
    expect(told("元", "万元")).toEqual(["0.00025", 6]);
    expect(told("公里", "米")).toEqual(["2500", -1]);
    expect(told("人", "人")).toEqual(["2.5", 2]);
    for (const [from, to] of [
      ["人", "户"],
      ["人", "青禾"],
      ["青禾", "人"],
      ["元", "人"],
    ])
      expect(told(from ?? "", to ?? "")).toBeNull();
  });
});

describe("signs", () => {
  it("stand at the start or at the end, blanks apart", () => {
    expect(signAtStart("  ≥ 5")).toEqual({ sign: "≥", start: 2, end: 3 });
    expect(signAtStart("5≥")).toBeNull();
    expect(signAtEnd("5以上  ")).toEqual({ sign: "≥", start: 1, end: 3 });
    expect(signAtEnd("以上5")).toBeNull();
  });

  it("are found wherever they stand, the first of them", () => {
    expect(readSign("共5人以上")).toEqual({ sign: "≥", start: 3, end: 5 });
    expect(readSign("应≤5，≥3")).toEqual({ sign: "≤", start: 1, end: 2 });
    expect(readSign("共5人")).toBeNull();
  });

  it("of a column are the whole of it, or its direction", () => {
    expect(["≥", " ≤ ", "以上", "正向", "反向指标", "负向", "逆向"].map(signOfNature)).toEqual([
      ...["≥", "≤", "≥", "≥", "≤", "≤", "≤"],
    ]);
    expect(["≥5", "非正向", "不反向", "定性", ""].map(signOfNature)).toEqual(Array(5).fill(null));
  });
});
