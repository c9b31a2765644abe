import { describe, expect, it } from "vitest";
import { readPositional } from "../../../../../src/extract/evaluation/flat/positional/index.js";
import { regionOf } from "../region-of.js";

const DEPARTMENT = `附件1
                2021年度部门整体支出绩效自评表
部门
                                青禾县总工会
名称
                                                                得分（分值
       年度资金总额         年初预算数     全年预算数     全年执行数      分值   执行率
资金                                                              ×执行率）
情况       合计           820.50   905.20
（万   其中：当年财政拨款        800.50   885.20
                                          900.10     10    99.44%    9.94
元）     上年结转资金          20       20
        其他资金             0         0
                    预期目标                          实际完成情况
年度
总体   帮扶困难职工，办好职工书屋。                         帮扶工作按期完成。
目标
                                                           偏差原因分
     一级指
             二级指标     三级指标      年度指标值     实际完成值  分值   得分   析及改进措
      标
                                                             施
                    慰问一线职工
                                 300 人       312 人     10     10
                    人数
             数量指标
     产出指            建设职工书屋
                                ≥12 家       12 家      20     20
     标(50           数量
      分)     质量指标   书屋验收合格率     100%       100%     10     10
绩效
             时效指标   慰问完成及时性      及时         及时      10     10
指标
     效益指  社会效益                                                  个别站点
     标(30           职工归属感       提升        部分提升      30     27    开放较晚，
      分)   指标                                                    已整改
     满意度   服务对象
     指标(10         职工满意度       ≥90%       96%      10     10
             满意度指
      分)
             标
                     总分                         100    96.94  等级：优
备注：1.“执行率”=“全年执行数”/“全年预算数”；
2.总分设置为100分，90分（含）以上为优。
`;

function read(text: string) {
  const reading = readPositional(regionOf(text));
  if (reading === null) throw new Error("the reader gave the table up");
  return reading;
}

describe("a table whose columns stand at positions", () => {
  const { evaluation, coherence, notes } = read(DEPARTMENT);

  it("joins names that are wrapped above and below their row's figures", () => {
    expect(evaluation.indicators.map((row) => row.level3.text)).toEqual([
      "慰问一线职工人数",
      "建设职工书屋数量",
      "书屋验收合格率",
      "慰问完成及时性",
      "职工归属感",
      "职工满意度",
    ]);
  });

  it("keeps every figure in its row and column", () => {
    expect(
      evaluation.indicators.map((row) => [row.target?.text, row.actual?.text, row.weight?.text, row.score?.text]),
    ).toEqual([
      ["300 人", "312 人", "10", "10"],
      ["≥12 家", "12 家", "20", "20"],
      ["100%", "100%", "10", "10"],
      ["及时", "及时", "10", "10"],
      ["提升", "部分提升", "30", "27"],
      ["≥90%", "96%", "10", "10"],
    ]);
    expect(evaluation.indicators[4]?.deviation?.text).toBe("个别站点开放较晚，已整改");
  });

  it("spreads merged level labels over the rows beside them", () => {
    expect(evaluation.indicators.map((row) => [row.level1?.text, row.level1Weight?.text, row.level2?.text])).toEqual([
      ["产出指标", "50分", "数量指标"],
      ["产出指标", "50分", "数量指标"],
      ["产出指标", "50分", "质量指标"],
      ["产出指标", "50分", "时效指标"],
      ["效益指标", "30分", "社会效益指标"],
      ["满意度指标", "10分", "服务对象满意度指标"],
    ]);
  });

  it("gives the amount, rate and points that float in the middle of the block to the total row", () => {
    const [total, current, carried, other] = evaluation.funds;
    expect([total?.source, total?.initial?.value, total?.adjusted?.value, total?.executed?.value]).toEqual([
      "total",
      "820.50",
      "905.20",
      "900.10",
    ]);
    expect([total?.weight?.text, total?.rate?.text, total?.score?.text]).toEqual(["10", "99.44%", "9.94"]);
    expect([current?.executed, current?.rate, current?.score]).toEqual([null, null, null]);
    expect([carried?.source, carried?.adjusted?.text, other?.source]).toEqual(["carried-over", "20", "other"]);
    expect(total?.executed?.unit).toBe("万元");
  });

  it("reads the head, the total row and the grade", () => {
    expect(evaluation.name?.text).toBe("青禾县总工会");
    expect([evaluation.total.weight?.text, evaluation.total.score?.text, evaluation.grade?.text]).toEqual([
      "100",
      "96.94",
      "优",
    ]);
    expect(evaluation.notes?.text).toContain("90分（含）以上为优");
  });

  it("is sure of what it read, and tells lines of the file", () => {
    expect(coherence).toBeGreaterThan(0.95);
    expect(notes).toEqual([]);
    const line = DEPARTMENT.split("\n").findIndex((text) => text.includes("312 人")) + 1;
    expect(evaluation.indicators[0]?.actual).toMatchObject({ line });
  });
});

