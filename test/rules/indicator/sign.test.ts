import { describe, expect, it } from "vitest";
import { sign } from "../../../src/rules/indicator/sign.js";
import { accused, type Cells, verdicts } from "./support.js";

const cost = (level3: string, target: string, cells: Cells = {}): Cells => ({
  level2: "成本指标",
  level3,
  target,
  ...cells,
});
const satisfaction = (level3: string, target: string, cells: Cells = {}): Cells => ({
  level1: "满意度指标",
  level2: "服务对象满意度指标",
  level3,
  target,
  ...cells,
});

describe("a sign that cannot be meant", () => {
  it.each<[string, Cells]>([
    ["≥ on a cost", cost("党建经费成本", "≥241.77万")],
    ["> on a cost", cost("项目总成本", ">50万元")],
    ["≥ of its own column", cost("设备购置成本", "187.94", { nature: "≥", measureUnit: "万元" })],
    ["不低于 on a fee", cost("咨询费用", "不低于3万元")],
    [
      "≥ under the first level for costs",
      { ...cost("宣传费用", "≥3万元"), level1: "成本指标", level2: "经济成本指标" },
    ],
    ["≥ on the money of any cost", cost("劳务", "≥2000元")],
    ["costs kept at the least to all of the plan", cost("项目成本控制率", "≥100%")],
    ["a growth of expenses", cost("“三公”经费变动率", "≥0%")],
    ["≤ on satisfaction", satisfaction("受益群众满意度（抽样调查）", "≤90%")],
    ["≤ on approval", satisfaction("群众认可情况", "≤90%")],
    ["< on satisfaction", satisfaction("群众满意率", "<90%")],
    ["≤ on satisfaction in a bare figure", { level2: "社会效益指标", level3: "群众满意（抽样）", target: "≤90" }],
    ["a bare figure as a cost", cost("项目总成本", "≥50")],
    ["≥ on a price of any cost", cost("讲课", "≥500元/人")],
  ])("is accused: %s", (_name, cells) => {
    const [finding, ...others] = accused(sign, cells);
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("target");
  });

  it.each<[string, Cells]>([
    ["≤ on a cost", cost("项目总成本", "≤241.77万元")],
    ["savings", cost("成本节约率", "≥5%")],
    ["a standard of benefits", cost("困难补助标准", "≥8400元/人")],
    ["funds raised", cost("社会资金筹集", "≥20万元")],
    ["funds in place", cost("资金到位率", "≥100%")],
    ["costs under control", cost("成本控制率", "≥95%")],
    ["a count among the costs", cost("设备台数", "≥20台")],
    ["≥ on satisfaction", satisfaction("群众满意度", "≥90%")],
    ["≤ on a count of people asked", satisfaction("受访群众人数", "≤90人")],
    ["≤ on few", satisfaction("差评", "≤5%")],
    ["≤ on people in satisfaction's group by name", { level2: "数量指标", level3: "满意度调查次数", target: "≤90%" }],
    ["a control of costs by another name", cost("成本控制率达标情况", "≥100%")],
    ["a share of a fee that is none of its rate", cost("费用核算情况", "≥90%")],
    ["a count of fee receipts", cost("费用票据", "≥20张")],
    ["≤ on dissatisfaction", satisfaction("群众不满意率", "≤5%")],
    ["≤ on complaints", satisfaction("投诉率", "≤2%")],
    ["≥ on an output", { level2: "数量指标", level3: "救助支出", target: "≥20万元" }],
  ])("is not found: %s", (_name, cells) => {
    expect(accused(sign, cells)).toEqual([]);
  });

  it("is no question without a sign", () => {
    expect(verdicts(sign, cost("项目总成本", "241.77万元"))).toEqual([]);
  });
});
