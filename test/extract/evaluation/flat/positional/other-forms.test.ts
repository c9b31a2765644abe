import { describe, expect, it } from "vitest";
import { readPositional } from "../../../../../src/extract/evaluation/flat/positional/index.js";
import { regionOf } from "../region-of.js";

const COEFFICIENTS = `                      部门整体绩效自评表（2022年度）
 主管部门        青禾县总工会              自评总分（分）        97.5
                 年初预算数    全年（调整）预算数   全年执行数    执行率（%）  执行率权重   执行率得分（分）
 部门预算资金
                 820.50        905.20            900.10       99.44       10         9.94
 指标名称         计量单位   指标性质   年初指标值   调整指标值   全年完成值   得分系数（%）   指标权重（分）  指标得分（分）   是否核心指标
 慰问一线职工人数    人        ≥        300        310        312        100         40         40          是
 建设职工书屋数量    家        ≥        12         12         12         100         30         30          否
 职工满意度       %        ≥        90         90         85         94.4        20         18.89       是
`;

const WEIGHT_FIRST = `                      项目支出绩效自评表
                           （2022年度）
 项目名称        职工书屋建设
               全年预算数(A)    全年执行数(B)    分值    执行率(B/A)    得分
 年度资金总额      63.20           60.04        10      95%        9.5
 一级指标    二级指标    三级指标         分值   年度指标值   全年实际值   得分   未完成原因及拟采取的改进措施
           数量指标    建设职工书屋数量     20   ≥12家     12家      20
 产出指标              开展读书活动场次     20   ≥24场     25场      20
           质量指标    书屋验收合格率      20   100%     100%     20
 效益指标    社会效益指标  职工归属感        20   提升       提升       20
 满意度指标   满意度指标   职工满意度        10   ≥90%     95%      10
 总分                                90                      99.5
`;

describe("forms with other columns than the ministry's", () => {
  it("have coefficients, two targets and no levels, and one unnamed row of funds", () => {
    const evaluation = readPositional(regionOf(COEFFICIENTS))?.evaluation;
    const row = evaluation?.indicators[2];
    expect([row?.level3.text, row?.initialTarget?.text, row?.target?.text, row?.actual?.text]).toEqual([
      "职工满意度",
      "90",
      "90",
      "85",
    ]);
    expect([row?.measureUnit?.text, row?.nature?.text, row?.coefficient?.text, row?.weight?.text]).toEqual([
      "%",
      "≥",
      "94.4",
      "20",
    ]);
    const [total] = evaluation?.funds ?? [];
    expect([total?.source, total?.adjusted?.text, total?.rate?.text, total?.score?.text]).toEqual([
      "total",
      "905.20",
      "99.44",
      "9.94",
    ]);
    expect(evaluation?.total.score?.text).toBe("97.5");
  });

  it("have the weight before the target", () => {
    const evaluation = readPositional(regionOf(WEIGHT_FIRST))?.evaluation;
    expect(evaluation?.indicators.map((row) => [row.weight?.text, row.target?.text, row.score?.text])).toEqual([
      ["20", "≥12家", "20"],
      ["20", "≥24场", "20"],
      ["20", "100%", "20"],
      ["20", "提升", "20"],
      ["10", "≥90%", "10"],
    ]);
    expect(evaluation?.funds[0]?.executed?.text).toBe("60.04");
  });
});

describe("a form with its money below the indicators", () => {
  const reading = readPositional(
    regionOf(`                项目支出绩效目标自评表
                    （2022年度）
 专项名称              职工书屋建设          预算单位         青禾县总工会
 一级指标    二级指标      三级指标         年度目标值     指标完成情况    偏离原因分析及改进措施
 产出指标    数量指标    建设职工书屋数量      ≥12家       12家         无
          质量指标    书屋验收合格率       ≥95%       96%         无
 效益指标   社会效益指标    职工归属感        有效改善      有效改善       无
                年初批复预算    年度预算安排数     到位数      全年执行金额     预算完成率
           总计    613.02       1151.47     1151.47    1151.47      100%
 资金情况    财政拨款   600.02       1138.47     1138.47    1138.47      100%
          其他资金    13.00        13.00       13.00      13.00      100%
`),
  );

  it("has all its rows of money, and no other indicators", () => {
    const { funds, indicators } = reading?.evaluation ?? { funds: [], indicators: [] };
    expect(funds.map(({ label, executed }) => [label.text, executed?.text])).toEqual([
      ["总计", "1151.47"],
      ["财政拨款", "1138.47"],
      ["其他资金", "13.00"],
    ]);
    expect(indicators.map(({ level3 }) => level3.text)).toEqual(["建设职工书屋数量", "书屋验收合格率", "职工归属感"]);
  });
});
