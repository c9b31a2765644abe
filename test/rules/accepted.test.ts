import { describe, expect, it } from "vitest";
import { Decimal, printed, type Run } from "../../src/quantity/index.js";
import { acceptedText, agreeingRun } from "../../src/rules/accepted.js";
import {
  atFinest,
  evaluationsOf,
  hasPercentSign,
  inOneUnit,
  isBlank,
  isMissing,
  shown,
  shownRate,
  sourceFunds,
  totalFund,
  withUnit,
} from "../../src/rules/operands.js";
import { checkSum, isApproximate, minus } from "../../src/rules/sums.js";
import { evaluation, fund, leaf } from "../support/report-builder.js";

const run = (least: string, greatest: string, decimals: number): Run => ({
  least: new Decimal(least),
  greatest: new Decimal(greatest),
  decimals,
});
const p = (text: string) => printed(text) ?? { value: new Decimal(0), decimals: 0 };
const wan = (value: string) => leaf(value, { unit: "万元" });
const yuan = (value: string) => leaf(value, { unit: "元" });

describe("what would have been accepted, in words", () => {
  it("is a list of runs with signs and one unit", () => {
    expect(acceptedText([run("1", "2", 1)])).toBe("1.0–2.0");
    expect(acceptedText([run("1", "2", 1), null, run("5", "5", 1)], { unit: "万元" })).toBe("1.0–2.0, 5.0 万元");
    expect(acceptedText([run("95.9", "96", 1)], { sign: "%" })).toBe("95.9%–96.0%");
    expect(acceptedText([null])).toBeNull();
    expect(acceptedText([])).toBeNull();
  });

  it("of another telling are the figure and its roundings", () => {
    const text = (figure: string, decimals: number) => acceptedText([agreeingRun(p(figure), decimals)]);
    expect(text("3.25", 2)).toBe("3.25");
    expect(text("3.25", 1)).toBe("3.3");
    expect(text("3.25", 3)).toBe("3.245–3.254");
    expect(text("3", 0)).toBe("3");
  });
});

