import { describe, expect, it } from "vitest";
import { possibleLabels, untoldRows } from "../../../../../src/extract/evaluation/flat/columns/label-borders.js";

type Spread = readonly (readonly [name: string, first: number, end: number])[];

const untold = (second: Spread, names: readonly string[], first: Spread = []) =>
  untoldRows(
    [...first.map((label) => [label, 1] as const), ...second.map((label) => [label, 2] as const)].map(
      ([[text, from, end], level]) => ({ level, content: { text, runs: [] }, span: { first: from, end } }),
    ),
    names,
  );

describe("the labels that a row may stand under", () => {
  it("are its name's own, and both neighbours' where its name tells none", () => {
    const labels = ["数量指标", "质量指标", "时效指标"];
    expect(possibleLabels(labels, ["巡林次数", "苗木合格率", "网络畅通情况", "完工时间"])).toEqual([
      [0],
      [1],
      [1, 2],
      [2],
    ]);
  });

  it("are told by counting where a label has no other row left", () => {
    expect(possibleLabels(["数量指标", "质量指标", "时效指标"], ["巡林次数", "网络畅通情况", "完工时间"])).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it("are none where names stand in another order than the labels", () => {
    expect(possibleLabels(["数量指标", "时效指标"], ["完工时间", "巡林次数"])).toBeNull();
    expect(possibleLabels(["数量指标", "质量指标"], ["巡林次数"])).toBeNull();
    expect(possibleLabels([], ["巡林次数"])).toBeNull();
  });
});

describe("a row whose second-level label is not told", () => {
  const names = ["巡林次数", "苗木合格率", "网络畅通情况", "完工时间", "林农满意度"];
  const second: Spread = [
    ["数量指标", 0, 1],
    ["质量指标", 1, 3],
    ["时效指标", 3, 4],
    ["服务对象满意度指标", 4, 5],
  ];

  it("is found, and no other", () => {
    expect(untold(second, names)).toEqual([2]);
  });

  it("speaks against the labels at large where it may stand under two first-level labels", () => {
    const above: Spread = [
      ["产出指标", 0, 4],
      ["满意度指标", 4, 5],
    ];
    expect(untold(second, names, above)).toEqual([2]);
    const parted: Spread = [
      ["产出指标", 0, 3],
      ["效益指标", 3, 5],
    ];
    expect(untold(second, names, parted)).toBeNull();
  });

  it("speaks against them where it is one of many, or where a name stands under another's label", () => {
    const plain = ["巡林次数", "网络畅通情况", "线路运行情况", "完工时间"];
    expect(
      untold(
        [
          ["数量指标", 0, 2],
          ["时效指标", 2, 4],
        ],
        plain,
      ),
    ).toBeNull();
    expect(untold([["数量指标", 0, 2], ["质量指标", 2, 3], ...second.slice(2)], names)).toBeNull();
  });
});
