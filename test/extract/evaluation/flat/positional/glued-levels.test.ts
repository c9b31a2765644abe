import { describe, expect, it } from "vitest";
import { apartLevels } from "../../../../../src/extract/evaluation/flat/positional/glued-levels.js";
import { linesOf } from "./lines-of.js";

const apart = (text: string): string[] =>
  linesOf(text).flatMap((line) => apartLevels(line).tokens.map((token) => `${token.start} ${token.text}`));

describe("labels of two levels without a blank between them", () => {
  it("are two, each at its own place", () => {
    expect(apart("  效益指标可持续影响指   长效机制健全性")).toEqual([
      "2 效益指标",
      "6 可持续影响指",
      "15 长效机制健全性",
    ]);
    expect(apart("满意度指标满意度指标")).toEqual(["0 满意度指标", "5 满意度指标"]);
  });

  it("are one where what follows is no name of the second level", () => {
    expect(apart("效益指标完成情况")).toEqual(["0 效益指标完成情况"]);
    expect(apart("产出指标数")).toEqual(["0 产出指标数"]);
    expect(apart("社会效益指标")).toEqual(["0 社会效益指标"]);
  });
});
