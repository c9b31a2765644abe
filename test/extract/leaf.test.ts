import { describe, expect, test } from "vitest";
import { amountLeaf, percentLeaf, pointsLeaf, quantityLeaf, textLeaf } from "../../src/extract/leaf.js";
import { joinPlaced, placed } from "../../src/layout/placed-text.js";

const at = (text: string, line = 3) => placed(text, { line });

describe("an amount", () => {
  test.each([
    ["1,821.93", "万元", "1821.93", "万元"],
    ["150.00", "万元", "150.00", "万元"],
    ["５３９８．６０ 万元", null, "5398.60", "万元"],
    ["283040元", "万元", "283040", "元"],
    ["1.2亿", "万元", "1.2", "亿元"],
    ["-12.5", null, "-12.5", null],
    ["—", "万元", null, "万元"],
    ["", "万元", null, "万元"],
    ["约 3 项", "万元", null, "万元"],
  ])("%j under a heading in %j", (text, heading, value, unit) => {
    expect(amountLeaf(at(text), heading)).toMatchObject({ text, value, unit, line: 3 });
  });
});

test.each([
  ["97.60%", "97.60", "%"],
  ["９８％", "98", "%"],
  ["1", "1", null],
  ["-", null, null],
])("a percentage %j", (text, value, unit) => {
  expect(percentLeaf(at(text))).toMatchObject({ text, value, unit });
});

test.each([
  ["10.00", "10.00"],
  ["50分", "50"],
  ["（20）", "20"],
  ["/", null],
  ["优", null],
])("points %j", (text, value) => {
  expect(pointsLeaf(at(text))).toMatchObject({ text, value, unit: null });
});

test.each([
  ["95人", "95", "人"],
  ["≥17家", null, "家"],
  ["提升", null, null],
  ["2021年底前", null, null],
])("a target or an actual value %j", (text, value, unit) => {
  expect(quantityLeaf(at(text))).toMatchObject({ text, value, unit });
});

test("wraps and outer blanks go, and the place is that of the words", () => {
  const wrapped = joinPlaced([at("  数量\n", 7), at("指标 ", 8)]);
  expect(textLeaf(wrapped)).toEqual({ text: "数量指标", value: null, unit: null, line: 7 });
});

test("a blank cell stands where it is drawn", () => {
  const place = { page: 2, bbox: [1, 2, 3, 4] as const };
  expect(textLeaf({ text: "", runs: [] }, place)).toEqual({ text: "", value: null, unit: null, ...place });
});
