import { describe, expect, it } from "vitest";
import { columnOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/columns.js";
import type { Grid } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid.js";
import { memoryOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid-memory.js";
import { ahead } from "../../../../../src/extract/evaluation/flat/columns/blocks/run-steps.js";
import { unlike } from "../../../../../src/extract/evaluation/flat/columns/likeness.js";

const columns = (["level3", "target", "actual", "weight", "score"] as const).map((name) => columnOf(name, false));
const grid: Grid = { columns, mostRows: 9, memory: memoryOf(columns, () => 0) };
const cell = { text: "", pieces: [0], width: 4, line: 0, block: 0 };

describe("a cell that is written before the one left of it", () => {
  const spot = { cells: [[cell, cell], [cell], [cell], [], []], column: 2, row: 0, start: 0 };

  it("costs something, and little where it goes on with its column", () => {
    expect(ahead(spot, grid, 1, 1, "12场")).toBe(0);
    const alone = ahead({ ...spot, column: 0 }, grid, 2, 1, "12场");
    expect(alone).toBeGreaterThan(0);
    expect(ahead(spot, grid, 2, 1, "12场")).toBeLessThan(alone);
  });

  it("costs nothing in the total row, which has no values", () => {
    expect(ahead(spot, grid, 3, 1, "8")).toBeGreaterThan(0);
    expect(ahead(spot, grid, 3, 1, "100")).toBe(0);
  });
});

describe("a limit that stands as the result of a target without one", () => {
  it("is the target, most likely", () => {
    expect(unlike("target", "98.2%", "actual", "≥97%")).toBeGreaterThan(unlike("target", "≥97%", "actual", "98.2%"));
    expect(unlike("target", "2021年6月", "actual", "2021年8月底前")).toBeGreaterThan(
      unlike("target", "2021年8月底前", "actual", "2021年6月"),
    );
    expect(unlike("target", "≥97%", "actual", "≥97%")).toBe(0);
  });
});
