import { describe, expect, it } from "vitest";
import { partition } from "../../../../../src/extract/evaluation/flat/rebuilt/partition.js";
import { figureRules } from "../../../../../src/extract/evaluation/flat/rebuilt/rules.js";

/** The cells that figures make, told by line and height, in rows with these middles. */
function cells(figures: readonly (readonly [string, number])[], rows: readonly number[]): string[] {
  const lines = figures.map(([text, y]) => ({ text, y }));
  const divided = partition(lines, rows, figureRules(lines, { empty: 1.5 }));
  return (divided?.ranges ?? []).map(({ first, end }) =>
    lines
      .slice(first, end)
      .map(({ text }) => text)
      .join("+"),
  );
}

describe("a column of points with two decimals each", () => {
  const figures = [
    ["20.0", 0],
    ["0", 1],
    ["5.00", 2],
    ["9.00", 4],
  ] as const;

  it("has a figure whole that was wrapped, however wide another of its figures is", () => {
    expect(cells([...figures, ["11.00", 6]], [0.5, 2, 4, 6])).toEqual(["20.0+0", "5.00", "9.00", "11.00"]);
  });

  it("has a figure of its own in each row where not all have two decimals", () => {
    expect(cells([...figures, ["11", 6]], [0, 1, 2, 4, 6])).toEqual(["20.0", "0", "5.00", "9.00", "11"]);
  });
});
