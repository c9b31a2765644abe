import { describe, expect, it } from "vitest";
import { alignColumns, type Reach } from "../../src/layout/aligned-columns.js";

/** The cells of a row whose borders stand at these places. */
function row(...borders: readonly number[]): Reach[] {
  return borders.slice(1).map((to, index) => ({ from: borders[index] ?? 0, to }));
}

describe("borders of rows that a hand drew one by one", () => {
  it("are one where they stand beside each other, at the place that most rows have", () => {
    const { edges, at } = alignColumns([row(0, 100, 400), row(0, 104, 400), row(0, 97, 400), row(0, 100, 400)].flat());
    expect(edges).toEqual([0, 100, 400]);
    expect([0, 97, 100, 104, 400].map(at)).toEqual([0, 1, 1, 1, 2]);
  });

  it("stay two where a cell lies between them in any row, however narrow it is", () => {
    const { edges } = alignColumns([row(0, 100, 106, 400), row(0, 101, 107, 400), row(0, 103, 400)].flat());
    expect(edges).toHaveLength(4);
  });

  it("go with the nearest of two columns that are narrow themselves", () => {
    const { at } = alignColumns(
      [row(0, 99, 108, 400), row(0, 100, 109, 400), row(0, 101, 400), row(0, 107, 400)].flat(),
    );
    expect([99, 100, 101, 107, 108, 109].map(at)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it("are borders of their own where they stand apart", () => {
    expect(alignColumns([row(0, 100, 400), row(0, 130, 400)].flat()).edges).toEqual([0, 100, 130, 400]);
  });
});
