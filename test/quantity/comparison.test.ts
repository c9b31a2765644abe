import { describe, expect, it } from "vitest";
import {
  amountsAgree,
  derivedContradicts,
  type Printed,
  pointsSumContradicts,
  printed,
  quotientSpan,
  spanOf,
  sumContradicts,
} from "../../src/quantity/index.js";

function p(text: string): Printed {
  const figure = printed(text);
  if (figure === null) throw new Error(`no figure: ${text}`);
  return figure;
}

describe("sums of amounts", () => {
  it.each([
    ["150 + 549.69 = 699.69", ["150", "549.69"], "699.69", false],
    ["three parts rounded apart", ["0.33", "0.33", "0.33"], "1.00", false],
    ["two hundredths off over two parts", ["10.00", "20.00"], "30.02", true],
    ["the finest precision holds for all", ["150", "549.69"], "700", true],
    ["a part that takes away", ["100", "-30.5"], "69.5", false],
  ])("%s", (_name, parts, total, contradicts) => {
    expect(sumContradicts(parts.map(p), p(total))).toBe(contradicts);
  });
});

describe("sums of points", () => {
  it.each([
    ["weights that sum to 100", ["10", "50", "30", "10"], "100", false],
    ["weights that sum to 110", ["10", "50", "40", "10"], "100", true],
    ["a tenth missing", ["9.8", "49", "30", "10"], "98.9", true],
    ["a total that rounds its parts", ["9.85", "49.4", "30"], "89", false],
    ["a total that does not round its parts", ["9.85", "49.4", "30"], "90", true],
    ["trailing zeros", ["5.00", "5"], "10.0", false],
  ])("%s", (_name, parts, total, contradicts) => {
    expect(pointsSumContradicts(parts.map(p), p(total))).toBe(contradicts);
  });
});

describe("one amount told twice", () => {
  it.each([
    ["112.4", "112.43", true],
    ["112", "112.43", true],
    ["112.43", "112.430", true],
    ["112.5", "112.43", false],
    ["113", "112.43", false],
    ["112.44", "112.43", false],
  ])("%s and %s", (a, b, agree) => {
    expect(amountsAgree(p(a), p(b))).toBe(agree);
  });
});

describe("a derived figure", () => {
  it.each([
    ["100", "97.6"],
    ["0.07", "0.07"],
  ])("agrees with itself (%s of 100)", (whole) => {
    const span = quotientSpan(spanOf(p(whole)), spanOf(p("1")));
    expect(span === null || derivedContradicts(span, p(whole))).toBe(false);
  });

  it("may be rounded or cut off", () => {
    const exactly = { least: p("97.678").value, greatest: p("97.678").value };
    expect(derivedContradicts(exactly, p("97.68"))).toBe(false);
    expect(derivedContradicts(exactly, p("97.67"))).toBe(false);
    expect(derivedContradicts(exactly, p("98"))).toBe(false);
    expect(derivedContradicts(exactly, p("97"))).toBe(false);
    expect(derivedContradicts(exactly, p("97.69"))).toBe(true);
    expect(derivedContradicts(exactly, p("97.66"))).toBe(true);
  });

  it("may be cut off on either side of nothing", () => {
    const below = { least: p("-0.4").value, greatest: p("-0.4").value };
    expect(derivedContradicts(below, p("0"))).toBe(false);
    const fall = { least: p("-3.26").value, greatest: p("-3.26").value };
    expect(derivedContradicts(fall, p("-3.3"))).toBe(false);
    expect(derivedContradicts(fall, p("-3.2"))).toBe(false);
    expect(derivedContradicts(fall, p("-3.4"))).toBe(true);
    expect(derivedContradicts(fall, p("3.3"))).toBe(true);
  });

  it("has no span over a divisor that can be nothing", () => {
    expect(quotientSpan(spanOf(p("5")), spanOf(p("0")))).toBeNull();
  });
});
