import { describe, expect, it } from "vitest";
import { misfit } from "../../../../../src/extract/evaluation/flat/positional/misfit.js";
import { findOddities } from "../../../../../src/extract/evaluation/flat/positional/oddities.js";
import { apartness } from "../../../../../src/extract/evaluation/flat/positional/torn-words.js";

const cell = (text: string, top = 0, bottom = top) => ({ content: { text, runs: [] }, top, bottom });
const odd = (field: "target" | "score", ...texts: string[]) =>
  findOddities([{ field, pieces: [], close: [], cells: texts.map((text) => cell(text, 0, 1)) }]).length;

describe("words of neighbouring cells", () => {
  it("that say the same are a target and an actual value", () => {
    expect(apartness("长期发挥作", "长期发挥作")).toBeGreaterThan(apartness("长期发挥作", "用"));
  });

  it("do not put the end of a date into a name", () => {
    expect(misfit("level3", "31日前")).toBeGreaterThan(2);
    expect(misfit("level3", "补助发放时间")).toBe(0);
  });

  it("are doubted in a value that begins within a clause, and in points of two figures", () => {
    expect([odd("target", "务，群众办事更方便"), odd("score", "1713")]).toEqual([1, 1]);
    expect([odd("target", "群众办事更方便"), odd("score", "17.13")]).toEqual([0, 0]);
  });
});
