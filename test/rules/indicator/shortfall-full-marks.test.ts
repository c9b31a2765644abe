import { describe, expect, it } from "vitest";
import { shortfallFullMarks } from "../../../src/rules/indicator/shortfall-full-marks.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({ level3: "执法设备合格率", weight: "10", score: "10", ...cells });
const cost = (cells: Cells): Cells => row({ level2: "成本指标", level3: "设备购置", ...cells });

describe("full marks for a missed target", () => {
  it.each<[string, Cells]>([
    ["less than ≥", row({ target: "≥95%", actual: "84%" })],
    ["just under a rate", row({ target: "≥95%", actual: "94.9%" })],
    ["less than a bare count", row({ level3: "培训人次", target: "1000人次", actual: "970人次" })],
    ["less than 不低于", row({ target: "不低于95%", actual: "84%" })],
    ["more than 不超过", row({ level3: "投诉次数", target: "不超过3次", actual: "5次" })],
    ["more than a cost", cost({ target: "112.43万元", actual: "130万元" })],
    ["more than ≤ in other units", cost({ target: "≤2万元", actual: "23000元" })],
    ["a little more than a whole amount", cost({ target: "≤150万元", actual: "150.3万元" })],
    [
      "a hundredth of a bare count",
      row({ level3: "人次", target: "2000", nature: "≥", measureUnit: "人次", actual: "15" }),
    ],
    ["less than = of a count", row({ level3: "培训期数", target: "3", nature: "=", measureUnit: "期", actual: "2" })],
    ["more than = of a cost", cost({ target: "500", nature: "=", measureUnit: "元/人", actual: "600" })],
    ["the sign in its own column", row({ target: "90", nature: "≥", measureUnit: "%", actual: "88" })],
    ["a rate of execution that loses a tenth of a point", row({ level3: "预算执行率", target: "100%", actual: "99%" })],
    ["an actual without its unit", row({ level3: "讲座场次", target: "≥54场", actual: "49" })],
    ["persons by another word", row({ level3: "救助人数", target: "62人", actual: "41名" })],
    ["full-width digits", row({ level3: "巡展站数", target: "≥３０站", actual: "２０站" })],
    ["a multiplied count", row({ level3: "服务人次", target: "28万人次", actual: "250000人次" })],
    ["bare 万 beside a count", row({ level3: "服务人次", target: "28万人次", actual: "25万" })],
    ["a result with the sign of equality", row({ target: "≥95%", actual: "=84%" })],
    ["what was not to happen at all", row({ level3: "安全事故起数", target: "0起", actual: "2起" })],
    ["a figure beside its own label", row({ level3: "补助", target: "在职人员 3万/人", actual: "在职人员 1万/人" })],
    ["a figure beside a label of one of them", row({ level3: "补助", target: "在职 30人", actual: "20人" })],
    ["a bare 亿 beside a count", row({ level3: "浏览次数", target: "2亿次", actual: "1.5亿" })],
    ["a count of 万 元 as money", row({ level3: "带动增收", target: "≥2亿元", actual: "15000万" })],
    ["a rate of one with decimals", row({ target: "≥99.5%", actual: "99.46%" })],
    ["a half beside one of a hundred", row({ level3: "场次", target: "1场", actual: "0" })],
    ["a rate of execution among the costs", cost({ level3: "预算执行率", target: "95%", actual: "80%" })],
    ["a rate of cost", cost({ level3: "管理费用占比", target: "5%", actual: "7%" })],
    ["a result below a range", row({ target: "90%-95%", actual: "88%" })],
    ["a count below a range", row({ level3: "巡查次数", target: "60～65次", actual: "57次" })],
    ["a count with a note", row({ level3: "培训期数", target: "≥8期", actual: "7期（因疫情取消1期）" })],
    ["a rate of what is done about misdeeds", row({ level3: "违规行为查处率", target: "95%", actual: "90%" })],
    ["a small rate that is to grow", row({ level3: "营业收入增长率", target: "8%", actual: "6%" })],
    ["disputes that were settled", row({ level3: "调解矛盾纠纷", target: "30起", actual: "25起" })],
    ["a complaint that is handled in time", row({ level3: "投诉处理及时率", target: "100%", actual: "80%" })],
  ])("is accused: %s", (_name, cells) => {
    const [finding, ...others] = accused(shortfallFullMarks, cells);
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("score");
  });

  it.each<[string, Cells]>([
    ["the target met", row({ target: "≥95%", actual: "95%" })],
    ["a rate of execution whose points round to all", row({ level3: "预算执行率", target: "100%", actual: "99.97%" })],
    ["the same by its other name", row({ level3: "项目资金执行率（%）", target: "100%", actual: "99.01%" })],
    ["more than a bare count", row({ level3: "培训人次", target: "1000人次", actual: "1070人次" })],
    [
      "more than what is given out by the head",
      cost({ level3: "困难职工补助标准", target: "1000元/人", actual: "1200元/人" }),
    ],
    ["the month's figure beside the year's", row({ level3: "检查次数", target: "每月20次", actual: "15次" })],
    ["less than a cost", cost({ target: "≤363.90万", actual: "343.90万" })],
    ["less than a bare cost", cost({ target: "1500元/人", actual: "1400元/人" })],
    ["one amount with fewer decimals", row({ level3: "带动增收", target: "≥112.43万元", actual: "112.4万元" })],
    ["a score below the weight", row({ target: "≥95%", actual: "84%", score: "8.84" })],
    ["a strict bound just reached", row({ level3: "设备台数", target: ">34台", actual: "34台" })],
    ["more than = of a count", row({ level3: "培训期数", target: "=3期", actual: "4期" })],
    ["less than = of a cost", cost({ target: "=500元/人", actual: "450元/人" })],
    ["a fall that nobody minds", row({ level3: "“三公”经费变动率", target: "≤0%", actual: "-3%" })],
    ["a name that leaves the direction open", row({ level3: "投诉次数", target: "5次", actual: "3次" })],
    ["a balance without a sign", row({ level3: "结余率", target: "5%", actual: "2%" })],
    ["days without a sign", row({ level2: "时效指标", level3: "审批", target: "15天", actual: "10天" })],
    ["an approximate result", row({ level3: "服务人次", target: "1000人次", actual: "近1000人次" })],
    ["a result that is a bound itself", row({ target: "≥95%", actual: "≥90%" })],
    ["a rate among the costs that is no cost", cost({ level3: "采购压价比例", target: "2%", actual: "3.5%" })],
    ["land among the costs", cost({ level3: "植被复绿", target: "20亩", actual: "25亩" })],
    ["a result within a range", row({ target: "90%-95%", actual: "92%" })],
    ["a result above a range", row({ level3: "巡查次数", target: "60～65次", actual: "70次" })],
    ["less than a range of costs", cost({ target: "90-100万元", actual: "85万元" })],
    ["less than a range of days", row({ level2: "时效指标", level3: "审批", target: "3-5天", actual: "2天" })],
    ["fewer faults than a small rate", row({ level3: "设备故障率", target: "2%", actual: "0.5%" })],
    ["a small rate of nobody knows what", row({ level3: "药占比", target: "30%", actual: "25%" })],
    ["fewer of what nobody wants", row({ level3: "供水中断次数", target: "3次", actual: "1次" })],
    ["fewer mishaps by their unit", row({ level3: "群体事件", target: "3起", actual: "1起" })],
    ["a count that a bracket changes", row({ level3: "培训期数", target: "8期", actual: "6期（年中调整为6期）" })],
    ["two quantities", row({ level3: "服务人次", target: "1000人次", actual: "50次" })],
    ["months against days", row({ level3: "工期", target: "≥12个月", actual: "300天" })],
    ["two scales of a rate under a column", row({ target: "95", nature: "≥", measureUnit: "%", actual: "0.96" })],
    ["two scales of a rate", row({ target: "≥95%", actual: "0.96" })],
    ["two scales of an amount", row({ level3: "带动增收", target: "≥5000元", actual: "0.6" })],
    ["words", row({ target: "提升", actual: "部分提升" })],
    ["an upper bound just reached", cost({ target: "<3万元", actual: "3万元" })],
    ["a result with the sign of equality", row({ target: "≥95%", actual: "=95%" })],
    ["a figure off = whose direction is open", row({ level3: "投诉次数", target: "=5次", actual: "3次" })],
    ["more than = of a rate", row({ target: "=90%", actual: "95%" })],
    ["a fall that the target itself asks for", row({ level3: "能耗", target: "下降5%", actual: "下降3%" })],
    ["accidents answered", row({ level3: "事故处置演练", target: "0次", actual: "2次" })],
    ["a figure without its label that is a difference", row({ level3: "补助", target: "增加3万元", actual: "1万元" })],
    ["each month's figure", row({ level3: "检查", target: "20次", actual: "每月15次" })],
    ["an unsigned wait behind a bracket", row({ level3: "响应时间（分钟）", target: "15", actual: "10" })],
    ["unsigned months", row({ level3: "推进", target: "12个月", actual: "10个月" })],
    ["an amount that may be the other's rounding", cost({ target: "≤112.4万元", actual: "112.43万元" })],
    ["two things by their labels", row({ level3: "补助", target: "在职人员 3万/人", actual: "退休人员 1万/人" })],
    ["saved costs of which more is better", cost({ level3: "成本节约率", target: "5%", actual: "6%" })],
  ])("is not found: %s", (_name, cells) => {
    expect(accused(shortfallFullMarks, cells)).toEqual([]);
  });

  it("shows the figures and the points", () => {
    const [finding] = accused(shortfallFullMarks, row({ target: "≥95%", actual: "84%" }));
    expect(finding?.formula).toBe("84% < 95%; 得分 10 = 分值 10");
    expect(finding?.evidence.map(({ role }) => role)).toEqual(["score", "weight", "target", "actual"]);
  });

  it("is no question for words, and cannot be judged against them", () => {
    expect(verdicts(shortfallFullMarks, row({ target: "及时", actual: "及时" }))).toEqual([]);
    expect(verdicts(shortfallFullMarks, row({ target: "≥95%", actual: "良好" }))).toEqual(["not-run"]);
  });

  it("cannot be judged without points", () => {
    expect(verdicts(shortfallFullMarks, row({ target: "≥95%", actual: "84%", weight: "" }))).toEqual(["not-run"]);
    expect(verdicts(shortfallFullMarks, row({ target: "≥95%", actual: "84%", score: "—" }))).toEqual(["not-run"]);
    expect(verdicts(shortfallFullMarks, row({ target: "≥95%", actual: "84%", score: null }))).toEqual(["not-run"]);
    expect(verdicts(shortfallFullMarks, row({ target: "≥95%", actual: null }))).toEqual(["not-run"]);
    expect(verdicts(shortfallFullMarks, row({ target: null, actual: "84%" }))).toEqual([]);
  });

  it("speaks in place of the rule on its score", () => {
    expect(shortfallFullMarks.silences).toContain("indicator/shortfall-score");
  });
});
