import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountsAgree,
  convert,
  Decimal,
  derivedContradicts,
  exactSpan,
  findNumerals,
  findQuantities,
  greatest,
  isLater,
  least,
  type Printed,
  parseDeadline,
  pointsSumContradicts,
  printed,
  productSpan,
  quotientSpan,
  roundTo,
  spanOf,
  sumContradicts,
  toHalfWidth,
} from "../../src/quantity/index.js";

/** An exact figure with more decimals than anything prints. */
const exact = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => new Decimal(`${whole}.${String(fraction).padStart(6, "0")}`));
const places = fc.integer({ min: 0, max: 4 });

function print(value: Decimal, decimals: number): Printed {
  return { value: roundTo(value, decimals), decimals };
}

function grouped(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const parts = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ",");
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.,]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

describe("numerals", () => {
  it("reads a figure back however it is printed", () => {
    fc.assert(
      fc.property(exact, places, fc.boolean(), fc.boolean(), fc.boolean(), (value, decimals, commas, wide, minus) => {
        const plain = value.toFixed(decimals);
        const shape = commas ? grouped(plain) : plain;
        const text = `${minus ? "-" : ""}${wide ? fullWidth(shape) : shape}`;
        const figure = printed(text);
        expect(figure?.value.toFixed(decimals)).toBe(new Decimal(`${minus ? "-" : ""}${plain}`).toFixed(decimals));
        expect(figure?.decimals).toBe(decimals);
      }),
    );
  });

  it("finds every figure where it stands", () => {
    const words = fc.constantFrom("预算", "万元，其中", "人次", "（", "；较上年", " ", "%", "一般", "约", "第");
    const piece = fc.oneof(
      words,
      exact.map((value) => `${value.toFixed(2)}万元。`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        for (const found of [...findNumerals(text), ...findQuantities(text)]) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
        }
        const amounts = pieces.filter((each) => each.endsWith("万元。")).length;
        expect(findNumerals(text)).toHaveLength(amounts);
      }),
    );
  });

  it("keeps every offset when it narrows characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toHalfWidth(text)).toHaveLength(text.length);
      }),
    );
  });

  it("never fails on any text, and never reads outside it", () => {
    const alphabet = fc.constantFrom(..."0１2一二十百万亿.,．，-－元个月年日/%前底≥ 余多第");
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 30 }), (text) => {
        let end = 0;
        for (const found of findQuantities(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          end = found.end;
        }
        parseDeadline(text, 2021);
      }),
      { numRuns: process.env["MUTATED"] === undefined ? 1000 : 50 },
    );
  });
});

const DIGITS = "零一二三四五六七八九";

function chineseSection(section: number): string {
  let text = "";
  let gap = false;
  for (const [unit, size] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(section / size) % 10;
    if (digit === 0) gap ||= text !== "";
    else {
      text += `${gap ? "零" : ""}${DIGITS.charAt(digit)}${unit}`;
      gap = false;
    }
  }
  return text;
}

/** A whole number below 10^8 as it is written by hand. */
function inChinese(whole: number): string {
  const [upper, lower] = [Math.floor(whole / 10000), whole % 10000];
  if (upper === 0) return chineseSection(lower);
  const joint = lower > 0 && lower < 1000 ? "零" : "";
  return `${chineseSection(upper)}万${joint}${lower === 0 ? "" : chineseSection(lower)}`;
}

describe("Chinese numerals", () => {
  it("reads back every number before a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (whole) => {
        const text = `共${inChinese(whole)}元`;
        const [found, ...others] = findQuantities(text);
        expect(found?.value.toNumber()).toBe(whole);
        expect(found?.unit).toBe("元");
        expect(others).toHaveLength(0);
      }),
      { numRuns: process.env["MUTATED"] === undefined ? 500 : 50 },
    );
  });
});

