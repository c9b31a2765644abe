import { describe, expect, it } from "vitest";
import { read } from "../../support/narrative.js";

const told = (sentences: string): string[] =>
  read(
    `2021年度自评报告\n青禾县总工会\n一、部门基本情况\n本部门是机关。\n二、绩效完成情况\n${sentences}`,
  ).statements.flatMap((one) =>
    one.kind === "count" || one.kind === "rate" ? [`${one.phrase} ${one.figure.leaf.value}`] : [],
  );

describe("an indicator told with its result", () => {
  it("stands behind the name of its kind", () => {
    expect(told("1.数量指标：全年巡护河道里程86公里，超额完成年度目标；开展普法讲座场次12场。")).toEqual([
      "巡护河道里程 86",
      "开展普法讲座场次 12",
    ]);
  });

  it("has a name without the number of its point", () => {
    expect(told("1.全年巡护河道里程86公里。2.水质达标率96.5%。")).toEqual(["巡护河道里程 86", "水质达标率 96.5"]);
  });

  it("stands before 完成", () => {
    expect(told("巡护河道里程完成86公里，完成年度目标的107.5%；水质达标率完成96.5%，超目标1.5个百分点。")).toEqual([
      "巡护河道里程 86",
      "水质达标率 96.5",
    ]);
  });

  it("stands before its target and its result", () => {
    expect(told("“巡护河道里程”指标值≥80公里，实际完成值86公里；水质达标率目标值95%，实际完成96.5%，得15分。")).toEqual(
      ["巡护河道里程 86", "水质达标率 96.5"],
    );
  });

  it.each([
    ["a target alone", "巡护河道里程目标值80公里，水质达标率指标值≥95%。"],
    ["a result of another unit", "巡护河道里程目标值80公里，实际完成107.5%。"],
    ["a result that another thing stands between", "巡护河道里程目标值80公里，经统计，实际完成86公里。"],
    ["a plan of next year's", "2022年计划巡护河道里程90公里。"],
  ])("is not %s", (_, sentences) => {
    expect(told(sentences)).toEqual([]);
  });
});
