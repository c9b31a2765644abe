import { describe, expect, it } from "vitest";
import { columnOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/columns.js";
import type { Cell } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid.js";
import { areReasonsTold } from "../../../../../src/extract/evaluation/flat/columns/blocks/reason-count.js";

const columns = (["level3", "actual", "deviation"] as const).map((stream) => columnOf(stream, false));
/** Cells by the numbers of their only pieces; null where a row has none. */
const areTold = (...cells: readonly (readonly (number | null)[])[]): boolean =>
  areReasonsTold(
    cells.map((own) =>
      own.map((piece): Cell | undefined =>
        piece === null ? undefined : { text: "无", pieces: [piece], width: 2, line: piece, block: piece },
      ),
    ),
    { columns },
  );

describe("reasons that nearly every row has", () => {
  it("are told where there is one for each row", () => {
    expect(areTold([0, 1, 2], [3, 4, 5], [6, 7, 8])).toBe(true);
  });

  it("are not told where one is left over, for then one of them is no reason and all below are a row off", () => {
    expect(areTold([0, 1, 2], [3, 4, 5], [6, 7, 8, 9])).toBe(false);
  });

  it("are not told where a row lacks one, unless each was written right behind its row", () => {
    expect(areTold([0, 1, 2], [3, 4, 5], [6, null, 7])).toBe(false);
    expect(areTold([0, 3, 5], [1, 4, 6], [2, null, 7])).toBe(true);
  });

  it("need not be counted where few rows have one", () => {
    expect(areTold([0, 1, 2], [3, 4, 5], [null, 6])).toBe(true);
  });
});