describe("operands", () => {
  it("stand with their unit, a percent sign close by", () => {
    expect([withUnit("5", "万元"), withUnit("5", null), withUnit("5", "%")]).toEqual(["5 万元", "5", "5%"]);
    expect([shown(leaf("1,234.5", { value: "1234.5" })), shown(leaf("— ", { value: null }))]).toEqual(["1234.5", "—"]);
    expect([
      shownRate(leaf("98％", { value: "98" })),
      shownRate(leaf("0.98")),
      shownRate(leaf("—", { value: null })),
    ]).toEqual(["98%", "0.98", "—"]);
    expect([
      hasPercentSign(leaf("98％")),
      hasPercentSign(leaf("98", { unit: "%" })),
      hasPercentSign(leaf("98")),
    ]).toEqual([true, true, false]);
  });

  it("are blank where nothing but a dash stands, and missing where the form has no such cell", () => {
    expect([isBlank(leaf("—")), isBlank(leaf("")), isBlank(leaf("0")), isBlank(null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([isMissing(leaf("—")), isMissing(null), isMissing(leaf("0"))]).toEqual([true, true, false]);
  });

  it("come in the first one's unit", () => {
    const told = (...leaves: ReturnType<typeof leaf>[]) => {
      const found = inOneUnit(leaves);
      return found === null
        ? null
        : [found.unit, ...found.figures.map(({ value, decimals }) => `${value} ${decimals}`)];
    };
    expect(told(wan("1.5"), yuan("20000"))).toEqual(["万元", "1.5 1", "2 4"]);
    expect(told(leaf("1.5"), leaf("2"))).toEqual([null, "1.5 1", "2 0"]);
    expect(told(leaf("1.5"), wan("2"))).toBeNull();
    expect(told(wan("1.5"), leaf("2"))).toBeNull();
    expect(told(wan("1.5"), leaf("—", { value: null }))).toBeNull();
    expect(atFinest([p("150"), p("549.69")]).map(({ decimals }) => decimals)).toEqual([2, 2]);
  });

  it("know the total of a block and its sources", () => {
    const [total, own] = [fund("total", {}), fund("current-year", {})];
    expect(totalFund(evaluation({ funds: [own, total] }))).toBe(total);
    expect(totalFund(evaluation({ funds: [own] }))).toBe(own);
    expect(totalFund(evaluation({ funds: [own, fund("other", {})] }))).toBeNull();
    expect(totalFund(evaluation({ funds: [] }))).toBeNull();
    expect(sourceFunds(evaluation({ funds: [total, own] }))).toEqual([own]);
    expect(sourceFunds(evaluation({ funds: [own] }))).toEqual([]);
    const table = evaluation();
    expect(evaluationsOf({ evaluations: [table] })).toEqual([[0, table]]);
  });
});

describe("a sum beside its total", () => {
  const check = (parts: Parameters<typeof checkSum>[0], whole: ReturnType<typeof leaf>) => {
    const found = checkSum(parts, whole);
    return found === null ? null : [found.contradicts, found.formula, found.gap, found.accepted];
  };

  it("is written with what is added and what is taken away", () => {
    const parts = [{ leaf: wan("100.00") }, { leaf: wan("-20.50") }, minus(wan("5.5"))];
    expect(check(parts, wan("80.00"))).toEqual([
      true,
      "100.00 − 20.50 − 5.5 = 74.00 ≠ 80.00",
      "6.00",
      "73.98–74.02 万元",
    ]);
    expect(check([minus(wan("-5.00")), { leaf: wan("1.00") }], wan("6.00"))?.[1]).toBe("5.00 + 1.00 = 6.00 ≠ 6.00");
    expect(check([minus(wan("5.00")), { leaf: wan("1.00") }], wan("6.00"))?.[1]).toBe("−5.00 + 1.00 = -4.00 ≠ 6.00");
    expect(check([{ leaf: wan("118.50") }], wan("128.00"))?.[1]).toBe("118.50 ≠ 128.00");
  });

  it("leaves half a unit for each figure", () => {
    expect(check([{ leaf: wan("10.00") }, { leaf: wan("20.00") }], wan("30.01"))?.[0]).toBe(false);
    expect(check([{ leaf: wan("10.00") }, { leaf: wan("20.00") }], wan("30.02"))?.[0]).toBe(true);
  });

  it("keeps each figure's own decimals where units differ", () => {
    const parts = [{ leaf: wan("410") }, { leaf: yuan("1980000") }];
    expect(check(parts, wan("608"))).toEqual([
      false,
      "410 万元 + 1980000 元 = 608 万元 ≠ 608 万元",
      "0",
      "607–609 万元",
    ]);
    expect(check(parts, wan("609"))?.[0]).toBe(false);
    expect(check(parts, wan("610"))?.[0]).toBe(true);
    expect(check(parts, wan("606"))?.[0]).toBe(true);
  });

  it("takes nothing for nothing in any unit", () => {
    const none = leaf("无", { value: "0", unit: null });
    expect(check([{ leaf: wan("10.00") }, minus(none)], wan("10.00"))?.[0]).toBe(false);
    expect(check([{ leaf: wan("10.00") }], leaf("0.00", { value: "0.00", unit: null }))?.[0]).toBe(true);
  });

  it("proves nothing with a figure that is missing, of no unit, or about", () => {
    expect(check([], wan("10"))).toBeNull();
    expect(check([{ leaf: leaf("—", { value: null }) }], wan("10"))).toBeNull();
    expect(check([{ leaf: leaf("5", { unit: null }) }], wan("10"))).toBeNull();
    for (const text of ["510余", "约510", "近510", "510左右", "510上下", "510多"]) {
      expect(isApproximate(leaf(text))).toBe(true);
      expect(check([{ leaf: leaf(text, { value: "510", unit: "万元" }) }], wan("10"))).toBeNull();
    }
    expect([isApproximate(leaf("无结余")), isApproximate(leaf("510"))]).toEqual([false, false]);
  });
});
