import { expect, test } from "vitest";
import type { RulingLine } from "../../../src/document/document.js";
import { withoutDashes } from "../../../src/layout/grid/dashes.js";

function across(y: number, ...pieces: readonly (readonly [from: number, to: number])[]): RulingLine[] {
  return pieces.map(([from, to]) => ({ orientation: "horizontal", box: [from, y, to, y + 0.75] }));
}

const dashed = (y: number, count: number, length: number, gap: number) =>
  across(y, ...Array.from({ length: count }, (_, at) => [at * (length + gap), at * (length + gap) + length] as const));

test("a line that is drawn dash by dash is one line, from its first dash to its last", () => {
  expect(withoutDashes([...dashed(100, 20, 2.25, 1.5), ...across(130, [0, 70])])).toEqual([
    ...across(130, [0, 70]),
    ...across(100, [0, 73.5]),
  ]);
});

test("dashes may be parted by more than the lines of two cells are", () => {
  expect(withoutDashes(dashed(100, 10, 4.5, 4))).toEqual(across(100, [0, 81]));
});

test("lines of some length, or with gaps of all kinds, are lines of their own", () => {
  const boxes = dashed(100, 6, 9, 4);
  expect(withoutDashes(boxes)).toEqual(boxes);
  const uneven = across(100, [0, 5], [7, 12], [15, 20], [21, 26], [30, 35]);
  expect(withoutDashes(uneven)).toEqual(uneven);
});

test("the sides of cells end and begin with a whole dash, and may have but two", () => {
  const row = across(100, [0, 4.5], [7.5, 12], [15, 19.5], [19.5, 24], [28, 32.5], [36.5, 41]);
  expect(withoutDashes(row)).toEqual(across(100, [0, 41]));
  const short = across(120, [0, 4.5], [9.5, 14]);
  expect(withoutDashes([...row, ...short])).toEqual(across(100, [0, 41]).concat(across(120, [0, 14])));
  expect(withoutDashes(short)).toEqual(short);
});
