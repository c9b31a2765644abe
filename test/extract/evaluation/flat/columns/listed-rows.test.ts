import { describe, expect, it } from "vitest";
import { readColumns } from "../../../../../src/extract/evaluation/flat/columns/index.js";
import { regionOf } from "../region-of.js";

/** A page that was written line by line without a blank one, the cells of a row one below the other. */
const page = (rows: string) =>
  readColumns(
    regionOf(`项目支出绩效自评表
项目名称
古树名木养护
主管部门
青禾县林业局
年初预算数
全年预算数
全年执行数
分值
执行率
得分
年度资金总额
20.50
30.60
30.60
10
100%
10
其中：当年财政拨款
20.50
30.60
30.60
—
—
—
一级指标 二级指标
三级指标
年度指标值
实际完成值
分值
得分
偏差原因分析
${rows}
总分
100
100`),
  );

const ROWS = `产出指标
养护古树数量
≥46棵
46棵
12
12
无
数量指标
悬挂铭牌块数
52块
52块
8
8
无
质量指标
苗木验收合格率
95%
96%
10
10
无
支架完好情况
100%
100%
10
10
无
时效指标
养护完成及时率
100%
100%
10
10
无
效益指标 社会效益指标
村容秩序
有所改善
有所改善
30
30
无
满意度指标 服务对象满意度指标
村民满意度
≥90%
93%
10
10
无`;

/** The same of a form with signs and units in columns of their own, whose headings are torn, and remarks under the table. */
const SIGNED = `部门预算项目支出绩效自评表
项目名称
古树名木养护
预算单位
青禾县林业局
年初预算 调整后预算数 预算执行数 预算执行率 权重
得分
总额
20.50
30.60
30.60
100%
10
10
其中：财政资金
20.50
30.60
30.60
—
—
—
年度预期目标
目标实际完成情况
养护全县古树。
全县古树得到养护。
一级
二级
指标 指标值 度量单 完成值
三级指标
权重
得分 未完成原因分析
指标
指标
性质
位
养护古树数量
≥
46
棵
46
20
20
数量指标
悬挂铭牌块数
≥
52
块
52
10
10
产出指标 质量指标
苗木验收合格率
≥
95
%
96
20
20
绩效
指标
效益指标 社会效益指标
村民知晓率
≥
80
%
85
30
30
满意度指标 满意度指标
村民满意度
≥
90
%
93
10
10
合计
100
100
评价结论
项目按计划实施，资金使用规范。
存在问题
部分铭牌悬挂偏晚。`;

describe("rows that were written cell below cell on a page without blank lines", () => {
  it("are read as rows, and are sure", () => {
    const reading = page(ROWS);
    expect(
      reading?.evaluation.indicators.map((row) =>
        [row.level3, row.target, row.actual, row.weight, row.score].map((leaf) => leaf?.text).join(" "),
      ),
    ).toEqual([
      "养护古树数量 ≥46棵 46棵 12 12",
      "悬挂铭牌块数 52块 52块 8 8",
      "苗木验收合格率 95% 96% 10 10",
      "支架完好情况 100% 100% 10 10",
      "养护完成及时率 100% 100% 10 10",
      "村容秩序 有所改善 有所改善 30 30",
      "村民满意度 ≥90% 93% 10 10",
    ]);
    expect(reading?.hasSureRows).toBe(true);
  });

  it("lack the second-level label that is not told, and say so", () => {
    const reading = page(ROWS.replace("支架完好情况", "支架牢固情况"));
    const row = reading?.evaluation.indicators[3];
    expect([row?.level1?.text, row?.level2, row?.level3.text]).toEqual(["产出指标", null, "支架牢固情况"]);
    expect(reading?.notes.map(({ code, params }) => `${code} ${params["name"]}`)).toEqual([
      "level-label-untold 支架牢固情况",
    ]);
    expect(reading?.hasSureRows).toBe(true);
  });

  it("are read beside torn headings of signs and units, and without the remarks below", () => {
    const reading = readColumns(regionOf(SIGNED));
    expect(
      reading?.evaluation.indicators.map((row) =>
        [row.level3, row.actual, row.weight, row.score].map((leaf) => leaf?.text).join(" "),
      ),
    ).toEqual([
      "养护古树数量 46 20 20",
      "悬挂铭牌块数 52 10 10",
      "苗木验收合格率 96 20 20",
      "村民知晓率 85 30 30",
      "村民满意度 93 10 10",
    ]);
  });

  it("are not sure where the words of a cell have another cell's between them", () => {
    const reading = page(ROWS.replace("有所改善\n有所改善\n30\n30\n无", "整洁有序，\n有所改善\n30\n30\n无\n道路通畅"));
    expect(reading?.hasSureRows).not.toBe(true);
  });
});
