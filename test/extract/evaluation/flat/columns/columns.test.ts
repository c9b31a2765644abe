import { describe, expect, it } from "vitest";
import { readColumns } from "../../../../../src/extract/evaluation/flat/columns/index.js";
import { regionOf } from "../region-of.js";

const DEPARTMENT = `附件 1

部门
名称

资金
情况
（万
元）

绩效
指标

2021 年度部门整体支出绩效自评表

青禾县总工会

年度资金总额

年初预算数

全年预算数

全年执行数

分值

执行率

得分（分值×
执行率）

合计
其中：当年财政拨款
上年结转资金

其他资金

820.50
800.50
20

905.20
885.20
20

900.10

10

99.44%

9.94

预期目标
帮扶困难职工，办好职工书屋。

实际完成情况
帮扶工作按期完成。

一级指标 二级指标

三级指标

年度指标值

实际完成值

分值

得分

偏差原因分
析及改进措
施

数量指标

产出指标
(50 分)

质量指标

慰问一线职工
人数
建设职工书屋
数量
书屋合格率

互助资金到位
及时率

300 人

≥12 家

100%

100%

312 人

12 家

100%

100%

时效指标 慰问及时性

及时

及时

效益指标
(30 分)

社会效益
指标

职工归属感

提升

部分提升

满意度指
标(10
分)

服务对象
满意度指
标

职工满意度
总分

≥90%

96%

10

10

10

10

10

30

10
100

10

10

10

10

10

27

10
96.94

个别站点开
放较晚，已
整改

等级：优

备注：1.“执行率”=“全年执行数”/“全年预算数”；
2.总分设置为 100 分，90 分（含）以上为优。
`;

describe("a table that was written column by column", () => {
  const reading = readColumns(regionOf(DEPARTMENT));
  const evaluation = reading?.evaluation;

  it("gives names, values and marks to one row each, though they stand far from each other", () => {
    expect(
      evaluation?.indicators.map((row) => [
        row.level3.text,
        row.target?.text,
        row.actual?.text,
        row.weight?.text,
        row.score?.text,
      ]),
    ).toEqual([
      ["慰问一线职工人数", "300 人", "312 人", "10", "10"],
      ["建设职工书屋数量", "≥12 家", "12 家", "10", "10"],
      ["书屋合格率", "100%", "100%", "10", "10"],
      ["互助资金到位及时率", "100%", "100%", "10", "10"],
      ["慰问及时性", "及时", "及时", "10", "10"],
      ["职工归属感", "提升", "部分提升", "30", "27"],
      ["职工满意度", "≥90%", "96%", "10", "10"],
    ]);
  });

  it("puts a reason where marks were lost", () => {
    expect(evaluation?.indicators.map((row) => row.deviation?.text)).toEqual([
      "",
      "",
      "",
      "",
      "",
      "个别站点开放较晚，已整改",
      "",
    ]);
  });

  it("spreads level labels by what the names say", () => {
    expect(evaluation?.indicators.map((row) => `${row.level1?.text}/${row.level2?.text}`)).toEqual([
      "产出指标/数量指标",
      "产出指标/数量指标",
      "产出指标/质量指标",
      "产出指标/时效指标",
      "产出指标/时效指标",
      "效益指标/社会效益指标",
      "满意度指标/服务对象满意度指标",
    ]);
    expect(evaluation?.indicators.map((row) => row.level1Weight?.text)).toEqual([
      "50 分",
      "50 分",
      "50 分",
      "50 分",
      "50 分",
      "30 分",
      "10分",
    ]);
  });

  it("divides the figures of the funds block, and keeps those printed once with the total row", () => {
    const [total, current, carried] = evaluation?.funds ?? [];
    expect([total?.initial?.text, total?.adjusted?.text, total?.executed?.text]).toEqual([
      "820.50",
      "905.20",
      "900.10",
    ]);
    expect([total?.weight?.text, total?.rate?.text, total?.score?.text]).toEqual(["10", "99.44%", "9.94"]);
    expect([current?.adjusted?.text, current?.executed, carried?.initial?.text]).toEqual(["885.20", null, "20"]);
  });

  it("finds the department, the totals at the foot of their columns, and the grade", () => {
    expect(evaluation?.department?.text).toBe("青禾县总工会");
    expect([evaluation?.total.weight?.text, evaluation?.total.score?.text]).toEqual(["100", "96.94"]);
    expect(evaluation?.grade?.text).toBe("优");
  });
});

describe("what is no text in columns", () => {
  it("is left to other readers where words stand at positions", () => {
    const text = `项目支出绩效自评表
年度资金总额    年初预算数    全年预算数    全年执行数    分值   执行率   得分
合计              10            10            10          10    100%     10
一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分
产出指标   数量指标   建设书屋   12家         12家         90     90
总分                                                       100    100`;
    expect(readColumns(regionOf(text))).toBeNull();
  });

  it("is a text of thousands of pieces, which would take forever", () => {
    expect(readColumns(regionOf(DEPARTMENT.replace("300 人", "300 人\n\n".repeat(3000))))).toBeNull();
  });
});

describe("a column that lacks cells", () => {
  it("is not read in silence", () => {
    const reading = readColumns(regionOf(DEPARTMENT.replace("312 人\n\n12 家\n\n100%\n\n100%\n\n", "312 人\n\n")));
    const isDoubted = reading === null || reading.notes.length > 0 || reading.coherence < 0.9;
    expect(isDoubted).toBe(true);
  });
});