describe("printed figures as intervals", () => {
  it("holds the exact figure that was printed", () => {
    fc.assert(
      fc.property(exact, places, (value, decimals) => {
        const shown = print(value, decimals);
        expect(least(shown).lessThanOrEqualTo(value)).toBe(true);
        expect(greatest(shown).greaterThan(value)).toBe(true);
      }),
    );
  });

  it("never accuses a sum of figures that were rounded one by one", () => {
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 12 }), places, (values, decimals) => {
        const whole = values.reduce((sum, value) => sum.plus(value), new Decimal(0));
        const parts = values.map((value) => print(value, decimals));
        expect(sumContradicts(parts, print(whole, decimals))).toBe(false);
      }),
    );
  });

  it("accuses a sum that is one place further off than rounding explains", () => {
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 12 }), places, fc.boolean(), (values, decimals, up) => {
        const parts = values.map((value) => print(value, decimals));
        const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
        const off = new Decimal(10).pow(-decimals).times(Math.floor((parts.length + 1) / 2) + 1);
        expect(sumContradicts(parts, { value: up ? sum.plus(off) : sum.minus(off), decimals })).toBe(true);
      }),
    );
  });

  it("sums points exactly", () => {
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 12 }), (values) => {
        const parts = values.map((value) => print(value, 2));
        const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
        expect(pointsSumContradicts(parts, { value: sum, decimals: 2 })).toBe(false);
        expect(pointsSumContradicts(parts, { value: sum.plus("0.01"), decimals: 2 })).toBe(true);
        expect(pointsSumContradicts(parts, print(sum, 0))).toBe(false);
      }),
    );
  });

  it("lets one amount be told with more or fewer decimals", () => {
    fc.assert(
      fc.property(exact, places, places, (value, a, b) => {
        const fine = print(value, Math.max(a, b));
        const coarse = print(fine.value, Math.min(a, b));
        expect(amountsAgree(coarse, fine)).toBe(true);
        expect(amountsAgree(fine, coarse)).toBe(true);
        const other = { value: coarse.value.plus(new Decimal(10).pow(-coarse.decimals)), decimals: coarse.decimals };
        expect(amountsAgree(other, fine)).toBe(false);
      }),
    );
  });

  it("never accuses a rate computed from the exact figures, rounded or cut off", () => {
    fc.assert(
      fc.property(exact, exact, places, places, fc.boolean(), (a, b, given, shown, cut) => {
        const divisor = b.plus(1000);
        const rate = a.div(divisor).times(100);
        const span = quotientSpan(spanOf(print(a, given)), spanOf(print(divisor, given)));
        const percent = span === null ? null : productSpan(span, exactSpan(new Decimal(100)));
        const result = cut ? rate.toDecimalPlaces(shown, Decimal.ROUND_DOWN) : roundTo(rate, shown);
        expect(percent !== null && derivedContradicts(percent, { value: result, decimals: shown })).toBe(false);
      }),
    );
  });

  it("accuses a derived figure two places away", () => {
    fc.assert(
      fc.property(exact, places, fc.boolean(), (value, decimals, up) => {
        const step = new Decimal(10).pow(-decimals).times(2);
        const shown = roundTo(value, decimals);
        const wrong = { value: up ? shown.plus(step) : shown.minus(step), decimals };
        expect(derivedContradicts(exactSpan(value), wrong)).toBe(true);
      }),
    );
  });
});

describe("conversions", () => {
  it("goes to another unit and back without loss", () => {
    const money = fc.constantFrom("元", "千元", "万元", "百万元", "亿元");
    fc.assert(
      fc.property(exact, places, money, money, (value, decimals, from, to) => {
        const shown = print(value, decimals);
        const there = convert(shown, from, to);
        const back = there === null ? null : convert(there, to, from);
        expect(back?.value.equals(shown.value)).toBe(true);
        expect(back?.decimals).toBe(decimals);
      }),
    );
  });

  it("keeps the interval that a figure stands for", () => {
    fc.assert(
      fc.property(exact, places, (value, decimals) => {
        const shown = print(value, decimals);
        const yuan = convert(shown, "万元", "元");
        expect(yuan === null ? null : least(yuan).equals(least(shown).times(10000))).toBe(true);
      }),
    );
  });

  it("never makes an area finer than it was printed", () => {
    fc.assert(
      fc.property(exact, places, (value, decimals) => {
        const shown = print(value, decimals);
        const metres = convert(shown, "亩", "平方米");
        expect(metres !== null && least(metres).lessThanOrEqualTo(least(shown).times(2000).div(3))).toBe(true);
      }),
    );
  });
});

describe("dates", () => {
  const date = fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const asNumber = (d: { year: number; month: number; day: number }) => d.year * 10000 + d.month * 100 + d.day;

  it("reads one day in every notation", () => {
    fc.assert(
      fc.property(date, (d) => {
        const two = (part: number) => String(part).padStart(2, "0");
        const texts = [
          `${d.year}年${d.month}月${d.day}日`,
          `${d.year} 年 ${d.month} 月 ${d.day} 日完成`,
          `${d.year}-${two(d.month)}-${two(d.day)}`,
          `${d.year}.${d.month}.${d.day}`,
          fullWidth(`${d.year}年${d.month}月${d.day}日`),
        ];
        for (const text of texts) {
          expect(parseDeadline(text)).toEqual({ first: asNumber(d), last: asNumber(d), before: false });
        }
      }),
    );
  });

  it("calls a day late exactly when it is after the deadline", () => {
    fc.assert(
      fc.property(date, date, (actual, target) => {
        const done = parseDeadline(`${actual.year}年${actual.month}月${actual.day}日`);
        const due = parseDeadline(`${target.year}年${target.month}月${target.day}日前`);
        expect(done !== null && due !== null && isLater(done, due)).toBe(asNumber(actual) > asNumber(target));
      }),
    );
  });

  it("never calls a month late that the deadline's own month is", () => {
    fc.assert(
      fc.property(
        date,
        fc.constantFrom("", "底", "底前", "前", "底之前完成"),
        fc.constantFrom("", "底", "前"),
        (d, a, b) => {
          const due = parseDeadline(`${d.year}年${d.month}月${a}`);
          const done = parseDeadline(`${d.year}年${d.month}月${b}`);
          expect(done !== null && due !== null && isLater(done, due)).toBe(false);
        },
      ),
    );
  });
});
