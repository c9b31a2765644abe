import { expect, test } from "vitest";
import { findNumerals, parseQuantity } from "../../src/quantity/index.js";

test("a figure beside a character that cannot be told is no figure: the character may be one of its digits", () => {
  expect(findNumerals("支出\uFFFD25.5万元，结余30万元").map(({ text }) => text)).toEqual(["30"]);
  expect(findNumerals("得分9\uFFFD")).toEqual([]);
  expect(parseQuantity("9\uFFFD人")).toBeNull();
});

test("a character that cannot be told elsewhere takes nothing from a figure", () => {
  expect(findNumerals("\uFFFD支出25.5万元").map(({ text }) => text)).toEqual(["25.5"]);
});
