import { describe, expect, it } from "vitest";
import type { FoundLabel } from "../../../../../src/extract/evaluation/flat/columns/blocks/labels.js";
import { areLabelsSure } from "../../../../../src/extract/evaluation/flat/columns/blocks/sureness.js";

/** Second-level labels over the rows from one to the one before the next. */
const areSure = (
  labels: readonly (readonly [name: string, first: number, end: number])[],
  names: readonly string[],
) => {
  const found = labels.map(([text]): FoundLabel => ({ level: 2, content: { text, runs: [] }, atoms: [] }));
  const levels = labels.map(([text, first, end]) => ({
    level: 2 as const,
    content: { text, runs: [] },
    span: { first, end },
  }));
  return areLabelsSure(found, levels, names);
};

describe("labels of second levels", () => {
  it("are sure where the names of the rows tell under which they stand", () => {
    expect(
      areSure(
        [
          ["数量指标", 0, 1],
          ["服务对象满意度指标", 1, 3],
        ],
        ["修缮校舍数量", "学生满意度", "家长满意度"],
      ),
    ).toBe(true);
  });

  it("are not sure where a row between two of them might as well stand under the other", () => {
    const names = ["乡邻往来", "邻里走动", "长效管护机制"];
    for (const border of [1, 2]) {
      expect(
        areSure(
          [
            ["社会效益指标", 0, border],
            ["可持续影响指标", border, 3],
          ],
          names,
        ),
      ).toBe(false);
    }
  });

  it("are not sure where a row within one is called after another", () => {
    const names = ["单位管护成本", "走访村组次数", "修补路段数量", "完工时间"];
    const under = (last: string): boolean =>
      areSure(
        [
          ["数量指标", 0, 3],
          [last, 3, 4],
        ],
        names,
      );
    expect([under("时效指标"), under("经济成本指标")]).toEqual([true, false]);
  });
});
