import { describe, expect, it } from "vitest";
import { findQuantities, isLater, parseDeadline, printed, readIndicatorValue } from "../../src/quantity/index.js";

describe("what a printed figure means", () => {
  it.each([
    ["1,821.93", "1821.93", 2],
    ["１８", "18", 0],
    ["2，０５０．３", "2050.3", 1],
    ["-3", "-3", 0],
  ])("reads %s as a numeral", (text, value, decimals) => {
    const figure = printed(text);
    expect(figure?.value.toFixed()).toBe(value);
    expect(figure?.decimals).toBe(decimals);
  });

  it.each(["12,34", "1821.", "", "12万", "三"])("reads no numeral in %j", (text) => {
    expect(printed(text)).toBeNull();
  });

  it.each([
    ["28 万人次", "280000", "人次"],
    ["7,800,000.00元", "7800000", "元"],
    ["201.69 万", "201.69", "万元"],
    ["1.2万亩", "12000", "亩"],
    ["3 万/人", "3", "万元/人"],
    ["≥100百分比", "100", "%"],
  ])("reads %s", (text, value, unit) => {
    const [quantity] = findQuantities(text);
    expect(quantity?.value.toFixed()).toBe(value);
    expect(quantity?.unit).toBe(unit);
  });

  it("knows that December comes after a deadline before the year", () => {
    const target = parseDeadline("2021年前");
    const actual = parseDeadline("2021年 12月前");
    expect(target !== null && actual !== null && isLater(actual, target)).toBe(true);
  });

  it("takes sign and unit from their own columns", () => {
    const value = readIndicatorValue("30", { nature: "≥", measureUnit: "场" });
    expect(value.kind === "figure" && value.sign).toBe("≥");
    expect(value.kind === "figure" && value.quantity.unit).toBe("场");
  });
});
