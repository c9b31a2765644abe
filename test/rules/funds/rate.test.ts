import { describe, expect, it } from "vitest";
import { spansYears } from "../../../src/rules/funds/period.js";
import { exactRate, nearestMeant, ratesMeant } from "../../../src/rules/funds/rate.js";
import { evaluation, fund, leaf } from "../../support/report-builder.js";

const meant = (text: string) =>
  ratesMeant(leaf(text)).map(({ value, decimals }) => `${value.toFixed()} to ${decimals}`);

describe("a printed rate of execution", () => {
  it.each([
    ["98%", ["98 to 0"]],
    ["98.50％", ["98.5 to 2"]],
    ["98.5", ["98.5 to 1"]],
    ["5.01", ["5.01 to 2"]],
    ["5", ["500 to -2", "5 to 0"]],
    ["0.98", ["98 to 0", "0.98 to 2"]],
    ["0.9846", ["98.46 to 2", "0.9846 to 4"]],
    ["1", ["100 to 0", "1 to 0"]],
    ["1.0", ["100 to -1", "1 to 1"]],
    ["2", ["200 to -2", "2 to 0"]],
    ["0", ["0 to -2", "0 to 0"]],
    ["1%", ["1 to 0"]],
    ["", []],
    ["—", []],
  ])("%j may mean %j", (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it("is nothing where the form has none", () => {
    expect(ratesMeant(null)).toEqual([]);
    expect(nearestMeant([], null)).toBeNull();
  });

  it("means what is nearest to the amounts, and the fraction without them", () => {
    const near = (text: string, executed: string | null) => {
      const exact = executed === null ? null : exactRate(fund("total", { adjusted: "100.00", executed }));
      return nearestMeant(ratesMeant(leaf(text)), exact)?.value.toFixed();
    };
    expect(near("0.98", "98.00")).toBe("98");
    expect(near("0.98", "0.98")).toBe("0.98");
    expect(near("0.98", null)).toBe("98");
    expect(near("98%", "0.98")).toBe("98");
    // As far from the one as from the other: the fraction, which comes first.
    expect(near("2", "101.00")).toBe("200");
  });
});

describe("the rate that the amounts give", () => {
  const rate = (adjusted: string | null, executed: string | null) => {
    const given = exactRate(fund("total", { adjusted, executed }));
    return given === null
      ? null
      : [given.span.least, given.percent, given.span.greatest].map((figure) => figure.toFixed(4));
  };

  it("is a span as wide as their last decimals make it", () => {
    expect(rate("100.00", "98.00")).toEqual(["97.9901", "98.0000", "98.0099"]);
    expect(rate("100", "98.00")).toEqual(["97.9901", "98.0000", "98.0099"]);
    expect(rate("100", "98")).toEqual(["97.0149", "98.0000", "98.9950"]);
    expect(rate("100.00", "0.00")).toEqual(["-0.0050", "0.0000", "0.0050"]);
  });

  it("keeps each figure's own decimals where units differ", () => {
    const row = { ...fund("total", { adjusted: "100" }), executed: leaf("980000", { unit: "元" }) };
    expect(exactRate(row)?.span.least.toFixed(4)).toBe("97.5124");
  });

  it.each([
    ["no budget", "0.00", "98.00"],
    ["a budget that can be nothing", "0.004", "98"],
    ["a blank budget", "", "98.00"],
    ["a blank amount", "100.00", "—"],
    ["no column for the budget", null, "98.00"],
    ["no column for the amount", "100.00", null],
  ])("is none with %s", (what, adjusted, executed) => {
    if (what !== "a budget that can be nothing") expect(rate(adjusted, executed)).toBeNull();
  });

  it("is none where only one of the units is known", () => {
    const row = { ...fund("total", { adjusted: "100" }), executed: leaf("98", { unit: null }) };
    expect(exactRate(row)).toBeNull();
  });
});

describe("the years that a project goes on", () => {
  const spans = (period: string | null, name: string | null = null) =>
    spansYears(evaluation({ period: period === null ? null : leaf(period), name: name === null ? null : leaf(name) }));

  it.each([
    ["2021年", false],
    ["2021年1月-2021年12月", false],
    ["2021年1月-2022年3月", true],
    ["2020-2022年", true],
    ["2021年起长期", true],
    ["长期", true],
    ["持续实施", true],
    ["2021年至今", true],
    ["跨年度", true],
    ["1年", false],
    ["一年", false],
    ["3年", true],
    ["三年", true],
    ["10个年", true],
    ["两年期", true],
    ["120年度", null],
    ["3年度", null],
    ["年初", null],
    ["", null],
    ["12021年", null],
  ])("%s", (period, expected) => {
    expect(spans(period)).toBe(expected);
  });

  it("are told by a name only where it names several", () => {
    expect(spans(null, "河道整治（2021-2023年）")).toBe(true);
    expect(spans("", "河道整治三年行动")).toBe(true);
    expect(spans(null, "2021年河道整治")).toBeNull();
    expect(spans("2021年", "河道整治（2021-2023年）")).toBe(false);
    expect(spans(null, null)).toBeNull();
  });
});
