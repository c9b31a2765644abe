import { describe, expect, it } from "vitest";
import { lateFullMarks } from "../../../src/rules/indicator/late-full-marks.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (target: string, actual: string, cells: Cells = {}): Cells => ({
  level2: "时效指标",
  level3: "补助发放完成时间",
  weight: "8",
  score: "8",
  target,
  actual,
  ...cells,
});

describe("full marks for what was late", () => {
  it("cannot be judged without points or a date", () => {
    const due = "2021年6月底前";
    expect(verdicts(lateFullMarks, row(due, "2021年9月", { weight: "" }))).toEqual(["not-run"]);
    expect(verdicts(lateFullMarks, row(due, "2021年9月", { score: null }))).toEqual(["not-run"]);
    expect(verdicts(lateFullMarks, row(due, "已完成"))).toEqual(["not-run"]);
    expect(verdicts(lateFullMarks, row("及时", "2021年9月"))).toEqual([]);
  });

  it.each<[string, string, Cells]>([
    ["2021年6月底前", "2021年11月20日", {}],
    ["2021年前", "2021年 12月前", {}],
    ["2021年底前", "2022年1月", {}],
    ["10月底前", "11月", {}],
    ["12月底前完成", "次年1月完成", {}],
    ["2021年第2季度末前", "2021年第3季度", {}],
    ["2021年10月", "2021年11月", { level2: "质量指标" }],
    ["2021年10月底前", "2021年11月5日", { nature: "定性", measureUnit: "" }],
  ])("is accused: due %s, done %s", (target, actual, cells) => {
    const [finding, ...others] = accused(lateFullMarks, row(target, actual, cells));
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("actual");
  });

  it.each<[string, string, Cells]>([
    ["2021年底前", "2021年12月", {}],
    ["2021年12月前", "2021年12月", {}],
    ["2021年11月底前", "2021年7月", {}],
    ["2021年6月底前", "2021年", {}],
    ["2021年6月底前", "2021年11月20日", { score: "6" }],
    ["2021年底前", "2021年12月31日", {}],
  ])("is not found: due %s, done %s", (target, actual, cells) => {
    expect(accused(lateFullMarks, row(target, actual, cells))).toEqual([]);
  });

  it.each([
    [
      "2021年6月底前",
      "2021年11月20日",
      "2021年11月20日 (≥ 2021-11-20) > 2021年6月底前 (≤ 2021-06-30); 得分 8 = 分值 8",
    ],
    ["2021年前", "2021年12月前", "2021年12月前 (≥ 2021-11-30) > 2021年前 (≤ 2020-12-31); 得分 8 = 分值 8"],
  ])("shows both dates as printed, and the days that they are taken for: due %s, done %s", (target, actual, formula) => {
    const [finding] = accused(lateFullMarks, row(target, actual));
    expect(finding?.formula).toBe(formula);
  });

  it("is no question for other targets, and cannot be judged against words", () => {
    expect(verdicts(lateFullMarks, row("及时", "2021年12月"))).toEqual([]);
    expect(verdicts(lateFullMarks, row("2021年底前", "按时完成"))).toEqual(["not-run"]);
  });
});
