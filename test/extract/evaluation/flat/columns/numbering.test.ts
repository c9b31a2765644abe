import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { numberingPieces } from "../../../../../src/extract/evaluation/flat/columns/blocks/numbering.js";
import type { FlatRegion } from "../../../../../src/extract/evaluation/flat/region.js";

/** What of a text is taken for the form's own numbers, in the order of writing. */
function numbersIn(text: string): string[] {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  const region: FlatRegion = { lines, first: 0, captions: new Set(), title: null, kind: null, year: null, page: null };
  const atoms = atomsOf(region, false);
  return numberingPieces(atoms, new Set())
    .sort((a, b) => a - b)
    .map((piece) => atoms[piece]?.key ?? "");
}

describe("the form's own numbers", () => {
  it("are what counts on one behind the other, in brackets or without", () => {
    expect(
      numbersIn("序\n号\n\n（1\n）\n\n（2）\n\n（3） （4）\n\n1\n\n2\n\n3\n\n4\n\n职工满意度\n\n10\n\n10"),
    ).toEqual(["(1", ")", "(2)", "(3)", "(4)", "1", "2", "3", "4"]);
  });

  it("go on beside words where labels or a page break part them, and not among points", () => {
    expect(
      numbersIn("序号\n\n1\n\n2\n\n3\n\n4\n\n书屋数量\n\n5\n\n5\n\n有所改善\n\n5 开放天数\n\n≥90%\n\n6\n\n6"),
    ).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("are none where the form does not say that it counts", () => {
    expect(numbersIn("得分\n\n1\n\n2\n\n3\n\n4\n\n5")).toEqual([]);
  });
});
