import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/quantity/index.js";
import { checkSum, isApproximate, minus } from "../../src/rules/sums.js";
import { leaf } from "../support/report-builder.js";

const money = (text: string, unit = "万元") => leaf(text, { unit });

/** Exact amounts in 元, as integers of 0.0001. */
const exact = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 8 });
const scaled = (units: number) => new Decimal(units).div(10000);

describe("checkSum", () => {
  it("never contradicts amounts that are the rounding of a true sum", () => {
    fc.assert(
      fc.property(exact, fc.integer({ min: 0, max: 3 }), (units, decimals) => {
        const whole = units.reduce((sum, unit) => sum.plus(scaled(unit)), new Decimal(0));
        const parts = units.map((unit) => ({ leaf: money(scaled(unit).toFixed(decimals)) }));
        return checkSum(parts, money(whole.toFixed(decimals)))?.contradicts === false;
      }),
    );
  });

  it("always contradicts a total that is further off than rounding can reach", () => {
    fc.assert(
      fc.property(exact, fc.integer({ min: 0, max: 3 }), (units, decimals) => {
        const texts = units.map((unit) => scaled(unit).toFixed(decimals));
        const sum = texts.reduce((total, text) => total.plus(text), new Decimal(0));
        const reach = new Decimal(10).pow(-decimals).times(units.length + 1);
        const parts = texts.map((text) => ({ leaf: money(text) }));
        return checkSum(parts, money(sum.plus(reach).toFixed(decimals)))?.contradicts === true;
      }),
    );
  });

  it("takes away what is taken away and adds what is negative as a reduction", () => {
    const cut = leaf("5", { value: "-5", unit: "万元" });
    expect(checkSum([{ leaf: money("20") }, { leaf: cut }, minus(money("3"))], money("13"))?.formula).toBe(
      "20 − 5 − 3 = 12 ≠ 13",
    );
  });

  it("compares nothing that is blank, unknown or in another kind of unit", () => {
    expect(checkSum([{ leaf: leaf("—", { value: null }) }], money("1"))).toBeNull();
    expect(checkSum([{ leaf: leaf("5") }], money("5"))).toBeNull();
    expect(checkSum([{ leaf: money("5", "人") }], money("5"))).toBeNull();
    expect(checkSum([], money("5"))).toBeNull();
  });
});

describe("isApproximate", () => {
  it("hears 余, 约 and 左右 beside a figure, and not 余 in 无结余", () => {
    expect(["510余", "约30", "30左右", "３余"].map((text) => isApproximate(money(text)))).toEqual(Array(4).fill(true));
    expect(["无结余", "30", "无结余结转资金"].map((text) => isApproximate(money(text)))).toEqual(Array(3).fill(false));
  });
});