const PROJECT = `                        项目支出绩效自评表
                              （2022年度）
 项目名称                                  职工书屋建设
 主管部门           青禾县总工会                   实施单位                        青禾县总工会
                       年初
                                                       全年执               执行
                       预算            全年预算数                       分值                 得分
                                                        行数                率
                        数
项目资金（万
         年度资金总额        63.20              63.20         60.04    10 95%           9.5
  元）
         其中：当年财政拨款     63.20              63.20         60.04    —  95%            —
         上年结转资金          0                  0             0      —    —              —
         其他资金            0                  0             0      —    —              —
                预期目标                                             实际完成情况
         建成书屋。                                                  已建成。
         绩效指标                  年度指标值
                                                       实际完                        偏差原因分析
         二级指             指标                   度量                 分值      得分
 一级指标             三级指标           指标值                    成值                         及改进措施
          标              性质                     单位
                建设职工书屋
                         ≥           12           家     12 家     30          30
         数量指    数量
          标     开展读书活动
                         ≥           24           场      25      20       20
                场次
 产出指标

                                —7—
\f 项目名称                                  职工书屋建设
         质量指    书屋验收合格
                         =          100           %     100%     10      10
          标     率
         社会效
 效益指标           职工归属感    定性          提升                 提升       30       30
         益指标
  总分            总分值            100                    总得分             99.5        自评等级：优
`;

describe("a form with headings in two rows, signs and units in columns of their own, and a page break", () => {
  const { evaluation } = read(PROJECT);

  it("tells sign, figure and unit apart", () => {
    expect(
      evaluation.indicators.map((row) => [row.nature?.text, row.target?.text, row.measureUnit?.text, row.actual?.text]),
    ).toEqual([
      ["≥", "12", "家", "12 家"],
      ["≥", "24", "场", "25"],
      ["=", "100", "%", "100%"],
      ["定性", "提升", "", "提升"],
    ]);
  });

  it("goes on behind the page break, without the page number and the head that is printed again", () => {
    expect(evaluation.indicators.map((row) => row.level3.text)).toEqual([
      "建设职工书屋数量",
      "开展读书活动场次",
      "书屋验收合格率",
      "职工归属感",
    ]);
  });

  it("reads each fund row's own marks where the cells are not merged", () => {
    expect(evaluation.funds.map((fund) => [fund.initial?.text, fund.weight?.text, fund.score?.text])).toEqual([
      ["63.20", "10", "9.5"],
      ["63.20", "—", "—"],
      ["0", "—", "—"],
      ["0", "—", "—"],
    ]);
  });

  it("reads totals that have labels of their own", () => {
    expect([evaluation.total.weight?.text, evaluation.total.score?.text]).toEqual(["100", "99.5"]);
    expect([evaluation.name?.text, evaluation.department?.text, evaluation.year]).toEqual([
      "职工书屋建设",
      "青禾县总工会",
      2022,
    ]);
  });
});

describe("what is no text of positions", () => {
  it("is left to other readers", () => {
    const text = `项目支出绩效自评表
年度资金总额 年初预算数 全年预算数 全年执行数 分值 执行率 得分
合计 10 10 10 10 100% 10
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分
产出指标 数量指标 建设书屋 12家 12家 90 90
总分 100 100`;
    expect(readPositional(regionOf(text))).toBeNull();
  });

  it("comes to an end with thousands of lines", () => {
    const row = "             数量指标   建设职工书屋数量     12 家       12 家     1     1\n";
    expect(readPositional(regionOf(DEPARTMENT.replace("绩效\n", `绩效\n${row.repeat(2500)}`)))).toBeNull();
  });
});
