import { describe, expect, it } from "vitest";
import { wrappedPoints } from "../../../../../src/extract/evaluation/flat/positional/wrapped-points.js";
import { linesOf } from "./lines-of.js";

const FIELDS = ["block", "level3", "target", "actual", "weight", "score"] as const;

/** The words of a text that are told to be points, each with the columns that it can be of. */
function pinned(text: string) {
  return [...wrappedPoints(linesOf(text), FIELDS)].map(([token, columns]) => `${token.text} ${columns.join("|")}`);
}

describe("points that a narrow column wrapped", () => {
  it("are the score behind a weight that is whole, wherever they stand", () => {
    expect(
      pinned(`
                                     12.0
   建设职工书屋      ≥12家    12家  12.00
                                     0`),
    ).toEqual(["12.0 5", "0 5", "12.00 4"]);
  });

  it("are the weight before a score that is whole", () => {
    expect(
      pinned(`
                                10.0
 建设职工书屋     12      12                9.50
                                 0`),
    ).toEqual(["10.0 4", "0 4", "9.50 5"]);
  });

  it("may be either where nothing stands beside them but the number of the row", () => {
    expect(
      pinned(`
                                10.0
 3  建设职工书屋    12家    12家
                                 0`),
    ).toEqual(["10.0 4|5", "0 4|5"]);
  });
});
