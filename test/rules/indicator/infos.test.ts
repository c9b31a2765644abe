import { describe, expect, it } from "vitest";
import { heavy } from "../../../src/rules/indicator/heavy.js";
import { misclassified } from "../../../src/rules/indicator/misclassified.js";
import { vagueTarget } from "../../../src/rules/indicator/vague-target.js";
import { accused, accusedTable, type Cells, verdicts } from "./support.js";

describe("a target that cannot be measured", () => {
  it.each([
    ["时效指标", "及时"],
    ["数量指标", "逐步提升"],
    ["成本指标", "厉行节约"],
    ["时效指标", "按进度推进"],
  ])("is told of among %s: %s", (level2, target) => {
    expect(accused(vagueTarget, { level2, level3: "工作完成情况", target })[0]?.subject.field).toBe("target");
  });

  it.each([
    ["社会效益指标", "提升"],
    ["质量指标", "优良"],
    ["时效指标", "2022年11月底前"],
    ["时效指标", "3天内及时办结"],
    ["数量指标", "全覆盖"],
    ["成本指标", "按合同约定合理支付"],
    ["数量指标", ""],
    ["数量指标", "提升至20场"],
    ["时效指标", "提升二十个百分点"],
    [null, "及时"],
    ["时效指标", null],
  ])("is not found among %s: %s", (level2, target) => {
    expect(accused(vagueTarget, { level2, level3: "工作完成情况", target })).toEqual([]);
  });
});

describe("an indicator under the wrong heading", () => {
  it.each([
    ["数量指标", "资金到位率"],
    ["数量指标", "支付率"],
    ["质量指标", "学员满意度"],
    ["社会效益指标", "居民满意度（问卷）"],
    ["质量指标", "拨付及时率"],
    ["时效指标", "设备合格率"],
    ["成本指标", "服务人次"],
  ])("is told of under %s: %s", (level2, level3) => {
    expect(accused(misclassified, { level2, level3 })[0]?.subject).toMatchObject({ row: level3, field: "level2" });
  });

  it.each([
    ["数量指标", "培训覆盖率"],
    ["数量指标", "任务完成率"],
    ["时效指标", "资金拨付及时率"],
    ["服务对象满意度指标", "学员满意度"],
    ["产出数量指标", "培训人次"],
    ["质量指标", "人均补助金额"],
  ])("is not found under %s: %s", (level2, level3) => {
    expect(accused(misclassified, { level2, level3 })).toEqual([]);
  });

  it("is no question without a target or a second level", () => {
    for (const cells of [{ target: "" }, { target: null }, { level2: null, target: "及时" }, { level2: "效益指标" }])
      expect(verdicts(vagueTarget, { level2: "时效指标", level3: "工作", ...cells })).toEqual([]);
    expect(verdicts(vagueTarget, { level2: "时效指标", level3: "工作", target: "30天" })).toEqual(["passed"]);
    expect(verdicts(misclassified, { level2: "", level3: "资金到位率" })).toEqual([]);
  });

  it("is no question without a second level", () => {
    expect(verdicts(misclassified, { level2: null, level3: "资金到位率" })).toEqual([]);
  });
});

describe("an indicator that outweighs all others", () => {
  const rows = (...weights: string[]): Cells[] => weights.map((weight, at) => ({ level3: `事项${at}`, weight }));

  it("is told of with its share", () => {
    const [finding, ...others] = accusedTable(heavy, rows("60", "20", "10"));
    expect(others).toHaveLength(0);
    expect(accusedTable(heavy, rows("60", "30"))).toHaveLength(1);
    expect(finding).toMatchObject({ formula: "60 ÷ 90 = 66.7% > 50%", subject: { row: "事项0", field: "weight" } });
  });

  it.each([
    [["45", "35", "10"]],
    [["90"]],
    [["60", "20", ""]],
    [["60", "-10", "10"]],
    [["60", "0"]],
    [["45", "45"]],
  ])("is not found in %j", (weights) => {
    expect(accusedTable(heavy, rows(...weights))).toEqual([]);
  });
});
