import { describe, expect, it } from "vitest";
import { meaning, read, withBudget } from "../../support/narrative.js";

const INTRODUCTION = `乐安县人民法院2020年度部门决算
第一部分 部门概况
一、部门职责
依法审判民事、行政案件。
二、机构设置
内设7个股室。
第二部分 2020年度部门决算情况说明
一、收入支出决算总体情况说明
2020年度收、支总计均为1488.82万元。与2019年度相比，收、支总计各增加76.34万元，增长5.40%，主要原因是人员增加。
二、收入决算情况说明
2020年度本年收入合计1476.22万元，其中：一般公共预算财政拨款收入1429.34万元；其他收入46.88万元。年初结转和结余12.60万元。`;
const EXPENDITURE = `三、支出决算情况说明
2020年度本年支出合计1485.17万元，其中：基本支出956.51万元；项目支出528.66万元。年末结转和结余3.65万元。`;
const OF_THE_TREASURY = `四、财政拨款收入支出决算总体情况说明
2020年度财政拨款收、支总计1429.34万元。与2019年度相比，财政拨款收、支总计各减少44.04万元，下降2.99%。
五、一般公共预算财政拨款支出决算情况说明
2020年度一般公共预算财政拨款支出年初预算为1401.00万元，支出决算为1427.89万元，其中：基本支出899.23万元，项目支出528.66万元。
六、一般公共预算财政拨款基本支出决算情况说明
2020年度一般公共预算财政拨款基本支出899.23万元。`;

describe("a self-evaluation within a department's final accounts", () => {
  it("has the department's money from where the whole is told, not from the part that the treasury gave", () => {
    const { budget } = read([INTRODUCTION, EXPENDITURE, OF_THE_TREASURY].join("\n"));
    expect([budget.income, budget.expenditure, budget.basic, budget.project, budget.carryover].map(meaning)).toEqual([
      "1476.22万元",
      "1485.17万元",
      "956.51万元",
      "528.66万元",
      "3.65万元",
    ]);
    expect(budget.initial).toBeNull();
  });

  it("counts its sections from 一、 again in each part", () => {
    const { sections } = read([INTRODUCTION, EXPENDITURE].join("\n"));
    expect(sections.map(({ heading }) => heading.text.slice(0, 4))).toEqual([
      "一、部门",
      "二、机构",
      "一、收入",
      "二、收入",
      "三、支出",
    ]);
  });
});

describe("money that the treasury gave", () => {
  it("is the department's where nothing is told of a larger whole", () => {
    const { budget } = withBudget(
      "2021年财政拨款预算收入900万元，其中年初预算800万元，追加100万元。2021年支出890万元，其中基本支出500万元，项目支出390万元。",
    );
    expect([budget.income, budget.initial, budget.expenditure].map(meaning)).toEqual(["900万元", "800万元", "890万元"]);
  });
});

describe("another year's expenditure that this one's is compared with", () => {
  it("is never this year's", () => {
    const { budget } = withBudget(
      "本年度支出总额为1161.67万元，其中：基本支出790.09万元，项目支出371.58万元。与2019年支出1056.68万元相比增加104.99万元，增长9.94%。",
      2020,
    );
    expect([budget.expenditure, budget.basic].map(meaning)).toEqual(["1161.67万元", "790.09万元"]);
  });
});
