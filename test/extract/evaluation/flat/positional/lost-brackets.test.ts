import { describe, expect, it } from "vitest";
import type { Band, Piece } from "../../../../../src/extract/evaluation/flat/positional/band.js";
import { giveBackEnds } from "../../../../../src/extract/evaluation/flat/positional/lost-brackets.js";
import { linesOf } from "./lines-of.js";

const BANDS: Band[] = [
  { field: "block", lo: 0, hi: 3 },
  { field: "level1", lo: 4, hi: 10 },
];
const [BLOCK, LEVEL1] = [0, 1];

/** The columns of some words after the ends were given back; each stands on a line of its own. */
function columns(text: string, given: readonly number[]): (string | undefined)[] {
  const pieces = linesOf(text).map(({ y, tokens }, at): Piece => ({ column: given[at] ?? BLOCK, y, tokens }));
  giveBackEnds(pieces, BANDS);
  return pieces.map(({ column }) => BANDS[column]?.field);
}

describe("the end of a label at the top of a page, left of its column", () => {
  it("is the label's that lacks it", () => {
    expect(columns("    满意度指\n\f  标", [LEVEL1, BLOCK])).toEqual(["level1", "level1"]);
    expect(columns("绩效指标\n    满意度指\n\f  标", [BLOCK, LEVEL1, BLOCK])).toEqual(["block", "level1", "level1"]);
  });

  it("stays beside the block where the block's own label lacks it, the label is whole, or no page begins", () => {
    expect(columns("绩效指\n    满意度指\n\f  标", [BLOCK, LEVEL1, BLOCK])).toEqual(["block", "level1", "block"]);
    expect(columns("    满意度指标\n\f  标", [LEVEL1, BLOCK])).toEqual(["level1", "block"]);
    expect(columns("    满意度指\n  标", [LEVEL1, BLOCK])).toEqual(["level1", "block"]);
  });
});
